/** What is done with one unit of work, on a thread or, where there is little of it, on the first one. */
import {Worlds} from '../../engine/worlds.ts';
import {momentsAfter, outcomesOf, type Source} from '../../experiment/outcomes.ts';
import type {Unit} from '../../experiment/plan.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {readMoment} from './moment-files.ts';
import {packRun, type PackedOutcome} from './packed-run.ts';

/** What every thread is given. */
export interface UnitWork {
  readonly scenario: Scenario;
  /** Stop after so many weeks, and hand back moments instead of runs. */
  readonly until?: number;
  /** Go on from a saved moment. */
  readonly from?: MomentSource | null;
  /** Hand runs back in few pieces (`PackedOutcome`). */
  readonly packed?: boolean;
}

export interface MomentSource {
  readonly folder: string;
  /** The saved strategy that each strategy goes on from, in order. */
  readonly sources: readonly string[];
}

/** Of the scenario that this thread works on, where more than one strategy begins in each of them. */
const worlds = new WeakMap<Scenario, Worlds>();

export function workOff(unit: Unit, {scenario, until, from, packed = false}: UnitWork): readonly unknown[] {
  if (scenario.strategies.length > 1 && !worlds.has(scenario)) worlds.set(scenario, new Worlds());
  const source: Source = (strategy, replicate) => (from ? readMoment(from.folder, from.sources[strategy], replicate) : null);
  if (until !== undefined) return momentsAfter(until, scenario, unit, source);
  const outcomes = outcomesOf(scenario, unit, source, [], worlds.get(scenario));
  return packed ? outcomes.map((outcome): PackedOutcome => ('run' in outcome ? {packed: packRun(outcome.run)} : outcome)) : outcomes;
}
