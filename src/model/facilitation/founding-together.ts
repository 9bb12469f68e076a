/**
 * People who are brought together to try something new: they enter practice and a community, have tried once, feel the dip as far as they lack support,
 * dip = max(dip, dip0 (1 − S)), and every second pair gets to know each other. Shared by communities that a facilitator names and those that exist at the start.
 */
import type {Int} from '../../kernel/memory.ts';
import {uniformOf, type Draws} from '../../kernel/random.ts';
import {PRACTICE, type Cause, type Ring} from '../rings.ts';
import {openCommunity} from '../world/communities.ts';
import {cohesionOf} from '../world/founding.ts';
import {enter, enterCommunity, tellMove} from '../world/membership.ts';
import {addTie, tieInStretches} from '../world/ties.ts';
import type {World} from '../world/world.ts';
import {unsupportedNow, type Support} from './support-now.ts';

/** What people who were brought together start with, and how likely a pair of them is. */
const NEW_TIE = 0.15;
const PAIR_IS_TIED = 0.5;
/** Beside what a verb is lent. */
const FOUNDERS = 5;

export interface Founding {
  /** Whose story it is: the anchor; −1 = nobody's. */
  readonly founder: number;
  /** In rising order, at most 16; none of them in a community. */
  readonly members: readonly number[];
  readonly focus: number;
  readonly cause: Cause;
  /** dip0 */
  readonly depthOfDip: number;
  /** What supports a member, once all of them are in practice. */
  readonly support: Support;
  /** Draws of `drawer`, from this one on: one a pair, in order of the members. */
  readonly draws: Draws;
  readonly drawer: number;
  readonly firstDraw: number;
}

/** Draws made: one a pair. */
export function pairsOf(members: number): number {
  return members * (members - 1) / 2;
}

export function foundCommunity(world: World, {founder, members, focus, cause, depthOfDip, support, draws, drawer, firstDraw}: Founding): void {
  const {memory, educators: {ring}, ties, communities, week, lent, log} = world;
  const community = openCommunity(communities, week, focus), count = members.length, rows = lent.column(FOUNDERS);
  for (let at = 0; at < count; at++) rows[at] = members[at];
  const before = log && members.map(who => ring[who] as Ring);
  tieInStretches(memory, ties, 1, 2 * ties.capacity * pairsOf(count), within => {
    within.run(beginTogether, world, rows, count, community, depthOfDip, support, draws, drawer, firstDraw);
    return 1;
  });
  if (!before) return;
  log?.add(week, founder, -1, {kind: 'founded', community});
  members.forEach((who, at) => {
    if (before[at] !== PRACTICE) tellMove(world, who, before[at], PRACTICE, cause);
    log?.add(week, who, -1, {kind: 'joined', community});
  });
  for (const who of members) log?.add(week, who, -1, {kind: 'first try'});
}

function beginTogether(
  world: World, rows: Int32Array, count: Int, community: Int, depthOfDip: number, support: Support, draws: Draws, drawer: Int, firstDraw: Int,
): void {
  const {educators: {ring, tries, firstTry, dip}, ties, communities, week} = world;
  for (let at = 0; at < count; at++) {
    if (ring[rows[at]] !== PRACTICE) enter(world, rows[at], PRACTICE);
    enterCommunity(world, rows[at], community);
  }
  for (let at = 0; at < count; at++) {
    const who = rows[at];
    tries[who] = 1;
    firstTry[who] = week;
    dip[who] = Math.max(dip[who], depthOfDip * unsupportedNow(world, who, support));
  }
  let k = firstDraw;
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      if (uniformOf(draws, drawer, k) < PAIR_IS_TIED) addTie(ties, rows[one], rows[other], NEW_TIE, 0);
      k++;
    }
  }
  communities.cohesion[community] = cohesionOf(communities, ties, community);
}
