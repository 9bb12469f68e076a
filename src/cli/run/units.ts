/** What passes between the main thread and its workers: a scenario, units of work, and what became of each run. */
import type {Run} from '../../engine/run.ts';

/** A run, or why there is none. */
export type Outcome = {readonly run: Run} | {readonly failed: string};

/**
 * Replicates in a unit: enough that passing it on costs nothing, few enough that an interruption loses little. It depends on the scenario
 * alone, so that a resumed run finds the same units.
 */
export function unitSize(replicates: number): number {
  return Math.max(1, Math.min(5, Math.floor(replicates / 20)));
}
