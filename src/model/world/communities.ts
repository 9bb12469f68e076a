/** Communities of practice, as columns. Ids count up and are not used again; members stand in order of their number. */
import {NEVER} from '../calendar.ts';

export const COMMUNITY_LIMIT = 16;

export interface Communities {
  /** Ids given out so far: 0..count−1. */
  count: number;
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
  imposedFocus: number;
}

export const NO_MEETING = 0;
export const MEMBERS_MEET = 1;
export const FACILITATOR_CONVENES = 2;

export function createCommunities(): Communities {
  const capacity = 64;
  return {
    count: 0, alive: [], size: new Uint8Array(capacity), members: new Int32Array(capacity * COMMUNITY_LIMIT), focus: new Uint8Array(capacity),
    cohesion: new Float32Array(capacity), coached: new Float32Array(capacity), protectedUntil: new Int32Array(capacity).fill(NEVER),
    founded: new Int32Array(capacity), meets: new Uint8Array(capacity), presenter: new Int32Array(capacity).fill(-1), imposedFocus: -1,
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
  const capacity = communities.size.length * 2;
  const wider = <T extends Uint8Array | Int32Array | Float32Array>(column: T, create: (length: number) => T, length = capacity): T => {
    const next = create(length);
    next.set(column);
    return next;
  };
  communities.size = wider(communities.size, n => new Uint8Array(n));
  communities.members = wider(communities.members, n => new Int32Array(n), capacity * COMMUNITY_LIMIT);
  communities.focus = wider(communities.focus, n => new Uint8Array(n));
  communities.cohesion = wider(communities.cohesion, n => new Float32Array(n));
  communities.coached = wider(communities.coached, n => new Float32Array(n));
  communities.protectedUntil = wider(communities.protectedUntil, n => new Int32Array(n).fill(NEVER));
  communities.founded = wider(communities.founded, n => new Int32Array(n));
  communities.meets = wider(communities.meets, n => new Uint8Array(n));
  communities.presenter = wider(communities.presenter, n => new Int32Array(n).fill(-1));
}

export function isProtected(communities: Communities, id: number, week: number): boolean {
  return id >= 0 && communities.protectedUntil[id] >= week;
}

/** Puts someone in, in order of number. The caller sees to it that there is room, and sets the person's own column. */
export function insertMember(communities: Communities, id: number, who: number): void {
  const from = id * COMMUNITY_LIMIT;
  let at = from + communities.size[id]++;
  for (; at > from && communities.members[at - 1] > who; at--) communities.members[at] = communities.members[at - 1];
  communities.members[at] = who;
}

export function removeMember(communities: Communities, id: number, who: number): void {
  const {members} = communities;
  let at = id * COMMUNITY_LIMIT;
  while (members[at] !== who) at++;
  const end = id * COMMUNITY_LIMIT + --communities.size[id];
  for (; at < end; at++) members[at] = members[at + 1];
}
