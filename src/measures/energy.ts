/** What people have left to give: mean e over rings 1-3. */
import {defineMeasure} from './measure.ts';

export const energy = defineMeasure({
  name: 'energy',
  title: 'Energy',
  unit: 'scale',
  points: [[0.3, 'worn out'], [0.7, 'usual today']],
  better: 'more',
  range: [0, 1],
  about: 'How much people in the network have left to give; those who give much and get little run low.',
  cadence: 'weekly',
  read: (_, {census}) => census.energy / census.members,
});
