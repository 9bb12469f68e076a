/** What students achieve: mean y over schools, weighted by posts. On the scale of practice, not in test points. */
import {defineMeasure} from './measure.ts';

export const achievement = defineMeasure({
  name: 'achievement',
  title: 'Achievement',
  unit: 'scale',
  points: [[0.2, 'usual today'], [0.5, 'deep']],
  better: 'more',
  range: [0, 1],
  about: 'Where student achievement is heading, on the scale of practice. It follows experience by years; it is not in test points.',
  cadence: 'weekly',
  read: (_, {students}) => students.achievement / students.posts,
});
