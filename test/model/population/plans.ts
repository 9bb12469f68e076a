/** Small plans with names, for the tests of the population. */
import {Chance} from '../../../src/kernel/random.ts';
import type {DistrictPlan, NetworkPlan, StartPlan, SurveyNetwork, SyntheticNetwork} from '../../../src/model/plan.ts';
import {ROLES} from '../../../src/model/plan.ts';
import {createWorld} from '../../../src/model/population/population.ts';
import type {Ties} from '../../../src/model/world/ties.ts';
import {slotOf} from '../../../src/model/world/ties.ts';
import type {World} from '../../../src/model/world/world.ts';

export const quietStart: StartPlan = {practice: null, engagement: 0, interest: 0};
export const usualStart: StartPlan = {practice: null, engagement: 0.01, interest: 0.04};

export function dozen(change: Partial<DistrictPlan> = {}, count = 12): SyntheticNetwork {
  return {kind: 'synthetic', districts: Array.from({length: count}, () => ({name: '', schools: 8, educators: 35, spread: 0.4, underserved: null, ...change}))};
}

export function build(network: NetworkPlan, start = usualStart, given: Record<string, number> = {}, seed = 'any', replicate = 0, log = false): World {
  return createWorld({network, start}, given, new Chance(seed, replicate), 10, log);
}

type Person = {id: string; school: number; role?: number};

/** Two districts, three schools and an office, unless `change` says otherwise. */
export function survey(people: readonly Person[], change: Partial<Omit<SurveyNetwork, 'kind' | 'people'>> = {}, state: SurveyNetwork['people']['state'] = {}): SurveyNetwork {
  return {
    kind: 'survey', districts: ['North', 'South'], roles: ROLES, ties: null,
    schools: [
      {name: 'A', district: 0, office: false, underserved: null}, {name: 'B', district: 1, office: false, underserved: null},
      {name: 'C', district: 0, office: false, underserved: null}, {name: 'Office of North', district: 0, office: true, underserved: null},
    ],
    ...change,
    people: {
      id: people.map(person => person.id), school: people.map(person => person.school), role: people.map(person => person.role ?? 0), state, groups: {},
    },
  };
}

export function surveyTies(rows: readonly (readonly [source: number, target: number, strength?: number])[]): NonNullable<SurveyNetwork['ties']> {
  return {source: rows.map(row => row[0]), target: rows.map(row => row[1]), strength: rows.map(row => row[2] ?? null)};
}

/** "0-2": strength, floor, help given by 0 to 2, by 2 to 0. */
export function tiesOf(ties: Ties): Map<string, readonly [number, number, number, number]> {
  const found = new Map<string, readonly [number, number, number, number]>();
  for (let one = 0; one < ties.degree.length; one++) {
    for (let slot = ties.first[one]; slot < ties.first[one] + ties.degree[one]; slot++) {
      const other = ties.alter[slot];
      if (one < other) found.set(`${one}-${other}`, [ties.strength[slot], ties.floor[slot], ties.help[slot], ties.help[slotOf(ties, other, one)]]);
    }
  }
  return found;
}

export function mean(column: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < column.length; at++) sum += column[at];
  return sum / column.length;
}
