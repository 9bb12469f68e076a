/** §5 Events: shocks at the start of a week, and convenings that a plan fixes to a week. */
import {type ConveneEvent, type EventPlan} from '../../../src/model/plan.ts';
import {NEVER, type Network} from './2-state.ts';
import {replace} from './6-9-turnover.ts';
import {imposeMandate, liftMandate} from './7-mandate.ts';
import {within} from './7-targeting.ts';
import {holdConvening} from './7-verbs-many.ts';
import type {TeamState} from './7-state.ts';
import type {Work} from './7-work.ts';

/** Ends what was to last until this week. */
export function endShocks(net: Network, state: TeamState): void {
  state.leanTimes = state.leanTimes.filter(({until}) => until > net.week);
  const inForce = state.mandates.filter(({until}) => until === null || until > net.week);
  if (inForce.length < state.mandates.length) liftMandate(net, inForce);
  state.mandates = inForce;
}

/**
 * §5 "A shock (leave: each person of its places and roles leaves with that probability, refilled as in 6.9; hours: factor on the team hours; mandate, no
 * protection: as in 7)". All who leave are chosen before anyone goes: U(shock, person, number of the event).
 */
export function beginShocks(net: Network, state: TeamState, events: readonly EventPlan[]): void {
  events.forEach((event, number) => {
    if (event.kind !== 'shock' || !event.weeks.includes(net.week)) return;
    const leavers = net.educators.filter(i => within(i, event) && net.U('shock', i.number, number) < event.leave);
    for (const i of leavers) {
      net.took('5 a shock takes someone');
      replace(net, i);
    }
    const until = net.week + event.lasts;
    if (event.hours !== 1) net.took('5 a lean time');
    if (event.hours !== 1) state.leanTimes.push({until, factor: event.hours});
    if (event.noProtection) {
      state.unprotectedUntil = Math.max(state.unprotectedUntil, until);
      for (const g of net.communities) g.protectedUntil = NEVER;
    }
    if (event.mandate) {
      const reach = {among: event.mandate, where: event.where};
      state.mandates.push({reach, until});
      imposeMandate(net, reach);
    }
  });
}

export interface Convening {
  readonly week: number;
  /** The first week that lays hours aside for it. */
  readonly from: number;
  readonly hours: number;
  readonly event: ConveneEvent;
}

/** §5 "A convene for so many people at price·people/60, laid aside in equal parts over the weeks since the last such event or the start." */
export function planConvenings(net: Network, events: readonly EventPlan[], until: number): Convening[] {
  const all = events.flatMap(event => event.kind === 'convene' ? [...new Set(event.weeks)].map(week => ({week, event})) : []);
  const held = all.filter(({week}) => week < until).sort((one, other) => one.week - other.week);
  return held.map(({week, event}) => {
    const savedFor = held.filter(other => !other.event.extra && other.week < week);
    return {week, event, from: Math.max(0, ...savedFor.map(other => other.week)), hours: priceOfConvening(net, event.people)};
  });
}

function priceOfConvening(net: Network, people: number): number {
  return net.p.priceConvene * people / 60;
}

/** §5 "Laid aside before hours are shared", as far as there are hours. @returns how many were */
export function layAside(net: Network, state: TeamState, convenings: readonly Convening[], available: number): number {
  const parts = convenings.map(({week, from, hours, event}) => !event.extra && from <= net.week && net.week < week ? hours / (week - from) : 0);
  const asked = parts.reduce((sum, part) => sum + part, 0);
  const covered = asked > available ? available / asked : 1;
  if (covered < 1) net.took('5 too few hours for a convening');
  parts.forEach((part, at) => { state.laidAside[at] += part * covered; });
  return asked * covered;
}

/** Our reading: as many people come as the saved hours pay for; what is left over is idle; one that is paid extra needs no saving. */
export function holdConvenings(net: Network, state: TeamState, convenings: readonly Convening[], work: Work): void {
  convenings.forEach(({week, hours, event}, at) => {
    if (week !== net.week) return;
    net.took(event.extra ? '5 a convening paid extra' : '5 a convening');
    if (event.extra) net.tallies.add('budgetHours', week, hours);
    const paid = event.extra ? hours : state.laidAside[at];
    const people = hours > 0 ? Math.min(event.people, Math.floor(event.people * paid / hours + 1e-9)) : event.people;
    if (people < event.people) net.took('5 fewer come than planned');
    work.spend = {share: 0, serve: event.serve, summerOnly: false, fromAnywhere: false, among: event.among, where: event.where};
    const spent = Math.min(paid, priceOfConvening(net, holdConvening(work, people)));
    net.tallies.add('teamHours convene', week, spent);
    net.tallies.addIdle(week, paid - spent);
    state.laidAside[at] = 0;
  });
}
