/**
 * Each verb's account: it gets its share of the week's hours, acts as long as it can pay, and keeps what is left up to four term weeks of the
 * whole team (convening: 78 weeks) and the price of one act; beyond a phase too. What is more is idle for good.
 */
import {VERBS, type Phase} from '../plan.ts';
import type {World} from '../world/world.ts';
import type {FacilitationState} from './state.ts';
import {CRUMB} from './turn.ts';

export const CONVENE = VERBS.indexOf('convene');
const WEEKS_KEPT = 4;
const WEEKS_KEPT_FOR_CONVENING = 78;

/** Shares of the verbs, in the order of VERBS. Together never more than everything. */
export function sharesOf(phase: Phase): number[] {
  const shares = VERBS.map(verb => phase.spend[verb]?.share ?? 0);
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum > 1 + CRUMB ? shares.map(share => share / sum) : shares;
}

/** Hands out the week's hours; what no verb has a share of is idle at once. */
export function handOut(world: World, accounts: number[], shares: readonly number[], hours: number): void {
  let idle = hours;
  for (let verb = 0; verb < accounts.length; verb++) {
    accounts[verb] += hours * shares[verb];
    idle -= hours * shares[verb];
  }
  noteIdle(world, idle);
}

/** Cuts an account to what may be kept. */
export function keepWithinLimit(world: World, accounts: number[], verb: number, termHours: number, price: number): void {
  const limit = termHours * (verb === CONVENE ? WEEKS_KEPT_FOR_CONVENING : WEEKS_KEPT) + price;
  if (accounts[verb] <= limit) return;
  noteIdle(world, accounts[verb] - limit);
  accounts[verb] = limit;
}

export function noteIdle({week, tallies}: World, hours: number): void {
  if (hours > CRUMB) tallies.idleHours[week] += hours;
}

/** Hours in accounts or laid aside. */
export function unspentHours({accounts, laidAside}: FacilitationState): number {
  return [...accounts, ...laidAside].reduce((sum, hours) => sum + hours, 0);
}

/** What the team has left when it goes is idle. */
export function closeAccounts(world: World, state: FacilitationState): void {
  noteIdle(world, unspentHours(state));
  state.accounts.fill(0);
  state.laidAside.fill(0);
}
