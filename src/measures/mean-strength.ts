/** How strong a tie is: mean w over all ties. */
import {defineMeasure} from './measure.ts';

export const meanStrength = defineMeasure({
  name: 'mean strength',
  title: 'Strength of ties',
  unit: 'scale',
  points: [[0.1, 'have met'], [0.3, 'usual among colleagues'], [0.6, 'work closely together']],
  better: 'more',
  range: [0, 1],
  about: 'How strong the ties between people are, on average.',
  cadence: 'moment',
  read: (_, {strength: {strength, ends}}) => strength / ends,
});
