/** New ties: who turns to a stranger is tied to them from then on, w = 0.05. Where a full list refuses the tie, nothing comes of the contact. */
import {defineMechanism} from '../mechanism.ts';
import {NO_ANSWER} from '../world/contacts.ts';
import {addTie} from '../world/ties.ts';
import {NEW_TIE} from './answering.ts';

export const newTies = defineMechanism({
  name: 'new ties',
  about: 'Turning to a stranger makes a first, weak tie.',
  idea: 'connect to others\' relationships',
  parameters: {},
  writes: ['ties'],

  step({contacts, ties}) {
    for (let at = 0; at < contacts.count; at++) {
      if (contacts.strangers[at] === 1 && !addTie(ties, contacts.asker[at], contacts.partner[at], NEW_TIE, 0)) contacts.outcome[at] = NO_ANSWER;
    }
  },
});
