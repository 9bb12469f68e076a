/** Schools with nobody in rings 2-3. District offices do not count. */
import {defineMeasure} from './measure.ts';

export const schoolsWithout = defineMeasure({
  name: 'schools without',
  title: 'Schools with no one in',
  unit: 'count',
  counted: ['school', 'schools'],
  better: 'less',
  range: [0, Infinity],
  about: 'Schools where nobody is in engagement or practice.',
  cadence: 'weekly',
  read: (_, {schoolRings}) => schoolRings.without,
});
