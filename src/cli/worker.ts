/** A thread that simulates: gets the scenario once, then unit after unit. */
import {momentsAfter, outcomesOf, type Source} from '../experiment/outcomes.ts';
import type {Unit} from '../experiment/plan.ts';
import {serveJobs} from '../io/pool-worker.ts';
import {readMoment} from './run/moment-files.ts';
import type {UnitWork} from './run/run-units.ts';

serveJobs((unit: Unit, {scenario, until, from}: UnitWork) => {
  const source: Source = (strategy, replicate) => (from ? readMoment(from.folder, from.sources[strategy], replicate) : null);
  return until === undefined ? outcomesOf(scenario, unit, source) : momentsAfter(until, scenario, unit, source);
});
