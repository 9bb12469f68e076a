/** Settles a scenario section by section. Later sections see what earlier ones decided: the length of the run, the people, the end of facilitation. */
import type {Issue} from '../../kernel/issues.ts';
import type {SurveyNetwork} from '../../model/plan.ts';
import type {RosterReference} from '../../model/sections/roster.ts';
import {idOf} from '../../schema/index.ts';
import type {Scenario, StrategyScenario} from '../resolved.ts';
import {checkAffordable} from './afford.ts';
import {assumed, settleAssumptions} from './assumptions.ts';
import {settleCompare} from './comparison.ts';
import {settleEvents} from './events.ts';
import {settleExpectations} from './expectations.ts';
import type {Written} from './fields.ts';
import {frozen} from './frozen.ts';
import {savesFrom, settleHistory} from './history.ts';
import {extremes, likely} from './likely.ts';
import {sentences} from './messages.ts';
import {settleNetwork, usualSynthetic} from './network.ts';
import {settleReach, weekOf, weeksOf, type Settling} from './settling.ts';
import {inGigabytes, sizeOf} from './size.ts';
import {settleStrategy, strategyIds} from './strategies.ts';
import {warnOfScenario, warnOfStrategy} from './warnings.ts';

/** Week in which facilitation ends where nothing else is said. */
const USUAL_UNTIL = 156;
const LARGE = 1_000_000;

export interface WrittenScenario {
  readonly name: string;
  readonly written: Written;
  /** Ids of strategies that the command line leaves out of this run. */
  readonly leftOut: readonly string[];
}

export function settleScenario({name, written, leftOut}: WrittenScenario, survey: SurveyNetwork | null, issues: Issue[]):
{readonly scenario: Scenario | null; readonly roster: RosterReference | null} {
  const {network, roster, asides, roles, districts, people} = settleNetwork(written.network, usualSynthetic, survey, issues);
  const assumptions = settleAssumptions(written, asides, issues);
  const weeks = written.horizon;
  const termWeeks = assumed(assumptions, 'term weeks');
  const until = settleUntil(written, weeks, termWeeks, issues);
  const known = roster === null || survey !== null;
  const settling: Settling = {issues, weeks, until, termWeeks, roles, districts, people, known};
  if (people < 1) issues.push(sentences.emptySchools(['network']));
  if (network && people > LARGE) issues.push(sentences.large(['network'], grouped(people), inGigabytes(sizeOf(network).bytes)));

  const start = settleStart(settling, written.start);
  const strategies = written.strategies.map(strategy => settleStrategy(settling, strategy));
  const events = settleEvents(settling, written.events, ['events']);
  const {team} = written;
  const history = written.history && settleHistory(settling, written.history, {hours: team.hours, events});
  const ids = strategyIds(written.strategies);
  const settled: Omit<Scenario, 'network'> = {
    dlsim: 1, name, title: written.title ?? '', question: written.question ?? '', seed: written.seed, begins: written.begins ?? null,
    weeks, replicates: written.replicates, measureEvery: written.measuresEvery, start, assumptions,
    off: Object.entries(written.mechanisms ?? {}).filter(([, on]) => on === false).map(([mechanism]) => idOf(mechanism)).sort(),
    futures: written.futures,
    team: {hours: team.hours, until, cost: settleCost(team.cost, issues)},
    strategies, events, ...(history ? {history} : {}),
    compare: settleCompare(settling, written.compare, {strategies: ids, leftOut}, network),
    expect: settleExpectations(settling, written.expect, {strategies: ids, leftOut}),
    keep: {networkAt: weeksOf(settling, written.keep.networkAt, ['keep', 'network at']), stories: written.keep.stories},
  };
  judge(settling, written, settled, hasDoubt(written));
  const wrong = issues.some(({severity}) => severity === 'error');
  return {scenario: wrong || network === null ? null : frozen({...settled, network}), roster};
}

function settleUntil({team}: Written, weeks: number, termWeeks: number, issues: Issue[]): number {
  if (team.until === undefined) return Math.min(USUAL_UNTIL, weeks);
  const until = weekOf({issues, weeks, until: weeks, termWeeks}, team.until, ['team', 'until']) ?? weeks;
  if (until > weeks) issues.push(sentences.untilPastEnd(['team', 'until'], until, weeks));
  return until;
}

function settleStart(settling: Settling, {practice, engagement, interest}: Written['start']): Scenario['start'] {
  const path = ['start', 'practice'];
  if (practice === undefined || practice === 'none') return {practice: null, engagement, interest};
  if (likely(practice.people) > settling.people) settling.issues.push(sentences.tooManyPeople([...path, 'people'], likely(practice.people), settling.people));
  return {practice: {people: practice.people, communitiesOf: practice.communitiesOf, who: practice.who, ...settleReach(settling, [practice, path])}, engagement, interest};
}

function settleCost(cost: Written['team']['cost'], issues: Issue[]): Scenario['team']['cost'] {
  if (!cost) return null;
  const [one, other] = [cost.team, cost.educators].map(({currency}) => currency);
  if (one !== null && other !== null && one !== other) issues.push(sentences.currencies(['team', 'cost'], one, other));
  const currency = cost.currency ?? one ?? other;
  if (currency === null) issues.push(sentences.noCurrency(['team', 'cost', 'team']));
  return {team: cost.team.amount, educators: cost.educators.amount, currency: (currency ?? '').toUpperCase()};
}

/** What can only be seen with everything settled. */
function judge(settling: Settling, written: Written, settled: Omit<Scenario, 'network'>, inDoubt: boolean): void {
  const {issues, termWeeks, roles, districts, known} = settling;
  const price = assumed(settled.assumptions, 'price of convene');
  const shared = settled.team.hours.map(hours => extremes(hours)[1]);
  settled.strategies.forEach((strategy, at) => {
    const {name, value} = written.strategies[at];
    const own = strategy.events.map((event, number) => [event, ['strategies', name, 'events', number, event.kind]] as const);
    const common = settled.events.map((event, number) => [event, ['events', number, event.kind]] as const);
    checkAffordable({strategy: name, hours: hoursOf(strategy, shared), termWeeks, price, from: savesFrom(settled, strategy)}, [...common, ...own], issues);
    const core = settled.start.practice !== null || settled.history !== undefined;
    warnOfStrategy({strategy, name, own: value.phases !== undefined}, core, known ? roles : [], known ? districts : [], issues);
  });
  warnOfScenario(settled, inDoubt, issues);
}

/** Hours by year; where phases differ, the most generous of them counts. */
function hoursOf({phases}: StrategyScenario, shared: readonly number[]): readonly number[] {
  const all = phases.length ? phases.map(({hours}) => hours ?? shared) : [shared];
  const years = Math.max(...all.map(({length}) => length));
  return Array.from({length: years}, (_, year) => Math.max(...all.map(hours => hours[Math.min(year, hours.length - 1)])));
}

/** Whether any number of network, start, assumptions or team is uncertain. */
function hasDoubt({network, start, assumptions, team, history}: Written): boolean {
  const search = (part: unknown): boolean => typeof part === 'object' && part !== null
    && (('between' in part || 'normal' in part || 'triangular' in part) || Object.values(part).some(search));
  return [network, start, assumptions, team, history?.team].some(search);
}

/** 3,400 */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
