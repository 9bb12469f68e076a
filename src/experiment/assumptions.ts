/** Every number of one replicate settled: parameters of the model, the network, the start, the team and its cost. Strategies have no say in it. */
import {Chance} from '../kernel/random.ts';
import type {DistrictPlan, NetworkPlan, StartPlan} from '../model/plan.ts';
import {PARAMETERS} from '../model/parameters.ts';
import {idOf, type Parameter} from '../schema/parameter.ts';
import {isUncertain, settleNumber, type Draws} from './draw.ts';
import type {NetworkScenario, Scenario, Uncertain} from './resolved.ts';

export interface Settled {
  readonly network: NetworkPlan;
  readonly start: StartPlan;
  readonly parameters: Readonly<Record<string, number>>;
  readonly hours: readonly number[];
  /** The team's before this plan takes over; null where nothing was before. */
  readonly pastHours: readonly number[] | null;
  readonly cost: {readonly team: number; readonly educators: number} | null;
  /** What was uncertain, by name: the same names for sensitivity analysis and in the data. */
  readonly drawn: Readonly<Record<string, number>>;
}

export function settleReplicate(scenario: Scenario, replicate: number): Settled {
  const draws: Draws = {chance: new Chance(scenario.seed, replicate), drawn: {}};
  const {start, team} = scenario;
  const {cost} = team;
  return {
    parameters: settleParameters(draws, scenario),
    network: settleNetwork(draws, scenario.network),
    start: {
      practice: start.practice && {
        ...start.practice,
        people: settleNumber(draws, 'start-practice-people', start.practice.people, 'count'),
        communitiesOf: settleNumber(draws, 'start-practice-communities-of', start.practice.communitiesOf, 'count'),
      },
      engagement: settleNumber(draws, 'start-engagement', start.engagement, 'share'),
      interest: settleNumber(draws, 'start-interest', start.interest, 'share'),
    },
    hours: settleHours(draws, team.hours),
    pastHours: scenario.history ? settleHours({chance: draws.chance, drawn: {}}, scenario.history.team.hours) : null,
    cost: cost && {
      team: settleNumber(draws, 'cost-of-team', cost.team, 'positive'),
      educators: settleNumber(draws, 'cost-of-educators', cost.educators, 'positive'),
    },
    drawn: draws.drawn,
  };
}

/** What was in doubt about a team's hours has one draw, be it of this plan or of the time before. */
function settleHours(draws: Draws, byYear: readonly Uncertain[]): readonly number[] {
  return byYear.map((hours, year) => settleNumber(draws, byYear.length > 1 ? `team-hours-year-${year + 1}` : 'team-hours', hours, 'positive'));
}

/** The uncertain numbers of one replicate, by name. */
export function assumptionsOf(scenario: Scenario, replicate: number): Readonly<Record<string, number>> {
  return settleReplicate(scenario, replicate).drawn;
}

/** Parameters that vary though the scenario doesn't name them: those that matter, where all plausible futures are asked for. */
export function variedBy(scenario: Scenario): readonly Parameter[] {
  return scenario.futures === 'plausible' ? PARAMETERS.filter(({name, matters}) => matters >= 1 && !(idOf(name) in scenario.assumptions)) : [];
}

function settleParameters(draws: Draws, scenario: Scenario): Record<string, number> {
  const parameters: Record<string, number> = {};
  for (const {name, domain} of PARAMETERS) {
    const given = scenario.assumptions[idOf(name)];
    if (given !== undefined) parameters[idOf(name)] = settleNumber(draws, idOf(name), given, domain);
  }
  for (const {name, range, domain} of variedBy(scenario)) parameters[idOf(name)] = settleNumber(draws, idOf(name), {between: range}, domain);
  return parameters;
}

const DISTRICT_DOMAINS = {schools: 'count', educators: 'positive', spread: 'positive', underserved: 'share'} as const;
type DistrictNumber = keyof typeof DISTRICT_DOMAINS;

function settleNetwork(draws: Draws, network: NetworkScenario): NetworkPlan {
  if (network.kind !== 'synthetic') return network;
  const settle = (district: typeof network.districts[number], what: DistrictNumber, number: Uncertain) =>
    settleNumber(draws, nameOf(network, district, what), number, DISTRICT_DOMAINS[what]);
  return {
    kind: 'synthetic',
    districts: network.districts.map((district): DistrictPlan => ({
      name: district.name,
      schools: settle(district, 'schools', district.schools),
      educators: settle(district, 'educators', district.educators),
      spread: settle(district, 'spread', district.spread),
      underserved: district.underserved === null ? null : settle(district, 'underserved', district.underserved),
    })),
  };
}

/** One doubt, one draw: districts that were given the same uncertain number share it, named by the first of them. */
function nameOf(
  {districts}: Extract<NetworkScenario, {kind: 'synthetic'}>, district: {readonly [K in DistrictNumber]: Uncertain | null}, what: DistrictNumber,
): string {
  const number = district[what];
  if (!isUncertain(number)) return what;
  const text = JSON.stringify(number);
  const first = districts.find(other => JSON.stringify(other[what]) === text)!;
  return districts.every(other => JSON.stringify(other[what]) === text) ? `network-${what}` : `network-${what}-of-${idOf(first.name)}`;
}

/** Whether any number is in doubt: then a comparison covers assumptions too, and not chance alone. */
export function hasDoubt(scenario: Scenario): boolean {
  return Object.keys(assumptionsOf(scenario, 0)).length > 0;
}
