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
  const words = new TextEncoder().encode(JSON.stringify(inPlaceOfColumns(value, columns)));
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
  return withColumns(JSON.parse(new TextDecoder().decode(bytes.subarray(START, end))) as unknown, ({column, length: count}) => {
    const create = KINDS[column];
    const from = aligned(end);
    end = from + count * create.BYTES_PER_ELEMENT;
    if (end > bytes.length) throw new TypeError('these bytes end too early');
    return new create(bytes.slice(from, end).buffer);
  });
}

/** A copy with `{column, length}` in the place of each column, which go into `columns`: many times as fast as a function that JSON calls for each member. */
function inPlaceOfColumns(node: unknown, columns: Column[]): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(member => inPlaceOfColumns(member, columns));
  if (!ArrayBuffer.isView(node)) return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, inPlaceOfColumns(member, columns)]));
  const kind = node.constructor.name;
  if (!(kind in KINDS)) throw new TypeError(`no column is a ${kind}`);
  columns.push(node as Column);
  return {column: kind, length: (node as Column).length};
}

/** The way back, in the same order. */
function withColumns(node: unknown, columnAt: (place: PlaceOfColumn) => Column): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(member => withColumns(member, columnAt));
  if (isPlaceOfColumn(node)) return columnAt(node);
  return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, withColumns(member, columnAt)]));
}

interface PlaceOfColumn {
  readonly column: Kind;
  readonly length: number;
}

function isPlaceOfColumn(member: object): member is PlaceOfColumn {
  return 'column' in member && 'length' in member && String(member.column) in KINDS;
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8;
}

function bytesOf(column: Column): Uint8Array {
  const plain = column instanceof Float64Array || column instanceof Float32Array ? column.map(number => (Number.isNaN(number) ? NaN : number)) : column;
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength);
}
