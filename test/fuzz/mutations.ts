/** Files damaged byte by byte: parts left out, doubled, moved, exchanged with parts of another file, or replaced by signs that mean something. */
import type {Luck} from './luck.ts';

const SIGNS = [
  '\0', '\t', '\r', '\n', '\n\n', '"', '\'', '""', ',', ';', ',,,', ':', ': ', '- ', '[', ']', '{', '}', '#', ' #', '&a ', '*a', '!', '|', '>', '%', '@', '`', '?', '<<: ', '---\n', '...\n', '\ufeff', '\u2028', '\u202e', '\ud83d\ude00', 'é', '\u0301',
  '=1+1', '-1', '1e999', 'NaN', '9'.repeat(40), 'x'.repeat(5000), '__proto__', 'constructor', '\u001b[2J', '</script>', '\n    ', '\n\t', '"\n',
].map(sign => Buffer.from(sign)).concat([Buffer.from([0xff]), Buffer.from([0xc3, 0x28]), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from([0xff, 0xfe]), Buffer.from([0x1a])]);
/** A part is at most so long. */
const PART = 40;
const MOST = 20_000;

export function mutated(file: Buffer, other: Buffer, luck: Luck): Buffer {
  let bytes = file;
  for (let left = 1 + luck.below(4); left > 0; left--) bytes = once(bytes, other, luck);
  return bytes.subarray(0, MOST);
}

function once(bytes: Buffer, other: Buffer, luck: Luck): Buffer {
  const from = luck.below(bytes.length + 1);
  const to = Math.min(bytes.length, from + luck.below(PART));
  const place = luck.below(other.length + 1);
  const [start, part, end] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (luck.below(8)) {
    case 0: return Buffer.concat([start, end]);
    case 1: return Buffer.concat([start, part, part, part, end]);
    case 2: return Buffer.concat([start, other.subarray(place, place + luck.below(200)), end]);
    case 3: return Buffer.concat([start, luck.pick(SIGNS), part, end]);
    case 4: return Buffer.concat([start, luck.pick(SIGNS), end]);
    case 5: return Buffer.concat([start, Buffer.from(part).fill(luck.below(256)), end]);
    case 6: return withoutLine(bytes, luck);
    default: return bytes.subarray(0, from);
  }
}

function withoutLine(bytes: Buffer, luck: Luck): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  const [line] = lines.splice(luck.below(lines.length), 1);
  if (luck.chance(0.5)) lines.splice(luck.below(lines.length + 1), 0, line);
  return Buffer.from(lines.join('\n'), 'latin1');
}
