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

/** The best of so many picks from the first `count` of a list, or NOBODY where it is empty. */
export function bestOf(world: World, rows: ArrayLike<number>, count: number, serve: Serve, picks: number, draw: () => number): number {
  if (count === 0) return NOBODY;
  let best = rows[pick(draw(), count)];
  if (serve === 'random') return best;
  let highest = score(world, best, serve);
  for (let more = 1; more < picks; more++) {
    const who = rows[pick(draw(), count)];
    const height = score(world, who, serve);
    if (height <= highest) continue;
    best = who;
    highest = height;
  }
  return best;
}
