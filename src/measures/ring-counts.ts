/** People in each ring: n_0 to n_3. Everybody is in exactly one. */
import {defineMeasure} from './measure.ts';

export const outside = defineMeasure({
  name: 'outside',
  title: 'People outside the network',
  unit: 'people',
  better: 'less',
  range: [0, Infinity],
  about: 'People who take no part: nobody has won them yet, or they have drifted away.',
  cadence: 'weekly',
  read: (_, {census}) => census.outside,
});

export const interest = defineMeasure({
  name: 'interest',
  title: 'Community of interest',
  unit: 'people',
  better: null,
  range: [0, Infinity],
  about: 'People who follow what happens in the network but do not try anything yet.',
  cadence: 'weekly',
  read: (_, {census}) => census.interested,
});

export const engagement = defineMeasure({
  name: 'engagement',
  title: 'Community of engagement',
  unit: 'people',
  better: null,
  range: [0, Infinity],
  about: 'People who try things out, or were told to.',
  cadence: 'weekly',
  read: (_, {census}) => census.engaged,
});

export const practice = defineMeasure({
  name: 'practice',
  title: 'Community of practice',
  unit: 'people',
  better: 'more',
  range: [0, Infinity],
  about: 'People who have made the new practice their own and work on it with others.',
  cadence: 'weekly',
  read: (_, {census}) => census.practising,
});
