/**
 * Who can be reached: lists of people by ring, role and district. Picks go by position in a list, so its order is part of the model:
 * rising rows. A list is made once per verb and week, when the verb can afford an act; whom an act takes out of it is taken out.
 */
import type {Reach} from '../plan.ts';
import type {World} from '../world/world.ts';
import {hasRequest} from './requests.ts';

/** A set of rings as bits: ring r is in it when bit r is set. */
export type RingSet = number;

export const RINGS_0_1: RingSet = 0b0011;
export const RINGS_0_2: RingSet = 0b0111;
export const RING_2: RingSet = 0b0100;
export const RINGS_1_2: RingSet = 0b0110;
export const RINGS_1_3: RingSet = 0b1110;
export const RINGS_2_3: RingSet = 0b1100;
export const RING_3: RingSet = 0b1000;
export const ALL_RINGS: RingSet = 0b1111;

export function inRings({educators}: World, who: number, rings: RingSet): boolean {
  return ((rings >> educators.ring[who]) & 1) === 1;
}

export function districtOf({places}: World, who: number): number {
  return places.districtOf[places.school[who]];
}

/** Whether someone's role and district are among those meant. */
export function within(world: World, who: number, {among, where}: Reach): boolean {
  return (among === null || among.includes(world.places.role[who])) && (where === null || where.includes(districtOf(world, who)));
}

/** A list of people in rising order of row. */
export class Crowd {
  readonly rows: Int32Array;
  count = 0;

  constructor(people: number) {
    this.rows = new Int32Array(people);
  }

  /** Fills the list anew; `asking` = only people with a request that was not met. */
  gather(world: World, rings: RingSet, reach: Reach, asking: boolean): this {
    const {rows} = this;
    const {ring} = world.educators;
    const anyone = reach.among === null && reach.where === null && !asking;
    let count = 0;
    // Written whoever it is and kept by counting, as in a muster.
    for (let who = 0; who < ring.length; who++) {
      rows[count] = who;
      count += (rings >> ring[who]) & 1;
    }
    this.count = anyone ? count : kept(rows, count, who => within(world, who, reach) && (!asking || hasRequest(world, who)));
    return this;
  }

  /** Position of a person, or −1. */
  positionOf(who: number): number {
    const at = this.#placeFor(who);
    return at < this.count && this.rows[at] === who ? at : -1;
  }

  remove(who: number): void {
    const at = this.positionOf(who);
    if (at >= 0) this.rows.copyWithin(at, at + 1, this.count--);
  }

  /** Puts people back who were taken out. */
  restore(people: readonly number[]): void {
    for (const who of people) {
      const at = this.#placeFor(who);
      this.rows.copyWithin(at + 1, at, this.count++);
      this.rows[at] = who;
    }
  }

  /** Where somebody stands, or would stand. */
  #placeFor(who: number): number {
    let low = 0, high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.rows[middle] < who) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Keeps those of the first `count` of a list that pass. @returns how many. */
function kept(rows: Int32Array, count: number, passes: (who: number) => boolean): number {
  let left = 0;
  for (let at = 0; at < count; at++) if (passes(rows[at])) rows[left++] = rows[at];
  return left;
}
