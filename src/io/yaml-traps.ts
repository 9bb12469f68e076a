/**
 * The traps of YAML, each with the line as it should read: a tab, a colon inside unquoted text, a missing space after a colon, a `#`
 * after a space. A line is only called a trap when reading it as proposed mends it.
 */
import {locatedAt, type Located} from './yaml-located.ts';
import {yamlMessages, type Said} from './yaml-messages.ts';
import {lineText, type Source} from './yaml-source.ts';

/** A line that may be meant otherwise: how it should read, and what to say. */
export interface Mend {
  readonly line: string;
  readonly said: (line: string) => Said;
}

const VALUE = /^(\s*(?:- +)*(?:[^\s:#"'{}[\],&*!|>@`%-][^:#"'{}[\],]*:\s+)?)(\S.*?)(\s+# .*)?$/;
/** A longer line is no line of words. */
const LONGEST = 500;
const GLUED = /^(\s*(?:- +)*[\p{L}][\p{L}\p{N} _-]*):([^\s/].*)$/u;

/** Ways in which a line that can't be read may be meant, the likeliest first. */
export function mends(line: string): readonly Mend[] {
  const found: Mend[] = [];
  const indented = /^[ \t]*\t[ \t]*/.exec(line);
  if (indented) found.push({line: indented[0].replaceAll('\t', '  ') + line.slice(indented[0].length), said: yamlMessages.tab});
  const glued = GLUED.exec(line);
  if (glued) found.push({line: `${glued[1]}: ${glued[2]}`, said: yamlMessages.noSpace});
  const quotedLine = inQuotes(line);
  if (quotedLine) found.push({line: quotedLine, said: /^[[\]{}*&!|>@`%]/.test(VALUE.exec(line)?.[2] ?? '') ? yamlMessages.quotes : yamlMessages.colon});
  return found;
}

/** The line with its value in quotes; null where it has none or is quoted already. */
function inQuotes(line: string): string | null {
  const parts = line.length > LONGEST ? null : VALUE.exec(line);
  if (!parts || parts[1].trim() === '' || /^["']/.test(parts[2])) return null;
  if (/^[[{]/.test(parts[2]) && (/[\]}]$/.test(parts[2]) || !/[\]}]/.test(parts[2]))) return null;
  return `${parts[1]}${JSON.stringify(parts[2])}${parts[3] ?? ''}`;
}

/** Warns of text that a `#` cuts off without looking like a comment: `title: Year #1`. */
export function cutByComment(source: Source): Located[] {
  const found: Located[] = [];
  source.lineStarts.forEach((from, line) => {
    const text = lineText(source, line);
    const parts = /^(\s*(?:- +)*[^\s:#"'][^:#"']*:\s+)([^\s"'|>#{[][^"']*?)(\s)(#[^\s#].*)$/.exec(text);
    if (!parts) return;
    const start = from + parts[1].length + parts[2].length + 1;
    const meant = `${parts[1]}${JSON.stringify(parts[2] + parts[3] + parts[4])}`;
    found.push(locatedAt({source, from: start, to: start + parts[4].length}, yamlMessages.comment(meant)));
  });
  return found;
}
