/** Who practises deeply: people of ring 3 with q̂ ≥ 0.5, over N. */
import {defineMeasure} from './measure.ts';

export const deepShare = defineMeasure({
  name: 'deep share',
  title: 'People who practise deeply',
  unit: 'share',
  base: 'everybody',
  better: 'more',
  range: [0, 1],
  about: 'People in practice whose practice in front of a class is at 0.5 or above, on a scale where 0.2 is usual today.',
  cadence: 'weekly',
  read: (_, {census, practising}) => practising.deep / census.people,
});
