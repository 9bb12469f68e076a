/** Ownership from giving: a member who helps makes the change more its own, o += oGive (1 − o). */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {GIVEN, type Contacts} from '../world/contacts.ts';
import type {Educators} from '../world/educators.ts';
import {OUTSIDE} from '../rings.ts';

export const ownershipFromGiving = defineMechanism({
  name: 'ownership from giving',
  about: 'Members who contribute come to own the change.',
  idea: 'reciprocity; authorship',
  parameters: {
    gain: parameter({
      name: 'ownership from giving', symbol: 'oGive', short: 'oGive', default: 0.01, range: [0, 0.1], domain: 'share', unit: 'share of the distance to full, a help',
      about: 'How far giving help once makes the change one\'s own.', basis: 'J', source: 'judgement', matters: 1,
    }),
  },
  writes: ['educators.ownership'],

  step({memory, contacts, educators}, {gain}) {
    memory.run(ownByGiving, contacts, educators, gain);
  },
});

function ownByGiving({count, partner, partnerRing, outcome}: Contacts, {ownership}: Educators, gain: number): void {
  for (let at = 0; at < count; at++) {
    const whom = partner[at], gave = Number(outcome[at] === GIVEN) & Number(partnerRing[at] !== OUTSIDE);
    ownership[whom] += gain * (1 - ownership[whom]) * gave;
  }
}
