/**
 * Convenings that a plan fixes to a week. Their hours, price × people / 60, are laid aside before the week's hours are shared, in equal parts
 * over the weeks since the last one (or the start); one that is paid extra comes on top and needs no saving.
 *
 * Our choices: as many people come as the saved hours pay for, should a lean time have eaten into them; what a convening leaves over is idle;
 * after the team has left none is held.
 */
import type {ConveneEvent, EventPlan, Spend} from '../plan.ts';
import type {World} from '../world/world.ts';
import {noteIdle} from './accounts.ts';
import {conveneHours, holdConvening, type ConveneValues} from './convene.ts';
import type {Hand} from './hand.ts';
import type {FacilitationState} from './state.ts';
import {CRUMB, noteSpent} from './turn.ts';

export interface Convening {
  readonly week: number;
  /** First week that lays hours aside for it. */
  readonly from: number;
  readonly hours: number;
  readonly event: ConveneEvent;
}

/** Every convening from week `from` on and before the team leaves, in order of weeks, then of the plan. */
export function planConvenings(events: readonly EventPlan[], priceForSixty: number, until: number, from = 0): Convening[] {
  const all = events.flatMap(event => event.kind === 'convene' ? [...new Set(event.weeks)].map(week => ({week, event})) : [])
    .filter(({week}) => week >= from && week < until).sort((one, other) => one.week - other.week);
  return all.map(({week, event}) => {
    const before = all.filter(other => !other.event.extra && other.week < week).map(other => other.week);
    return {week, event, from: Math.max(from, ...before), hours: conveneHours(event.people, priceForSixty)};
  });
}

/** Hours to be laid aside for each convening this week. */
export function partsOf(convenings: readonly Convening[], week: number): number[] {
  return convenings.map(({week: due, from, hours, event}) => !event.extra && from <= week && week < due ? hours / (due - from) : 0);
}

/** Lays this week's parts aside, as far as there are hours. @returns how many were. */
export function layAside({laidAside}: FacilitationState, convenings: readonly Convening[], week: number, available: number): number {
  if (convenings.length === 0) return 0;
  const parts = partsOf(convenings, week);
  const asked = parts.reduce((sum, part) => sum + part, 0);
  const covered = asked > available ? available / asked : 1;
  parts.forEach((part, at) => laidAside[at] += part * covered);
  return asked * covered;
}

/** Holds the convenings of this week. */
export function holdConvenings(world: World, state: FacilitationState, convenings: readonly Convening[], hand: Hand, values: ConveneValues): void {
  convenings.forEach(({week, hours, event}, at) => {
    if (week !== world.week) return;
    if (event.extra) world.tallies.budgetHours[week] += hours;
    const paid = event.extra ? hours : state.laidAside[at];
    const people = hours > 0 ? Math.min(event.people, Math.floor(event.people * paid / hours + CRUMB)) : event.people;
    hand.take(spendOf(event), 0, values.price, 0);
    const spent = Math.min(paid, conveneHours(holdConvening(hand, people, values), values.price));
    noteSpent(world, hand.turn, spent);
    hand.leave();
    noteIdle(world, paid - spent);
    state.laidAside[at] = 0;
  });
}

function spendOf({among, where, serve}: ConveneEvent): Spend {
  return {share: 0, serve, summerOnly: false, fromAnywhere: false, among, where};
}
