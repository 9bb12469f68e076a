/** All runs of a scenario over a pool of threads. Results are placed by strategy and replicate, never by who finished first. */
import type {Ensemble} from '../../experiment/ensemble.ts';
import {gather, unitSize, type Outcome} from '../../experiment/outcomes.ts';
import {unitsOf, type Unit} from '../../experiment/plan.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {stopwatch} from '../../io/clock.ts';
import {runPool} from '../../io/pool.ts';
import type {UnitStore} from '../../io/units.ts';
import type {Interruption} from './interruption.ts';
import {Progress} from './progress.ts';

export interface Simulation {
  /** Null where it was interrupted. */
  readonly ensemble: Ensemble | null;
  /** Runs, of how many. */
  readonly finished: number;
  readonly total: number;
}

export interface SimulationOptions {
  readonly threads: number;
  readonly quiet: boolean;
  /** Where finished units are kept for going on later; null = nowhere. */
  readonly units: UnitStore | null;
  readonly interruption: Pick<Interruption, 'kindly' | 'now'>;
  /** Called when units of an earlier, interrupted run are found. */
  onResumed?(finished: number, total: number): void;
}

export async function simulateEnsemble(scenario: Scenario, options: SimulationOptions): Promise<Simulation> {
  const {units: store, interruption, quiet} = options;
  const units = unitsOf(scenario, unitSize(scenario.replicates));
  const outcomes = units.map(unit => store?.get(nameOf(unit)) as readonly Outcome[] | undefined);
  const total = scenario.strategies.length * scenario.replicates;
  const before = runsIn(units.filter((_, index) => outcomes[index]));
  if (before > 0) options.onResumed?.(before, total);
  const open = units.flatMap((unit, index) => (outcomes[index] ? [] : [{unit, index}]));
  const progress = new Progress({what: 'runs', total, before, quiet, elapsed: stopwatch()});
  await runPool({
    workerUrl: new URL('../worker.js', import.meta.url), size: options.threads, common: scenario,
    jobs: open.map(({unit}) => unit), signal: interruption.kindly, stopNow: interruption.now,
    onResult: (task, value) => {
      const {unit, index} = open[task];
      outcomes[index] = value as readonly Outcome[];
      store?.put(nameOf(unit), value);
      progress.advance(unit.to - unit.from);
    },
    onFailure: (task, message) => {
      const {unit, index} = open[task];
      outcomes[index] = Array.from({length: unit.to - unit.from}, () => ({failed: message}));
      progress.advance(unit.to - unit.from);
    },
  });
  progress.clear();
  const finished = runsIn(units.filter((_, index) => outcomes[index]));
  return {ensemble: finished === total ? gather(scenario, units, outcomes as readonly (readonly Outcome[])[]) : null, finished, total};
}

function nameOf({strategy, from, to}: Unit): string {
  return `${strategy}-${from}-${to}`;
}

function runsIn(units: readonly Unit[]): number {
  return units.reduce((sum, {from, to}) => sum + to - from, 0);
}
