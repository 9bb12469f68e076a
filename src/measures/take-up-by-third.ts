/**
 * The levels behind the take-up gap: share of educators in practice in the third of schools with most students from
 * underserved groups, and with least.
 */
import {defineMeasure} from './measure.ts';
import {LEAST, MOST} from './passes/thirds.ts';

export const takeUpMost = defineMeasure({
  name: 'take-up most',
  title: 'In practice, most underserved',
  unit: 'share',
  base: 'educators of those schools',
  better: 'more',
  range: [0, 1],
  about: 'Educators in practice, in the third of schools with the largest share of students from underserved groups.',
  cadence: 'weekly',
  read: (_, {schoolRings}) => schoolRings.practising[MOST] / schoolRings.people[MOST],
});

export const takeUpLeast = defineMeasure({
  name: 'take-up least',
  title: 'In practice, least underserved',
  unit: 'share',
  base: 'educators of those schools',
  better: 'more',
  range: [0, 1],
  about: 'Educators in practice, in the third of schools with the smallest share of students from underserved groups.',
  cadence: 'weekly',
  read: (_, {schoolRings}) => schoolRings.practising[LEAST] / schoolRings.people[LEAST],
});
