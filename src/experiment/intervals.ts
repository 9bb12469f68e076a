/**
 * How sure a count or a mean is.
 *
 *     Wilson     share of n: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 *     t          mean ± t(n − 1)·sd/√n
 *     visible    (t₉₇.₅ + t₈₀)·sd/√n: a true difference of this size shows in 4 of 5 such comparisons
 *
 * Sources: Wilson (1927); Student (1908); Cohen (1988) for 4 in 5.
 */
import {mean, standardDeviation} from './statistics.ts';
import {normalQuantile, studentQuantile} from './quantiles.ts';

export type Interval = readonly [number, number];

/** Below this many runs no interval is given. */
export const FEWEST = 10;

const TWO_SIDED_95 = 0.975;
const FOUR_IN_FIVE = 0.8;

/** 95 % interval of the share that `count` of `n` stands for. */
export function wilsonInterval(count: number, n: number): Interval {
  const z = normalQuantile(TWO_SIDED_95);
  const share = count / n;
  const scale = 1 + z * z / n;
  const centre = (share + z * z / (2 * n)) / scale;
  const reach = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale;
  return [count === 0 ? 0 : centre - reach, count === n ? 1 : centre + reach];
}

/** 95 % interval of the mean. */
export function studentInterval(numbers: ArrayLike<number>): Interval {
  const n = numbers.length;
  const middle = mean(numbers);
  const reach = studentQuantile(TWO_SIDED_95, n - 1) * standardDeviation(numbers) / Math.sqrt(n);
  return [middle - reach, middle + reach];
}

/** The smallest difference of means that n pairs could have shown; NaN below two. */
export function smallestVisible(differences: ArrayLike<number>): number {
  const n = differences.length;
  if (n < 2) return NaN;
  return (studentQuantile(TWO_SIDED_95, n - 1) + studentQuantile(FOUR_IN_FIVE, n - 1)) * standardDeviation(differences) / Math.sqrt(n);
}
