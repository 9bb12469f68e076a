/**
 * Functions of the model that are translated by hand: where the processor takes several numbers in one step, and where AssemblyScript says something else. Their
 * TypeScript, under the same name in `src/kernel` (math, random, columns) and `src/model/world` (members, tie-lists), says the same, but for `closeUpIfCrowded`: in a
 * compiled loop nothing is closed up (see `tieInStretches`). `test/kernel/math.test.ts` and `test/engine/compiled-loops.test.ts` hold one against the other.
 */

/** Columns: how a number is held, how it is read, and how far apart numbers lie (a power of two). */
export const WIDTHS = {F32s: ['f32', 'f64', 2], F64s: ['f64', 'f64', 3], I32s: ['i32', 'i32', 2], I16s: ['i16', 'i32', 1], U16s: ['u16', 'i32', 1], U8s: ['u8', 'i32', 0]};

/** Functions that are not translated from their source, by name alone: no other function of a loop may be called so. */
export const BY_HAND = new Set(['powerOfTwo', 'exps', 'indexIn', 'headOf', 'withHead', 'closeUpIfCrowded', 'uniformsOf', 'uniformsAt', 'uniformsOfOne', 'normalQuantiles', 'ranksIn', 'anyBelow', 'listBetween', 'listDrawnBelow']);
/** What these call, and what of it for two fractions at once (`inPairs`). */
export const NEEDED = {exps: ['exp'], uniformsOf: ['uniformOf'], uniformsAt: ['uniformOf'], uniformsOfOne: ['uniformOf'], listDrawnBelow: ['uniformOf'], normalQuantiles: ['normalQuantile']};
export const NEEDED_IN_PAIRS = {exps: ['bend'], normalQuantiles: ['middle', 'middleTail', 'bow']};
/** Rounds of Threefry (src/kernel/random.ts), for eight draws at once, of which the processor makes four in one step and two such steps side by side. */
const TURNS = [[13, 15, 26, 6], [17, 29, 16, 24]];
const EIGHT_AT_ONCE = Array.from({length: 5}, (_, part) => TURNS[part % 2].map(turn => ['1', '2'].map(half => `x${half} = i32x4.add(x${half}, y${half}); `).join('')
    + ['1', '2'].map(half => `y${half} = v128.xor(v128.or(i32x4.shl(y${half}, ${turn}), i32x4.shr_u(y${half}, ${32 - turn})), x${half}); `).join('')).join('\n  ')
    + ['1', '2'].map(half => `x${half} = i32x4.add(x${half}, keys${(part + 1) % 3}); y${half} = i32x4.add(y${half}, i32x4.splat(key${(part + 2) % 3} + ${part + 1}));`).join(' ')).join('\n  ');
/** Of each set of eight bits: the places of those in it, rising, and zeros up to eight. Eight of a list are written at once, and only so many of them count. */
const PLACES_OF_BITS = Array.from({length: 256}, (_, bits) => {
  const places = [0, 1, 2, 3, 4, 5, 6, 7].filter(place => (bits >> place) & 1);
  return [...places, ...Array(8 - places.length).fill(0)];
}).flat();
/** Bytes at the start of a memory that it takes, behind the first kilobyte, which AssemblyScript leaves free. */
export const TABLES = 3072;
export const PRELUDE = `${Object.entries(WIDTHS).map(([name, [held, read, shift]]) => `@unmanaged class ${name} {
  @inline @operator('[]') get(at: i32): ${read} { return load<${held}>(changetype<usize>(this) + (<usize>at << ${shift})); }
  @inline @operator('[]=') set(at: i32, value: ${read}): void { store<${held}>(changetype<usize>(this) + (<usize>at << ${shift}), <${held}>value); }
}`).join('\n')}
function closeUpIfCrowded(ties: Ties, slots: i32): void {}
function powerOfTwo(n: i32): f64 {
  return n >= 52 && n < 2098 ? reinterpret<f64>(<i64>(n - 51) << 52) : n < 52 ? reinterpret<f64>(<i64>1 << n) : Infinity;
}
function uniformsOfOne(draws: Draws, who: i32, k: i32, count: i32, into: F64s): void {
  const row = i32x4.splat(who);
  let at = 0;
  for (; at + 8 <= count; at += 8) {
    const own = i32x4.add(i32x4.splat(k + at), i32x4(0, 1, 2, 3));
    eightUniforms(draws, row, row, own, i32x4.add(own, i32x4.splat(4)), changetype<usize>(into) + (<usize>at << 3));
  }
  for (; at < count; at++) into[at] = uniformOf(draws, who, k + at);
}
export function exps(powers: F64s, count: i32): void {
  let at = 0;
  for (; at + 2 <= count; at += 2) {
    const place = changetype<usize>(powers) + (<usize>at << 3), x = v128.load(place);
    // Beyond 709, 2^n is no ordinary number; 700 is near enough.
    if (!i64x2.all_true(f64x2.lt(f64x2.abs(x), f64x2.splat(700)))) {
      powers[at] = exp(powers[at]);
      powers[at + 1] = exp(powers[at + 1]);
      continue;
    }
    const n = f64x2.floor(f64x2.add(f64x2.mul(x, f64x2.splat(INVERSE_LN2)), f64x2.splat(0.5)));
    const high = f64x2.sub(x, f64x2.mul(n, f64x2.splat(LN2_HIGH))), low = f64x2.mul(n, f64x2.splat(LN2_LOW));
    const y = f64x2.sub(f64x2.splat(1), f64x2.sub(f64x2.sub(low, bend_pair(f64x2.sub(high, low))), high));
    const whole = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(n));
    v128.store(place, f64x2.mul(y, i64x2.shl(i64x2.add(whole, i64x2.splat(1023)), 52)));
  }
  for (; at < count; at++) powers[at] = exp(powers[at]);
}
@inline function headOf(x: f64): i32 { return <i32>(reinterpret<u64>(x) >> 32); }
@inline function withHead(x: f64, head: i32): f64 { return reinterpret<f64>((reinterpret<u64>(x) & 0xffffffff) | (<u64>head << 32)); }
/** The logarithm of two ordinary numbers: log of math.ts, step by step. */
@inline function log_pair(x: v128): v128 {
  const head = v128.and(i64x2.shr_u(x, 32), i64x2.splat(0xfffff)), above = v128.and(i64x2.add(head, i64x2.splat(0x95f64)), i64x2.splat(0x100000));
  const k = i64x2.sub(i64x2.add(i64x2.shr_u(x, 52), i64x2.shr_u(above, 20)), i64x2.splat(1023));
  const upper = i64x2.shl(v128.or(head, v128.xor(above, i64x2.splat(0x3ff00000))), 32);
  const f = f64x2.sub(v128.or(v128.and(x, i64x2.splat(0xffffffff)), upper), f64x2.splat(1)), half = f64x2.mul(f64x2.mul(f64x2.splat(0.5), f), f);
  const times = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(k, k, 0, 2, 0, 2));
  const rest = f64x2.add(bow_pair(f), f64x2.mul(times, f64x2.splat(LN2_LOW)));
  return f64x2.sub(f64x2.mul(times, f64x2.splat(LN2_HIGH)), f64x2.sub(f64x2.sub(half, rest), f));
}
function twoTails(uniforms: F64s, one: i32, other: i32, first: f64, second: f64): void {
  const pair = f64x2.replace_lane(f64x2.splat(first), 1, second), below = f64x2.lt(pair, f64x2.splat(0.5));
  const tail = f64x2.max(v128.bitselect(pair, f64x2.sub(f64x2.splat(1), pair), below), f64x2.splat(5.551115123125783e-17));
  const r = f64x2.sqrt(f64x2.neg(log_pair(tail)));
  if (i64x2.all_true(f64x2.le(r, f64x2.splat(5)))) {
    const z = middleTail_pair(f64x2.sub(r, f64x2.splat(1.6))), signed = v128.bitselect(f64x2.neg(z), z, below);
    uniforms[one] = f64x2.extract_lane(signed, 0);
    uniforms[other] = f64x2.extract_lane(signed, 1);
  } else {
    uniforms[one] = normalQuantile(first);
    uniforms[other] = normalQuantile(second);
  }
}
/** All by the formula of the middle; those in a tail, one in seven, wait for a second one and are then worked out anew, two at once. */
export function normalQuantiles(uniforms: F64s, count: i32): void {
  let at = 0, waits = -1;
  let waiting: f64 = 0;
  for (; at + 2 <= count; at += 2) {
    const place = changetype<usize>(uniforms) + (<usize>at << 3), pair = v128.load(place), q = f64x2.sub(pair, f64x2.splat(0.5));
    const inTail = f64x2.gt(f64x2.abs(q), f64x2.splat(0.425));
    v128.store(place, middle_pair(q));
    if (!v128.any_true(inTail)) continue;
    for (let side = 0; side < 2; side++) {
      if (!(i64x2.bitmask(inTail) >> side & 1)) continue;
      const own = side === 0 ? f64x2.extract_lane(pair, 0) : f64x2.extract_lane(pair, 1);
      if (waits < 0) {
        waits = at + side;
        waiting = own;
      } else {
        twoTails(uniforms, waits, at + side, waiting, own);
        waits = -1;
      }
    }
  }
  if (waits >= 0) uniforms[waits] = normalQuantile(waiting);
  for (; at < count; at++) uniforms[at] = normalQuantile(uniforms[at]);
}
@inline function storeFour(x: v128, y: v128, place: usize): void {
  const high = i32x4.shr_u(x, 5), low = i32x4.shr_u(y, 6), scale = f64x2.splat(1.4901161193847656e-8), width = f64x2.splat(7.450580596923828e-9);
  v128.store(place, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(high), f64x2.mul(f64x2.convert_low_i32x4_u(low), scale)), width));
  const high2 = i8x16.shuffle(high, high, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7), low2 = i8x16.shuffle(low, low, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
  v128.store(place + 16, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(high2), f64x2.mul(f64x2.convert_low_i32x4_u(low2), scale)), width));
}
@inline function eightUniforms(draws: Draws, row1: v128, row2: v128, count1: v128, count2: v128, place: usize): void {
  const key0 = draws.key0, key1 = draws.key1, key2 = 0x1bd11bda ^ key0 ^ key1;
  const keys0 = i32x4.splat(key0), keys1 = i32x4.splat(key1), keys2 = i32x4.splat(key2);
  let x1 = i32x4.add(row1, keys0), x2 = i32x4.add(row2, keys0), y1 = i32x4.add(count1, keys1), y2 = i32x4.add(count2, keys1);
  ${EIGHT_AT_ONCE}
  storeFour(x1, y1, place);
  storeFour(x2, y2, place + 32);
}
function uniformsOf(draws: Draws, rows: I32s, from: i32, count: i32, k: i32, into: F64s): void {
  const counts = i32x4.splat(k);
  let at = 0;
  for (; at + 8 <= count; at += 8) {
    const place = changetype<usize>(rows) + (<usize>(from + at) << 2);
    eightUniforms(draws, v128.load(place), v128.load(place + 16), counts, counts, changetype<usize>(into) + (<usize>at << 3));
  }
  for (; at < count; at++) into[at] = uniformOf(draws, rows[from + at], k);
}
function listDrawnBelow(draws: Draws, rows: I32s, count: i32, k: i32, most: f64, into: I32s): i32 {
  const key0 = draws.key0, key1 = draws.key1, key2 = 0x1bd11bda ^ key0 ^ key1;
  const keys0 = i32x4.splat(key0), keys1 = i32x4.splat(key1), keys2 = i32x4.splat(key2), counts = i32x4.splat(k + key1);
  const near = i32x4.splat(most < 1 ? <i32>(most * 134217728.0) : 0x7fffffff); // the upper 27 bits of a draw
  let number = 0, at = 0;
  for (; at + 8 <= count; at += 8) {
    const place = changetype<usize>(rows) + (<usize>at << 2);
    let x1 = i32x4.add(v128.load(place), keys0), x2 = i32x4.add(v128.load(place + 16), keys0), y1 = counts, y2 = counts;
    ${EIGHT_AT_ONCE}
    if (!v128.any_true(v128.or(i32x4.le_s(i32x4.shr_u(x1, 5), near), i32x4.le_s(i32x4.shr_u(x2, 5), near)))) continue;
    for (let one = at; one < at + 8; one++) if (uniformOf(draws, rows[one], k) < most) into[number++] = rows[one];
  }
  for (; at < count; at++) if (uniformOf(draws, rows[at], k) < most) into[number++] = rows[at];
  return number;
}
@inline function sixteenBetween(ring: U8s, who: i32, least: v128, most: v128): u32 {
  const those = v128.load(changetype<usize>(ring) + <usize>who);
  return i8x16.bitmask(v128.and(i8x16.ge_u(those, least), i8x16.le_u(those, most)));
}
const PLACES = memory.data<u8>([${PLACES_OF_BITS}]);
/** Writes eight rows, of which those with a bit count: no list is ever longer than the rows looked through, so there is room. */
@inline function listEight(rows: I32s, count: i32, from: i32, bits: u32): i32 {
  const eight = i16x8.extend_low_i8x16_u(v128.load64_zero(PLACES + (<usize>bits << 3))), first = i32x4.splat(from), place = changetype<usize>(rows) + (<usize>count << 2);
  v128.store(place, i32x4.add(first, i32x4.extend_low_i16x8_u(eight)));
  v128.store(place, i32x4.add(first, i32x4.extend_high_i16x8_u(eight)), 16);
  return count + <i32>popcnt(bits);
}
function listBetween(ring: U8s, people: i32, least: i32, most: i32, rows: I32s): i32 {
  const low = i8x16.splat(<i8>least), high = i8x16.splat(<i8>most);
  let count = 0, who = 0;
  for (; who + 16 <= people; who += 16) {
    const those = sixteenBetween(ring, who, low, high);
    if (those === 0) continue;
    count = listEight(rows, count, who, those & 255);
    count = listEight(rows, count, who + 8, those >> 8);
  }
  for (; who < people; who++) if (ring[who] >= least && ring[who] <= most) rows[count++] = who;
  return count;
}
@inline function sixteenAre(place: usize, those: v128): i32 {
  const first = i16x8.narrow_i32x4_s(i32x4.eq(v128.load(place), those), i32x4.eq(v128.load(place, 16), those));
  const last = i16x8.narrow_i32x4_s(i32x4.eq(v128.load(place, 32), those), i32x4.eq(v128.load(place, 48), those));
  return i8x16.bitmask(i8x16.narrow_i16x8_s(first, last));
}
export function indexIn(column: I32s, from: i32, count: i32, value: i32): i32 {
  const those = i32x4.splat(value);
  for (let at = 0; at < count; at += 16) {
    const found = sixteenAre(changetype<usize>(column) + (<usize>(from + at) << 2), those), left = count - at;
    const met = left < 16 ? found & ((1 << left) - 1) : found;
    if (met !== 0) return from + at + ctz(met);
  }
  return -1;
}
export function ranksIn(column: I32s, from: i32, count: i32, ranks: I32s): void {
  for (let at = 0; at < count; at += 4) {
    const four = v128.load(changetype<usize>(column) + (<usize>(from + at) << 2));
    let below = i32x4.splat(0);
    for (let other = from; other < from + count; other++) below = i32x4.sub(below, i32x4.gt_s(four, i32x4.splat(column[other])));
    v128.store(changetype<usize>(ranks) + (<usize>at << 2), below);
  }
}
@inline function fourBelow(column: F32s, from: i32, bound: v128): i32 {
  return i32x4.bitmask(f32x4.lt(v128.load(changetype<usize>(column) + (<usize>from << 2)), bound));
}
function anyBelow(column: F32s, from: i32, count: i32, least: f64, end: i32): bool {
  const nearest = f32(least), bound = f32x4.splat(f64(nearest) < least ? reinterpret<f32>(reinterpret<i32>(nearest) + 1) : nearest);
  for (let at = 0; at < count; at += 16) {
    const place = from + at, left = count - at;
    if (place + 16 > end) {
      for (let one = place; one < from + count; one++) if (column[one] < least) return true;
      return false;
    }
    const below = fourBelow(column, place, bound) | fourBelow(column, place + 4, bound) << 4 | fourBelow(column, place + 8, bound) << 8 | fourBelow(column, place + 12, bound) << 12;
    if (left < 16 ? below & ((1 << left) - 1) : below) return true;
  }
  return false;
}
function uniformsAt(draws: Draws, rows: I32s, counts: I32s, from: i32, count: i32, into: F64s): void {
  let at = 0;
  for (; at + 8 <= count; at += 8) {
    const place = changetype<usize>(rows) + (<usize>(from + at) << 2), own = changetype<usize>(counts) + (<usize>(from + at) << 2);
    eightUniforms(draws, v128.load(place), v128.load(place + 16), v128.load(own), v128.load(own + 16), changetype<usize>(into) + (<usize>at << 3));
  }
  for (; at < count; at++) into[at] = uniformOf(draws, rows[from + at], counts[from + at]);
}
`;
