/**
 * Facilitation: what a team does in a week, before anything else happens. Shocks and convenings that the plan fixes to this week; phases and
 * mandates; then the verbs, in their order, each as long as its account covers an act and somebody is there to reach.
 *
 * Each act sees what the acts before it did. With no team, no phase and no event nothing changes.
 */
import type {Chance} from '../../kernel/random.ts';
import {settle, type Values} from '../../schema/parameter.ts';
import {calendarParameters, inTerm, type CalendarValues} from '../calendar.ts';
import type {ParameterSet} from '../mechanism.ts';
import {VERBS, type Phase, type Spend, type StrategyPlan, type TeamPlan} from '../plan.ts';
import {widen} from '../world/spending.ts';
import type {World} from '../world/world.ts';
import {closeAccounts, CONVENE, handOut, keepWithinLimit, sharesOf, unspentHours} from './accounts.ts';
import {reviewCaseload} from './coach.ts';
import {convene} from './convene.ts';
import {memberCrowds} from './eligible.ts';
import {holdConvenings, layAside, planConvenings, type Convening} from './convenings.ts';
import {Hand} from './hand.ts';
import {termHours, weekHours} from './hours.ts';
import {turnMandate} from './mandate.ts';
import {turnPhase} from './phases.ts';
import {beginShocks, endShocks, shockParameters, type ShockValues} from './shocks.ts';
import {createState, type FacilitationState, type PhaseOfTeam} from './state.ts';
import {createTurn, type Turn} from './turn.ts';
import type {Verb} from './verb.ts';
import {FACILITATION_VERBS} from './verbs.ts';

export {gatedMeasures} from './phases.ts';

/** The planned curriculum, as a contrast: all communities take the first theme. */
const THEME_SET_BY_TEAM = 0;

interface Tool {
  readonly verb: Verb;
  readonly values: Values<ParameterSet>;
  readonly price: number;
  readonly hand: Hand;
}

export class Facilitation {
  /** All it remembers: a plain value, to be saved and gone on with. */
  readonly state: FacilitationState;
  readonly #team: TeamPlan;
  readonly #strategy: StrategyPlan;
  readonly #calendar: CalendarValues;
  readonly #shocks: ShockValues;
  readonly #convene: Values<typeof convene.parameters>;
  readonly #convenings: readonly Convening[];
  readonly #turn: Turn;
  /** In the order of VERBS, as all below. */
  readonly #tools: readonly Tool[];
  /** By phase: share of the hours, and what it plans for each verb. */
  readonly #shares: readonly (readonly number[])[];
  readonly #spends: readonly (readonly (Spend | undefined)[])[];

  constructor(team: TeamPlan, strategy: StrategyPlan, given: Readonly<Record<string, number>>, world: World, {off = [], saved = null, from = 0}: Start) {
    this.#team = team;
    this.#strategy = strategy;
    this.#calendar = settle(calendarParameters, given);
    this.#shocks = settle(shockParameters, given);
    this.#convene = settle(convene.parameters, given);
    this.#convenings = planConvenings(strategy.events, this.#convene.price, team.until, from);
    const state = this.state = saved ?? createState();
    while (state.laidAside.length < this.#convenings.length) state.laidAside.push(0);
    const turn = this.#turn = createTurn(world.memory, world.educators.count), workplace = {world, state, turn, crowds: [], members: memberCrowds(world), off};
    this.#tools = FACILITATION_VERBS.map(verb => {
      const values = settle(verb.parameters, given);
      return {verb, values, price: verb.price(values), hand: new Hand(workplace, verb.id, verb.educatorHours)};
    });
    if (strategy.phases.length + strategy.events.length > 0) widen(world.tallies.spending, strategy.phases.length, world.places.districts);
    this.#shares = strategy.phases.map(sharesOf);
    this.#spends = strategy.phases.map(phase => VERBS.map(verb => phase.spend[verb]));
  }

  get phases(): readonly PhaseOfTeam[] {
    return this.state.phases;
  }

  /** Hours given, and neither spent nor idle yet: what stands in accounts or is laid aside. */
  get unspent(): number {
    return unspentHours(this.state);
  }

  /** One week. `measure` reads the world as the week before left it; NaN = not defined. */
  step(world: World, chance: Chance, measure: (id: string) => number): void {
    const {state} = this;
    const {week} = world;
    const {until} = this.#team;
    const turned = week < until && turnPhase(state, this.#strategy.phases, week, measure);
    endShocks(world, state);
    const {events} = this.#strategy;
    if (events.length > 0) beginShocks(world, state, events, this.#shocks, chance);
    reviewCaseload(world, state);
    if (week === until) this.#leave(world);
    if (week >= until) return;
    this.#facilitate(world, chance, turned);
    if (week === until - 1) closeAccounts(world, state);
  }

  #facilitate(world: World, chance: Chance, turned: boolean): void {
    const {state} = this, {accounts, slowdowns} = state, convenings = this.#convenings, tools = this.#tools;
    const {week, tallies} = world;
    const phase = this.#strategy.phases[state.phase];
    const termWeek = termHours(phase?.hours ?? this.#team.hours, week);
    const factor = slowdowns.length === 0 ? 1 : slowdowns.reduce((product, slowdown) => product * slowdown.factor, 1);
    const hours = weekHours(termWeek, week, this.#calendar, factor);
    const laidAside = convenings.length === 0 ? 0 : layAside(state, convenings, week, hours);
    tallies.phase[week] = state.phase;
    tallies.budgetHours[week] += phase ? hours : laidAside;
    this.#turn.draws = chance.stream('facilitate').at(week);
    if (convenings.length > 0) holdConvenings(world, state, convenings, tools[CONVENE].hand, this.#convene);
    if (!phase) return;
    if (turned) this.#begin(world, phase);
    const shares = this.#shares[state.phase], spends = this.#spends[state.phase];
    handOut(world, accounts, shares, hours - laidAside);
    for (let verb = 0; verb < spends.length; verb++) {
      const tool = tools[verb], spend = spends[verb];
      if (spend && this.#takesPlace(spend, week)) act(tool, accounts, verb, spend, termWeek * factor * shares[verb]);
      keepWithinLimit(world, accounts, verb, termWeek, tool.price);
    }
  }

  #takesPlace({share, summerOnly}: Spend, week: number): boolean {
    return share > 0 && !(summerOnly && inTerm(week, this.#calendar));
  }

  #begin(world: World, {mandate, teamFocus}: Phase): void {
    turnMandate(world, this.state, mandate, this.#shocks);
    setFocus(world, teamFocus ? THEME_SET_BY_TEAM : -1);
  }

  #leave(world: World): void {
    const {state} = this;
    if (state.phase >= 0) state.phases[state.phase].ended = 'end of facilitation';
    dismiss(world, state, this.#shocks);
  }
}

/** All acts of one verb this week. */
function act({verb, values, price, hand}: Tool, accounts: number[], number: number, spend: Spend, hoursATermWeek: number): void {
  hand.take(spend, hoursATermWeek, price, accounts[number]);
  if (verb.work && hand.isAble) verb.work(hand, values);
  while (verb.act && hand.isAble) {
    const took = verb.act(hand, values);
    if (took < 0) break;
    hand.pay(took);
  }
  accounts[number] = hand.leave();
}

interface Start {
  /** Ids of mechanisms switched off. */
  readonly off?: readonly string[];
  /** The state to go on from. */
  readonly saved?: FacilitationState | null;
  /** The week in which the plan takes over from another: its gatherings before are none, and nothing was laid aside for later ones. */
  readonly from?: number;
}

/** A team at work in a world. */
export function createFacilitation(
  team: TeamPlan, strategy: StrategyPlan, given: Readonly<Record<string, number>>, world: World, start: Start = {},
): Facilitation {
  return new Facilitation(team, strategy, given, world, start);
}

/** The team turns to nobody any more: mandates of its phases are lifted, communities choose their own focus. */
export function dismiss(world: World, state: FacilitationState, shocks: ShockValues): void {
  state.caseload = [];
  turnMandate(world, state, null, shocks);
  setFocus(world, -1);
}

function setFocus({communities}: World, theme: number): void {
  communities.imposedFocus = theme;
  if (theme >= 0) for (const id of communities.alive) communities.focus[id] = theme;
}
