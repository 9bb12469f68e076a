/** Energy to help: who is worn out helps less. P(help) is multiplied by the partner's energy e. */
import {defineMechanism} from '../mechanism.ts';

export const energyToHelp = defineMechanism({
  name: 'energy to help',
  about: 'A colleague who is worn out helps less often.',
  idea: 'collaborative capacity is finite',
  parameters: {},
  writes: [],

  decide({contacts: {count, partner, willing}, educators: {energy}}) {
    for (let at = 0; at < count; at++) willing[at] *= energy[partner[at]];
  },
});
