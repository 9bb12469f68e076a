/**
 * Collaborating: how much help passes in a school, on a scale of 0..1.
 *
 *     rate = help that passed (depths) / (posts · 4);   C relaxes to rate / (rate + adultHalf), half-life 13 weeks; every four weeks
 */
import {halving} from '../../kernel/math.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Places} from '../world/places.ts';

const HALF_LIFE_WEEKS = 13;

export const collaborating = defineMechanism({
  name: 'collaborating',
  about: 'The work adults do with each other becomes the climate of a school.',
  idea: 'system symmetry',
  parameters: {
    adultHalf: parameter({
      name: 'help for half collaboration', symbol: 'adultHalf', short: 'adultHalf', default: 0.2, range: [0.1, 0.4], domain: 'positive', unit: 'depth of help a post and week',
      about: 'How much help must pass for a school to count as half way to full collaboration.', basis: 'J', source: 'judgement', matters: 0,
    }),
  },
  writes: ['places.collaboration', 'places.exchange'],

  step({memory, places}, {adultHalf}) {
    memory.run(collaborate, places, adultHalf, 1 - halving(4, HALF_LIFE_WEEKS));
  },
});

function collaborate({schools, office, firstPost, collaboration, exchange}: Places, adultHalf: number, towards: number): void {
  for (let school = 0; school < schools; school++) {
    const posts = firstPost[school + 1] - firstPost[school];
    const rate: number = posts === 0 ? 0 : exchange[school] / (posts * 4);
    exchange[school] = 0;
    if (office[school] === 0 && rate + adultHalf > 0) collaboration[school] += towards * (rate / (rate + adultHalf) - collaboration[school]);
  }
}
