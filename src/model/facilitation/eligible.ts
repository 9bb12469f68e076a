/** Who can be reached: by ring, role and district, and whether they asked. */
import type {Int} from '../../kernel/memory.ts';
import type {Reach} from '../plan.ts';
import {muster} from '../world/members.ts';
import type {World} from '../world/world.ts';
import type {Crowd} from './crowd.ts';
import {hasRequest} from './requests.ts';

/** A set of rings as bits: ring r is in it when bit r is set. */
export type RingSet = Int;

export const RINGS_0_1: RingSet = 0b0011;
export const RINGS_0_2: RingSet = 0b0111;
export const RING_2: RingSet = 0b0100;
export const RINGS_1_2: RingSet = 0b0110;
export const RINGS_1_3: RingSet = 0b1110;
export const RINGS_2_3: RingSet = 0b1100;
export const RING_3: RingSet = 0b1000;
export const ALL_RINGS: RingSet = 0b1111;

export function inRings({educators}: World, who: Int, rings: Int): boolean {
  return ((rings >> educators.ring[who]) & 1) === 1;
}

export function districtOf({places}: World, who: Int): Int {
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

/** Lists a crowd anew; `asking` = only people with a request that was not met. */
export function gather(world: World, crowd: Crowd, rings: RingSet, reach: Reach, asking: boolean): void {
  const {rows} = crowd, count = listRings(world, rows, rings);
  crowd.count = isAll(reach) && !asking ? count : kept(rows, count, who => within(world, who, reach) && (!asking || hasRequest(world, who)));
  crowd.goneCount = 0;
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
