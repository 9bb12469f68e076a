/** What lasts: of those in practice when facilitation ended, the share in practice now. Leavers count as lost. */
import {defineMeasure} from './measure.ts';

export const retained = defineMeasure({
  name: 'retained',
  title: 'Still in practice',
  unit: 'share',
  base: 'those in practice when facilitation ended',
  better: 'more',
  range: [0, 1],
  about: 'Of those in practice when facilitation ended, the ones who still are. People who left count as lost.',
  cadence: 'weekly',
  read: (_, {kept}) => kept.stillPractising / kept.practising,
});
