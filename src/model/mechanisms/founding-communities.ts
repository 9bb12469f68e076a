/**
 * Founding communities: people in practice, or ready for it, who have no community and know each other well found one.
 *
 *     free = in practice without community, or in engagement, not because told to, tries ≥ 5 and dip < 0.1
 *     a free person with at least 3 free ties of w ≥ 0.25 founds one with them (up to 14, strongest ties first); all enter practice
 *     else one in practice joins the community (< 14) of its strongest tie of w ≥ 0.25 into one
 */
import type {Values} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import {NO_COMMUNITY} from '../world/educators.ts';
import {chooseFocus, openWith} from '../world/founding.ts';
import {noteLeadingAct} from '../world/leading.ts';
import {joinCommunity} from '../world/membership.ts';
import type {World} from '../world/world.ts';
import {isThrough, mastery} from './joining-practice.ts';

const FOUNDING_TIE = 0.25;
const FREE_TIES_NEEDED = 3;
const LARGEST = 14;

export const foundingCommunities = defineMechanism({
  name: 'founding communities',
  about: 'People who practise and know each other well found communities of their own.',
  idea: 'emergence: communities found, split and dissolve themselves',
  parameters: mastery,
  writes: ['communities', 'educators.community', 'educators.ring', 'educators.since', 'educators.alone', 'educators.led', 'tallies.leadingActs'],

  step(world, values) {
    const {educators: {count, ring, community}, communities, ties} = world;
    for (let who = 0; who < count; who++) {
      if (ring[who] < ENGAGEMENT || !isFree(world, who, values)) continue;
      const friends = freeFriends(world, who, values);
      if (friends.length >= FREE_TIES_NEEDED) {
        found(world, who, friends);
        continue;
      }
      if (ring[who] !== PRACTICE) continue;
      let strongest = 0, home = NO_COMMUNITY;
      for (let slot = ties.first[who], end = slot + ties.degree[who]; slot < end; slot++) {
        const theirs = community[ties.alter[slot]];
        if (ties.strength[slot] < FOUNDING_TIE || ties.strength[slot] <= strongest || theirs === NO_COMMUNITY || communities.size[theirs] >= LARGEST) continue;
        strongest = ties.strength[slot];
        home = theirs;
      }
      if (home !== NO_COMMUNITY) joinCommunity(world, who, home);
    }
  },
});

function isFree({educators}: World, who: number, {triesNeeded, dipLimit}: Values<typeof mastery>): boolean {
  const {ring, community, nominal} = educators;
  if (ring[who] === PRACTICE) return community[who] === NO_COMMUNITY;
  return ring[who] === ENGAGEMENT && nominal[who] === 0 && isThrough(educators, who, triesNeeded, dipLimit);
}

/** Free colleagues by founding ties, the strongest first, of equals in order of number. */
function freeFriends(world: World, who: number, values: Values<typeof mastery>): number[] {
  const {ties} = world;
  const slots: number[] = [];
  for (let slot = ties.first[who], end = slot + ties.degree[who]; slot < end; slot++) {
    if (ties.strength[slot] >= FOUNDING_TIE && isFree(world, ties.alter[slot], values)) slots.push(slot);
  }
  return slots.sort((a, b) => ties.strength[b] - ties.strength[a] || a - b).slice(0, LARGEST - 1).map(slot => ties.alter[slot]);
}

function found(world: World, founder: number, friends: readonly number[]): void {
  const members = [founder, ...friends].sort((a, b) => a - b);
  const {imposedFocus} = world.communities;
  openWith(world, founder, members, imposedFocus >= 0 ? imposedFocus : chooseFocus(world.educators, members), 'founded a community');
  noteLeadingAct(world, founder);
}
