/** Keeping count: each help is remembered by both (h_ji, R_i, G_j += 1), and its depth counts as adult collaboration for both schools. */
import {defineMechanism} from '../mechanism.ts';
import {GIVEN, type Contacts} from '../world/contacts.ts';
import type {Educators} from '../world/educators.ts';
import {logNoted} from '../world/log.ts';
import type {Places} from '../world/places.ts';
import {slotNoted, type Ties} from '../world/ties.ts';

export const keepingCount = defineMechanism({
  name: 'keeping count',
  about: 'People remember who helped whom.',
  idea: 'reciprocity: members take and contribute',
  parameters: {},
  writes: ['ties.help', 'educators.given', 'educators.received', 'places.exchange'],

  step({memory, week, contacts, ties, educators, places, log}) {
    memory.run(keepCount, contacts, ties, educators, places);
    logNoted(log, week, contacts, contacts.partner, 'helped');
  },
});

/** Notes helps. */
function keepCount(contacts: Contacts, ties: Ties, {given, received}: Educators, {school, exchange}: Places): void {
  let helps = 0;
  for (let at = 0; at < contacts.count; at++) {
    if (contacts.outcome[at] !== GIVEN) continue;
    const who = contacts.asker[at], whom = contacts.partner[at];
    const slot = slotNoted(ties, whom, who, contacts.backSlot[at]);
    if (slot >= 0) ties.help[slot] += 1;
    received[who] += 1;
    given[whom] += 1;
    exchange[school[who]] += contacts.depth[at];
    exchange[school[whom]] += contacts.depth[at];
    contacts.noted[helps++] = at;
  }
  contacts.notedCount = helps;
}
