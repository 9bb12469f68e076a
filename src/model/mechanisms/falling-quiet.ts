/**
 * Falling quiet: who is engaged, has tried and has not tried again for longer than `quiet` weeks is interested again: t − last try > quiet.
 * Nothing failed, so the threshold stays. Under a mandate the year begins when someone makes the change their own.
 *
 * Source: people move outwards as well as inwards; the active are those who take part regularly, a small group beside the many who follow
 * (Wenger, McDermott & Snyder 2002). How long someone counts as active without a try has no measured value: a year.
 */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, INTEREST} from '../rings.ts';
import type {Educators} from '../world/educators.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED, placesIn, type Review} from '../world/review.ts';

export const fallingQuiet = defineMechanism({
  name: 'falling quiet',
  about: 'People who tried and stopped trying follow the network from its edge again.',
  idea: 'permeable boundaries: four rings, moves both ways',
  parameters: {
    quiet: parameter({
      name: 'weeks until trying is over', symbol: 'quiet', short: 'quiet', default: 52, range: [26, 104], domain: 'positive', unit: 'weeks',
      about: 'How long someone stays engaged after the last try-out.', basis: 'J', source: 'moves outwards: Wenger, McDermott & Snyder (2002); a year is our judgement', matters: 1,
    }),
  },
  writes: ['educators.ring', 'educators.since', 'educators.tries', 'educators.lastTry', 'educators.dip', 'educators.last'],

  step(world, {quiet}) {
    const {memory, week, educators, review, lent} = world;
    const silent = lent.column(0);
    const number = memory.run(findQuiet, week, educators, review, quiet, silent);
    for (let one = 0; one < number; one++) {
      const at = silent[one];
      review.ring[at] = MOVED;
      moveTo(world, review.who[at], INTEREST, 'fell quiet');
    }
  },
});

/** Lists their places in the review. @returns how many. */
function findQuiet(week: Int, {tries, lastTry}: Educators, review: Review, quiet: number, silent: Int32Array): Int {
  const engaged = placesIn(review, ENGAGEMENT, silent);
  let number = 0;
  for (let one = 0; one < engaged; one++) {
    const at = silent[one], who = review.who[at];
    silent[number] = at;
    number += Number(tries[who] > 0) & Number(week - lastTry[who] > quiet);
  }
  return number;
}
