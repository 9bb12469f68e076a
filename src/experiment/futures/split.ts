/**
 * Chance and assumptions told apart. Each future is met with several lucks: what differs within a future is chance, what differs between
 * futures beyond that comes from the assumptions (one-way analysis of variance with random effects).
 *
 *     V = variance of the difference = V_assumptions + V_chance          (law of total variance)
 *     V_chance = mean over futures of the variance within;   V_assumptions = variance of the futures' means − V_chance/lucks, not below 0
 *     share of the assumptions = V_assumptions / V
 *
 * Only futures with a number in every luck count. The interval of the share draws futures again with replacement (percentiles of keyed draws).
 * Source: Searle, Casella & McCulloch (1992), chapter 3.
 */
import {pick, Stream} from '../../kernel/random.ts';
import type {Interval} from '../intervals.ts';
import {quantile, variance, mean} from '../statistics.ts';

export interface Split {
  /** Futures that count. */
  readonly n: number;
  /** Share of how the difference varies that comes from the assumptions; the rest is chance. NaN where nothing varies. */
  readonly assumptions: number;
  /** 90 %; null with fewer than ten futures. */
  readonly interval: Interval | null;
}

const FEWEST_FUTURES = 10;
const DRAWS = 1000;

/** @param differences one a world, in order of futures, then of lucks; `seed` names the draws */
export function splitOf(differences: ArrayLike<number>, lucks: number, seed: string): Split {
  const futures = whole(differences, lucks);
  const assumptions = shareOfAssumptions(futures);
  const interval = futures.length < FEWEST_FUTURES || Number.isNaN(assumptions) ? null : again(futures, seed);
  return {n: futures.length, assumptions, interval};
}

/** Futures with a number in every luck. */
export function whole(differences: ArrayLike<number>, lucks: number): readonly (readonly number[])[] {
  const futures = Array.from({length: Math.floor(differences.length / lucks)}, (_, future) =>
    Array.from({length: lucks}, (_luck, luck) => differences[future * lucks + luck]));
  return futures.filter(of => of.every(number => !Number.isNaN(number)));
}

function shareOfAssumptions(futures: readonly (readonly number[])[]): number {
  if (futures.length < 2) return NaN;
  const chance = mean(futures.map(variance));
  const between = variance(futures.map(mean)) - chance / futures[0].length;
  const all = Math.max(0, between) + chance;
  return all > 0 ? Math.max(0, between) / all : NaN;
}

function again(futures: readonly (readonly number[])[], seed: string): Interval {
  const stream = new Stream(seed, 'split', 0).at(0);
  const shares = Float64Array.from({length: DRAWS}, (_, draw) => {
    const share = shareOfAssumptions(futures.map((_future, at) => futures[pick(stream.uniform(draw, at), futures.length)]));
    return Number.isNaN(share) ? 0 : share;
  }).sort();
  return [quantile(shares, 0.05), quantile(shares, 0.95)];
}
