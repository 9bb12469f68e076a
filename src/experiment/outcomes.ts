/** What became of each unit of work, and how outcomes are put where they belong: by strategy and replicate, never by who finished first. */
import type {Run} from '../engine/run.ts';
import {simulate} from '../engine/simulate.ts';
import type {Ensemble, FailedRun} from './ensemble.ts';
import {jobOf, type Unit} from './plan.ts';
import type {Scenario} from './resolved.ts';

/** A run, or why there is none. */
export type Outcome = {readonly run: Run} | {readonly failed: string};

/**
 * Replicates in a unit: enough that passing it on costs nothing, few enough that an interruption loses little. It depends on the scenario
 * alone, so that a resumed run finds the same units.
 */
export function unitSize(replicates: number): number {
  return Math.max(1, Math.min(5, Math.floor(replicates / 20)));
}

/** A run that fails leaves its message and doesn't stop the others. */
export function outcomesOf(scenario: Scenario, {strategy, from, to}: Unit): readonly Outcome[] {
  return Array.from({length: to - from}, (_, index): Outcome => {
    try {
      return {run: simulate(jobOf(scenario, strategy, from + index))};
    } catch (fault) {
      return {failed: fault instanceof Error ? fault.message : String(fault)};
    }
  });
}

export function gather(scenario: Scenario, units: readonly Unit[], outcomes: readonly (readonly Outcome[])[]): Ensemble {
  const runs = scenario.strategies.map(() => new Array<Run | null>(scenario.replicates).fill(null));
  const failed: FailedRun[] = [];
  for (const [index, {strategy, from}] of units.entries()) {
    for (const [offset, outcome] of outcomes[index].entries()) {
      const replicate = from + offset;
      if ('run' in outcome) runs[strategy][replicate] = outcome.run;
      else failed.push({strategy: scenario.strategies[strategy].id, replicate, message: outcome.failed});
    }
  }
  return {scenario, replicates: scenario.replicates, runs, failed};
}
