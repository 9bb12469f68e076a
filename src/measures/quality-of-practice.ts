/** How well those in practice practise: mean q̂ over ring 3. */
import {defineMeasure} from './measure.ts';

export const qualityOfPractice = defineMeasure({
  name: 'quality of practice',
  title: 'Quality of practice',
  unit: 'scale',
  points: [[0.2, 'usual today'], [0.5, 'deep']],
  better: 'more',
  range: [0, 1],
  about: 'How well people in practice teach in the new way today, on average.',
  cadence: 'weekly',
  read: (_, {practising}) => practising.quality / practising.people,
});
