/**
 * Who can be reached: lists of people by ring, role and district. Picks go by position in a list, so its order is part of the model:
 * rising rows. A list is made once per verb and week, when the verb can afford an act; whom an act takes out of it is taken out.
 */
import type {Int} from '../../kernel/memory.ts';
import type {Reach} from '../plan.ts';
import {muster} from '../world/members.ts';
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

/** Whether everybody is meant. */
export function isAll({among, where}: Reach): boolean {
  return among === null && where === null;
}

/** Whether anybody is in these rings whom a plan may reach. */
export function isAnybody(world: World, rings: RingSet, reach: Reach): boolean {
  for (let who = 0; who < world.educators.count; who++) if (inRings(world, who, rings) && within(world, who, reach)) return true;
  return false;
}

/** A list of people in rising order of row. */
export class Crowd {
  #rows: Int32Array = new Int32Array(0);
  #count = 0;
  /** Taken out, but still standing in the list: closing it up costs a walk, which one is enough for as many as go at once. */
  #gone: number[] = [];

  /** The list, as of now: its first `count`. */
  get rows(): Int32Array {
    this.#closeUp();
    return this.#rows;
  }

  get count(): number {
    this.#closeUp();
    return this.#count;
  }

  /** Fills the list anew, in `rows`, a place for everybody; `asking` = only people with a request that was not met. */
  gather(world: World, rows: Int32Array, rings: RingSet, reach: Reach, asking: boolean): this {
    const count = listRings(world, rows, rings);
    this.#rows = rows;
    this.#count = isAll(reach) && !asking ? count : kept(rows, count, who => within(world, who, reach) && (!asking || hasRequest(world, who)));
    this.#gone = [];
    return this;
  }

  /** Position of a person, or −1. */
  positionOf(who: number): number {
    const {rows, count} = this;
    const at = this.#placeFor(who, 0, count);
    return at < count && rows[at] === who ? at : -1;
  }

  remove(who: number): void {
    this.#gone.push(who);
  }

  /** Puts people back who were taken out. */
  restore(people: readonly number[]): void {
    this.#closeUp();
    const rows = this.#rows, coming = [...people].sort((a, b) => a - b);
    // From the end, so that whoever stands further on moves once, as far as there are people before.
    for (let left = coming.length, end = this.#count; left > 0; left--) {
      const at = this.#placeFor(coming[left - 1], 0, end);
      rows.copyWithin(at + left, at, end);
      rows[at + left - 1] = coming[left - 1];
      end = at;
    }
    this.#count += coming.length;
  }

  #closeUp(): void {
    if (this.#gone.length === 0) return;
    const rows = this.#rows, going = this.#gone.sort((a, b) => a - b);
    let to = this.#placeFor(going[0], 0, this.#count), from = to;
    for (const who of going) {
      const at = this.#placeFor(who, from, this.#count);
      rows.copyWithin(to, from, at);
      to += at - from;
      from = at < this.#count && rows[at] === who ? at + 1 : at;
    }
    rows.copyWithin(to, from, this.#count);
    this.#count -= from - to;
    this.#gone = [];
  }

  /** Where somebody stands, or would stand, between two places. */
  #placeFor(who: number, from: number, end: number): number {
    let low = from, high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rows[middle] < who) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Lists everybody in these rings, from the shortest list at hand that has them all. @returns how many. */
function listRings({memory, members, educators: {ring, count}}: World, rows: Int32Array, rings: RingSet): number {
  if ((rings & ~RINGS_1_3) !== 0) return memory.run(sift, rows, rows, count, true, rings, ring);
  if (members.stale) memory.run(muster, members, ring, count);
  const engaged = (rings & ~RINGS_2_3) === 0;
  const list = engaged ? members.engaged : members.rows, length = engaged ? members.engagedCount : members.count;
  if (rings !== RINGS_2_3 && rings !== RINGS_1_3) return memory.run(sift, rows, list, length, false, rings, ring);
  rows.set(list.subarray(0, length));
  return length;
}

/** Those of a list (or of all people) in these rings: written whoever it is and kept by counting, as in a muster. */
function sift(rows: Int32Array, list: Int32Array, length: Int, all: boolean, rings: Int, ring: Uint8Array): Int {
  let count = 0;
  for (let at = 0; at < length; at++) {
    const who = all ? at : list[at];
    rows[count] = who;
    count += (rings >> ring[who]) & 1;
  }
  return count;
}

/** Keeps those of the first `count` of a list that pass. @returns how many. */
function kept(rows: Int32Array, count: number, passes: (who: number) => boolean): number {
  let left = 0;
  for (let at = 0; at < count; at++) if (passes(rows[at])) rows[left++] = rows[at];
  return left;
}
