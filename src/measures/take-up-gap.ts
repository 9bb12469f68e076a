/**
 * Whose educators take part: (share in practice in the third of schools with least underserved students − in the third
 * with most) / share in practice overall.
 */
import {defineMeasure} from './measure.ts';
import {LEAST, MOST} from './passes/thirds.ts';

export const takeUpGap = defineMeasure({
  name: 'take-up gap',
  title: 'Gap in take-up',
  unit: 'ratio',
  counted: ['time the overall share', 'times the overall share'],
  points: [[-1, 'schools of the underserved lead by as much as the overall share'], [0, 'no gap'], [1, 'they lag by as much as the overall share']],
  better: 'less',
  range: [-Infinity, Infinity],
  about: 'How much more often educators practise in the schools with the fewest students from underserved groups than in those '
    + 'with the most, beside the overall share.',
  cadence: 'weekly',
  read: (_, {census, schoolRings: {people, practising}}) =>
    (practising[LEAST] / people[LEAST] - practising[MOST] / people[MOST]) / (census.practising / census.people),
});
