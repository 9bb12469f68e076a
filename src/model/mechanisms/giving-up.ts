/**
 * Giving up: from engagement back to interest, when nothing was tried within the patience (t − since > patience), or the dip lasted too
 * long (dip ≥ 0.1 and t − firstTry > dip weeks). Each time the threshold rises: τ += back (τ ≤ 0.98).
 */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, INTEREST} from '../rings.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED, placesIn, type Review} from '../world/review.ts';
import type {Educators} from '../world/educators.ts';
import {mastery} from './joining-practice.ts';

const HIGHEST_THRESHOLD = 0.98;

export const setback = parameter({
  name: 'setback', symbol: 'back', short: 'back', default: 0.08, range: [0.04, 0.12], domain: 'share', unit: 'rise of the threshold',
  about: 'How much harder someone is to win again after falling back.', basis: 'J', source: 'judgement', matters: 1,
});

/** Someone who fell back is harder to win again. */
export function raiseThreshold({threshold}: Educators, who: Int, by: number): void {
  threshold[who] = Math.min(HIGHEST_THRESHOLD, threshold[who] + by);
}

export const givingUp = defineMechanism({
  name: 'giving up',
  about: 'People who never try, or stay in the dip too long, fall back to interest.',
  idea: 'learning by doing needs support to get through the dip',
  parameters: {
    setback,
    dipLimit: mastery.dipLimit,
    patience: parameter({
      name: 'patience before a first try', symbol: 'patience', short: 'patience', default: 26, range: [13, 52], domain: 'positive', unit: 'weeks',
      about: 'How long someone stays engaged without trying anything.', basis: 'J', source: 'judgement', matters: 0,
    }),
    dipWeeks: parameter({
      name: 'patience in the dip', symbol: 'dip weeks', short: 'dipWeeks', default: 12, range: [8, 26], domain: 'positive', unit: 'weeks',
      about: 'How long someone bears that new practice goes worse than the old.', basis: 'J', source: 'judgement', matters: 2,
    }),
  },
  writes: ['educators.ring', 'educators.since', 'educators.threshold', 'educators.tries', 'educators.lastTry', 'educators.dip', 'educators.last'],

  step(world, {setback: rise, dipLimit, patience, dipWeeks}) {
    const {memory, week, educators, review, lent} = world;
    const leaving = lent.column(0);
    const number = memory.run(findGivingUp, week, educators, review, dipLimit, patience, dipWeeks, leaving);
    for (let one = 0; one < number; one++) {
      const at = leaving[one], who = review.who[at];
      review.ring[at] = MOVED;
      moveTo(world, who, INTEREST, educators.tries[who] === 0 ? 'not tried' : 'stuck in the dip');
      raiseThreshold(educators, who, rise);
    }
  },
});

/** Lists their places in the review. @returns how many. */
function findGivingUp(
  week: Int, {tries, dip, since, firstTry}: Educators, review: Review, dipLimit: number, patience: number, dipWeeks: number, leaving: Int32Array,
): Int {
  const engaged = placesIn(review, ENGAGEMENT, leaving);
  let number = 0;
  for (let one = 0; one < engaged; one++) {
    const at = leaving[one], who = review.who[at];
    const idle = Number(tries[who] === 0) & Number(week - since[who] > patience);
    const stuck = Number(tries[who] > 0) & Number(dip[who] >= dipLimit) & Number(week - firstTry[who] > dipWeeks);
    leaving[number] = at; // kept by counting
    number += idle | stuck;
  }
  return number;
}
