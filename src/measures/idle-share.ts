/** Idle hours / hours given to the team. */
import {defineMeasure} from './measure.ts';

export const idleShare = defineMeasure({
  name: 'idle share',
  title: 'Share of team hours idle',
  unit: 'share',
  base: 'team hours',
  better: 'less',
  range: [0, 1],
  about: 'Of the hours given to the team so far, those it could not use.',
  cadence: 'weekly',
  read: (_, {record}) => record.idleHours / record.teamHours,
});
