/** All runs of a scenario: strategies × replicates, where replicate r is the same world for every strategy. */
import {logOf} from '../engine/logged.ts';
import type {Run} from '../engine/run.ts';
import type {FuturesLook} from './futures/futures-look.ts';
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
  /** The comparison of the headline in other futures, beside the runs of the scenario itself; absent or null where nobody looked. */
  readonly futures?: FuturesLook | null;
  /** Where replicates were added until the headline was precise enough. */
  readonly precision?: PrecisionReached | null;
}

/** How precise the asked difference became: half the width of its 95 % interval, in the measure's own unit. */
export interface PrecisionReached {
  readonly measure: string;
  readonly week: number;
  /** Ids; a − b. */
  readonly a: string;
  readonly b: string;
  readonly asked: number;
  readonly reached: number;
  readonly replicates: number;
}

/**
 * One number a replicate, in order, in the measure's own unit (a share as 0..1). `strategy` is its place in the scenario, `measure` an id of
 * `dlsim list measures`, `week` weeks elapsed. NaN where it is not defined, was not read in that week, or the run failed.
 */
export function valuesAt(ensemble: Ensemble, strategy: number, measure: string, week: number): Float64Array {
  return Float64Array.from(ensemble.runs[strategy], run => (run ? valueAt(run, measure, week) : NaN));
}

/** A run whose numbers lie elsewhere and are fetched one by one. */
export interface RunKeptElsewhere extends Run {
  /** Whether it has a log, told without fetching it. */
  readonly logged: boolean;
  /** By place in `measures` and in `weeks`. */
  numberAt(row: number, column: number): number;
}

/** By strategy, the first run whose log was kept; null where there is none. */
export function loggedRuns({runs}: Ensemble): readonly (Run | null)[] {
  return runs.map(ofStrategy => ofStrategy.find(run => run !== null && isLogged(run)) ?? null);
}

function isLogged(run: Run): boolean {
  return 'logged' in run ? (run as RunKeptElsewhere).logged : logOf(run).who.length > 0;
}

/** NaN where it was not read at that week or is not defined. */
export function valueAt(run: Run, measure: string, week: number): number {
  return numberAt(run, run.measures.indexOf(measure), run.weeks.indexOf(week));
}

/** The same for many weeks. */
export function valuesIn(run: Run, measure: string, weeks: readonly number[]): number[] {
  const row = run.measures.indexOf(measure);
  const columns = new Map(run.weeks.map((week, column) => [week, column]));
  return weeks.map(week => numberAt(run, row, columns.get(week) ?? -1));
}

function numberAt(run: Run, row: number, column: number): number {
  if (row < 0 || column < 0) return NaN;
  return 'numberAt' in run ? (run as RunKeptElsewhere).numberAt(row, column) : run.values[row * run.weeks.length + column];
}
