/** Recovering energy: rest restores, e += eRec (1 − e), every week. */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';

export const recoveringEnergy = defineMechanism({
  name: 'recovering energy',
  about: 'Energy comes back week by week.',
  idea: 'collaborative capacity is finite',
  parameters: {
    recovery: parameter({
      name: 'recovery of energy', symbol: 'eRec', short: 'eRec', default: 0.04, range: [0.02, 0.06], domain: 'share', unit: 'share of the distance to full, a week',
      about: 'How fast energy comes back by itself.', basis: 'J', source: 'judgement', matters: 1,
    }),
  },
  writes: ['educators.energy'],

  step({memory, members, educators}, {recovery}) {
    memory.run(recoverEnergy, members, educators, recovery);
  },
});

function recoverEnergy(members: Members, {energy}: Educators, recovery: number): void {
  for (let member = 0; member < members.count; member++) {
    const who = members.rows[member];
    energy[who] += recovery * (1 - energy[who]);
  }
}
