/** Owning the change: who is in engagement because told to makes it their own with the probability H of engaging. Until then nothing else applies to them; from then on a year without a try counts (see falling quiet). */
import type {Int} from '../../kernel/memory.ts';
import {DRAWS_AT_ONCE, nextUniforms, type Draws} from '../../kernel/random.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT} from '../rings.ts';
import type {Educators} from '../world/educators.ts';
import {MOVED, type Review} from '../world/review.ts';
import {chanceOfEngaging, readiness, type Readiness} from './engaging.ts';

export const owningTheChange = defineMechanism({
  name: 'owning the change',
  about: 'People who take part because they were told to may come to want it themselves.',
  idea: 'mandates do not transform; authorship does',
  parameters: readiness,
  writes: ['educators.nominal', 'educators.lastTry'],

  step({memory, week, educators, review, drawing, lent}, values, chance) {
    memory.run(ownChange, week, educators, review, values, chance.stream('review').at(week), drawing.luck, lent.column(0), lent.column(1));
  },
});

/** @param told, places are filled with who was told to, and their places in the review. */
function ownChange(
  week: Int, educators: Educators, review: Review, values: Readiness, draws: Draws, luck: Float64Array, told: Int32Array, places: Int32Array,
): void {
  let number = 0;
  for (let at = 0; at < review.count; at++) {
    told[number] = review.who[at];
    places[number] = at;
    number += Number(review.ring[at] === ENGAGEMENT) & educators.nominal[review.who[at]];
  }
  for (let from = 0; from < number; from += DRAWS_AT_ONCE) {
    const many = nextUniforms(draws, told, from, number, 0, luck);
    for (let at = 0; at < many; at++) {
      const who = told[from + at], place = places[from + at];
      review.ring[place] = MOVED;
      if (luck[at] >= values.rateOfEngaging) continue; // no chance is higher
      if (luck[at] >= chanceOfEngaging(educators, who, review.socialProof[place], values)) continue;
      educators.nominal[who] = 0;
      educators.lastTry[who] = week;
    }
  }
}
