/** Communities of practice, as columns. Ids count up and are not used again; members stand in order of their number. */
import {NEVER} from '../calendar.ts';

/** Most members there can be: nobody can be sponsored or named into it beyond. */
export const COMMUNITY_LIMIT = 16;
/** Most with which a community begins or takes in who asks; above, it splits. */
export const LARGEST_COMMUNITY = 14;

import {NO_MEMORY, type Int, type Memory} from '../../kernel/memory.ts';

export interface Communities {
  readonly memory: Memory;
  /** Ids given out so far: 0..count−1. */
  count: Int;
  /** Ids of those that exist, rising. */
  alive: number[];
  /** Members of g, 0 once it has dissolved. */
  size: Uint8Array;
  /** Member m of g at g·16 + m. */
  members: Int32Array;
  focus: Uint8Array;
  /** κ: mean strength over ordered pairs, computed at founding and every four weeks. */
  cohesion: Float32Array;
  coached: Float32Array;
  protectedUntil: Int32Array;
  founded: Int32Array;
  /** This week: NO_MEETING, or who called it. */
  meets: Uint8Array;
  /** The member that presents in a consultancy this week, −1 = none. */
  presenter: Int32Array;
  /** A theme that the team imposes on every community, −1 = none. */
  imposedFocus: Int;
}

export const NO_MEETING = 0;
export const MEMBERS_MEET = 1;
export const FACILITATOR_CONVENES = 2;

export function createCommunities(memory = NO_MEMORY): Communities {
  const capacity = 64;
  return {
    memory, count: 0, alive: [], size: memory.column(Uint8Array, capacity), members: memory.column(Int32Array, capacity * COMMUNITY_LIMIT),
    focus: memory.column(Uint8Array, capacity), cohesion: memory.column(Float32Array, capacity), coached: memory.column(Float32Array, capacity),
    protectedUntil: memory.column(Int32Array, capacity).fill(NEVER), founded: memory.column(Int32Array, capacity), meets: memory.column(Uint8Array, capacity),
    presenter: memory.column(Int32Array, capacity).fill(-1), imposedFocus: -1,
  };
}

/** A new, empty community. @returns its id. */
export function openCommunity(communities: Communities, week: number, focus: number): number {
  const id = communities.count++;
  if (id === communities.size.length) grow(communities);
  communities.alive.push(id);
  communities.focus[id] = focus;
  communities.founded[id] = week;
  return id;
}

function grow(communities: Communities): void {
  const {memory} = communities;
  const wider = <T extends Uint8Array | Int32Array | Float32Array>(column: T, filler = 0): T => {
    const next = memory.column<Uint8Array>(column.constructor as never, column.length * 2);
    next.fill(filler, column.length);
    next.set(column as Uint8Array);
    return next as T;
  };
  communities.size = wider(communities.size);
  communities.members = wider(communities.members);
  communities.focus = wider(communities.focus);
  communities.cohesion = wider(communities.cohesion);
  communities.coached = wider(communities.coached);
  communities.protectedUntil = wider(communities.protectedUntil, NEVER);
  communities.founded = wider(communities.founded);
  communities.meets = wider(communities.meets);
  communities.presenter = wider(communities.presenter, -1);
}

export function isProtected(communities: Communities, id: Int, week: Int): boolean {
  return id >= 0 && communities.protectedUntil[id] >= week;
}

/** Puts someone in, in order of number. The caller sees to it that there is room, and sets the person's own column. */
export function insertMember(communities: Communities, id: Int, who: Int): void {
  const from = id * COMMUNITY_LIMIT;
  let at = from + communities.size[id];
  communities.size[id] += 1;
  for (; at > from && communities.members[at - 1] > who; at--) communities.members[at] = communities.members[at - 1];
  communities.members[at] = who;
}

export function removeMember(communities: Communities, id: Int, who: Int): void {
  const {members} = communities;
  let at = id * COMMUNITY_LIMIT;
  while (members[at] !== who) at++;
  const end = id * COMMUNITY_LIMIT + --communities.size[id];
  for (; at < end; at++) members[at] = members[at + 1];
}
