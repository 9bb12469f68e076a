/** How well everybody practises, in the network or not: mean q̂. */
import {defineMeasure} from './measure.ts';

export const meanPractice = defineMeasure({
  name: 'mean practice',
  title: 'Practice of everybody',
  unit: 'scale',
  points: [[0.2, 'usual today'], [0.5, 'deep']],
  better: 'more',
  range: [0, 1],
  about: 'How well all educators teach in the new way today, those outside the network too, on average.',
  cadence: 'weekly',
  read: (_, {census}) => census.practice / census.people,
});
