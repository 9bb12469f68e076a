/** What is still held on to of the old way: mean u over rings 2-3. */
import {defineMeasure} from './measure.ts';

export const lettingGo = defineMeasure({
  name: 'letting go',
  title: 'Attachment to the old way',
  unit: 'scale',
  points: [[0, 'let go'], [0.6, 'usual today']],
  better: 'less',
  range: [0, 1],
  about: 'How much people in engagement and practice still hold on to their old way. Less means they have let go.',
  cadence: 'weekly',
  read: (_, {census}) => census.oldPractice / census.active,
});
