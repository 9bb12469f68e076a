/** Being alone: who practises without a community and without a single tie to practice, at two reviews running, drops to engagement. */
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import {NO_COMMUNITY} from '../world/educators.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED} from '../world/review.ts';

const REVIEWS_ALONE = 2;

export const beingAlone = defineMechanism({
  name: 'being alone',
  about: 'New practice is not kept up alone for long.',
  idea: 'network learning',
  parameters: {},
  writes: ['educators.alone', 'educators.ring', 'educators.since', 'educators.tries', 'educators.lastTry'],

  step(world) {
    const {educators: {alone, community}, review} = world;
    for (let at = 0; at < review.count; at++) {
      if (review.ring[at] !== PRACTICE) continue;
      const who = review.who[at];
      alone[who] = community[who] === NO_COMMUNITY && review.knowsPractice[at] === 0 ? alone[who] + 1 : 0;
      if (alone[who] < REVIEWS_ALONE) continue;
      review.ring[at] = MOVED;
      moveTo(world, who, ENGAGEMENT, 'left alone');
    }
  },
});
