/** From a scenario to the runs it asks for: strategies × replicates, where replicate r is one world that every strategy meets. */
import type {Job} from '../engine/job.ts';
import {GROUP_MEASURES} from '../measures/groups.ts';
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import type {EventPlan, StrategyPlan} from '../model/plan.ts';
import {settleReplicate} from './assumptions.ts';
import {futureOf} from './futures/worlds.ts';
import {weeksAsked} from './expectations/expectation.ts';
import type {Scenario, StrategyScenario} from './resolved.ts';

/** The replicate whose network and log are kept; any other can be run again with them. */
export const KEPT_REPLICATE = 0;

export function jobOf(scenario: Scenario, strategyIndex: number, replicate: number): Job {
  const {network, start, parameters, hours, pastHours} = settleReplicate(scenario, futureOf(replicate));
  const {history} = scenario;
  const strategy = scenario.strategies[strategyIndex];
  const kept = replicate === KEPT_REPLICATE;
  return {
    seed: scenario.seed, replicate, weeks: scenario.weeks, network, start, parameters, off: scenario.off,
    team: {hours, until: scenario.team.until},
    strategy: planOf(strategy, scenario.events),
    ...(history ? {past: {until: history.week, team: {hours: pastHours!, until: history.team.until}, strategy: planOf(history.strategy, history.events)}} : {}),
    record: {
      every: scenario.measureEvery, moments: momentsOf(scenario), groups: groupsOf(scenario), log: kept && scenario.keep.stories > 0,
      networkAt: kept ? scenario.keep.networkAt.filter(week => week <= scenario.weeks) : [],
    },
  };
}

function planOf({id, phases, events: own}: StrategyScenario, common: readonly EventPlan[]): StrategyPlan {
  return {id, phases, events: [...common, ...own]};
}

/** What is told by group: asked measures that groups of people have, and always who practises and whom nobody reached; at the asked moments. */
function groupsOf({compare, weeks}: Scenario): {readonly measures: readonly string[]; readonly weeks: readonly number[]} {
  const asked = new Set([...compare.measures, 'practice', 'left-out']);
  return {measures: GROUP_MEASURES.filter(id => asked.has(id)), weeks: compare.at.filter(week => week <= weeks)};
}

/** Weeks elapsed at which everything is read: start, year ends, end of facilitation, a year after, what comparison and expectations ask for, end. Rising. */
export function momentsOf({weeks, team, compare, expect}: Scenario): readonly number[] {
  const moments = new Set([0, weeks, team.until, team.until + WEEKS_A_YEAR, ...compare.at, ...expect.flatMap(weeksAsked)]);
  for (let year = WEEKS_A_YEAR; year < weeks; year += WEEKS_A_YEAR) moments.add(year);
  return [...moments].filter(week => week >= 0 && week <= weeks).sort((a, b) => a - b);
}

/** Replicates from..to − 1 of one strategy: what a worker or a shard takes at once. */
export interface Unit {
  readonly strategy: number;
  readonly from: number;
  readonly to: number;
}

/** All strategies meet the first replicates before any meets the next: what is finished early can already be compared. */
export function unitsOf({strategies, replicates}: Scenario, size: number): readonly Unit[] {
  return unitsBetween(strategies.length, 0, replicates, size);
}

/** The same for replicates from..to − 1. */
export function unitsBetween(strategies: number, from: number, to: number, size: number): readonly Unit[] {
  const units: Unit[] = [];
  for (let first = from; first < to; first += size) {
    for (let strategy = 0; strategy < strategies; strategy++) units.push({strategy, from: first, to: Math.min(first + size, to)});
  }
  return units;
}
