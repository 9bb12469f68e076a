/**
 * Communities a verb can visit: those that exist and have members, by where most of their members are (of equals, the district with the
 * lowest number). Our choice: restricted to roles, a community counts when at least half of its members have one of them.
 */
import type {Reach} from '../plan.ts';
import {COMMUNITY_LIMIT} from '../world/communities.ts';
import type {World} from '../world/world.ts';
import {districtOf} from './eligible.ts';

/** Goes round all communities once, in order of their ids, beginning after the one visited last. None may come or go meanwhile. */
export class Round {
  readonly #world: World;
  readonly #reach: Reach;
  readonly #start: number;
  #looked = 0;

  constructor(world: World, last: number, reach: Reach) {
    this.#world = world;
    this.#reach = reach;
    this.#start = Math.max(0, world.communities.alive.findIndex(id => id > last));
  }

  /** The next one that can be visited, or −1 when all have had their turn. */
  next(): number {
    const {alive, size} = this.#world.communities;
    while (this.#looked < alive.length) {
      const id = alive[(this.#start + this.#looked++) % alive.length];
      if (size[id] > 0 && isWithin(this.#world, id, this.#reach)) return id;
    }
    return -1;
  }
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
