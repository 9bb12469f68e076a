/** The levels behind the gap: y of the third of schools with most students from underserved groups, and with least, weighted by posts. */
import {defineMeasure} from './measure.ts';
import {LEAST, MOST} from './passes/thirds.ts';

export const achievementMost = defineMeasure({
  name: 'achievement most',
  title: 'Achievement, most underserved',
  unit: 'scale',
  points: [[0.2, 'usual today'], [0.5, 'deep']],
  better: 'more',
  range: [0, 1],
  about: 'Achievement in the third of schools with the largest share of students from underserved groups.',
  cadence: 'weekly',
  read: (_, {students}) => students.achievementOf(MOST),
});

export const achievementLeast = defineMeasure({
  name: 'achievement least',
  title: 'Achievement, least underserved',
  unit: 'scale',
  points: [[0.2, 'usual today'], [0.5, 'deep']],
  better: 'more',
  range: [0, 1],
  about: 'Achievement in the third of schools with the smallest share of students from underserved groups.',
  cadence: 'weekly',
  read: (_, {students}) => students.achievementOf(LEAST),
});
