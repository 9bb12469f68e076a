/** A thread that simulates: gets the scenario once, then unit after unit. */
import {momentsAfter, outcomesOf, type Source} from '../experiment/outcomes.ts';
import type {Unit} from '../experiment/plan.ts';
import {serveJobs} from '../io/pool-worker.ts';
import {readMoment} from './run/moment-files.ts';
import {packRun, type PackedOutcome} from './run/packed-run.ts';
import type {UnitWork} from './run/run-units.ts';

serveJobs((unit: Unit, {scenario, until, from, packed = false}: UnitWork) => {
  const source: Source = (strategy, replicate) => (from ? readMoment(from.folder, from.sources[strategy], replicate) : null);
  if (until !== undefined) return momentsAfter(until, scenario, unit, source);
  const outcomes = outcomesOf(scenario, unit, source);
  return packed ? outcomes.map((outcome): PackedOutcome => ('run' in outcome ? {packed: packRun(outcome.run)} : outcome)) : outcomes;
});
