/**
 * A community of practice begins. Shared by communities that gather themselves, those a facilitator names, and those that exist at the start.
 *
 *     focus = theme with mean know-how ≤ mastered that maximises Σ demand of members with this focus + ½(1 − mean know-how)
 *     κ     = Σ strength over ordered pairs of members / (n(n − 1)), untied pairs count 0
 *
 * Sources: Wenger, McDermott & Snyder (2002) for the idea; the forms and sizes are our judgement.
 */
import type {Int} from '../../kernel/memory.ts';
import {PRACTICE, type Cause} from '../rings.ts';
import {COMMUNITY_LIMIT, openCommunity, type Communities} from './communities.ts';
import type {Educators} from './educators.ts';
import {joinCommunity, moveTo} from './membership.ts';
import {strengthBetween, type Ties} from './ties.ts';
import type {World} from './world.ts';

/** Mean know-how above which a theme is mastered and a focus moves on. */
export const MASTERED = 0.7;
/** Fewer founding members than this don't make a community. */
export const FOUNDERS_NEEDED = 4;

/** The theme that a group would take up now: what its members want and don't master yet; if all is mastered, the one known least. */
export function chooseFocus(educators: Educators, members: readonly number[]): number {
  return focusOfThose(educators, new Int32Array(members), 0, members.length);
}

/** The same for the people from place `first` to before `end`. */
export function focusOfThose({themes, knowHow, focus, demand}: Educators, rows: Int32Array, first: Int, end: Int): Int {
  let best = -1, bestPull = -Infinity, lowest = 0, lowestMean = Infinity;
  for (let theme = 0; theme < themes; theme++) {
    let known: number = 0, wanted: number = 0;
    for (let at = first; at < end; at++) {
      known += knowHow[rows[at] * themes + theme];
      if (focus[rows[at]] === theme) wanted += demand[rows[at]];
    }
    const mean = known / (end - first);
    const pull = wanted + 0.5 * (1 - mean);
    if (mean <= MASTERED && pull > bestPull) { best = theme; bestPull = pull; }
    if (mean < lowestMean) { lowest = theme; lowestMean = mean; }
  }
  return best < 0 ? lowest : best;
}

/** κ of a community as it stands; 0 for fewer than two members. */
export function cohesionOf({members, size}: Communities, ties: Ties, community: Int): number {
  const first = community * COMMUNITY_LIMIT, count = size[community];
  let sum: number = 0;
  for (let one = first; one < first + count; one++) {
    for (let other = first; other < one; other++) sum += strengthBetween(ties, members[one], members[other]);
  }
  return count < 2 ? 0 : 2 * sum / (count * (count - 1));
}

/**
 * Opens a community with these people, at most 16; who is not in practice yet enters it. κ is computed from their ties.
 * @param founder whose story it is, or −1
 * @returns the community's id
 */
export function openWith(world: World, founder: number, members: readonly number[], focus: number, cause: Cause): number {
  const {memory, educators, ties, communities, week, log} = world;
  const community = openCommunity(communities, week, focus);
  log?.add(week, founder, -1, {kind: 'founded', community});
  for (const who of members) {
    if (educators.ring[who] !== PRACTICE) moveTo(world, who, PRACTICE, cause);
    joinCommunity(world, who, community);
  }
  communities.cohesion[community] = memory.run(cohesionOf, communities, ties, community);
  return community;
}
