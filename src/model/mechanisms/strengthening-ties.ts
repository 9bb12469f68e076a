/** Strengthening ties: help strengthens a tie, w += α (1 − w); a refusal weakens it, w −= 0.02 (not below 0.021). */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {GIVEN, REFUSED, type Contacts} from '../world/contacts.ts';
import {slotNoted, type Ties} from '../world/ties.ts';

const LOSS_BY_REFUSAL = 0.02;
const WEAKEST_AFTER_REFUSAL = 0.021;

export const strengtheningTies = defineMechanism({
  name: 'strengthening ties',
  about: 'Ties grow by help and suffer from refusals.',
  idea: 'dense ties carry collaborative capacity',
  parameters: {
    growth: parameter({
      name: 'tie growth', symbol: 'α', short: 'alpha', default: 0.06, range: [0.02, 0.12], domain: 'share', unit: 'share of the distance to full strength, a help',
      about: 'How much one help strengthens a tie.', basis: 'M', source: 'frequent ties survive a year .45 to .65', matters: 2,
    }),
  },
  writes: ['ties.strength'],

  step({memory, contacts, ties}, {growth}) {
    memory.run(strengthen, contacts, ties, growth);
  },
});

function strengthen(contacts: Contacts, ties: Ties, growth: number): void {
  for (let at = 0; at < contacts.count; at++) {
    const outcome = contacts.outcome[at];
    if (outcome !== GIVEN && outcome !== REFUSED) continue;
    const who = contacts.asker[at], whom = contacts.partner[at];
    const slot = slotNoted(ties, who, whom, contacts.slot[at]);
    if (slot < 0) continue; // given up this week for a stronger one
    const strength = ties.strength[slot];
    if (outcome === REFUSED && strength <= WEAKEST_AFTER_REFUSAL) continue;
    ties.strength[slot] = outcome === GIVEN ? strength + growth * (1 - strength) : Math.max(WEAKEST_AFTER_REFUSAL, strength - LOSS_BY_REFUSAL);
    ties.strength[slotNoted(ties, whom, who, contacts.backSlot[at])] = ties.strength[slot];
  }
}
