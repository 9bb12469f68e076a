/** Keeping count: each help is remembered by both (h_ji, R_i, G_j += 1), and its depth counts as adult collaboration for both schools. */
import {defineMechanism} from '../mechanism.ts';
import {GIVEN} from '../world/contacts.ts';
import {slotNear} from '../world/ties.ts';

export const keepingCount = defineMechanism({
  name: 'keeping count',
  about: 'People remember who helped whom.',
  idea: 'reciprocity: members take and contribute',
  parameters: {},
  writes: ['ties.help', 'educators.given', 'educators.received', 'places.exchange'],

  step({week, contacts, ties, educators: {given, received}, places: {school, exchange}, log}) {
    for (let at = 0; at < contacts.count; at++) {
      if (contacts.outcome[at] !== GIVEN) continue;
      const who = contacts.asker[at], whom = contacts.partner[at];
      const slot = slotNear(ties, whom, who, contacts.backSlot[at]);
      if (slot >= 0) ties.help[slot] += 1;
      received[who] += 1;
      given[whom] += 1;
      exchange[school[who]] += contacts.depth[at];
      exchange[school[whom]] += contacts.depth[at];
      log?.add(week, who, whom, {kind: 'helped'});
    }
  },
});
