/**
 * Chance: every draw has a name, (seed, replicate, purpose, week, who, whom, k), and is a pure function of it.
 *
 * Nothing is drawn in order, so a draw that is skipped, added or made on another thread changes no other
 * draw; two strategies that meet the same situation meet the same luck (common random numbers).
 *
 *     key of a purpose = two int32 of seedrandom(seed + '/' + purpose)
 *     key of a week    = threefry(key of the purpose; replicate, week)
 *     draw             = threefry(key of the week; who, 64·whom + k)      k < 64 where a partner is named
 *
 * Source: Salmon, Moraes, Dror & Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3": Threefry-2x32 with 20 rounds.
 */
import seedrandom from 'seedrandom';
import type {Int} from './memory.ts';

const PARITY = 0x1bd11bda;

/** How far the second word turns in each of eight rounds, which repeat. */
const TURNS = [13, 15, 26, 6, 17, 29, 16, 24];
const ROUNDS = 20;

/** As many as stay close to the processor. */
export const DRAWS_AT_ONCE = 512;

const keys = new Int32Array(3);

/** Two words of Threefry-2x32-20, written to `out`. */
export function threefry(key0: number, key1: number, count0: number, count1: number, out: Int32Array): void {
  keys[0] = key0;
  keys[1] = key1;
  keys[2] = PARITY ^ key0 ^ key1;
  let x = (count0 + key0) | 0, y = (count1 + key1) | 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const turn = TURNS[(round - 1) % TURNS.length];
    x = (x + y) | 0;
    y = ((y << turn) | (y >>> (32 - turn))) ^ x;
    if (round % 4 !== 0) continue;
    const part = round / 4;
    x = (x + keys[part % 3]) | 0;
    y = (y + keys[(part + 1) % 3] + part) | 0;
  }
  out[0] = x;
  out[1] = y;
}

/** The draws of one purpose in one week, as loops see them. */
export interface Draws {
  readonly key0: Int;
  readonly key1: Int;
}

/** Lower bits of the last draw. */
let low = 0;
const weekKey = new Int32Array(2);

/** The draw of `who` in place `count` of theirs (64·whom + k where a partner is named): uniform in [0, 1) with 53 bits. */
export function uniformOf(draws: Draws, who: Int, count: Int): number {
  const high = wordOf(draws, who, count) >>> 5;
  return (high + low * 1.4901161193847656e-8) * 7.450580596923828e-9;
}

/**
 * The upper 32 bits of the same draw, as an integer from −2^31 to 2^31 − 1. The rounds of `threefry` stand here once more, one by one: nearly all draws of a
 * run are made here, and a call and a loop would take half as long again.
 */
function wordOf({key0, key1}: Draws, who: Int, count: Int): Int {
  const key2 = PARITY ^ key0 ^ key1;
  let x = (who + key0) | 0, y = (count + key1) | 0;
  x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key1) | 0; y = (y + key2 + 1) | 0;
  x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key2) | 0; y = (y + key0 + 2) | 0;
  x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key0) | 0; y = (y + key1 + 3) | 0;
  x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key1) | 0; y = (y + key2 + 4) | 0;
  x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key2) | 0; y = (y + key0 + 5) | 0;
  low = y >>> 6;
  return x;
}

/** The draws of so many rows, from the one at place `from` on, each in place k of theirs: several at once where it is compiled. */
export function uniformsOf(draws: Draws, rows: Int32Array, from: Int, count: Int, k: Int, into: Float64Array): void {
  for (let at = 0; at < count; at++) into[at] = uniformOf(draws, rows[from + at], k);
}

/** The same, each in a place of its own: `counts[from + at]`. */
export function uniformsAt(draws: Draws, rows: Int32Array, counts: Int32Array, from: Int, count: Int, into: Float64Array): void {
  for (let at = 0; at < count; at++) into[at] = uniformOf(draws, rows[from + at], counts[from + at]);
}

/** The draws of one row in so many places of its own, from `k` on. */
export function uniformsOfOne(draws: Draws, who: Int, k: Int, count: Int, into: Float64Array): void {
  for (let at = 0; at < count; at++) into[at] = uniformOf(draws, who, k + at);
}

/** Lists those of the first `count` rows whose draw in place k of theirs is below `most`: quick where hardly any are. @param into may be the rows. @returns how many. */
export function listDrawnBelow(draws: Draws, rows: Int32Array, count: Int, k: Int, most: number, into: Int32Array): Int {
  let number = 0;
  for (let at = 0; at < count; at++) if (uniformOf(draws, rows[at], k) < most) into[number++] = rows[at];
  return number;
}

/** The draws of rows from the one at place `from` on, as many as are drawn at once, at most up to `end`. @returns how many. */
export function nextUniforms(draws: Draws, rows: Int32Array, from: Int, end: Int, k: Int, into: Float64Array): Int {
  const many = end - from < DRAWS_AT_ONCE ? end - from : DRAWS_AT_ONCE;
  uniformsOf(draws, rows, from, many, k, into);
  return many;
}

/** Keys made before, by seed and purpose: every replicate has the same, and a run would spend a hundredth of its time on making them. */
const purposeKeys = new Map<string, Int32Array>();
const PURPOSES_KEPT = 256;

function keyOf(purpose: string): Int32Array {
  let key = purposeKeys.get(purpose);
  if (key) return key;
  const source = seedrandom(purpose);
  key = Int32Array.of(source.int32(), source.int32());
  if (purposeKeys.size === PURPOSES_KEPT) purposeKeys.clear();
  purposeKeys.set(purpose, key);
  return key;
}

/** The draws of one purpose in one replicate. `at(week)` must be called before the draws of that week. */
export class Stream {
  readonly #replicate: number;
  readonly #key: Int32Array;
  key0 = 0;
  key1 = 0;
  #drawn: Float64Array | null = null;
  #week = NaN;

  constructor(seed: string, purpose: string, replicate: number) {
    this.#key = keyOf(`${seed}/${purpose}`);
    this.#replicate = replicate;
  }

  /** Turns to the draws of `week`, an integer. */
  at(week: number): this {
    if (week !== this.#week) {
      threefry(this.#key[0], this.#key[1], this.#replicate, week, weekKey);
      this.key0 = weekKey[0];
      this.key1 = weekKey[1];
      this.#week = week;
    }
    return this;
  }

  /** Uniform in [0, 1) with 53 bits. `k` is below 64 where a partner `whom` is named. */
  uniform(who: number, k = 0, whom = 0): number {
    return uniformOf(this, who, whom * 64 + k);
  }

  /** The upper 32 bits of the same draw, as an integer: enough where a chance in four thousand million makes no difference, and quicker. */
  word(who: number, k = 0, whom = 0): number {
    return wordOf(this, who, whom * 64 + k);
  }

  /** `uniform(rows[from + at], k)` at place `at`, for so many rows. Valid until the next call; at most DRAWS_AT_ONCE. */
  uniforms(rows: Int32Array, from: number, count: number, k = 0): Float64Array {
    const drawn = this.#drawn ??= new Float64Array(DRAWS_AT_ONCE);
    uniformsOf(this, rows, from, count, k, drawn);
    return drawn;
  }
}

/** All the chance of one replicate: hands out one stream a purpose, always the same one. */
export class Chance {
  readonly #streams = new Map<string, Stream>();
  readonly seed: string;
  readonly replicate: number;

  constructor(seed: string, replicate: number) {
    this.seed = seed;
    this.replicate = replicate;
  }

  stream(purpose: string): Stream {
    let stream = this.#streams.get(purpose);
    if (!stream) this.#streams.set(purpose, stream = new Stream(this.seed, purpose, this.replicate));
    return stream;
  }
}

/** floor(mean) plus one more with the probability of what is left: a whole number whose expectation is `mean`. */
export function wholeNumber(mean: number, uniform: number): Int {
  const whole = Math.floor(mean);
  return uniform < mean - whole ? whole + 1 : whole;
}

/** Picks one of n: floor(U·n), 0..n−1. */
export function pick(uniform: number, n: Int): Int {
  return Math.floor(uniform * n);
}
