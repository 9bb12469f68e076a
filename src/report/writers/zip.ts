/**
 * Zip archives as values: read whole, and written so that the same parts give the same bytes on any machine, in order of their names, dated
 * 1980-01-01, stored as they are (a packer's choices would differ from machine to machine).
 *
 * Source: PKWARE APPNOTE 6.3.10.
 */
import {inflate} from './inflate.ts';

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01, as MS-DOS counts. */
const FIRST_DAY = 0x21;
/** Names are UTF-8. */
const UTF8 = 0x0800;

const CRC = Uint32Array.from({length: 256}, (_, at) => {
  let rest = at;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = CRC[(rest ^ byte) & 0xff] ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** All parts but folders. @throws where the bytes are no zip archive. */
export function unzip(archive: Uint8Array): readonly Part[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new RangeError('these bytes are no zip archive');
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map(place => view.getUint16(at + place, true));
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = archive.subarray(start, start + packedSize);
    if (!name.endsWith('/')) parts.push({name, bytes: view.getUint16(at + 10, true) === 0 ? packed : inflate(packed, size)});
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

export function zip(parts: readonly Part[]): Uint8Array {
  const sorted = [...parts].sort((one, two) => (one.name < two.name ? -1 : 1));
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const {name, bytes} of sorted) {
    const letters = new TextEncoder().encode(name);
    const about = [UTF8, 0, 0, FIRST_DAY];
    const sizes = [crc32(bytes), bytes.length, bytes.length];
    const local = record([LOCAL, [20, ...about], ...sizes, [letters.length, 0]], letters);
    locals.push(local, bytes);
    centrals.push(record([CENTRAL, [20, 20, ...about], ...sizes, [letters.length, 0, 0, 0, 0], 0, offset], letters));
    offset += local.length + bytes.length;
  }
  const size = centrals.reduce((sum, one) => sum + one.length, 0);
  return joined([...locals, ...centrals, record([END, [0, 0, sorted.length, sorted.length], size, offset, [0]])]);
}

/** Numbers of four bytes, numbers of two in lists, then letters. */
function record(fields: readonly (number | readonly number[])[], letters: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes: number[] = [];
  const put = (number: number, width: number) => {
    for (let byte = 0; byte < width; byte++) bytes.push((number >>> (8 * byte)) & 0xff);
  };
  for (const field of fields) {
    if (typeof field === 'number') put(field, 4);
    else for (const number of field) put(number, 2);
  }
  return joined([Uint8Array.from(bytes), letters]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
