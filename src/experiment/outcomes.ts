/** What became of each unit of work, and how outcomes are put where they belong: by strategy and replicate, never by who finished first. */
import type {Checkpoint} from '../engine/checkpoint.ts';
import type {Job} from '../engine/job.ts';
import type {Run} from '../engine/run.ts';
import {simulateIn, simulateUntil} from '../engine/simulate.ts';
import {UnfitMoment} from '../engine/unfit-moment.ts';
import {worldOf, type Worlds} from '../engine/worlds.ts';
import type {Ensemble, FailedRun} from './ensemble.ts';
import type {AddedMechanism} from '../model/mechanism.ts';
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

/** A run stopped at some week, or why there is none. */
export type Moment = {readonly saved: Checkpoint} | {readonly failed: string};

/** The saved moment to go on from; null = the run begins at week 0. */
export type Source = (strategy: number, replicate: number) => Moment | null;

const FROM_THE_START: Source = () => null;

/** A run that fails leaves its message and doesn't stop the others. @param worlds of this scenario, for whoever works out one unit after the other. */
export function outcomesOf(scenario: Scenario, unit: Unit, source: Source = FROM_THE_START, added: readonly AddedMechanism[] = [], worlds: Pick<Worlds, 'of'> = {of: worldOf}): readonly Outcome[] {
  return attempts(scenario, unit, source, (job, saved): Outcome => ({run: simulateIn(worlds.of(job), job, saved, added)}));
}

/** The same runs, each stopped and saved after so many weeks. */
export function momentsAfter(week: number, scenario: Scenario, unit: Unit, source: Source = FROM_THE_START): readonly Moment[] {
  return attempts(scenario, unit, source, (job, saved): Moment => ({saved: simulateUntil(job, week, saved)}));
}

function attempts<T>(scenario: Scenario, {strategy, from, to}: Unit, source: Source, work: (job: Job, saved: Checkpoint | null) => T): readonly (T | {readonly failed: string})[] {
  return Array.from({length: to - from}, (_, index) => {
    try {
      const moment = source(strategy, from + index);
      if (moment && 'failed' in moment) return moment;
      return fromMoment(jobOf(scenario, strategy, from + index), moment && moment.saved, work);
    } catch (fault) {
      return {failed: fault instanceof Error ? fault.message : String(fault)};
    }
  });
}

/** Where the moment lacks something that is asked for, the weeks before it are run again: the same comes out. */
function fromMoment<T>(job: Job, saved: Checkpoint | null, work: (job: Job, saved: Checkpoint | null) => T): T {
  try {
    return work(job, saved);
  } catch (fault) {
    if (!(fault instanceof UnfitMoment)) throw fault;
    return work(job, null);
  }
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
