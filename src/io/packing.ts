/**
 * A plain value with columns (typed arrays) in it, as bytes that are the same on every machine and read by any later version:
 *
 *     "dlsim-1\n" · length of the words, 4 bytes · the value as JSON, each column as {"column": kind, "length": n} · padding · the columns in that order
 *
 * Each column starts at a multiple of 8 bytes; numbers stand lowest byte first, "not a number" in one form.
 */

const KINDS = {Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array} as const;
type Kind = keyof typeof KINDS;
type Column = InstanceType<typeof KINDS[Kind]>;

const MARK = new TextEncoder().encode('dlsim-1\n');
const START = MARK.length + 4;

export function pack(value: unknown): Uint8Array {
  const columns: Column[] = [];
  const words = new TextEncoder().encode(JSON.stringify(value, (_, member: unknown) => {
    if (!ArrayBuffer.isView(member)) return member;
    const kind = member.constructor.name;
    if (!(kind in KINDS)) throw new TypeError(`no column is a ${kind}`);
    columns.push(member as Column);
    return {column: kind, length: (member as Column).length};
  }));
  const size = columns.reduce((end, column) => aligned(end) + column.byteLength, START + words.length);
  const bytes = new Uint8Array(size);
  bytes.set(MARK);
  new DataView(bytes.buffer).setUint32(MARK.length, words.length, true);
  bytes.set(words, START);
  let end = START + words.length;
  for (const column of columns) {
    end = aligned(end) + column.byteLength;
    bytes.set(bytesOf(column), end - column.byteLength);
  }
  return bytes;
}

/** @throws where the bytes are no packed value, or not all of it. */
export function unpack(bytes: Uint8Array): unknown {
  if (bytes.length < START || MARK.some((byte, at) => bytes[at] !== byte)) throw new TypeError('these bytes are no packed value');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MARK.length, true);
  let end = START + length;
  return JSON.parse(new TextDecoder().decode(bytes.subarray(START, end)), (_, member: unknown) => {
    if (!isPlaceOfColumn(member)) return member;
    const create = KINDS[member.column];
    const from = aligned(end);
    end = from + member.length * create.BYTES_PER_ELEMENT;
    if (end > bytes.length) throw new TypeError('these bytes end too early');
    return new create(bytes.slice(from, end).buffer);
  }) as unknown;
}

function isPlaceOfColumn(member: unknown): member is {column: Kind; length: number} {
  return typeof member === 'object' && member !== null && 'column' in member && 'length' in member && String(member.column) in KINDS;
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8;
}

function bytesOf(column: Column): Uint8Array {
  const plain = column instanceof Float64Array || column instanceof Float32Array ? column.map(number => (Number.isNaN(number) ? NaN : number)) : column;
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength);
}
