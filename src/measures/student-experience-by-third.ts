/** The levels behind the gap: x of the third of schools with most students from underserved groups, and with least, weighted by posts. */
import {defineMeasure} from './measure.ts';
import {LEAST, MOST} from './passes/thirds.ts';

export const studentExperienceMost = defineMeasure({
  name: 'student experience most',
  title: 'Student experience, most underserved',
  unit: 'scale',
  points: [[0.2, 'usual today'], [0.5, 'deep']],
  better: 'more',
  range: [0, 1],
  about: 'Student experience in the third of schools with the largest share of students from underserved groups.',
  cadence: 'weekly',
  read: (_, {students}) => students.experienceOf(MOST),
});

export const studentExperienceLeast = defineMeasure({
  name: 'student experience least',
  title: 'Student experience, least underserved',
  unit: 'scale',
  points: [[0.2, 'usual today'], [0.5, 'deep']],
  better: 'more',
  range: [0, 1],
  about: 'Student experience in the third of schools with the smallest share of students from underserved groups.',
  cadence: 'weekly',
  read: (_, {students}) => students.experienceOf(LEAST),
});
