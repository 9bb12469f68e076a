/**
 * Reciprocity: members both take from and contribute to the network; help is given less to those who owe.
 *
 *     owed = max(0, (1 − ω)(R_i − G_i) + ω (h_ji − h_ij))     by the asker: to the network, and to this colleague; ω = ½
 *     P(help) is multiplied by ν + (1 − ν) / (1 + owed / B0)
 *
 * Sources: Gouldner (1960) for the norm; reciprocated ties are 2 to 4.5 times as frequent as chance in the 15 schools' advice data. The form is
 * ours. Whether people keep accounts with each other (ω = 1) or with the network (ω = 0) is contested: in the same data a person's giving and
 * taking are uncorrelated. Without any such rule: ν = 1, or the mechanism off.
 */
import {positive} from '../../kernel/math.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Contacts} from '../world/contacts.ts';
import type {Educators} from '../world/educators.ts';
import type {Ties} from '../world/ties.ts';

export const reciprocity = defineMechanism({
  name: 'reciprocity',
  about: 'Help goes less readily to those who take and do not give.',
  idea: 'reciprocity: members take and contribute',
  parameters: {
    givingAnyway: parameter({
      name: 'help without return', symbol: 'ν', short: 'nu', default: 0.3, range: [0.1, 0.9], domain: 'share', unit: 'share of help',
      about: 'The share of help that is given whatever is owed.', basis: 'J', source: 'judgement; reciprocation is 2 to 4.5 times chance in data', matters: 1,
    }),
    creditLimit: parameter({
      name: 'credit among colleagues', symbol: 'B0', short: 'B0', default: 4, range: [2, 8], domain: 'positive', unit: 'helps',
      about: 'How many helps someone can owe before the readiness to help them is halved.', basis: 'J', source: 'judgement', matters: 1,
    }),
    weightOfPair: parameter({
      name: 'weight of the pair', symbol: 'ω', short: 'pair', default: 0.5, range: [0, 1], domain: 'share', unit: 'share of what is owed',
      about: 'How far people count what they gave each other (1), rather than what someone gave and took in the whole network (0).',
      basis: 'J', source: 'contested: direct against generalised reciprocity (Gouldner 1960; Molm, Collett & Schaefer 2007); half and half by default', matters: 0,
    }),
  },
  writes: [],

  decide({memory, contacts, educators, ties}, {givingAnyway, creditLimit, weightOfPair}) {
    memory.run(countWhatIsOwed, contacts, educators, ties, givingAnyway, creditLimit, weightOfPair);
  },
});

function countWhatIsOwed(
  {count, asker, willing, slot, backSlot}: Contacts, {received, given}: Educators, ties: Ties, givingAnyway: number, creditLimit: number,
  weightOfPair: number,
): void {
  for (let at = 0; at < count; at++) {
    const who = asker[at];
    const betweenThem: number = slot[at] < 0 ? 0 : ties.help[backSlot[at]] - ties.help[slot[at]];
    willing[at] *= readinessToHelp(received[who] - given[who], betweenThem, givingAnyway, creditLimit, weightOfPair);
  }
}

/** Factor on the probability of help, (0, 1], for someone who received so much more than it gave: overall, and from this colleague. */
export function readinessToHelp(overall: number, betweenThem: number, givingAnyway: number, creditLimit: number, weightOfPair = 0.5): number {
  const owed = positive((1 - weightOfPair) * overall + weightOfPair * betweenThem), owes = Number(owed > 0);
  return 1 - owes + owes * (givingAnyway + (1 - givingAnyway) / (1 + owed / creditLimit));
}
