/** A settled scenario back in its own language, with every default, as a plain value: read again it is the same scenario. */
import {PARAMETERS, parameterByName} from '../model/parameters.ts';
import type {EventPlan} from '../model/plan.ts';
import {MECHANISMS} from '../model/schedule.ts';
import {idOf} from '../schema/index.ts';
import {measureById} from '../measures/index.ts';
import type {RosterReference} from '../model/sections/roster.ts';
import type {History, NetworkScenario, Scenario, StrategyScenario} from './resolved.ts';
import {writeBegins} from './scenario/begins.ts';
import {writeExpectation} from './scenario/write-expectation.ts';
import {writePhase} from './scenario/write-phase.ts';
import {COMMON_ROLES} from './scenario/settling.ts';
import {writeReach, writeUncertain, type Names} from './scenario/write-words.ts';

/** @param roster the lists that a surveyed network was read from; without them such a network can't be written. */
export function writeScenario(scenario: Scenario, roster: RosterReference | null = null): Record<string, unknown> {
  const {team, compare, keep, start, network} = scenario;
  const names = namesOf(network);
  return {
    dlsim: 1,
    ...(scenario.title ? {title: scenario.title} : {}), ...(scenario.question ? {question: scenario.question} : {}),
    seed: scenario.seed, ...(scenario.begins ? {begins: writeBegins(scenario.begins)} : {}),
    horizon: inWeeks(scenario.weeks), replicates: scenario.replicates, 'measures every': inWeeks(scenario.measureEvery),
    network: writeNetwork(network, roster),
    start: {
      practice: start.practice ? {
        people: writeUncertain(start.practice.people), 'communities of': writeUncertain(start.practice.communitiesOf), who: start.practice.who, ...writeReach(start.practice, names),
      } : 'none',
      engagement: writeUncertain(start.engagement), interest: writeUncertain(start.interest),
    },
    ...orNothing('assumptions', Object.entries(scenario.assumptions).map(([id, number]) => [parameterByName(id)!.name, writeUncertain(number)])),
    ...orNothing('mechanisms', scenario.off.map(id => [MECHANISMS.find(({name}) => idOf(name) === id)!.name, 'off'])),
    futures: scenario.futures,
    team: {
      hours: team.hours.map(writeUncertain), until: `week ${team.until}`,
      ...(team.cost ? {cost: {team: writeUncertain(team.cost.team), educators: writeUncertain(team.cost.educators), currency: team.cost.currency}} : {}),
    },
    strategies: Object.fromEntries(scenario.strategies.map(strategy => [strategy.id, writeStrategy(strategy, names)])),
    ...(scenario.events.length ? {events: scenario.events.map(event => writeEvent(event, names))} : {}),
    ...(scenario.history ? {history: writeHistory(scenario.history, names)} : {}),
    compare: {
      against: compare.against, ...(compare.pairs ? {pairs: compare.pairs} : {}), measures: compare.measures.map(measureName), at: compare.at.map(week => `week ${week}`),
      ...orNothing('matters', Object.entries(compare.matters).map(([id, amount]) => [measureName(id), amount])),
    },
    ...(scenario.expect.length ? {expect: scenario.expect.map(one => writeExpectation(one, scenario.weeks))} : {}),
    keep: {'network at': keep.networkAt.map(week => `week ${week}`), stories: keep.stories},
  };
}

/** Every parameter that the scenario leaves as shipped, by name: for a reader of the resolved scenario. */
export function shippedAssumptions({assumptions}: Scenario): Readonly<Record<string, number>> {
  return Object.fromEntries(PARAMETERS.filter(({name}) => !(idOf(name) in assumptions)).map(({name, default: usual}) => [name, usual]));
}

export function namesOf(network: NetworkScenario): Names {
  if (network.kind === 'survey') return {roles: network.roles, districts: network.districts};
  return {roles: COMMON_ROLES, districts: network.kind === 'synthetic' ? network.districts.map(({name}) => name) : ['district 1']};
}

function writeNetwork(network: NetworkScenario, roster: RosterReference | null): Record<string, unknown> {
  if (network.kind === 'graph') return {graph: {kind: network.graph, people: network.people, 'ties each': network.tiesEach, rewired: network.rewired}};
  if (network.kind === 'synthetic') return {synthetic: {districts: writeDistricts(network.districts)}};
  if (!roster) return {roster: 'people.csv'};
  const {roster: file, ties, schools, columns, roles} = roster;
  return {
    roster: file, ...(ties === null ? {} : {ties}), ...(schools === null ? {} : {schools}),
    ...(Object.keys(columns).length ? {columns} : {}), ...(Object.keys(roles).length ? {roles} : {}),
  };
}

type Districts = Extract<NetworkScenario, {kind: 'synthetic'}>['districts'];

/** Runs of districts that differ in nothing but their number are one entry. */
function writeDistricts(districts: Districts): readonly unknown[] {
  const written: {count?: number; [key: string]: unknown}[] = [];
  let before = '';
  districts.forEach(({name, schools, educators, spread, underserved}, at) => {
    const numbers = {
      schools: writeUncertain(schools), educators: {mean: writeUncertain(educators), spread: writeUncertain(spread)},
      ...(underserved === null ? {} : {'underserved share': writeUncertain(underserved)}),
    };
    const unnamed = name === `district ${at + 1}`;
    const text = unnamed ? JSON.stringify(numbers) : '';
    const last = written.at(-1);
    if (text !== '' && text === before && last) last.count = (last.count ?? 1) + 1;
    else written.push(unnamed ? {count: 1, ...numbers} : {name, ...numbers});
    before = text;
  });
  return written;
}

function writeStrategy({title, why, use, phases, events}: StrategyScenario, names: Names): Record<string, unknown> {
  return {
    title, ...(why ? {why} : {}), ...(use === null ? {} : {use}),
    phases: phases.map(phase => writePhase(phase, names)), events: events.map(event => writeEvent(event, names)),
  };
}

function writeHistory({week, strategy, team, events}: History, names: Names): Record<string, unknown> {
  return {
    until: `week ${week}`, strategy: writeStrategy(strategy, names), team: {hours: team.hours.map(writeUncertain), until: `week ${team.until}`},
    events: events.map(event => writeEvent(event, names)),
  };
}

export function writeEvent(event: EventPlan, names: Names): Record<string, unknown> {
  const when = event.weeks.map(week => `week ${week}`);
  if (event.kind === 'convene') {
    return {convene: {people: event.people, when, serve: event.serve, paid: event.extra ? 'extra' : 'from the hours', ...writeReach(event, names)}};
  }
  return {shock: {
    when, ...(event.leave ? {leave: event.leave} : {}), ...(event.hours === 1 ? {} : {hours: event.hours}),
    ...(event.mandate ? {mandate: event.mandate.map(role => names.roles[role])} : {}), ...(event.noProtection ? {'no protection': true} : {}),
    ...(event.lasts ? {for: inWeeks(event.lasts)} : {}), ...writeReach(event, names),
  }};
}

/** A map under its key; nothing where it would be empty. */
function orNothing(key: string, entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return entries.length ? {[key]: Object.fromEntries(entries)} : {};
}

function inWeeks(weeks: number): string {
  return `${weeks} weeks`;
}

function measureName(id: string): string {
  return measureById(id)?.name ?? id;
}

