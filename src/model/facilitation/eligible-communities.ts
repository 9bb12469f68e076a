/**
 * Communities a verb can visit: those that exist and have members, by where most of their members are (of equals, the district with the
 * lowest number). Our choice: restricted to roles, a community counts when at least half of its members have one of them.
 */
import type {Reach} from '../plan.ts';
import {COMMUNITY_LIMIT} from '../world/communities.ts';
import type {World} from '../world/world.ts';
import {districtOf} from './eligible.ts';

/**
 * Lists the communities that can be visited, each once, in order of their ids, beginning after the one visited last; at most `most`. @returns how many.
 */
export function listRound(world: World, last: number, reach: Reach, most: number, round: Int32Array): number {
  const {alive, size} = world.communities;
  let start = 0, count = 0;
  while (start < alive.length && alive[start] <= last) start++;
  for (let looked = 0; looked < alive.length && count < most; looked++) {
    const id = alive[(start + looked) % alive.length];
    if (size[id] > 0 && isWithin(world, id, reach)) round[count++] = id;
  }
  return count;
}

function membersOf({communities: {members, size}}: World, id: number): number[] {
  return Array.from(members.subarray(id * COMMUNITY_LIMIT, id * COMMUNITY_LIMIT + size[id]));
}

function isWithin(world: World, id: number, {among, where}: Reach): boolean {
  if (among === null && where === null) return true;
  const members = membersOf(world, id);
  if (among !== null && members.filter(who => among.includes(world.places.role[who])).length * 2 < members.length) return false;
  return where === null || where.includes(homeOf(world, members));
}

/** The district where most of them are. */
function homeOf(world: World, members: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const who of members) counts.set(districtOf(world, who), (counts.get(districtOf(world, who)) ?? 0) + 1);
  let home = -1;
  for (const [district, count] of counts) {
    const most = counts.get(home) ?? 0;
    if (count > most || (count === most && district < home)) home = district;
  }
  return home;
}
