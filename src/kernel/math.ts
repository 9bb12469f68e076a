/**
 * exp, log, pow, the logistic and the normal quantile from + − × ÷, square roots and exponent bits alone, so that every
 * JavaScript engine gives the same bits. ECMAScript leaves `Math.exp` and its kin to the implementation,
 * and engines differ in the last place.
 *
 * Sources: FDLIBM (Sun Microsystems, 1993) for exp and log; Wichura (1988), algorithm AS 241 (PPND16), for the
 * normal quantile.
 */

import type {Int} from './memory.ts';

const bits = new DataView(new ArrayBuffer(8));
const LN2_HIGH = 6.93147180369123816490e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.44269504088896338700;

/** 2^(n − 1074) for n = 0..2097: every power of two a double can hold, made by exact doublings. */
const powersOfTwo = (() => {
  const table = new Float64Array(2098);
  table[0] = Number.MIN_VALUE;
  for (let n = 1; n < table.length; n++) table[n] = table[n - 1] * 2;
  return table;
})();

/** 2^(n − 1074). */
function powerOfTwo(n: Int): number {
  return powersOfTwo[n];
}

/** e^x, within one unit in the last place. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -744.78) return 0; // as near, within one unit, as the smallest number there is; below, n + 1074 leaves the table
  const n = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - n * LN2_HIGH;
  const low = n * LN2_LOW;
  const r = high - low;
  const y = 1 - ((low - bend(r)) - high);
  // 2^1024 itself is no number, half of it is.
  return n === 1024 ? y * 2 * powerOfTwo(n + 1073) : y * powerOfTwo(n + 1074);
}

/** How e^r leaves the straight line, |r| ≤ ½ ln 2. */
function bend(r: number): number {
  const t = r * r;
  const c = r - t * (1.66666666666666019037e-1 + t * (t * (6.61375632143793436117e-5 + t * (t * 4.13813679705723846039e-8 - 1.65339022054652515390e-6)) - 2.77777777770155933842e-3));
  return (r * c) / (2 - c);
}

/** e to the power of each of the first `count`, in place: two at once where it is compiled. */
export function exps(powers: Float64Array, count: Int): void {
  for (let at = 0; at < count; at++) powers[at] = exp(powers[at]);
}

/** The upper half of a fraction's bits, and the fraction that has others in their place. */
function headOf(x: number): Int {
  bits.setFloat64(0, x);
  return bits.getInt32(0);
}

function withHead(x: number, head: Int): number {
  bits.setFloat64(0, x);
  bits.setInt32(0, head);
  return bits.getFloat64(0);
}

/** Natural logarithm, within one unit in the last place; NaN below 0, −Infinity at 0. */
export function log(x: number): number {
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) { // 2^−1022: below, numbers have fewer bits, and 2^54 times as much has all
    k = -54;
    x *= 18014398509481984;
  }
  let head = headOf(x);
  k += (head >>> 20) - 1023;
  head &= 0xfffff;
  // 1 where the fraction is above √2: then it is halved, and k counts one more.
  const above = (head + 0x95f64) & 0x100000;
  k += above >>> 20;
  const f = withHead(x, head | (above ^ 0x3ff00000)) - 1;
  return k * LN2_HIGH - ((0.5 * f * f - (bow(f) + k * LN2_LOW)) - f);
}

/** What the logarithm of 1 + f has beyond f − ½f²; √½ < 1 + f < √2. */
function bow(f: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const even = z * (6.666666666666735130e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return s * (0.5 * f * f + odd + even);
}

/** x^y for x ≥ 0. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  return exp(y * log(x));
}

/** What is left of 1 after `time`, when half is lost every `halfLife` (same unit): 0.5^(time / halfLife). */
export function halving(time: number, halfLife: number): number {
  return exp(-0.6931471805599453 * time / halfLife);
}

/** 1 / (1 + e^−x), in (0, 1). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** The smaller, and the larger, of two whole numbers, which stays whole in a compiled loop too. */
export function lesser(one: Int, other: Int): Int {
  return one < other ? one : other;
}

export function greater(one: Int, other: Int): Int {
  return one > other ? one : other;
}

/** x above 0, else 0: by a factor of 0 or 1, not by a branch, for which side it is the processor often can't guess. */
export function positive(x: number): number {
  return x * Number(x > 0);
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** Standard normal quantile of a uniform in [0, 1); finite also at 0. AS 241, about 1e-16 relative. */
export function normalQuantile(u: number): number {
  const q = u - 0.5;
  if (q >= -0.425 && q <= 0.425) return middle(q);
  const tail = Math.max(q < 0 ? u : 1 - u, 5.551115123125783e-17);
  const r = Math.sqrt(-log(tail));
  const z = r <= 5 ? middleTail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -z : z;
}

/** In place of so many uniforms their quantiles: two at a time where it is compiled. */
export function normalQuantiles(uniforms: Float64Array, count: Int): void {
  for (let at = 0; at < count; at++) uniforms[at] = normalQuantile(uniforms[at]);
}

/** A lognormal number of mean 1 by a uniform: e^(spread z − spread²/2), where z is the normal quantile. */
export function lognormal(uniform: number, spread: number): number {
  return exp(spread * normalQuantile(uniform) - spread * spread / 2);
}

/** In place of so many uniforms such numbers. */
export function lognormals(uniforms: Float64Array, count: Int, spread: number): void {
  normalQuantiles(uniforms, count);
  for (let at = 0; at < count; at++) uniforms[at] = spread * uniforms[at] - spread * spread / 2;
  exps(uniforms, count);
}

function middle(q: number): number {
  const r = 0.180625 - q * q;
  return q * (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r
    + 4.5921953931549871457e4) * r + 1.3731693765509461125e4) * r + 1.9715909503065514427e3) * r
    + 1.3314166789178437745e2) * r + 3.3871328727963666080)
    / (((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4) * r
    + 2.1213794301586595867e4) * r + 5.3941960214247511077e3) * r + 6.8718700749205790830e2) * r
    + 4.2313330701600911252e1) * r + 1);
}

function middleTail(r: number): number {
  return (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r
    + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.76949722146069140550) * r
    + 4.63033784615654529590) * r + 1.42343711074968357734)
    / (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r + 1.51986665636164571966e-2) * r
    + 1.48103976427480074590e-1) * r + 6.89767334985100004550e-1) * r + 1.67638483018380384940) * r
    + 2.05319162663775882187) * r + 1);
}

function farTail(r: number): number {
  return (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r
    + 2.65321895265761230930e-2) * r + 2.96560571828504891230e-1) * r + 1.78482653991729133580) * r
    + 5.46378491116411436990) * r + 6.65790464350110377720)
    / (((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r
    + 7.86869131145613259100e-4) * r + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1) * r
    + 5.99832206555887937690e-1) * r + 1);
}
