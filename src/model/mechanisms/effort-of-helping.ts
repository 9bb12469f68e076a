/** Effort of helping: being helped refreshes, e_i += eHelp (1 − e_i); helping tires, e_j −= eGive e_j, half in a protected community. */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {CONSULTANCY, GIVEN, type Contacts} from '../world/contacts.ts';
import {isProtected, type Communities} from '../world/communities.ts';
import type {Educators} from '../world/educators.ts';

export const effortOfHelping = defineMechanism({
  name: 'effort of helping',
  about: 'Helping tires, being helped refreshes; protection halves the toll.',
  idea: 'protect the pioneers',
  parameters: {
    toll: parameter({
      name: 'toll of helping', symbol: 'eGive', short: 'eGive', default: 0.04, range: [0.02, 0.06], domain: 'share', unit: 'share of energy, a help',
      about: 'How much energy one help costs the giver.', basis: 'S', source: 'top givers are strained; the size is our judgement', matters: 1,
    }),
    lift: parameter({
      name: 'lift from being helped', symbol: 'eHelp', short: 'eHelp', default: 0.02, range: [0.01, 0.03], domain: 'share', unit: 'share of the distance to full, a help',
      about: 'How much one help refreshes the one who asked.', basis: 'J', source: 'judgement', matters: 1,
    }),
  },
  writes: ['educators.energy'],

  step({memory, week, contacts, communities, educators}, {toll, lift}) {
    memory.run(feelTheEffort, week, contacts, communities, educators, toll, lift);
  },
});

function feelTheEffort(week: Int, contacts: Contacts, communities: Communities, {energy, community}: Educators, toll: number, lift: number): void {
  for (let at = 0; at < contacts.count; at++) {
    if (contacts.outcome[at] !== GIVEN) continue;
    const who = contacts.asker[at], whom = contacts.partner[at];
    energy[who] += lift * (1 - energy[who]);
    if (contacts.setting[at] === CONSULTANCY) continue;
    energy[whom] -= toll * energy[whom] * (isProtected(communities, community[whom], week) ? 0.5 : 1);
  }
}
