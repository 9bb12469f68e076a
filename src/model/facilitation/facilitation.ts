/**
 * Facilitation: what a team does in a week, before anything else happens. Shocks and convenings that the plan fixes to this week; phases and
 * mandates; then the verbs, in their order, each as long as its account covers an act and somebody is there to reach.
 *
 * It sees what each act did at once (the stage is sequential). With no team, no phase and no event it changes nothing.
 */
import type {Chance} from '../../kernel/random.ts';
import {settle} from '../../schema/parameter.ts';
import {calendarParameters, inTerm} from '../calendar.ts';
import {VERBS, type Phase, type StrategyPlan, type TeamPlan} from '../plan.ts';
import type {World} from '../world/world.ts';
import {CRUMB, handOut, keepWithinLimit, noteIdle, pay, sharesOf} from './accounts.ts';
import {reviewCaseload} from './coach.ts';
import {convene} from './convene.ts';
import {holdConvenings, partsOf, planConvenings} from './convenings.ts';
import {Hand} from './hand.ts';
import {termHours, weekHours} from './hours.ts';
import {imposeMandate, liftMandate, mandateParameters} from './mandate.ts';
import {turnPhase} from './phases.ts';
import {beginShocks, endShocks, type Replace} from './shocks.ts';
import {createState, type FacilitationState, type PhaseOfTeam} from './state.ts';
import {FACILITATION_VERBS} from './verbs.ts';

export {gatedMeasures} from './phases.ts';

/** The planned curriculum, as a contrast: all communities take the first theme. */
const THEME_SET_BY_TEAM = 0;
const CONVENE = VERBS.indexOf('convene');

export interface Facilitation {
  /** All it remembers, to be saved and given to `createFacilitation` again. */
  readonly state: FacilitationState;
  readonly phases: readonly PhaseOfTeam[];
  /** One week. `measure` reads the world as the week before left it. */
  step(world: World, chance: Chance, measure: (id: string) => number): void;
  /** Hours given and neither spent nor idle: in accounts, or laid aside. */
  unspent(): number;
}

export interface FacilitationPlan {
  readonly team: TeamPlan;
  readonly strategy: StrategyPlan;
  /** Parameters by id; those not named take their default. */
  readonly given: Readonly<Record<string, number>>;
  readonly replace: Replace;
}

export function createFacilitation({team, strategy, given, replace}: FacilitationPlan, world: World, saved?: FacilitationState): Facilitation {
  const conveneValues = settle(convene.parameters, given);
  const convenings = planConvenings(strategy.events, conveneValues.price, team.until);
  const state = saved ?? createState(convenings.length);
  const mandate = settle(mandateParameters, given);
  const calendar = settle(calendarParameters, given);
  const tools = FACILITATION_VERBS.map(verb => ({verb, values: settle(verb.parameters, given), hand: new Hand(world, state, verb.id, verb.educatorHours)}));

  const beginPhase = (world: World, phase: Phase) => {
    const before = state.mandates;
    state.mandates = before.filter(({until}) => until !== null);
    if (phase.mandate !== null) state.mandates.push({reach: {among: phase.mandate, where: null}, until: null});
    if (state.mandates.length > 0 || before.length > 0) liftMandate(world, state.mandates);
    if (phase.mandate !== null) imposeMandate(world, {among: phase.mandate, where: null}, mandate);
    imposeFocus(world, phase.teamFocus ? THEME_SET_BY_TEAM : -1);
  };

  const leave = (world: World) => {
    if (state.phase >= 0) state.phases[state.phase].ended = 'end of facilitation';
    state.phase = -1;
    const before = state.mandates.length;
    state.mandates = state.mandates.filter(({until}) => until !== null);
    if (state.mandates.length < before) liftMandate(world, state.mandates);
    state.caseload = [];
    imposeFocus(world, -1);
  };

  const act = (world: World, phase: Phase, shares: readonly number[], hours: number, factor: number, last: boolean) => {
    tools.forEach(({verb, values, hand}, number) => {
      const spend = phase.spend[verb.id];
      const price = verb.price(values);
      if (spend !== undefined && spend.share > 0 && !(spend.summerOnly && inTerm(world.week, calendar))) {
        hand.take(spend, hours * factor * shares[number]);
        // With a price of nothing, everybody once is enough.
        for (let acts = 0; acts < world.educators.count && state.accounts[number] + CRUMB >= price; acts++) {
          const took = verb.act(hand, values);
          if (took < 0) break;
          pay(world, state.accounts, number, took);
        }
      }
      if (!last) keepWithinLimit(world, state.accounts, number, hours, price);
    });
    if (last) endAccounts(world, state);
  };

  const facilitate = (world: World, chance: Chance, turned: boolean) => {
    const {week, tallies} = world;
    const phase = strategy.phases[state.phase];
    const factor = state.slowdowns.reduce((product, slowdown) => product * slowdown.factor, 1);
    const plan = phase?.hours ?? team.hours;
    const hours = weekHours(plan, week, calendar, factor);
    const parts = partsOf(convenings, week, hours);
    const laid = parts.reduce((sum, part) => sum + part, 0);
    parts.forEach((part, at) => state.laidAside[at] += part);
    tallies.phase[week] = state.phase;
    tallies.budgetHours[week] += phase ? hours : laid;
    for (const {hand} of tools) hand.beginWeek(chance);
    holdConvenings(world, state, convenings, tools[CONVENE].hand, conveneValues);
    if (!phase) return week === team.until - 1 ? endAccounts(world, state) : undefined;
    if (turned) beginPhase(world, phase);
    const shares = sharesOf(phase);
    handOut(world, state.accounts, shares, hours - laid);
    act(world, phase, shares, termHours(plan, week), factor, week === team.until - 1);
  };

  return {
    state,
    get phases() { return state.phases; },
    unspent: () => [...state.accounts, ...state.laidAside].reduce((sum, hours) => sum + hours, 0),

    step(world, chance, measure) {
      const {week} = world;
      const turned = week < team.until && turnPhase(state, strategy.phases, week, measure);
      endShocks(world, state);
      beginShocks(world, state, strategy.events, mandate, chance, replace);
      reviewCaseload(world, state);
      if (week === team.until) leave(world);
      if (week < team.until) facilitate(world, chance, turned);
    },
  };
}

/** What the team has left when it goes is idle. */
function endAccounts(world: World, state: FacilitationState): void {
  noteIdle(world, [...state.accounts, ...state.laidAside].reduce((sum, hours) => sum + hours, 0));
  state.accounts.fill(0);
  state.laidAside.fill(0);
}

function imposeFocus({communities}: World, theme: number): void {
  communities.imposedFocus = theme;
  if (theme >= 0) for (const id of communities.alive) communities.focus[id] = theme;
}
