/** All runs of a scenario: strategies × replicates, where replicate r is the same world for every strategy. */
import type {Run} from '../engine/run.ts';
import type {Scenario} from './resolved.ts';

export interface FailedRun {
  readonly strategy: string;
  readonly replicate: number;
  /** Names seed, week and mechanism. */
  readonly message: string;
}

export interface Ensemble {
  readonly scenario: Scenario;
  readonly replicates: number;
  /** By strategy, in the scenario's order, then by replicate; null where the run failed. */
  readonly runs: readonly (readonly (Run | null)[])[];
  readonly failed: readonly FailedRun[];
}

/** One number a replicate, in order; NaN where not defined or failed. */
export function valuesAt(ensemble: Ensemble, strategy: number, measure: string, week: number): Float64Array {
  return Float64Array.from(ensemble.runs[strategy], run => (run ? valueAt(run, measure, week) : NaN));
}

/** NaN where it was not read at that week or is not defined. */
export function valueAt(run: Run, measure: string, week: number): number {
  const row = run.measures.indexOf(measure);
  const column = run.weeks.indexOf(week);
  return row < 0 || column < 0 ? NaN : run.values[row * run.weeks.length + column];
}
