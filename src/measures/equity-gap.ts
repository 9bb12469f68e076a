/**
 * Who gains: x of the third of schools with least students from underserved groups, minus x of the third with most. Read
 * it with both levels.
 */
import {defineMeasure} from './measure.ts';
import {LEAST, MOST} from './passes/thirds.ts';

export const equityGap = defineMeasure({
  name: 'equity gap',
  title: 'Gap in student experience',
  unit: 'scale',
  points: [[-0.05, 'the underserved are ahead'], [0, 'no gap'], [0.05, 'the underserved are behind']],
  better: 'less',
  range: [-1, 1],
  about: 'Student experience in the schools with the fewest students from underserved groups, less that in the schools with the '
    + 'most. A falling top is no gain: look at both levels.',
  cadence: 'weekly',
  read: (_, {students}) => students.experienceOf(LEAST) - students.experienceOf(MOST),
});
