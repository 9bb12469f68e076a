/** Normal and t distributions, exact to 1e-9 and the same on every machine. */
import {normalQuantile} from '../kernel/math.ts';
import {incompleteBeta, incompleteGamma} from './gamma.ts';

export {normalQuantile};

/** Φ(z). */
export function normalShare(z: number): number {
  const half = 0.5 * incompleteGamma(0.5, 0.5 * z * z);
  return z < 0 ? 0.5 - half : 0.5 + half;
}

/** Share of the t distribution below t. */
export function studentShare(t: number, degrees: number): number {
  const tail = 0.5 * incompleteBeta(degrees / (degrees + t * t), 0.5 * degrees, 0.5);
  return t < 0 ? tail : 1 - tail;
}

/** Those that were asked for, by share and degrees: all pairs of a comparison ask for the same few. */
const found = new Map<string, number>();

/** The t below which a share lies; degrees of freedom ≥ 1, 0 < share < 1. */
export function studentQuantile(share: number, degrees: number): number {
  if (share === 0.5) return 0;
  if (share < 0.5) return -studentQuantile(1 - share, degrees);
  const asked = `${share} ${degrees}`;
  const quantile = found.get(asked) ?? upperQuantile(share, degrees);
  found.set(asked, quantile);
  return quantile;
}

/** By halving an interval that holds it. */
function upperQuantile(share: number, degrees: number): number {
  let low = 0;
  let high = 2;
  while (studentShare(high, degrees) < share) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 60; step++) {
    const middle = 0.5 * (low + high);
    if (studentShare(middle, degrees) < share) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}
