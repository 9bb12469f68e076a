/**
 * A Word or slides file with the same bytes each time: its parts in order of their names, without the time at which it was written, its
 * counted names counted from the start of the file and not of the program.
 */
import {unzip, zip, type Part} from './zip.ts';

const TIME = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g;

export function officeFile(bytes: Uint8Array, mend: (part: Part) => Part = part => part): Uint8Array {
  return zip(recounted(unzip(bytes).map(part => mend(settled(part)))));
}

const COUNTED = /\b(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx)\b)/g;

/** Charts and their workbooks are counted through the whole program: from 1 in each file instead. */
function recounted(parts: readonly Part[]): readonly Part[] {
  const numbers = [...new Set(parts.flatMap(({name}) => [...name.matchAll(COUNTED)].map(match => Number(match[2]))))].sort((one, two) => one - two);
  if (numbers.length === 0) return parts;
  const renamed = (text: string) => text.replace(COUNTED, (_, name: string, number: string) => `${name}${numbers.indexOf(Number(number)) + 1}`);
  return parts.map(part => ({...(/\.(?:xml|rels)$/.test(part.name) ? edited(part, renamed) : part), name: renamed(part.name)}));
}

function settled(part: Part): Part {
  if (part.name === 'docProps/core.xml') return edited(part, text => text.replace(TIME, '$11980-01-01T00:00:00Z'));
  // Slides hold the numbers of their charts as a workbook.
  return part.name.endsWith('.xlsx') ? {...part, bytes: officeFile(part.bytes)} : part;
}

/** A part of words, changed. */
export function edited({name, bytes}: Part, change: (text: string) => string): Part {
  return {name, bytes: new TextEncoder().encode(change(new TextDecoder().decode(bytes)))};
}
