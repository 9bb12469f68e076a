/** Lapsing: back to the old practice, the likelier the less support there is and the less the change is one's own: hL (1 − S)(1 − o) a review. */
import type {Int} from '../../kernel/memory.ts';
import {uniformOf, type Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {INTEREST, PRACTICE} from '../rings.ts';
import type {Educators} from '../world/educators.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED, placesIn, type Review} from '../world/review.ts';
import {raiseThreshold, setback} from './giving-up.ts';

const LAPSE_DRAW = 1;

export const lapsing = defineMechanism({
  name: 'lapsing',
  about: 'Without support and ownership people fall back into the old practice.',
  idea: 'depth before breadth: what is carried lasts',
  parameters: {
    setback,
    rateOfLapse: parameter({
      name: 'rate of lapsing', symbol: 'hL', short: 'hL', default: 0.2, range: [0.1, 0.4], domain: 'share', unit: 'chance a review without support and ownership',
      about: 'How likely someone without any support or ownership falls back at a review.', basis: 'S', source: 'a third of sites drop a reform within 3 years (Taylor 2006; Datnow 2005)', matters: 2,
    }),
  },
  writes: [
    'educators.ring', 'educators.since', 'educators.community', 'educators.threshold', 'educators.tries', 'educators.lastTry', 'educators.dip', 'educators.last',
    'educators.alone', 'communities.size', 'communities.members',
  ],

  step(world, {setback: back, rateOfLapse}, chance) {
    const {memory, week, educators, review, lent} = world;
    const lapsed = lent.column(0);
    const number = memory.run(findLapsed, educators, review, chance.stream('review').at(week), rateOfLapse, lapsed);
    for (let one = 0; one < number; one++) {
      const at = lapsed[one], who = review.who[at];
      review.ring[at] = MOVED;
      moveTo(world, who, INTEREST, 'lapsed');
      raiseThreshold(educators, who, back);
    }
  },
});

/** Lists their places in the review. @returns how many. */
function findLapsed({unsupported, ownership}: Educators, review: Review, draws: Draws, rate: number, lapsed: Int32Array): Int {
  const practising = placesIn(review, PRACTICE, lapsed);
  let number = 0;
  for (let one = 0; one < practising; one++) {
    const at = lapsed[one], who = review.who[at];
    if (uniformOf(draws, who, LAPSE_DRAW) < rate * unsupported[who] * (1 - ownership[who])) lapsed[number++] = at;
  }
  return number;
}
