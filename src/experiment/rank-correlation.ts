/**
 * Whether two things rise together, by rank: Spearman's correlation, ties sharing the mean of their ranks, with its 95 % interval.
 *
 *     ρ = correlation of the ranks;   interval = tanh(artanh ρ ± z·√(1.06/(n − 3)))
 *
 * Sources: Spearman (1904); Fieller, Hartley & Pearson (1957) for the interval.
 */
import {exp, log} from '../kernel/math.ts';
import type {Interval} from './intervals.ts';
import {normalQuantile} from './quantiles.ts';

export interface RankCorrelation {
  /** −1..1; NaN where one of the two never varies. */
  readonly rho: number;
  readonly interval: Interval | null;
  /** Pairs in which both are defined. */
  readonly n: number;
}

const FEWEST = 10;
/** An interval for a perfect order would have no width. */
const NEAR_ONE = 1 - 1e-9;

/** @param independent how many of the pairs count as different from each other, where not all do */
export function rankCorrelation(one: ArrayLike<number>, other: ArrayLike<number>, independent = Infinity): RankCorrelation {
  const both = Array.from(one, (number, at) => [number, other[at]] as const).filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b));
  const [a, b] = [0, 1].map(side => ranksOf(both.map(pair => pair[side])));
  const rho = correlation(a, b);
  const n = both.length;
  return {rho, n, interval: Number.isNaN(rho) || n < FEWEST ? null : intervalOf(rho, Math.min(n, independent))};
}

/** From 1 on. */
export function ranksOf(numbers: readonly number[]): number[] {
  const order = numbers.map((_, at) => at).sort((x, y) => numbers[x] - numbers[y]);
  const ranks = new Array<number>(numbers.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && numbers[order[to]] === numbers[order[from]]) to++;
    for (let at = from; at < to; at++) ranks[order[at]] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const middle = (a.length + 1) / 2;
  let together = 0, alone = 0, other = 0;
  for (let at = 0; at < a.length; at++) {
    together += (a[at] - middle) * (b[at] - middle);
    alone += (a[at] - middle) * (a[at] - middle);
    other += (b[at] - middle) * (b[at] - middle);
  }
  return alone > 0 && other > 0 ? together / Math.sqrt(alone * other) : NaN;
}

function intervalOf(rho: number, n: number): Interval {
  const held = Math.max(-NEAR_ONE, Math.min(NEAR_ONE, rho));
  const middle = 0.5 * log((1 + held) / (1 - held));
  const reach = normalQuantile(0.975) * Math.sqrt(1.06 / (n - 3));
  return [tanh(middle - reach), tanh(middle + reach)];
}

function tanh(x: number): number {
  const twice = exp(-2 * Math.abs(x));
  const size = (1 - twice) / (1 + twice);
  return x < 0 ? -size : size;
}
