/** How much of what could be tied is tied: ties / pairs of people. */
import {defineMeasure} from './measure.ts';

export const density = defineMeasure({
  name: 'density',
  title: 'Density of ties',
  unit: 'share',
  base: 'pairs of people',
  better: null,
  range: [0, 1],
  about: 'Of all pairs of people, those with a tie. It falls as a network grows, so compare only networks of one size.',
  cadence: 'weekly',
  read: (_, {census}) => census.tieEnds / (census.people * (census.people - 1)),
});
