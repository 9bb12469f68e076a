/** Taking part, willingly or not: (n_2 + n_3)/N. */
import {defineMeasure} from './measure.ts';

export const participation = defineMeasure({
  name: 'participation',
  title: 'People who take part',
  unit: 'share',
  base: 'everybody',
  better: 'more',
  range: [0, 1],
  about: 'People in engagement or practice, also those who are there only because they were told to.',
  cadence: 'weekly',
  read: (_, {census}) => census.active / census.people,
});
