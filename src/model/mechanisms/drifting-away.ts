/** Drifting away: who is interested and has not heard from the network for longer than its patience is outside again: t − last > patience. */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {INTEREST, OUTSIDE} from '../rings.ts';
import type {Educators} from '../world/educators.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED, type Review} from '../world/review.ts';

export const driftingAway = defineMechanism({
  name: 'drifting away',
  about: 'Interested people who hear nothing for half a year drift away.',
  idea: 'keep the community of interest informed',
  parameters: {
    lost: parameter({
      name: 'weeks until interest is lost', symbol: 'lost', short: 'lost', default: 26, range: [13, 52], domain: 'positive', unit: 'weeks',
      about: 'How long interest lasts without any contact.', basis: 'J', source: 'judgement', matters: 1,
    }),
  },
  writes: ['educators.ring', 'educators.since'],

  step(world, {lost}) {
    const {memory, week, educators, review, lent} = world;
    const drifting = lent.column(0);
    const number = memory.run(findDrifting, week, educators, review, lost, drifting);
    for (let one = 0; one < number; one++) {
      const at = drifting[one];
      review.ring[at] = MOVED;
      moveTo(world, review.who[at], OUTSIDE, 'drifted away');
    }
  },
});

/** Lists their places in the review. @returns how many. */
function findDrifting(week: Int, {last}: Educators, {count, ring, who}: Review, lost: number, drifting: Int32Array): Int {
  let number = 0;
  for (let at = 0; at < count; at++) {
    drifting[number] = at;
    number += Number(ring[at] === INTEREST) & Number(week - last[who[at]] > lost);
  }
  return number;
}
