/**
 * Targeting: whom the team turns to first. Facilitators know a few people, not all: the best of 8 picked at random among the eligible.
 *
 *     readiest      d o − τ + ½ q                 requests   d o + [asked in vain in the last 8 weeks]
 *     underserved   p_s + 0.2 (d o − τ)           bridges    fewest ties
 *     requests only: as requests, among those who asked          random: any
 *
 * Picks are with replacement; of equals the first counts.
 */
import {pick} from '../../kernel/random.ts';
import type {Serve} from '../plan.ts';
import type {World} from '../world/world.ts';
import {hasRequest} from './requests.ts';

/** How many people facilitators look at before they turn to one. */
export const PEOPLE_KNOWN = 8;
export const NOBODY = -1;

const QUALITY_BESIDE_READINESS = 0.5;
const READINESS_BESIDE_NEED = 0.2;

export function score(world: World, who: number, serve: Serve): number {
  const {educators: {demand, ownership, threshold, quality}, places, ties} = world;
  const pull = demand[who] * ownership[who];
  switch (serve) {
    case 'readiest': return pull - threshold[who] + QUALITY_BESIDE_READINESS * quality[who];
    case 'requests':
    case 'requests only': return pull + (hasRequest(world, who) ? 1 : 0);
    case 'underserved': return places.underserved[places.school[who]] + READINESS_BESIDE_NEED * (pull - threshold[who]);
    case 'bridges': return -ties.degree[who];
    case 'random': return 0;
  }
}

/** The best of so many picks (at most PEOPLE_KNOWN) from the first `count` of a list, or NOBODY where it is empty. */
export function bestOf(world: World, rows: ArrayLike<number>, count: number, serve: Serve, picks: number, draw: () => number): number {
  if (count === 0) return NOBODY;
  known[0] = rows[pick(draw(), count)];
  if (serve === 'random') return known[0];
  // One step for all of them after the other: they lie far apart, and the processor fetches what it is not kept from by a comparison.
  for (let at = 1; at < picks; at++) known[at] = rows[pick(draw(), count)];
  for (let at = 0; at < picks; at++) heights[at] = score(world, known[at], serve);
  return known[highestOf(heights, picks)];
}

const known = new Int32Array(PEOPLE_KNOWN);
const heights = new Float64Array(PEOPLE_KNOWN);

/** The first of the highest. */
export function highestOf(heights: Float64Array, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if (heights[at] > heights[best]) best = at;
  return best;
}
