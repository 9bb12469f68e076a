/** §6.6 (last lines) What a move between rings brings with it, whoever causes it; who belongs to which community. */
import type {Cause} from './branches.ts';
import {COMMUNITY_LIMIT} from './10-numbers.ts';
import {strengthBetween} from './2-ties.ts';
import {ENGAGEMENT, INTEREST, NEVER, OUTSIDE, PRACTICE, Community, type Educator, type Network, type Ring} from './2-state.ts';

/**
 * §6.6 "Falling back sets tries = 0 and leaves the community; entering interest sets dip = 0 and last = t; leaving ring 2 clears nominal; every
 * move sets since = t." Reviews spent alone are counted anew in each ring.
 */
export function moveTo(net: Network, i: Educator, ring: Ring, cause: Cause): void {
  net.took(`moved: ${cause}`);
  if (ring < i.ring) {
    i.tries = 0;
    i.lastTry = NEVER;
    leaveCommunity(i);
  }
  if (ring === INTEREST) {
    i.dip = 0;
    i.last = net.week;
  }
  if (ring !== ENGAGEMENT) i.nominal = false;
  i.alone = 0;
  i.since = net.week;
  i.ring = ring;
}

/** §7 "at least ring r". */
export function raiseTo(net: Network, i: Educator, ring: Ring, cause: Cause): void {
  if (i.ring < ring) moveTo(net, i, ring, cause);
}

/** §6.6 "Room = fewer than 16." */
export function hasRoom(community: Community): boolean {
  return community.members.length < COMMUNITY_LIMIT;
}

export function joinCommunity(i: Educator, community: Community): void {
  community.members = [...community.members, i].sort((one, other) => one.number - other.number);
  i.community = community;
  i.alone = 0;
}

export function leaveCommunity(i: Educator): void {
  if (!i.community) return;
  i.community.members = i.community.members.filter(member => member !== i);
  i.community = null;
}

/** §6.6 "τ ≤ 0.98" */
export function raiseThreshold(i: Educator, by: number): void {
  i.threshold = Math.min(0.98, i.threshold + by);
}

/** §2 κ_g = Σ over ordered member pairs of w / (n(n − 1)), untied pairs counting 0. */
export function cohesionOf({members}: Community): number {
  const n = members.length;
  if (n < 2) return 0;
  let sum = 0;
  for (const i of members) for (const j of members) if (i !== j) sum += strengthBetween(i, j);
  return sum / (n * (n - 1));
}

/** §2 A community begins: its members enter practice, κ is computed. */
export function openCommunity(net: Network, members: readonly Educator[], focus: number, cause: Cause): Community {
  const community = new Community(net.communitiesFounded++, net.week, focus);
  net.communities.push(community);
  for (const i of members) {
    if (i.ring !== PRACTICE) moveTo(net, i, PRACTICE, cause);
    joinCommunity(i, community);
  }
  community.cohesion = cohesionOf(community);
  return community;
}

/** §6.6 Active colleague = ring 3, or ring 2 with tries > 0 and not nominal. */
export function isActive(i: Educator): boolean {
  return i.ring === PRACTICE || (i.ring === ENGAGEMENT && i.tries > 0 && !i.nominal);
}

/** §6.4 "For ring 3, and ring 2 with tries > 0". */
export function isDoing(i: Educator): boolean {
  return i.ring === PRACTICE || (i.ring === ENGAGEMENT && i.tries > 0);
}

/** §6.6, §6.8 "tries ≥ 5, dip < 0.1": as many try-outs as needed, and the dip overcome. */
export function isThrough({p}: Network, i: Educator): boolean {
  return i.tries >= p.triesNeeded && i.dip < p.dipLimit;
}

/** §6.9 The post's holder goes: out of every ring and community. */
export function depart(net: Network, i: Educator): void {
  if (i.ring !== OUTSIDE) moveTo(net, i, OUTSIDE, 'left the network');
}

/** §9 Leading acts, by role (roles of a survey's own count as teachers). */
export function noteLeadingAct(net: Network, i: Educator): void {
  i.led = net.week;
  net.tallies.add(`leadingActs ${i.role > 3 ? 0 : i.role}`, net.week, 1);
}
