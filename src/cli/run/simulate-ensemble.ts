/** All runs of a scenario, put where they belong: by strategy and replicate, never by who finished first. */
import type {Run} from '../../engine/run.ts';
import type {Ensemble, FailedRun} from '../../experiment/ensemble.ts';
import type {Outcome} from '../../experiment/outcomes.ts';
import {runUnits, type Reached, type RunningOptions, type UnitWork} from './run-units.ts';

export interface Simulation extends Reached {
  /** Null where it was interrupted. */
  readonly ensemble: Ensemble | null;
}

export async function simulateEnsemble(work: UnitWork, options: RunningOptions): Promise<Simulation> {
  const {scenario} = work;
  const runs = scenario.strategies.map(() => new Array<Run | null>(scenario.replicates).fill(null));
  const failures = scenario.strategies.map(() => new Map<number, FailedRun>());
  const reached = await runUnits(work, options, ({strategy, from}, outcomes) => {
    for (const [index, outcome] of (outcomes as readonly Outcome[]).entries()) {
      if ('run' in outcome) runs[strategy][from + index] = outcome.run;
      else failures[strategy].set(from + index, {strategy: scenario.strategies[strategy].id, replicate: from + index, message: outcome.failed});
    }
  });
  if (reached.finished < reached.total) return {ensemble: null, ...reached};
  const failed = failures.flatMap(ofStrategy => [...ofStrategy.values()].sort((a, b) => a.replicate - b.replicate));
  return {ensemble: {scenario, replicates: scenario.replicates, runs, failed}, ...reached};
}
