/** Burning out: who gives more than comes back drops from practice to engagement, with probability hB (1 − e)⁴ a review. */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED} from '../world/review.ts';

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
    const {week, educators: {energy}, review} = world;
    const draws = chance.stream('review').at(week);
    for (let at = 0; at < review.count; at++) {
      if (review.ring[at] !== PRACTICE) continue;
      const who = review.who[at];
      const weary = (1 - energy[who]) * (1 - energy[who]);
      if (draws.uniform(who, BURN_OUT_DRAW) >= rateOfBurnOut * weary * weary) continue;
      review.ring[at] = MOVED;
      moveTo(world, who, ENGAGEMENT, 'burned out');
    }
  },
});
