/**
 * Unpacks what was packed by "deflate", so that the parts of an Office file can be seen and put in order. Blocks: stored, with fixed codes,
 * with their own codes.
 *
 * Source: RFC 1951.
 */

/** First length and extra bits of length codes 257…285, and of distance codes 0…29. */
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_EXTRA = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const LENGTH_FIRST = firsts(LENGTH_EXTRA, 3).with(28, 258);
const DISTANCE_FIRST = firsts(DISTANCE_EXTRA, 1);
/** In which order the lengths of the code for code lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function firsts(extra: readonly number[], from: number): number[] {
  let next = from;
  return extra.map(bits => {
    const first = next;
    next += 1 << bits;
    return first;
  });
}

/** Codes by length: how many there are, and their symbols in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

function codeOf(lengths: ArrayLike<number>): Code {
  const counts = new Uint16Array(16);
  for (let at = 0; at < lengths.length; at++) counts[lengths[at]]++;
  counts[0] = 0;
  const offsets = new Uint16Array(17);
  for (let length = 1; length < 16; length++) offsets[length + 1] = offsets[length] + counts[length];
  const symbols = new Uint16Array(lengths.length);
  for (let at = 0; at < lengths.length; at++) if (lengths[at] > 0) symbols[offsets[lengths[at]]++] = at;
  return {counts, symbols};
}

const FIXED = codeOf(Array.from({length: 288}, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)));
const FIXED_DISTANCES = codeOf(new Uint8Array(30).fill(5));

class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(count: number): number {
    while (this.#count < count) {
      if (this.#at >= this.#bytes.length) throw new RangeError('a packed part ends too early');
      this.#held |= this.#bytes[this.#at++] << this.#count;
      this.#count += 8;
    }
    const taken = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return taken;
  }

  /** The next symbol of a code, bit by bit. */
  symbol({counts, symbols}: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      code |= this.take(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new RangeError('a packed part is damaged');
  }

  /** Whole bytes, from the next whole one. */
  bytes(count: number): Uint8Array {
    this.#held = 0;
    this.#count = 0;
    this.#at += count;
    if (this.#at > this.#bytes.length) throw new RangeError('a packed part ends too early');
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}

/** @param size of what comes out. @throws where the bytes are no deflated data of that size. */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  const bits = new Bits(packed);
  const out = new Uint8Array(size);
  let at = 0;
  for (let last = 0; last === 0;) {
    last = bits.take(1);
    const kind = bits.take(2);
    if (kind === 0) {
      const [low, high] = bits.bytes(4);
      const stored = bits.bytes(low | high << 8);
      out.set(stored, at);
      at += stored.length;
    } else at = kind === 1 ? unpack(bits, out, at, FIXED, FIXED_DISTANCES) : unpack(bits, out, at, ...ownCodes(bits));
  }
  if (at !== size) throw new RangeError('a packed part has another size than it says');
  return out;
}

function ownCodes(bits: Bits): readonly [Code, Code] {
  const [literals, distances, lengths] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const ofLengths = new Uint8Array(19);
  for (let at = 0; at < lengths; at++) ofLengths[ORDER[at]] = bits.take(3);
  const code = codeOf(ofLengths);
  const all = new Uint8Array(literals + distances);
  for (let at = 0; at < all.length;) {
    const symbol = bits.symbol(code);
    if (symbol < 16) all[at++] = symbol;
    else {
      const before = symbol === 16 ? all[at - 1] : 0;
      const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
      all.fill(before, at, at + times);
      at += times;
    }
  }
  return [codeOf(all.subarray(0, literals)), codeOf(all.subarray(literals))];
}

function unpack(bits: Bits, out: Uint8Array, from: number, literals: Code, distances: Code): number {
  for (let at = from; ;) {
    const symbol = bits.symbol(literals);
    if (symbol === 256) return at;
    if (symbol < 256) out[at++] = symbol;
    else {
      const length = LENGTH_FIRST[symbol - 257] + bits.take(LENGTH_EXTRA[symbol - 257]);
      const far = bits.symbol(distances);
      const distance = DISTANCE_FIRST[far] + bits.take(DISTANCE_EXTRA[far]);
      if (distance > at || at + length > out.length) throw new RangeError('a packed part is damaged');
      for (let end = at + length; at < end; at++) out[at] = out[at - distance];
    }
  }
}
