/** y of the third of schools with least students from underserved groups, minus y of the third with most. */
import {defineMeasure} from './measure.ts';
import {LEAST, MOST} from './passes/thirds.ts';

export const achievementGap = defineMeasure({
  name: 'achievement gap',
  title: 'Gap in achievement',
  unit: 'scale',
  points: [[-0.05, 'the underserved are ahead'], [0, 'no gap'], [0.05, 'the underserved are behind']],
  better: 'less',
  range: [-1, 1],
  about: 'Achievement in the schools with the fewest students from underserved groups, less that in the schools with the most.',
  cadence: 'weekly',
  read: (_, {students}) => students.achievementOf(LEAST) - students.achievementOf(MOST),
});
