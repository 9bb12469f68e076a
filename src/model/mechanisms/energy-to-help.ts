/** Energy to help: who is worn out helps less. P(help) is multiplied by the partner's energy e. */
import {defineMechanism} from '../mechanism.ts';
import type {Contacts} from '../world/contacts.ts';
import type {Educators} from '../world/educators.ts';

export const energyToHelp = defineMechanism({
  name: 'energy to help',
  about: 'A colleague who is worn out helps less often.',
  idea: 'collaborative capacity is finite',
  parameters: {},
  writes: [],

  decide({memory, contacts, educators}) {
    memory.run(countEnergy, contacts, educators);
  },
});

function countEnergy({count, partner, willing}: Contacts, {energy}: Educators): void {
  for (let at = 0; at < count; at++) willing[at] *= energy[partner[at]];
}
