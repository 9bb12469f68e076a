/**
 * Founding communities: people in practice, or ready for it, who have no community and know each other well found one.
 *
 *     free = in practice without community, or in engagement, not because told to, tries ≥ 5 and dip < 0.1
 *     a free person with at least 3 free ties of w ≥ 0.25 founds one with them (up to 14, strongest ties first); all enter practice
 *     else one in practice joins the community (< 14) of its strongest tie of w ≥ 0.25 into one
 */
import type {Int} from '../../kernel/memory.ts';
import {lesser} from '../../kernel/math.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import {LARGEST_COMMUNITY, type Communities} from '../world/communities.ts';
import {NO_COMMUNITY, type Educators} from '../world/educators.ts';
import {chooseFocus, openWith} from '../world/founding.ts';
import {noteLeadingAct} from '../world/leading.ts';
import {joinCommunity} from '../world/membership.ts';
import type {Ties} from '../world/ties.ts';
import type {World} from '../world/world.ts';
import {isThrough, mastery} from './joining-practice.ts';

const FOUNDING_TIE = 0.25;
const FREE_TIES_NEEDED = 3;

export const foundingCommunities = defineMechanism({
  name: 'founding communities',
  about: 'People who practise and know each other well found communities of their own.',
  idea: 'emergence: communities found, split and dissolve themselves',
  parameters: mastery,
  writes: ['communities', 'educators.community', 'educators.ring', 'educators.since', 'educators.alone', 'educators.led', 'tallies.leadingActs'],

  step(world, {triesNeeded, dipLimit}) {
    const {memory, educators, communities, ties, lent} = world, {count} = educators, friends = lent.column(0);
    const nextFrom = (who: number) => memory.run(nextToGather, educators, communities, ties, triesNeeded, dipLimit, who, friends);
    for (let who = nextFrom(0); who < count; who = nextFrom(who + 1)) {
      const number = memory.run(listFriends, educators, ties, triesNeeded, dipLimit, who, friends);
      if (number >= FREE_TIES_NEEDED) found(world, who, Array.from(friends.subarray(0, number), slot => ties.alter[slot]));
      else joinCommunity(world, who, memory.run(homeOf, educators, communities, ties, who));
    }
  },
});

/** The first from this row on who founds a community or joins one; `count` when there is nobody. */
function nextToGather(educators: Educators, communities: Communities, ties: Ties, triesNeeded: number, dipLimit: number, from: Int, friends: Int32Array): Int {
  const {count, ring} = educators;
  for (let who = from; who < count; who++) {
    if (ring[who] < ENGAGEMENT || !isFree(educators, who, triesNeeded, dipLimit)) continue;
    if (listFriends(educators, ties, triesNeeded, dipLimit, who, friends) >= FREE_TIES_NEEDED) return who;
    if (ring[who] === PRACTICE && homeOf(educators, communities, ties, who) !== NO_COMMUNITY) return who;
  }
  return count;
}

function isFree(educators: Educators, who: Int, triesNeeded: number, dipLimit: number): boolean {
  const {ring, community, nominal} = educators;
  if (ring[who] === PRACTICE) return community[who] === NO_COMMUNITY;
  return ring[who] === ENGAGEMENT && nominal[who] === 0 && isThrough(educators, who, triesNeeded, dipLimit);
}

/** Slots of free colleagues by founding ties, the strongest first, of equals in order of number. @returns how many, at most as many as found a community. */
function listFriends(educators: Educators, {first, degree, alter, strength}: Ties, triesNeeded: number, dipLimit: number, who: Int, slots: Int32Array): Int {
  let number = 0;
  for (let slot = first[who], end = slot + degree[who]; slot < end; slot++) {
    if (strength[slot] < FOUNDING_TIE || !isFree(educators, alter[slot], triesNeeded, dipLimit)) continue;
    let at = number++;
    for (; at > 0 && strength[slots[at - 1]] < strength[slot]; at--) slots[at] = slots[at - 1];
    slots[at] = slot;
  }
  return lesser(number, LARGEST_COMMUNITY - 1);
}

/** The community with room of the strongest founding tie into one, or NO_COMMUNITY. */
function homeOf({community}: Educators, {size}: Communities, ties: Ties, who: Int): Int {
  let strongest: number = 0, home = NO_COMMUNITY;
  for (let slot = ties.first[who], end = slot + ties.degree[who]; slot < end; slot++) {
    const theirs = community[ties.alter[slot]];
    if (ties.strength[slot] < FOUNDING_TIE || ties.strength[slot] <= strongest || theirs === NO_COMMUNITY || size[theirs] >= LARGEST_COMMUNITY) continue;
    strongest = ties.strength[slot];
    home = theirs;
  }
  return home;
}

function found(world: World, founder: number, friends: readonly number[]): void {
  const {week, educators, communities: {imposedFocus}, places, tallies} = world;
  const members = [founder, ...friends].sort((a, b) => a - b);
  openWith(world, founder, members, imposedFocus >= 0 ? imposedFocus : chooseFocus(educators, members), 'founded a community');
  noteLeadingAct(week, educators, places, tallies.leadingActs, founder);
}
