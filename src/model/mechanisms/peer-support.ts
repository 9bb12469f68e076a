/** Peer support: colleagues in practice carry each other. The support of the last look around counts: 1 − S is multiplied by 1 − p. Support starts anew each week. */
import {defineMechanism} from '../mechanism.ts';
import type {Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';

export const peerSupport = defineMechanism({
  name: 'peer support',
  about: 'Strong ties to colleagues who practise well carry people through.',
  idea: 'dense ties carry collaborative capacity',
  parameters: {},
  writes: ['educators.unsupported'],

  step({memory, members, educators}) {
    memory.run(supportEachOther, members, educators);
  },
});

function supportEachOther(members: Members, {unsupported, peerSupport: support}: Educators): void {
  for (let member = 0; member < members.engagedCount; member++) {
    const who = members.engaged[member];
    unsupported[who] *= 1 - support[who];
  }
}
