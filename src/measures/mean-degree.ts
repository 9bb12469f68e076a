/** How many ties a person has: ends of ties / N. */
import {defineMeasure} from './measure.ts';

export const meanDegree = defineMeasure({
  name: 'mean degree',
  title: 'Ties a person',
  unit: 'ties',
  counted: ['tie', 'ties'],
  better: null,
  range: [0, Infinity],
  about: 'How many colleagues a person has a working tie with, on average.',
  cadence: 'weekly',
  read: (_, {census}) => census.tieEnds / census.people,
});
