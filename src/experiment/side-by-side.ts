/**
 * Results of several scenarios put side by side: their strategies as if they were of one scenario, so that they are compared pair by pair.
 * That is fair only where the worlds are the same: seed, network, start, assumptions, rules switched off, history. Plans, hours, prices, events
 * and how long one looks may differ: they are what is compared.
 */
import {canonical} from '../kernel/canonical.ts';
import {idOf} from '../schema/parameter.ts';
import type {Run} from '../engine/run.ts';
import type {Ensemble} from './ensemble.ts';
import {plainText} from './naming.ts';
import type {Scenario, StrategyScenario} from './resolved.ts';

/** What must be the same, in words, and where it stands. */
const WORLD: readonly (readonly [what: string, of: (scenario: Scenario) => unknown])[] = [
  ['seeds', ({seed}) => seed],
  ['networks', ({network}) => network],
  ['starts', ({start}) => start],
  ['assumptions', ({assumptions}) => withoutPrices(assumptions)],
  ['futures', ({futures}) => futures],
  ['rules switched off', ({off}) => off],
  ['histories', ({history}) => history ?? null],
];

/** What an act costs is the plan's, not the world's. */
function withoutPrices(assumptions: Scenario['assumptions']): unknown {
  return Object.fromEntries(Object.entries(assumptions).filter(([id]) => !id.startsWith('price-of-')));
}

/** What keeps the second scenario from meeting the worlds of the first: "seeds", "networks"; empty where nothing does. */
export function differentWorlds(one: Scenario, other: Scenario): readonly string[] {
  return WORLD.filter(([, of]) => canonical(of(one)) !== canonical(of(other))).map(([what]) => what);
}

/** Of the first scenario, in words; results of the same strategies keep apart by the name of theirs. */
export interface SideBySide {
  readonly ensemble: Ensemble;
  /** What to know: worlds or weeks that only one has are left out. */
  readonly notes: readonly string[];
}

/**
 * @param ensembles of the same worlds (`differentWorlds` finds nothing)
 * @param names of the results, for strategies with one id
 */
export function putSideBySide(ensembles: readonly Ensemble[], names: readonly string[]): SideBySide {
  const [first] = ensembles;
  const replicates = Math.min(...ensembles.map(one => one.replicates));
  const ids = ensembles.flatMap(({scenario: {strategies}}) => strategies.map(({id}) => id));
  const placed = ensembles.map(({scenario}, at) => scenario.strategies.map(strategy => named(strategy, scenario, ids, names[at])));
  const weeks = Math.min(...ensembles.map(({scenario}) => scenario.weeks));
  const asked = first.scenario.compare.at.filter(week => week <= weeks && ensembles.every(one => wasRead(one, week)));
  const sameEnd = ensembles.every(({scenario}) => scenario.team.until === first.scenario.team.until);
  const against = placed[0][Math.max(0, first.scenario.strategies.findIndex(({id}) => id === first.scenario.compare.against))].id;
  const {pairs: _pairs, ...compare} = first.scenario.compare;
  const scenario: Scenario = {
    ...first.scenario, title: '', question: first.scenario.question, replicates, weeks, strategies: placed.flat(), events: [], expect: [],
    // Where teams leave at different times no moment is "after facilitation ended" for all.
    team: sameEnd ? first.scenario.team : {...first.scenario.team, until: 0},
    compare: {...compare, against, at: asked.length > 0 ? asked : [weeks]},
  };
  const runs = ensembles.flatMap((one, at) => one.runs.map((ofStrategy, place) =>
    ofStrategy.slice(0, replicates).map((run): Run | null => run && {...run, strategy: placed[at][place].id})));
  const failed = ensembles.flatMap((one, at) => one.failed.filter(({replicate}) => replicate < replicates).map(run =>
    ({...run, strategy: placed[at][Math.max(0, one.scenario.strategies.findIndex(({id}) => id === run.strategy))].id})));
  return {ensemble: {scenario, replicates, runs, failed}, notes: notesOf(ensembles, names, replicates, asked)};
}

function named(strategy: StrategyScenario, {events}: Scenario, ids: readonly string[], name: string): StrategyScenario {
  const all = {...strategy, events: [...events, ...strategy.events]};
  if (ids.indexOf(strategy.id) === ids.lastIndexOf(strategy.id)) return all;
  return {...all, id: `${idOf(name)}-${strategy.id}`, title: `${strategy.title} (${plainText(name)})`};
}

function wasRead({runs}: Ensemble, week: number): boolean {
  return runs.flat().find(run => run !== null)?.weeks.includes(week) ?? false;
}

function notesOf(ensembles: readonly Ensemble[], names: readonly string[], replicates: number, asked: readonly number[]): readonly string[] {
  const counts = ensembles.map(one => one.replicates);
  const untils = ensembles.map(({scenario}) => scenario.team.until);
  const [{scenario: {compare}}] = ensembles;
  const list = (numbers: readonly number[], unit: string) => numbers.map((number, at) => `${plainText(names[at])} ${number} ${unit}`).join(', ');
  return [
    ...(new Set(counts).size > 1 ? [`Paired over the first ${replicates} worlds, which all have: ${list(counts, 'worlds')}.`] : []),
    ...(new Set(untils).size > 1 ? [`Facilitation ends at different times: ${list(untils, 'weeks')}.`] : []),
    ...(asked.length < compare.at.length ? [`Left out: ${compare.at.filter(week => !asked.includes(week)).map(week => `week ${week}`).join(', ')}, which not all have measured.`] : []),
  ];
}
