/**
 * Engaging: interest becomes engagement when demand of one's own, and enough active colleagues, outweigh the threshold.
 *
 *     pull = d o + ζ s
 *     H = hE · ((1 − simple) · logistic(slope (pull − τ)) + simple · s)        per review (four weeks)
 *
 * Complex contagion: each further active tie multiplies H several times. Sources: Centola & Macy (2007); the farmers' population means of
 * H rise 4, 6, 9 fold at 1, 2, 3 active ties; ours 1.9, 3.3, 5.0. Whether it is so is contested: with simple = 1 the hazard grows in
 * proportion to the share of active colleagues and asks nobody's readiness, as in Bass (1969). Off by default.
 */
import {logistic} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import {DRAWS_AT_ONCE, nextUniforms, type Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, INTEREST} from '../rings.ts';
import type {Drawing} from '../world/drawing.ts';
import type {Educators} from '../world/educators.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED, placesIn, type Review} from '../world/review.ts';

export const readinessSlope = parameter({
  name: 'sharpness of readiness', symbol: 'slope', short: 'slope', default: 16, range: [8, 24], domain: 'positive', unit: 'per unit of pull',
  about: 'How sharply people decide once the pull passes their threshold.', basis: 'J', source: 'judgement', matters: 2,
});

export const readiness = {
  readinessSlope,
  weightOfSocialProof: parameter({
    name: 'weight of social proof', symbol: 'ζ', short: 'zeta', default: 1, range: [0.5, 2], domain: 'positive', unit: 'factor',
    about: 'How much active colleagues count beside someone\'s own wish.', basis: 'J', source: 'judgement', matters: 2,
  }),
  rateOfEngaging: parameter({
    name: 'rate of engaging', symbol: 'hE', short: 'hE', default: 0.25, range: [0.125, 0.375], domain: 'share', unit: 'chance a review',
    about: 'How likely someone who is fully ready engages at a review.', basis: 'J', source: 'judgement', matters: 2,
  }),
  simpleContagion: parameter({
    name: 'simple contagion', symbol: 'simple', short: 'simple', default: 0, range: [0, 1], domain: 'share', unit: 'share of engaging',
    about: 'How far people engage in proportion to the share of active colleagues, whatever their own readiness, instead of past a threshold.',
    basis: 'J', source: 'contested: Bass (1969) against Granovetter (1978) and Centola & Macy (2007); off by default', matters: 0,
  }),
};

/** Their values. */
export interface Readiness {
  readonly readinessSlope: number;
  readonly weightOfSocialProof: number;
  readonly rateOfEngaging: number;
  readonly simpleContagion: number;
}

export const engaging = defineMechanism({
  name: 'engaging',
  about: 'People who are interested engage when their own demand and active colleagues outweigh their threshold.',
  idea: 'demand and authorship; complex contagion',
  parameters: readiness,
  writes: ['educators.ring', 'educators.since'],

  step(world, values, chance) {
    const {memory, week, educators, review, drawing, lent} = world;
    const ready = lent.column(0), rows = lent.column(1);
    const number = memory.run(findReady, educators, review, values, chance.stream('review').at(week), drawing, ready, rows);
    for (let one = 0; one < number; one++) {
      const at = ready[one];
      review.ring[at] = MOVED;
      moveTo(world, review.who[at], ENGAGEMENT, 'ready to engage');
    }
  },
});

/** Lists their places in the review; only those in interest are drawn for. @returns how many. */
function findReady(
  educators: Educators, review: Review, values: Readiness, draws: Draws, {luck, place: nearest}: Drawing, ready: Int32Array, rows: Int32Array,
): Int {
  const interested = placesIn(review, INTEREST, ready);
  for (let one = 0; one < interested; one++) rows[one] = review.who[ready[one]];
  let number = 0;
  for (let from = 0; from < interested; from += DRAWS_AT_ONCE) {
    const many = nextUniforms(draws, rows, from, interested, 0, luck);
    let near = 0;
    for (let at = 0; at < many; at++) {
      nearest[near] = at;
      near += Number(luck[at] < values.rateOfEngaging); // no chance is higher
    }
    for (let one = 0; one < near; one++) {
      const at = nearest[one], place = ready[from + at];
      ready[number] = place;
      number += Number(luck[at] < chanceOfEngaging(educators, rows[from + at], review.socialProof[place], values));
    }
  }
  return number;
}

/** H: the probability that this person engages at this review. */
export function chanceOfEngaging(
  {demand, ownership, threshold}: Educators, who: Int, socialProof: number,
  {readinessSlope: slope, weightOfSocialProof, rateOfEngaging, simpleContagion}: Readiness,
): number {
  const pull = demand[who] * ownership[who] + weightOfSocialProof * socialProof;
  return rateOfEngaging * ((1 - simpleContagion) * logistic(slope * (pull - threshold[who])) + simpleContagion * socialProof);
}
