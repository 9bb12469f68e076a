/**
 * Convenings that a plan fixes to a week. Their hours, price × people / 60, are laid aside before the week's hours are shared, in equal parts
 * over the weeks since the last one (or the start); one that is paid extra comes on top and needs no saving.
 *
 * Our choices: as many people come as the saved hours pay for, should a lean time have eaten into them; what a convening leaves over is idle;
 * after the team has left none is held.
 */
import {VERBS, type ConveneEvent, type EventPlan, type Spend} from '../plan.ts';
import type {World} from '../world/world.ts';
import {CRUMB, noteIdle, noteSpent} from './accounts.ts';
import {conveneHours, holdConvening, type ConveneValues} from './convene.ts';
import type {Hand} from './hand.ts';
import type {FacilitationState} from './state.ts';

const CONVENE = VERBS.indexOf('convene');

export interface Convening {
  readonly week: number;
  /** First week that lays hours aside for it. */
  readonly from: number;
  readonly hours: number;
  readonly event: ConveneEvent;
}

/** Every convening before the team leaves, in order of weeks, then of the plan. */
export function planConvenings(events: readonly EventPlan[], priceForSixty: number, until: number): Convening[] {
  const all = events.flatMap(event => event.kind === 'convene' ? [...new Set(event.weeks)].map(week => ({week, event})) : [])
    .filter(({week}) => week < until).sort((one, other) => one.week - other.week);
  return all.map(({week, event}) => {
    const before = all.filter(other => !other.event.extra && other.week < week).map(other => other.week);
    return {week, event, from: Math.max(0, ...before), hours: conveneHours(event.people, priceForSixty)};
  });
}

/** Hours that this week lays aside for each convening; together at most `available`. */
export function partsOf(convenings: readonly Convening[], week: number, available: number): number[] {
  const parts = convenings.map(({week: due, from, hours, event}) => !event.extra && from <= week && week < due ? hours / (due - from) : 0);
  const sum = parts.reduce((total, part) => total + part, 0);
  return sum > available ? parts.map(part => part * available / sum) : parts;
}

/** Holds the convenings of this week. */
export function holdConvenings(world: World, state: FacilitationState, convenings: readonly Convening[], hand: Hand, values: ConveneValues): void {
  convenings.forEach(({week, hours, event}, at) => {
    if (week !== world.week) return;
    if (event.extra) world.tallies.budgetHours[week] += hours;
    const paid = event.extra ? hours : state.laidAside[at];
    const people = hours > 0 ? Math.min(event.people, Math.floor(event.people * paid / hours + CRUMB)) : event.people;
    hand.take(spendOf(event), 0);
    const spent = Math.min(paid, conveneHours(holdConvening(hand, people, values), values.price));
    noteSpent(world, CONVENE, spent);
    noteIdle(world, paid - spent);
    state.laidAside[at] = 0;
  });
}

function spendOf({among, where, serve}: ConveneEvent): Spend {
  return {share: 0, serve, summerOnly: false, fromAnywhere: false, among, where};
}
