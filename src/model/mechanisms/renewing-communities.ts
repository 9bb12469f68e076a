/**
 * Renewing communities: every four weeks those with fewer than 3 members dissolve (their members stay in practice), those with more than 14
 * split, and cohesion is taken anew.
 *
 * Split: the two least tied members seed two halves; the others, by decreasing difference of their ties to the seeds, join the half with the
 * larger mean tie, at most ⌈n/2⌉ each. The second half is a new community with the focus, coaching and protection of the first.
 */
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
export function secondHalf({ties}: World, members: readonly number[]): number[] {
  const [seed, otherSeed] = leastTied(members, (a, b) => strengthBetween(ties, a, b));
  const pullOf = (who: number) => Math.abs(strengthBetween(ties, who, seed) - strengthBetween(ties, who, otherSeed));
  const others = members.filter(who => who !== seed && who !== otherSeed).sort((a, b) => pullOf(b) - pullOf(a) || a - b);
  const halves = [[seed], [otherSeed]];
  const most = Math.ceil(members.length / 2);
  const meanTie = (who: number, half: readonly number[]) => half.reduce((sum, member) => sum + strengthBetween(ties, who, member), 0) / half.length;
  for (const who of others) {
    const prefers = meanTie(who, halves[1]) > meanTie(who, halves[0]) ? 1 : 0;
    halves[halves[prefers].length < most ? prefers : 1 - prefers].push(who);
  }
  return halves[1].sort((a, b) => a - b);
}

/** The pair with the weakest tie; of equals the first in order. */
function leastTied(members: readonly number[], between: (a: number, b: number) => number): [number, number] {
  let pair: [number, number] = [members[0], members[1]], weakest = Infinity;
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++) {
      const strength = between(members[a], members[b]);
      if (strength < weakest) {
        weakest = strength;
        pair = [members[a], members[b]];
      }
    }
  }
  return pair;
}
