/** What a paired comparison says: strategies a and b over the same worlds, one measure at one week. The shape of cli.md's `--json`. */

import type {OutcomeCost} from './costs.ts';
import type {Spread} from './statistics.ts';

export interface PairedDifference {
  readonly a: string;
  readonly b: string;
  readonly measure: string;
  readonly week: number;
  /** Pairs in which both values are defined. */
  readonly n: number;
  /** Pairs in which a's value is higher, equal, lower (as numbers; whether higher is welcome is the measure's). */
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** 95 % Wilson interval of the share of wins; null below 10 pairs. */
  readonly wilson: readonly [number, number] | null;
  /** a − b. */
  readonly mean: number;
  /** 95 % interval of the mean, null below 10 pairs: by t, or by the bootstrap where the measure is a ratio. */
  readonly interval: readonly [number, number] | null;
  /** What names the bootstrap's draws; null where the interval is by t. */
  readonly bootstrap: string | null;
  readonly median: number;
  readonly q10: number;
  readonly q90: number;
  /** (Var a + Var b) / Var(a − b): pairing made this as sure as that many times as many runs; NaN when nothing varies. */
  readonly vrf: number;
  /** Smallest difference of means that these pairs could have shown. */
  readonly visible: number;
  /** Differences pair by pair, in order of replicate; NaN where not defined. */
  readonly differences: Float64Array;
  /** In plain words. */
  readonly sentence: string;
  /** What each person counted took, under a and under b; null where the measure counts no people. */
  readonly costs: {readonly a: OutcomeCost; readonly b: OutcomeCost; readonly sentence: string} | null;
}

/** Over the runs in which it is defined: n of them. */
export type Summary = Spread;

export interface Comparison {
  /** By strategy (the ensemble's order), measure id, week; the weeks at which everything is read. */
  readonly summaries: readonly Readonly<Record<string, Readonly<Record<number, Summary>>>>[];
  /** Every other strategy against the baseline, by measure and week as the scenario lists them. */
  readonly differences: readonly PairedDifference[];
  /** The further pairs asked for, in the same order of measures and weeks. */
  readonly further: readonly PairedDifference[];
}
