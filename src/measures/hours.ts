/** Hours given to the team since the start, those left idle too. */
import {defineMeasure} from './measure.ts';

export const hours = defineMeasure({
  name: 'hours',
  title: 'Team hours',
  unit: 'hours',
  better: null,
  range: [0, Infinity],
  about: 'Hours of the facilitation team so far, those it could not use too.',
  cadence: 'weekly',
  read: (_, {record}) => record.teamHours,
});
