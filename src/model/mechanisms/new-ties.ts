/** New ties: who turns to a stranger is tied to them from then on, w = 0.05. Where a full list refuses the tie, nothing comes of the contact. */
import type {Int} from '../../kernel/memory.ts';
import {defineMechanism} from '../mechanism.ts';
import {NO_ANSWER, type Contacts} from '../world/contacts.ts';
import {addTie, isRoomy, tieInStretches, type Ties} from '../world/ties.ts';
import {NEW_TIE} from './answering.ts';

export const newTies = defineMechanism({
  name: 'new ties',
  about: 'Turning to a stranger makes a first, weak tie.',
  idea: 'connect to others\' relationships',
  parameters: {},
  writes: ['ties'],

  step({memory, contacts, ties}) {
    tieInStretches(memory, ties, contacts.count, 2 * ties.capacity, (within, from, end, idle) => within.run(tieStrangers, contacts, ties, from, end, idle));
  },
});

/** @returns the first contact that isn't done. */
function tieStrangers(contacts: Contacts, ties: Ties, from: Int, end: number, idle: number): Int {
  for (let at = from; at < contacts.count; at++) {
    if (contacts.strangers[at] === 0) continue;
    if (!isRoomy(ties, end, idle)) return at;
    if (!addTie(ties, contacts.asker[at], contacts.partner[at], NEW_TIE, 0)) contacts.outcome[at] = NO_ANSWER;
  }
  return contacts.count;
}
