/**
 * For whom it works: measures by district, third of schools, role, ring and the columns of a roster; and schools at which nobody was reached.
 * Groups and schools stand in the order of the network, never by how they do; nothing is said of fewer than ten people.
 */
import {FEWEST_IN_GROUP} from '../measures/groups.ts';
import type {Run} from '../engine/run.ts';
import type {Ensemble} from './ensemble.ts';
import {once} from './once.ts';
import {median, spreadOf, type Spread} from './statistics.ts';

/** One group under every strategy. */
export interface GroupSummary {
  readonly name: string;
  /** People in it, in a typical run of the first strategy that has it. */
  readonly people: number;
  /** By strategy, over the runs in which the group is large enough and has a number. */
  readonly strategies: readonly Spread[];
}

export interface GroupingSummary {
  /** `district`, `third of schools`, `role`, `ring`, or the heading of a roster's column. */
  readonly by: string;
  /** Those of which something can be said. */
  readonly groups: readonly GroupSummary[];
  /** Groups too small to say anything about. */
  readonly suppressed: number;
}

/** Empty where the measure is not one of people, or was not read by group at that moment. */
export const measureByGroup: (ensemble: Ensemble, measure: string, week: number) => readonly GroupingSummary[] = once(groupsOfMeasure);

function groupsOfMeasure(ensemble: Ensemble, measure: string, week: number): readonly GroupingSummary[] {
  // By grouping and name: a nation has thousands of districts.
  const groupings = new Map<string, Map<string, Reading[][]>>();
  ensemble.runs.forEach((runs, strategy) => {
    for (const reading of runs.flatMap(run => (run ? readingsOf(run, measure, week) : []))) {
      const {by, name} = reading, names = groupings.get(by) ?? new Map<string, Reading[][]>();
      if (!names.has(name)) names.set(name, ensemble.runs.map(() => []));
      names.get(name)![strategy].push(reading);
      groupings.set(by, names);
    }
  });
  return [...groupings].map(([by, names]) => {
    const groups = [...names].map(([name, found]) => {
      const people = Math.round(median((found.find(of => of.length > 0) ?? []).map(one => one.people)));
      return {name, people, strategies: found.map(of => spreadOf(of.map(({value}) => value)))};
    });
    const shown = groups.filter(({strategies}) => strategies.some(({n}) => n > 0));
    return {by, groups: shown, suppressed: groups.filter(({people, strategies}) => people > 0 && people < FEWEST_IN_GROUP && strategies.every(({n}) => n === 0)).length};
  });
}

interface Reading {
  readonly by: string;
  readonly name: string;
  readonly people: number;
  readonly value: number;
}

function readingsOf({groups}: Run, measure: string, week: number): readonly Reading[] {
  const row = groups.measures.indexOf(measure), at = groups.weeks.indexOf(week);
  if (row < 0 || at < 0) return [];
  const names = groups.groupings.flatMap(({by, names: all}) => all.map(name => ({by, name})));
  return names.map(({by, name}, group) => ({
    by, name, people: groups.people[at * names.length + group], value: groups.values[(row * groups.weeks.length + at) * names.length + group],
  }));
}

/** A school of ten or more people, at which nobody was reached in the year before that moment in at least half of the runs of some strategy. */
export interface UnreachedSchool {
  readonly name: string;
  /** By strategy: runs in which nobody was reached there, of those that have the school. */
  readonly strategies: readonly {readonly unreached: number; readonly of: number}[];
}

export const unreachedSchools: (ensemble: Ensemble, week: number) => readonly UnreachedSchool[] = once(findUnreachedSchools);

function findUnreachedSchools({runs}: Ensemble, week: number): readonly UnreachedSchool[] {
  const schools = new Map<string, {unreached: number; of: number}[]>();
  runs.forEach((ofStrategy, strategy) => {
    for (const run of ofStrategy) {
      const at = run ? run.reached.weeks.indexOf(week) : -1;
      if (!run || at < 0) continue;
      run.schools.names.forEach((name, school) => {
        const place = at * run.schools.names.length + school;
        if (run.reached.people[place] < FEWEST_IN_GROUP) return;
        if (!schools.has(name)) schools.set(name, runs.map(() => ({unreached: 0, of: 0})));
        const count = schools.get(name)![strategy];
        count.of++;
        if (run.reached.reached[place] === 0) count.unreached++;
      });
    }
  });
  return [...schools].map(([name, strategies]) => ({name, strategies})).filter(({strategies}) => strategies.some(isTypical));
}

/** In at least half of the runs. */
export function isTypical({unreached, of}: UnreachedSchool['strategies'][number]): boolean {
  return of > 0 && unreached * 2 >= of;
}
