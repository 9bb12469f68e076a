/** Being alone: who practises without a community and without a single tie to practice, at two reviews running, drops to engagement. */
import type {Int} from '../../kernel/memory.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import {NO_COMMUNITY, type Educators} from '../world/educators.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED, placesIn, type Review} from '../world/review.ts';

const REVIEWS_ALONE = 2;

export const beingAlone = defineMechanism({
  name: 'being alone',
  about: 'New practice is not kept up alone for long.',
  idea: 'network learning',
  parameters: {},
  writes: ['educators.alone', 'educators.ring', 'educators.since', 'educators.tries', 'educators.lastTry'],

  step(world) {
    const {memory, educators, review, lent} = world;
    const leftAlone = lent.column(0);
    const number = memory.run(findAlone, educators, review, leftAlone);
    for (let one = 0; one < number; one++) {
      const at = leftAlone[one];
      review.ring[at] = MOVED;
      moveTo(world, review.who[at], ENGAGEMENT, 'left alone');
    }
  },
});

/** Counts reviews, and lists the places of those for whom it is too many. @returns how many. */
function findAlone({alone, community}: Educators, review: Review, leftAlone: Int32Array): Int {
  const practising = placesIn(review, PRACTICE, leftAlone);
  let number = 0;
  for (let one = 0; one < practising; one++) {
    const at = leftAlone[one], who = review.who[at];
    alone[who] = community[who] === NO_COMMUNITY && review.knowsPractice[at] === 0 ? alone[who] + 1 : 0;
    leftAlone[number] = at;
    number += Number(alone[who] >= REVIEWS_ALONE);
  }
  return number;
}
