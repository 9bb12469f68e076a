/** Burning out: who gives more than comes back drops from practice to engagement, with probability hB (1 − e)⁴ a review. */
import type {Int} from '../../kernel/memory.ts';
import {uniformOf, type Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import type {Educators} from '../world/educators.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED, placesIn, type Review} from '../world/review.ts';

const BURN_OUT_DRAW = 2;

export const burningOut = defineMechanism({
  name: 'burning out',
  about: 'People in practice who are worn out step back.',
  idea: 'protect the pioneers',
  parameters: {
    rateOfBurnOut: parameter({
      name: 'rate of burning out', symbol: 'hB', short: 'hB', default: 0.2, range: [0.1, 0.4], domain: 'share', unit: 'chance a review at no energy',
      about: 'How likely someone without any energy left steps back at a review.', basis: 'J', source: 'judgement', matters: 1,
    }),
  },
  writes: ['educators.ring', 'educators.since', 'educators.community', 'educators.tries', 'educators.lastTry', 'educators.alone', 'communities.size', 'communities.members'],

  step(world, {rateOfBurnOut}, chance) {
    const {memory, week, educators, review, lent} = world;
    const burnedOut = lent.column(0);
    const number = memory.run(findBurnedOut, educators, review, chance.stream('review').at(week), rateOfBurnOut, burnedOut);
    for (let one = 0; one < number; one++) {
      const at = burnedOut[one];
      review.ring[at] = MOVED;
      moveTo(world, review.who[at], ENGAGEMENT, 'burned out');
    }
  },
});

/** Lists their places in the review. @returns how many. */
function findBurnedOut({energy}: Educators, review: Review, draws: Draws, rate: number, burnedOut: Int32Array): Int {
  const practising = placesIn(review, PRACTICE, burnedOut);
  let number = 0;
  for (let one = 0; one < practising; one++) {
    const at = burnedOut[one], who = review.who[at];
    const weary = (1 - energy[who]) * (1 - energy[who]);
    if (uniformOf(draws, who, BURN_OUT_DRAW) < rate * weary * weary) burnedOut[number++] = at;
  }
  return number;
}
