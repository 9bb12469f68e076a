/** Counting pairs: how often one was ahead, and whether a fair coin would do the same. */
import type {Measure} from '../measures/measure.ts';
import {normalQuantile} from './quantiles.ts';
import {variance} from './statistics.ts';

/** Of a ratio the mean difference gets an interval by the bootstrap: its distribution is lopsided. */
export function isRatio({unit}: Pick<Measure, 'unit'>): boolean {
  return unit === 'ratio' || unit === 'hours a person';
}

export interface PairCounts {
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
}

/** Of differences a − b; those that are not defined count nowhere. */
export function countPairs(differences: ArrayLike<number>): PairCounts {
  let wins = 0;
  let ties = 0;
  let losses = 0;
  for (let pair = 0; pair < differences.length; pair++) {
    const difference = differences[pair];
    if (difference > 0) wins++;
    else if (difference < 0) losses++;
    else if (difference === 0) ties++;
  }
  return {wins, ties, losses};
}

const EXACT = 1000;

/**
 * The fewest heads of n tosses that a fair coin shows, or as many tails, in less than 1 of 20 tries: 61 of 100. Above n where none do.
 * From the exact binomial, beyond 1,000 tosses from its normal limit.
 */
export function beyondCoin(n: number): number {
  if (n > EXACT) return Math.floor(0.5 * n + 0.5 + 0.5 * normalQuantile(0.975) * Math.sqrt(n)) + 1;
  let heads = n;
  let tail = 1;
  for (let toss = 0; toss < n; toss++) tail /= 2;
  let term = tail;
  while (heads > 0 && tail <= 0.025) {
    term *= heads / (n - heads + 1);
    heads--;
    tail += term;
  }
  return heads + 1;
}

/** (Var a + Var b) / Var(a − b): pairing made a comparison as sure as so many times as many runs; NaN when the difference never varies. */
export function varianceReduction(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const spread = variance(Float64Array.from(a, (number, pair) => number - b[pair]));
  return spread > 0 ? (variance(a) + variance(b)) / spread : NaN;
}

/** Share of all pairings of one a with one b in which a is larger, equal ones counting half: 0.5 = no difference (Vargha & Delaney 2000). */
export function superiority(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let ahead = 0;
  for (let one = 0; one < a.length; one++) {
    for (let other = 0; other < b.length; other++) ahead += a[one] > b[other] ? 1 : a[one] === b[other] ? 0.5 : 0;
  }
  return ahead / (a.length * b.length);
}
