/** Who leads: leading acts of teachers / all leading acts, in the last 26 weeks. */
import {TEACHER} from '../model/plan.ts';
import {defineMeasure} from './measure.ts';

export const ledByTeachers = defineMeasure({
  name: 'led by teachers',
  title: 'Leading acts by teachers',
  unit: 'share',
  base: 'leading acts in the last half year',
  better: null,
  range: [0, 1],
  about: 'Of all leading acts in the last half year, those by people without a leading post.',
  cadence: 'weekly',
  read: (_, {record: {leadingActs}}) => leadingActs[TEACHER] / (leadingActs[0] + leadingActs[1] + leadingActs[2] + leadingActs[3]),
});
