/** Peer support: colleagues in practice carry each other. The support of the last look around counts: 1 − S is multiplied by 1 − p. Support starts anew each week. */
import {defineMechanism} from '../mechanism.ts';

export const peerSupport = defineMechanism({
  name: 'peer support',
  about: 'Strong ties to colleagues who practise well carry people through.',
  idea: 'dense ties carry collaborative capacity',
  parameters: {},
  writes: ['educators.unsupported'],

  step({members, educators: {unsupported, peerSupport: support}}) {
    for (let member = 0; member < members.engagedCount; member++) {
      const who = members.engaged[member];
      unsupported[who] *= 1 - support[who];
    }
  },
});
