/** All runs of a scenario, put where they belong: by strategy and replicate, never by who finished first. */
import type {Run} from '../../engine/run.ts';
import type {Ensemble, FailedRun} from '../../experiment/ensemble.ts';
import {unitsBetween, type Unit} from '../../experiment/plan.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import type {KeptRuns} from './kept-runs.ts';
import {runOf, type PackedOutcome} from './packed-run.ts';
import {runUnits, type Reached, type RunningOptions} from './run-units.ts';
import type {UnitWork} from './unit-work.ts';

export interface Simulation extends Reached {
  /** Null where it was interrupted. */
  readonly ensemble: Ensemble | null;
}

export async function simulateEnsemble(work: UnitWork, options: RunningOptions): Promise<Simulation> {
  const gathered = new Gathered(work.scenario, options.kept ?? null);
  const reached = await runUnits(work, options, (unit, outcomes) => gathered.take(unit, outcomes as readonly PackedOutcome[]));
  return {ensemble: reached.finished < reached.total ? null : gathered.ensemble(work.scenario.replicates), ...reached};
}

/**
 * The same in steps: after so many replicates, and again after as many more, what is there is looked at, until it is enough or there are as
 * many as the scenario has.
 */
export async function simulateInSteps(work: UnitWork, options: RunningOptions, {step, enough}: Steps): Promise<Simulation> {
  const {scenario} = work;
  const gathered = new Gathered(scenario, options.kept ?? null);
  let finished = 0;
  for (let from = 0; ; from += step) {
    const to = Math.min(from + step, scenario.replicates);
    const units = unitsBetween(scenario.strategies.length, from, to, UNIT);
    const reached = await runUnits(work, {...options, only: {units, name: 'step-'}}, (unit, outcomes) => gathered.take(unit, outcomes as readonly PackedOutcome[]));
    finished += reached.finished;
    const total = finished - reached.finished + reached.total;
    if (reached.finished < reached.total) return {ensemble: null, finished, total};
    const ensemble = gathered.ensemble(to);
    if (to === scenario.replicates || enough(ensemble)) return {ensemble, finished, total};
  }
}

export interface Steps {
  readonly step: number;
  enough(ensemble: Ensemble): boolean;
}

/** Of a step: a divisor of it, so that each step has units of its own. */
const UNIT = 5;

class Gathered {
  readonly #scenario: Scenario;
  readonly #kept: KeptRuns | null;
  readonly #runs: (Run | null)[][];
  readonly #failures: readonly Map<number, FailedRun>[];

  constructor(scenario: Scenario, kept: KeptRuns | null) {
    this.#scenario = scenario;
    this.#kept = kept;
    this.#runs = scenario.strategies.map(() => []);
    this.#failures = scenario.strategies.map(() => new Map());
  }

  take({strategy, from}: Unit, outcomes: readonly PackedOutcome[]): void {
    for (const [index, outcome] of outcomes.entries()) {
      const replicate = from + index;
      this.#runs[strategy][replicate] = this.#kept && 'packed' in outcome ? this.#kept.keep(strategy, outcome.packed) : runOf(outcome);
      if ('failed' in outcome) this.#failures[strategy].set(replicate, {strategy: this.#scenario.strategies[strategy].id, replicate, message: outcome.failed});
    }
  }

  /** Of the first so many replicates. */
  ensemble(replicates: number): Ensemble {
    const failed = this.#failures.flatMap(ofStrategy => [...ofStrategy.values()].sort((a, b) => a.replicate - b.replicate));
    return {scenario: {...this.#scenario, replicates}, replicates, runs: this.#runs.map(runs => Array.from({length: replicates}, (_, at) => runs[at] ?? null)), failed};
  }
}
