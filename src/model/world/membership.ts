/** Ring moves and community membership: the only place that writes `ring` and `community`. */
import type {Int} from '../../kernel/memory.ts';
import {NEVER} from '../calendar.ts';
import {INTEREST, ENGAGEMENT, MOVES, OUTSIDE, type Cause, type Ring} from '../rings.ts';
import {InvariantError} from '../../kernel/issues.ts';
import {COMMUNITY_LIMIT, insertMember, removeMember} from './communities.ts';
import {NO_COMMUNITY} from './educators.ts';
import type {World} from './world.ts';

/** Causes of the legal moves, at from · 4 + to. */
const legal = Array.from({length: 16}, (_, move) => new Set(MOVES.flatMap(([from, to, causes]) => (from * 4 + to === move ? causes : []))));

/** Moves someone to another ring. */
export function moveTo(world: World, who: number, ring: Ring, cause: Cause): void {
  const from = world.educators.ring[who] as Ring;
  checkMove(world, who, from, ring, cause);
  enter(world, who, ring);
  world.log?.add(world.week, who, -1, {kind: 'move', from, to: ring, cause});
}

/** Tells of a move that a loop made (`enter`). */
export function tellMove(world: World, who: number, from: Ring, to: Ring, cause: Cause): void {
  checkMove(world, who, from, to, cause);
  world.log?.add(world.week, who, -1, {kind: 'move', from, to, cause});
}

function checkMove({week}: World, who: number, from: Ring, to: Ring, cause: Cause): void {
  if (!legal[from * 4 + to].has(cause)) throw new InvariantError(`no move from ring ${from} to ring ${to} because "${cause}" (person ${who}, week ${week})`);
}

/**
 * What a move is, for loops, which tell of it afterwards. Every move sets `since`; falling back clears tries and the last one and leaves the community; entering
 * interest sets dip 0 and last = now; leaving engagement clears nominal.
 */
export function enter(world: World, who: Int, ring: Int): void {
  const {educators, members, week} = world;
  if (ring >= ENGAGEMENT || educators.ring[who] >= ENGAGEMENT) members.engagedStale = true;
  if (ring < educators.ring[who]) {
    educators.tries[who] = 0;
    educators.lastTry[who] = NEVER;
    leaveCommunity(world, who);
  }
  if (ring === INTEREST) {
    educators.dip[who] = 0;
    educators.last[who] = week;
  }
  if (ring !== ENGAGEMENT) educators.nominal[who] = 0;
  educators.alone[who] = 0;
  educators.since[who] = week;
  educators.ring[who] = ring;
  members.stale = true;
}

export function hasRoom(world: World, community: number): boolean {
  return community !== NO_COMMUNITY && world.communities.size[community] < COMMUNITY_LIMIT;
}

/** What joining is, for loops, which tell of it afterwards. */
export function enterCommunity({communities, educators}: World, who: Int, community: Int): void {
  insertMember(communities, community, who);
  educators.community[who] = community;
  educators.alone[who] = 0;
}

export function joinCommunity(world: World, who: number, community: number): void {
  enterCommunity(world, who, community);
  world.log?.add(world.week, who, -1, {kind: 'joined', community});
}

export function leaveCommunity(world: World, who: Int): void {
  const community = world.educators.community[who];
  if (community === NO_COMMUNITY) return;
  removeMember(world.communities, community, who);
  world.educators.community[who] = NO_COMMUNITY;
}

/** Takes someone out of every ring and community: the post's holder goes. */
export function depart(world: World, who: number): void {
  if (world.educators.ring[who] !== OUTSIDE) moveTo(world, who, OUTSIDE, 'left the network');
}
