/** Who can be reached: by ring, role and district, and whether they asked. */
import type {Int} from '../../kernel/memory.ts';
import type {Reach} from '../plan.ts';
import {OUTSIDE, PRACTICE} from '../rings.ts';
import {listBetween, muster} from '../world/members.ts';
import type {World} from '../world/world.ts';
import type {Crowd} from './crowd.ts';
import {hasRequest} from './requests.ts';

/** Rings side by side, as bits: ring r is among them when bit r is set. */
export type RingSet = Int;

export const RINGS_0_1: RingSet = 0b0011;
export const RINGS_0_2: RingSet = 0b0111;
export const RING_2: RingSet = 0b0100;
export const RINGS_1_2: RingSet = 0b0110;
export const RINGS_1_3: RingSet = 0b1110;
export const RINGS_2_3: RingSet = 0b1100;
export const RING_3: RingSet = 0b1000;
export const ALL_RINGS: RingSet = 0b1111;

/** Beyond what other crowds and verbs are lent. */
const GONE_OF_ALL = 6;
const GONE_OF_ENGAGED = 7;

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
  const {memory, educators: {ring, count}} = world;
  memory.run(listRings, ring, count, rings, crowd);
  if (!asking && isAll(reach)) return;
  crowd.count = kept(crowd.rows, crowd.count, who => within(world, who, reach) && (!asking || hasRequest(world, who)));
}

/**
 * Rings of which members are listed already; and the crowd they are, if it is up to date. `mayMuster` = nobody uses the lists of members now. Such a crowd is
 * theirs only as long as nobody musters them anew.
 */
export function crowdOfMembers({memory, members, educators}: World, crowds: MemberCrowds, rings: RingSet, mayMuster: boolean): Crowd | null {
  if (rings !== RINGS_2_3 && rings !== RINGS_1_3) return null;
  const isInner = rings === RINGS_2_3;
  if (mayMuster && (isInner ? members.engagedStale : members.stale)) memory.run(muster, members, educators.ring, educators.count);
  if (isInner ? members.engagedStale : members.stale) return null;
  const crowd = isInner ? crowds.engaged : crowds.all;
  crowd.count = isInner ? members.engagedCount : members.count;
  crowd.goneCount = 0;
  return crowd;
}

/** Crowds whose rows are the lists of members. */
export interface MemberCrowds {
  readonly all: Crowd;
  readonly engaged: Crowd;
}

export function memberCrowds({members, lent}: World): MemberCrowds {
  return {
    all: {rows: members.rows, count: 0, gone: lent.column(GONE_OF_ALL), goneCount: 0},
    engaged: {rows: members.engaged, count: 0, gone: lent.column(GONE_OF_ENGAGED), goneCount: 0},
  };
}

function listRings(ring: Uint8Array, people: Int, rings: Int, crowd: Crowd): void {
  let least = OUTSIDE, most = PRACTICE;
  while (((rings >> least) & 1) === 0) least++;
  while (((rings >> most) & 1) === 0) most--;
  crowd.goneCount = 0;
  crowd.count = listBetween(ring, people, least, most, crowd.rows);
}

/** Keeps those of the first `count` of a list that pass. @returns how many. */
function kept(rows: Int32Array, count: number, passes: (who: number) => boolean): number {
  let left = 0;
  for (let at = 0; at < count; at++) if (passes(rows[at])) rows[left++] = rows[at];
  return left;
}
