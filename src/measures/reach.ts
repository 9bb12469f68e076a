/** How far the network goes: 1 − n_0/N. */
import {defineMeasure} from './measure.ts';

export const reach = defineMeasure({
  name: 'reach',
  title: 'People reached',
  unit: 'share',
  base: 'everybody',
  better: 'more',
  range: [0, 1],
  about: 'People in any of the three rings. Says nothing about how they practise.',
  cadence: 'weekly',
  read: (_, {census}) => census.members / census.people,
});
