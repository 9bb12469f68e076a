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
  if (serve === 'random') return rows[pick(draw(), count)];
  lookAt(rows, count, picks, draw);
  for (let at = 0; at < picks; at++) inView.heights[at] = score(world, inView.people[at], serve);
  return bestInView(picks);
}

/**
 * People whom facilitators look at before they turn to one. First all are picked, then all are weighed, then one is taken: they lie far apart, and
 * the processor fetches what it is not kept from by a comparison.
 */
export const inView = {people: new Int32Array(PEOPLE_KNOWN), heights: new Float64Array(PEOPLE_KNOWN)};

/** Picks so many from the first `count` of a list; `but` = the place of someone who is not meant, −1 = nobody. There must be others. */
export function lookAt(rows: ArrayLike<number>, count: number, picks: number, draw: () => number, but = -1): void {
  const {people} = inView;
  const others = but < 0 ? count : count - 1;
  for (let look = 0; look < picks; look++) {
    const at = pick(draw(), others);
    people[look] = rows[but >= 0 && at >= but ? at + 1 : at];
  }
}

/** The first of the highest. */
export function bestInView(picks: number): number {
  const {people, heights} = inView;
  let best = 0;
  for (let at = 1; at < picks; at++) if (heights[at] > heights[best]) best = at;
  return people[best];
}
