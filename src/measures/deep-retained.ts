/** What lasts in depth: of those in practice with q̂ ≥ 0.5 when facilitation ended, the share for whom both hold now. */
import {defineMeasure} from './measure.ts';

export const deepRetained = defineMeasure({
  name: 'deep retained',
  title: 'Still deep',
  unit: 'share',
  base: 'those who practised deeply when facilitation ended',
  better: 'more',
  range: [0, 1],
  about: 'Of those who practised deeply when facilitation ended, the ones who still do. People who left count as lost.',
  cadence: 'weekly',
  read: (_, {kept}) => kept.stillDeep / kept.deep,
});
