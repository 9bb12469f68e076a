/**
 * Fading ties: what is not fed fades to what everyday work sustains, every four weeks.
 *
 *     w = φ + (w − φ)(1 − decay)⁴;   below 0.02 the tie is gone
 */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {copySlot} from '../world/ties.ts';

const FAINTEST = 0.02;

export const fadingTies = defineMechanism({
  name: 'fading ties',
  about: 'Ties that nobody uses fade.',
  idea: 'sustained contact',
  parameters: {
    decay: parameter({
      name: 'fading of ties', symbol: 'decay', short: 'decay', default: 0.01, range: [0.005, 0.02], domain: 'share', unit: 'share a week',
      about: 'How fast a tie without contact weakens.', basis: 'M', source: 'frequent ties survive a year .45 to .65', matters: 2,
    }),
  },
  writes: ['ties'],

  step({ties, educators: {count}}, {decay}) {
    const {capacity, degree, strength, floor} = ties;
    const kept = (1 - decay) * (1 - decay) * (1 - decay) * (1 - decay);
    for (let who = 0; who < count; who++) {
      const first = who * capacity, end = first + degree[who];
      let stays = first;
      for (let slot = first; slot < end; slot++) {
        strength[slot] = floor[slot] + (strength[slot] - floor[slot]) * kept;
        if (strength[slot] < FAINTEST) continue; // equal at both ends, so gone at both
        if (stays !== slot) copySlot(ties, slot, stays);
        stays++;
      }
      degree[who] = stays - first;
    }
  },
});
