/** The wish for change: mean d over rings 1-3. */
import {defineMeasure} from './measure.ts';

export const demand = defineMeasure({
  name: 'demand',
  title: 'Wish for change',
  unit: 'scale',
  points: [[0.4, 'usual today'], [0.7, 'strong']],
  better: 'more',
  range: [0, 1],
  about: 'How much people in the network want to change something about their problem of practice.',
  cadence: 'weekly',
  read: (_, {census}) => census.demand / census.members,
});
