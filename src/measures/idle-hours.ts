/** Hours of the team that found no use, since the start. */
import {defineMeasure} from './measure.ts';

export const idleHours = defineMeasure({
  name: 'idle hours',
  title: 'Idle team hours',
  unit: 'hours',
  better: 'less',
  range: [0, Infinity],
  about: 'Hours the team had but could not use: too few people to serve, or not enough hours for one act.',
  cadence: 'weekly',
  read: (_, {record}) => record.idleHours,
});
