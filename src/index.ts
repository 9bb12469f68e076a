/** dlsim as a library: a scenario in, a fair comparison with charts and a report out. Each step takes and gives plain values. */
import {CHARTS} from './charts/index.ts';
import type {DrawnChart} from './charts/chart.ts';
import {compare} from './experiment/compare.ts';
import type {Comparison} from './experiment/comparison.ts';
import type {Ensemble} from './experiment/ensemble.ts';
import {gather, outcomesOf, unitSize, type Outcome} from './experiment/outcomes.ts';
import {unitsOf, type Unit} from './experiment/plan.ts';
import type {Scenario} from './experiment/resolved.ts';
import {runHere, runPool} from './io/pool.ts';

export {compare, type Comparison, type DrawnChart, type Ensemble, type Scenario};

export interface RunOptions {
  /** Threads; 1 = this one. They change no result. */
  readonly threads?: number;
  /** Begin nothing new once it is aborted. */
  readonly signal?: AbortSignal;
}

/** Plays a scenario through: strategies × replicates. Rejects when it was aborted before its end. */
export async function run(scenario: Scenario, {threads = 1, signal}: RunOptions = {}): Promise<Ensemble> {
  const units = unitsOf(scenario, unitSize(scenario.replicates));
  const outcomes: (readonly Outcome[])[] = [];
  const tasks = {
    jobs: units, ...(signal ? {signal} : {}),
    onResult: (index: number, value: unknown) => { outcomes[index] = value as readonly Outcome[]; },
    onFailure: (index: number, failed: string) => { outcomes[index] = Array.from({length: units[index].to - units[index].from}, () => ({failed})); },
  };
  const {left} = threads === 1
    ? await runHere({...tasks, work: (unit: Unit) => outcomesOf(scenario, unit)})
    : await runPool({...tasks, workerUrl: new URL('./cli/worker.js', import.meta.url), size: threads, common: scenario});
  if (left > 0) throw new Error(`aborted: ${left} of ${units.length} units were not run`);
  return gather(scenario, units, outcomes);
}

/** Draws a chart by its id (`dlsim list charts`); null where there is nothing to draw. */
export function chart(id: string, ensemble: Ensemble, comparison: Comparison = compare(ensemble)): DrawnChart | null {
  const found = CHARTS.find(one => one.id === id);
  if (!found) throw new RangeError(`no chart is called "${id}"; there are ${CHARTS.map(one => one.id).join(', ')}`);
  return found.draw(ensemble, comparison);
}
