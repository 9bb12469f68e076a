/**
 * Bonds that last: of the ties made by the network alone (no floor) with w ≥ .25 when facilitation ended, the share with
 * w ≥ .1 now, between the same people.
 */
import {defineMeasure} from './measure.ts';
import {tiesStillKept} from './memory.ts';

export const tiesKept = defineMeasure({
  name: 'ties kept',
  title: 'Strong ties kept',
  unit: 'share',
  base: 'strong ties when facilitation ended',
  better: 'more',
  range: [0, 1],
  about: 'Of the strong ties that the network alone had made when facilitation ended, those that still hold. People who left count as lost.',
  cadence: 'moment',
  read: (world, {memory}) => (memory ? tiesStillKept(world, memory) / memory.ties.one.length : NaN),
});
