/**
 * Renewing communities: every four weeks those with fewer than 3 members dissolve (their members stay in practice), those with more than 14
 * split, and cohesion is taken anew.
 *
 * Split: the two least tied members seed two halves; the others, by decreasing difference of their ties to the seeds, join the half with the
 * larger mean tie, at most ⌈n/2⌉ each. The second half is a new community with the focus, coaching and protection of the first.
 */
import type {Int} from '../../kernel/memory.ts';
import {defineMechanism} from '../mechanism.ts';
import {COMMUNITY_LIMIT, LARGEST_COMMUNITY, insertMember, openCommunity, removeMember, type Communities} from '../world/communities.ts';
import {cohesionOf} from '../world/founding.ts';
import {leaveCommunity} from '../world/membership.ts';
import {strengthBetween, type Ties} from '../world/ties.ts';
import type {World} from '../world/world.ts';

const SMALLEST = 3;

export const renewingCommunities = defineMechanism({
  name: 'renewing communities',
  about: 'Communities dissolve when too few are left and split when they grow too large to know each other.',
  idea: 'emergence: communities found, split and dissolve themselves',
  parameters: {},
  writes: ['communities', 'educators.community'],

  step(world) {
    const {memory, communities, ties} = world;
    let dissolved = false;
    for (let at = 0; at < communities.alive.length; at++) {
      const community = communities.alive[at], size = communities.size[community];
      if (size > LARGEST_COMMUNITY) split(world, community);
      if (size >= SMALLEST) continue;
      dissolve(world, community);
      dissolved = true;
    }
    if (dissolved) communities.alive = communities.alive.filter(community => communities.size[community] > 0);
    memory.run(renewCohesion, communities, ties);
  },
});

function renewCohesion(communities: Communities, ties: Ties): void {
  const {count, size, cohesion} = communities;
  for (let community = 0; community < count; community++) if (size[community] > 0) cohesion[community] = cohesionOf(communities, ties, community);
}

function membersOf({communities: {members, size}}: World, community: number): number[] {
  return Array.from(members.subarray(community * COMMUNITY_LIMIT, community * COMMUNITY_LIMIT + size[community]));
}

function dissolve(world: World, community: number): void {
  for (const who of membersOf(world, community)) leaveCommunity(world, who);
  world.log?.add(world.week, -1, -1, {kind: 'community dissolved', community});
}

function split(world: World, community: number): void {
  const {communities, educators, week, log} = world;
  const second = openCommunity(communities, week, communities.focus[community]);
  communities.coached[second] = communities.coached[community];
  communities.protectedUntil[second] = communities.protectedUntil[community];
  for (const who of secondHalf(world, membersOf(world, community))) {
    removeMember(communities, community, who);
    insertMember(communities, second, who);
    educators.community[who] = second;
  }
  log?.add(week, -1, -1, {kind: 'community split', community: second});
}

/** Those of the members, in rising order, who part from the first half. */
export function secondHalf({memory, ties, lent}: World, members: readonly number[]): number[] {
  const rows = lent.column(0), second = lent.column(2);
  rows.set(members);
  const number = memory.run(divide, ties, rows, members.length, lent.column(1), second, lent.fractions());
  return Array.from(second.subarray(0, number)).sort((a, b) => a - b);
}

/** Divides the first `count` members; `pulls` = how far the ties of those in between differ. @returns how many stand in the second half. */
function divide(ties: Ties, members: Int32Array, count: Int, first: Int32Array, second: Int32Array, pulls: Float64Array): Int {
  const most = (count + 1) >> 1;
  seedHalves(ties, members, count, first, second);
  const others = orderByPull(ties, members, count, first[0], second[0], pulls);
  let inFirst = 1, inSecond = 1;
  for (let at = 0; at < others; at++) {
    const who = members[at], prefersSecond = meanTie(ties, who, second, inSecond) > meanTie(ties, who, first, inFirst);
    if (prefersSecond ? inSecond < most : inFirst >= most) second[inSecond++] = who;
    else first[inFirst++] = who;
  }
  return inSecond;
}

/** The pair with the weakest tie, of equals the first in order, begins the halves. */
function seedHalves(ties: Ties, members: Int32Array, count: Int, first: Int32Array, second: Int32Array): void {
  let weakest = Infinity;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const strength = strengthBetween(ties, members[a], members[b]);
      if (strength < weakest) {
        weakest = strength;
        first[0] = members[a];
        second[0] = members[b];
      }
    }
  }
}

/** Puts the others in front, those first whose ties to the seeds differ most, of equals in order of number. @returns how many. */
function orderByPull(ties: Ties, members: Int32Array, count: Int, seed: Int, otherSeed: Int, pulls: Float64Array): Int {
  let others = 0;
  for (let next = 0; next < count; next++) {
    const who = members[next];
    if (who === seed || who === otherSeed) continue;
    const pull = Math.abs(strengthBetween(ties, who, seed) - strengthBetween(ties, who, otherSeed));
    let at = others++;
    for (; at > 0 && pulls[at - 1] < pull; at--) {
      members[at] = members[at - 1];
      pulls[at] = pulls[at - 1];
    }
    members[at] = who;
    pulls[at] = pull;
  }
  return others;
}

function meanTie(ties: Ties, who: Int, half: Int32Array, count: Int): number {
  let sum: number = 0;
  for (let at = 0; at < count; at++) sum += strengthBetween(ties, who, half[at]);
  return sum / count;
}
