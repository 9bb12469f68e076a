/** Small ensembles by hand: strategies whose runs hold just the numbers a test is about. */
import {idOf} from '../../src/schema/parameter.ts';
import {NOTHING_SPENT} from '../../src/engine/bookkeeping.ts';
import {NO_GROUPS, NO_SCHOOLS} from '../../src/engine/groups.ts';
import type {Run} from '../../src/engine/run.ts';
import type {Ensemble} from '../../src/experiment/ensemble.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import type {LogEntry} from '../../src/model/world/log.ts';
import type {Phase} from '../../src/model/plan.ts';

const phase: Phase = {name: 'all', spend: {}, weeks: null, gates: null, mandate: null, teamFocus: false, hours: null};

export type Changes = {readonly [K in keyof Scenario]?: Partial<Scenario[K]> | Scenario[K]};

/** A year facilitated, a year after; asked at its end. Strategies by title; one called "Hands off" does nothing. */
export function scenarioOf(titles: readonly string[], measures: readonly string[], changes: Changes = {}): Scenario {
  const scenario: Scenario = {
    dlsim: 1, name: 'fake', title: 'A fake plan', question: 'Grow a core first?', seed: 'fake', begins: null, weeks: 104, replicates: 100, measureEvery: 4,
    network: {kind: 'synthetic', districts: [{name: 'District 1', schools: 4, educators: 25, spread: 0, underserved: 0.4}]},
    start: {practice: null, engagement: 0.01, interest: 0.04}, assumptions: {}, off: [], futures: 'as given',
    team: {hours: [10], until: 52, cost: null},
    strategies: titles.map(title => ({id: idOf(title), title, why: '', phases: title === 'Hands off' ? [] : [phase], events: [], use: null})),
    events: [], expect: [], compare: {against: idOf(titles[0]), measures: measures.map(idOf), at: [52, 104], matters: {}}, keep: {networkAt: [], stories: 0},
  };
  const merged = Object.entries(changes).map(([key, change]) => {
    const before = scenario[key as keyof Scenario];
    const both = typeof before === 'object' && typeof change === 'object' && !Array.isArray(before) && before !== null;
    return [key, both ? {...before, ...change as object} : change];
  });
  return {...scenario, ...Object.fromEntries(merged)};
}

/** By strategy and measure, one number a replicate, the same at every week; null for a run that failed. */
export type Numbers = readonly Readonly<Record<string, readonly (number | null)[]>>[];

export function runOf(strategy: string, replicate: number, numbers: Readonly<Record<string, number>>, parts: Partial<Run> = {}): Run {
  const weeks = [0, 52, 104];
  const measures = Object.keys(numbers);
  return {
    strategy, replicate, people: 1000, weeks, measures, values: Float64Array.from(measures.flatMap(measure => weeks.map(() => numbers[measure]))),
    flows: [], phases: [], ledger: [], spending: NOTHING_SPENT, groups: NO_GROUPS, reached: NO_SCHOOLS, hours: [{year: 1, budget: 470, idle: 0, educators: 1200}, {year: 2, budget: 0, idle: 0, educators: 300}],
    schools: {names: [], rings: new Int32Array(0), people: new Int32Array(0)}, snapshots: [], log: [], endState: `${strategy} ${replicate}`, ...parts,
  };
}

export function ensembleOf(scenario: Scenario, numbers: Numbers): Ensemble {
  const replicates = Math.max(...numbers.flatMap(of => Object.values(of).map(values => values.length)));
  const failed: Ensemble['failed'][number][] = [];
  const runs = scenario.strategies.map(({id}, strategy) => Array.from({length: replicates}, (_, replicate) => {
    const values = Object.entries(numbers[strategy]).map(([measure, of]) => [idOf(measure), of[replicate]] as const);
    if (values.every(([, value]) => value !== null)) return runOf(id, replicate, Object.fromEntries(values) as Record<string, number>);
    failed.push({strategy: id, replicate, message: 'made to fail'});
    return null;
  }));
  return {scenario: {...scenario, replicates}, replicates, runs, failed};
}

/** n numbers from a rule. */
export function each<T extends number | null>(n: number, rule: (replicate: number) => T): T[] {
  return Array.from({length: n}, (_, replicate) => rule(replicate));
}

/** Log entries numbered in order. */
export function logOf(...entries: readonly (readonly [week: number, who: number, whom: number, what: LogEntry['what']])[]): readonly LogEntry[] {
  return entries.map(([week, who, whom, what], id) => ({id, week, who, whom, what}));
}
