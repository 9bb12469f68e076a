/**
 * From which saved worlds a scenario can go on. A strategy that is as it was goes on from its own; otherwise one strategy of the saved
 * scenario becomes what was done before, for all strategies alike, and they are the same until then.
 */
import {canonical} from '../kernel/canonical.ts';
import type {History, Scenario, StrategyScenario} from './resolved.ts';
import {HISTORY} from './scenario/history.ts';

/** The runs of a scenario, each stopped after so many weeks. */
export interface SavedRuns {
  readonly scenario: Scenario;
  readonly week: number;
}

export interface GoingOn {
  readonly scenario: Scenario;
  /** Ids of the saved strategies that the strategies of the scenario go on from, in its order. */
  readonly sources: readonly string[];
}

/** What stands against it, in plain words. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** @param after the saved strategy that all go on from; undefined = as it follows from the scenario. */
export function goOn(scenario: Scenario, saved: SavedRuns, after?: string): GoingOn | Refusal {
  const refusal = otherWorlds(scenario, saved);
  if (refusal) return refusal;
  const ids = saved.scenario.strategies.map(({id}) => id);
  if (after !== undefined && !ids.includes(after)) return {message: `no strategy of the saved moment is called ${after}`, hint: `There are ${ids.join(', ')}.`};
  if (after === undefined && continues(scenario, saved.scenario)) return {scenario, sources: scenario.strategies.map(({id}) => id)};
  return goOnAfter(scenario, saved, after);
}

function goOnAfter(scenario: Scenario, saved: SavedRuns, after: string | undefined): GoingOn | Refusal {
  if (saved.scenario.history) {
    return {message: 'the saved moment itself goes on from an earlier one, and this plan is another', hint: 'A plan can take over once. Leave --from out; the plan can say under `history` what was done before.'};
  }
  const {strategies, team} = saved.scenario;
  const {until} = scenario.team;
  if (until < saved.week && until !== team.until) {
    return {message: `facilitation ends in week ${until}, before the saved moment of week ${saved.week}`, hint: 'Let `team: {until: …}` be later.'};
  }
  const fitting = strategies.filter(({id}) => after === undefined || id === after)
    .filter(strategy => !scenario.history || sameHistory(scenario.history, historyOf(saved, strategy)));
  if (fitting.length === 1) {
    const [source] = fitting;
    return {scenario: scenario.history ? scenario : {...scenario, history: historyOf(saved, source)}, sources: scenario.strategies.map(() => source.id)};
  }
  if (scenario.history) return {message: 'the saved moment does not follow from the `history` of the scenario', hint: 'Leave `history` out, or --from.'};
  return {message: 'the plan is another than that of the saved moment, which has several strategies', hint: `Say with --after which of them comes before: ${strategies.map(({id}) => id).join(', ')}.`};
}

/** Worlds are the same where everything is that makes them. */
function otherWorlds(scenario: Scenario, {scenario: saved, week}: SavedRuns): Refusal | null {
  const made = ['seed', 'network', 'start', 'assumptions', 'off', 'futures'] as const satisfies readonly (keyof Scenario)[];
  const words = {seed: 'seed', network: 'network', start: 'start', assumptions: 'assumptions', off: 'mechanisms', futures: 'futures'};
  const other = made.filter(key => canonical(scenario[key]) !== canonical(saved[key])).map(key => words[key]);
  const hint = 'A saved moment can only be gone on with in the same worlds.';
  if (other.length > 0) return {message: `the scenario has ${other.length === 1 ? 'another' : 'other'} ${other.join(', ')} than the saved moment`, hint};
  if (scenario.replicates > saved.replicates) return {message: `${scenario.replicates} worlds are asked for, ${saved.replicates} were saved`, hint: `Add --replicates ${saved.replicates}, or save more.`};
  if (scenario.weeks <= week) return {message: `the moment was saved in week ${week}; the scenario ends in week ${scenario.weeks}`, hint: 'Let its horizon be longer.'};
  if (scenario.history && scenario.history.week < week) {
    return {message: `the moment was saved in week ${week}; the plan takes over in week ${scenario.history.week}`, hint: 'Save an earlier moment, or let the plan take over later.'};
  }
  return null;
}

/** Whether every strategy is one of the saved ones, as it was. */
function continues(scenario: Scenario, saved: Scenario): boolean {
  const before = new Map(saved.strategies.map(strategy => [strategy.id, actsOf(saved, strategy)]));
  return scenario.strategies.every(strategy => before.get(strategy.id) === actsOf(scenario, strategy));
}

/** All that decides what is done under a strategy, as text. */
function actsOf({team: {hours, until}, events, history}: Scenario, {phases, events: own}: StrategyScenario): string {
  return canonical({hours, until, events, phases, own, history: history && withoutWords(history)});
}

function historyOf({scenario: {team: {hours, until}, events}, week}: SavedRuns, strategy: StrategyScenario): History {
  return {week, strategy: {...strategy, id: HISTORY}, team: {hours, until}, events};
}

function sameHistory(one: History, other: History): boolean {
  return canonical({...withoutWords(one), week: 0}) === canonical({...withoutWords(other), week: 0});
}

/** What acts, without titles and reasons. */
function withoutWords({strategy: {phases, events: own}, ...rest}: History) {
  return {...rest, phases, own};
}
