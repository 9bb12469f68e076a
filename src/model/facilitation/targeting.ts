/**
 * Targeting: whom the team turns to first. Facilitators know a few people, not all: the best of 8 picked at random among the eligible.
 *
 *     readiest      d o − τ + ½ q                 requests   d o + [asked in vain in the last 8 weeks]
 *     underserved   p_s + 0.2 (d o − τ)           bridges    fewest ties
 *     requests only: as requests, among those who asked          random: any
 *
 * Picks are with replacement; of equals the first counts.
 */
import type {Int} from '../../kernel/memory.ts';
import {pick} from '../../kernel/random.ts';
import {BRIDGES, RANDOM, READIEST, REQUESTS, REQUESTS_ONLY, SERVES, UNDERSERVED, type Serve} from '../plan.ts';
import type {World} from '../world/world.ts';
import {numberIn, personAt, type Crowd} from './crowd.ts';
import {hasRequest} from './requests.ts';
import {nextDraw, PEOPLE_KNOWN, type Turn} from './turn.ts';

export const NOBODY = -1;

const QUALITY_BESIDE_READINESS = 0.5;
const READINESS_BESIDE_NEED = 0.2;

export function score(world: World, who: number, serve: Serve): number {
  return heightOf(world, who, SERVES.indexOf(serve));
}

function heightOf(world: World, who: Int, serve: Int): number {
  const {educators: {demand, ownership, threshold, quality}, places, ties} = world;
  const pull = demand[who] * ownership[who];
  if (serve === READIEST) return pull - threshold[who] + QUALITY_BESIDE_READINESS * quality[who];
  if (serve === REQUESTS || serve === REQUESTS_ONLY) return pull + Number(hasRequest(world, who));
  if (serve === UNDERSERVED) return places.underserved[places.school[who]] + READINESS_BESIDE_NEED * (pull - threshold[who]);
  return serve === BRIDGES ? -ties.degree[who] : 0;
}

/** The best of 8 picks from a crowd by the plan's targeting, or NOBODY where it is empty. */
export function bestOf(world: World, turn: Turn, crowd: Crowd): Int {
  const count = numberIn(crowd);
  if (count === 0) return NOBODY;
  if (turn.serve === RANDOM) return personAt(crowd, pick(nextDraw(turn), count));
  for (let look = 0; look < PEOPLE_KNOWN; look++) turn.inView[look] = personAt(crowd, pick(nextDraw(turn), count));
  return bestByPlan(world, turn, PEOPLE_KNOWN);
}

/**
 * The best of so many in view. First all are picked, then all are weighed, then one is taken: they lie far apart, and the processor fetches what it is not
 * kept from by a comparison.
 */
export function bestByPlan(world: World, turn: Turn, picks: Int): Int {
  for (let at = 0; at < picks; at++) turn.heights[at] = heightOf(world, turn.inView[at], turn.serve);
  return bestInView(turn, picks);
}

/** The first of the highest. */
export function bestInView({inView, heights}: Turn, picks: Int): Int {
  let best = 0;
  for (let at = 1; at < picks; at++) if (heights[at] > heights[best]) best = at;
  return inView[best];
}
