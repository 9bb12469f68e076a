/** Peer support: colleagues in practice carry each other. The support of the last look around counts: 1 − S is multiplied by 1 − p. Support starts anew each week. */
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT} from '../rings.ts';

export const peerSupport = defineMechanism({
  name: 'peer support',
  about: 'Strong ties to colleagues who practise well carry people through.',
  idea: 'dense ties carry collaborative capacity',
  parameters: {},
  writes: ['educators.unsupported'],

  step({members, educators: {ring, unsupported, peerSupport: support}}) {
    for (let member = 0; member < members.count; member++) {
      const who = members.rows[member];
      if (ring[who] >= ENGAGEMENT) unsupported[who] *= 1 - support[who];
    }
  },
});
