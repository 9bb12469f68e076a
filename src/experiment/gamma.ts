/**
 * ln Γ and the regularised incomplete beta and gamma functions, from which normal and t probabilities follow.
 *
 * Sources: Lanczos (1964) with g = 7 and nine terms (Godfrey 2001); continued fractions by the modified Lentz method
 * (Thompson & Barnett 1986), as in Press et al., Numerical Recipes, chapter 6. About 1e-14.
 */
import {exp, log} from '../kernel/math.ts';

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const HALF_LN_2PI = 0.91893853320467274178;
const TINY = 1e-300;
const ENOUGH = 1e-16;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  const z = x - 1;
  let series = LANCZOS[0];
  for (let term = 1; term < LANCZOS.length; term++) series += LANCZOS[term] / (z + term);
  const t = z + 7.5;
  return HALF_LN_2PI + (z + 0.5) * log(t) - t + log(series);
}

/** I_x(a, b), the regularised incomplete beta function. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x));
  return x < (a + 1) / (a + b + 2) ? front * betaFraction(x, a, b) / a : 1 - front * betaFraction(1 - x, b, a) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / apart(1 - (a + b) * x / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / apart(1 + even * d);
    c = apart(1 + even / c);
    fraction *= d * c;
    const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / apart(1 + odd * d);
    c = apart(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < ENOUGH) break;
  }
  return fraction;
}

/** P(a, x), the regularised lower incomplete gamma function. */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = exp(a * log(x) - x - logGamma(a));
  if (x >= a + 1) return 1 - front * upperFraction(a, x);
  let term = 1 / a;
  let series = term;
  for (let n = 1; n < 1000 && term > series * ENOUGH; n++) {
    term *= x / (a + n);
    series += term;
  }
  return front * series;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n <= 1000; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / apart(step * d + b);
    c = apart(b + step / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < ENOUGH) break;
  }
  return fraction;
}

/** Keeps a denominator away from 0. */
function apart(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
