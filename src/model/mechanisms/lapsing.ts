/** Lapsing: back to the old practice, the likelier the less support there is and the less the change is one's own: hL (1 − S)(1 − o) a review. */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {INTEREST, PRACTICE} from '../rings.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED} from '../world/review.ts';
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
    const {week, educators, review} = world;
    const draws = chance.stream('review').at(week);
    for (let at = 0; at < review.count; at++) {
      if (review.ring[at] !== PRACTICE) continue;
      const who = review.who[at];
      if (draws.uniform(who, LAPSE_DRAW) >= rateOfLapse * educators.unsupported[who] * (1 - educators.ownership[who])) continue;
      review.ring[at] = MOVED;
      moveTo(world, who, INTEREST, 'lapsed');
      raiseThreshold(educators, who, back);
    }
  },
});
