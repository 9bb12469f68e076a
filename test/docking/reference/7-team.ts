/** §7 A week of the team: hours, accounts, and acts "in this order while the verb's account covers the price and somebody is eligible". */
import {VERBS, type Phase, type Spend, type StrategyPlan, type TeamPlan, type VerbId} from '../../../src/model/plan.ts';
import {WEEKS_A_YEAR, inTerm} from './3-calendar.ts';
import {beginShocks, endShocks, holdConvenings, layAside, planConvenings, type Convening} from './5-events.ts';
import {turnMandate} from './7-mandate.ts';
import {TeamState} from './7-state.ts';
import {nourish, protect} from './7-verbs-communities.ts';
import {convene, illuminate, inform} from './7-verbs-many.ts';
import {coach, connect, hospice, name, reviewCaseload} from './7-verbs-people.ts';
import {Work} from './7-work.ts';
import {turnPhase} from './8-phases.ts';
import type {Network} from './2-state.ts';

/** Hours are sums of fractions: what is missing by less than this is there. */
const CRUMB = 1e-9;
const NOTHING: Spend = {share: 0, serve: 'random', summerOnly: false, fromAnywhere: false, among: null, where: null};

const ACTS: Readonly<Record<VerbId, (work: Work, state: TeamState) => number | null>> = {
  protect, nourish, name, coach, connect, illuminate, inform, convene, hospice,
};

export class Team {
  readonly state = new TeamState();
  readonly #net: Network;
  readonly #plan: TeamPlan;
  readonly #strategy: StrategyPlan;
  readonly #convenings: readonly Convening[];

  constructor(net: Network, plan: TeamPlan, strategy: StrategyPlan) {
    this.#net = net;
    this.#plan = plan;
    this.#strategy = strategy;
    this.#convenings = planConvenings(net, strategy.events, plan.until);
    this.state.laidAside = this.#convenings.map(() => 0);
  }

  /** §3 stage 1, with the shocks before it. */
  week(): void {
    const net = this.#net, {state} = this, {until} = this.#plan;
    const turned = net.week < until && turnPhase(net, state, this.#strategy.phases);
    endShocks(net, state);
    beginShocks(net, state, this.#strategy.events);
    reviewCaseload(net, state);
    if (net.week === until) this.#sunset();
    if (net.week >= until) return;
    this.#facilitate(turned);
    if (net.week === until - 1) this.#closeAccounts();
  }

  /** §8 "sunset ends all facilitation" */
  #sunset(): void {
    const {state} = this;
    if (state.phase >= 0) state.phases[state.phase].ended = 'end of facilitation';
    state.caseload = [];
    turnMandate(this.#net, state, null);
    this.#net.focusOfTheTeam = null;
  }

  #facilitate(turned: boolean): void {
    const net = this.#net, {state} = this;
    const phase: Phase | undefined = this.#strategy.phases[state.phase];
    const byYear = phase?.hours ?? this.#plan.hours;
    // §7 "Team hours H per week in term, half in summer"; one figure a year, the last goes on.
    const H = byYear[Math.min(byYear.length - 1, Math.floor(net.week / WEEKS_A_YEAR))] ?? 0;
    const lean = state.leanTimes.reduce((product, {factor}) => product * factor, 1);
    const hours = H * (inTerm(net) ? 1 : 0.5) * lean;
    const aside = layAside(net, state, this.#convenings, hours);
    net.tallies.add('phase', net.week, state.phase + 1);
    net.tallies.add('budgetHours', net.week, phase ? hours : aside);
    const works = Object.fromEntries(VERBS.map(verb => [verb, new Work(net, verb, NOTHING)])) as Record<VerbId, Work>;
    holdConvenings(net, state, this.#convenings, works.convene);
    if (!phase) return;
    if (turned) this.#begin(phase);
    const shares = this.#handOut(phase, hours - aside);
    for (const verb of VERBS) {
      const spend = phase.spend[verb];
      if (spend && spend.share > 0 && !(spend.summerOnly && inTerm(net))) this.#act(works[verb], spend, H * lean * shares[verb]);
      this.#keepWithinLimit(verb, H);
    }
  }

  /** §7 mandate "once at the start of a phase"; "`focus: set by the team`: in that phase communities take and keep one theme named by the team". */
  #begin({mandate, teamFocus}: Phase): void {
    const net = this.#net;
    turnMandate(net, this.state, mandate);
    net.focusOfTheTeam = teamFocus ? 0 : null;
    if (!teamFocus) return;
    net.took('7 the team sets the focus');
    for (const g of net.communities) g.focus = 0;
  }

  /** §7 "Each week each verb receives H·share"; what no verb has a share of is idle at once. Shares above 1 together are cut in proportion. */
  #handOut({spend}: Phase, hours: number): Record<VerbId, number> {
    const sum = VERBS.reduce((total, verb) => total + (spend[verb]?.share ?? 0), 0);
    const shares = Object.fromEntries(VERBS.map(verb => [verb, (spend[verb]?.share ?? 0) / (sum > 1 + CRUMB ? sum : 1)])) as Record<VerbId, number>;
    let idle = hours;
    for (const verb of VERBS) {
      this.state.accounts[verb] += hours * shares[verb];
      idle -= hours * shares[verb];
    }
    this.#net.tallies.addIdle(this.#net.week, idle);
    return shares;
  }

  /** All acts of one verb this week; at most 20 a person. */
  #act(work: Work, spend: Spend, hoursATermWeek: number): void {
    const net = this.#net, {state} = this, {verb} = work;
    work.spend = spend;
    work.hoursATermWeek = hoursATermWeek;
    for (let acts = 0; acts < 20 * net.educators.length && state.accounts[verb] + CRUMB >= this.#price(verb); acts++) {
      const took = ACTS[verb](work, state);
      if (took === null) {
        net.took(`7 nobody for ${verb}`);
        return;
      }
      state.accounts[verb] = Math.max(0, state.accounts[verb] - took);
      net.tallies.add(`teamHours ${verb}`, net.week, took);
    }
  }

  /** §7 "Unspent hours carry over up to 4 weeks of H plus the price of one act (convene: 78 weeks of H), beyond a phase too; the rest is reported as idle." */
  #keepWithinLimit(verb: VerbId, H: number): void {
    const {accounts} = this.state;
    const limit = H * (verb === 'convene' ? 78 : 4) + this.#price(verb);
    if (accounts[verb] <= limit) return;
    this.#net.took('7 hours that can not be kept');
    this.#net.tallies.addIdle(this.#net.week, accounts[verb] - limit);
    accounts[verb] = limit;
  }

  /** Hours that the account must cover before an act. */
  #price(verb: VerbId): number {
    const {p} = this.#net;
    const prices: Readonly<Record<VerbId, number>> = {
      protect: p.priceProtect, nourish: p.priceNourish, name: 8 * p.priceName, coach: p.priceCoach, connect: p.priceConnect, illuminate: p.priceIlluminate,
      inform: p.priceInform, convene: p.priceConvene, hospice: p.priceHospice,
    };
    return prices[verb];
  }

  /** What the team has left when it goes is idle. */
  #closeAccounts(): void {
    const {accounts, laidAside} = this.state;
    this.#net.tallies.addIdle(this.#net.week, [...VERBS.map(verb => accounts[verb]), ...laidAside].reduce((sum, hours) => sum + hours, 0));
    for (const verb of VERBS) accounts[verb] = 0;
    laidAside.fill(0);
  }
}
