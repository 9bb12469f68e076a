/**
 * Making something new: two people in engagement or practice create together what neither knew, with probability ι·depth of a help.
 *
 *     k_iθ, k_jθ += create (1 − k);   o_i, o_j += oCreate (1 − o)
 */
import type {Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT} from '../rings.ts';
import {GIVEN, keepDrawn, type Contacts} from '../world/contacts.ts';
import type {Drawing} from '../world/drawing.ts';
import type {Educators} from '../world/educators.ts';
import {logNoted} from '../world/log.ts';

export const makingSomethingNew = defineMechanism({
  name: 'making something new',
  about: 'People who work closely together make things neither knew before.',
  idea: 'network learning',
  parameters: {
    chanceOfCreating: parameter({
      name: 'chance of making something new', symbol: 'ι', short: 'iota', default: 0.2, range: [0.1, 0.3], domain: 'share', unit: 'chance a help of full depth',
      about: 'How often a deep exchange leads to something new.', basis: 'J', source: 'judgement', matters: 0,
    }),
    knowHowFromCreating: parameter({
      name: 'know-how from making something new', symbol: 'create', short: 'create', default: 0.15, range: [0.075, 0.225], domain: 'share', unit: 'share of the distance to full',
      about: 'How much both learn when they make something new.', basis: 'J', source: 'judgement', matters: 0,
    }),
    ownershipFromCreating: parameter({
      name: 'ownership from making something new', symbol: 'oCreate', short: 'oCreate', default: 0.03, range: [0, 0.1], domain: 'share', unit: 'share of the distance to full',
      about: 'How far making something new makes the change one\'s own.', basis: 'J', source: 'judgement', matters: 0,
    }),
  },
  writes: ['educators.knowHow', 'educators.ownership'],

  step({memory, week, contacts, educators, drawing, log}, {chanceOfCreating, knowHowFromCreating, ownershipFromCreating}, chance) {
    memory.run(makeNew, contacts, educators, drawing, chance.stream('create').at(week), chanceOfCreating, knowHowFromCreating, ownershipFromCreating);
    logNoted(log, week, contacts, contacts.partner, 'made something new');
  },
});

/** Notes where something was made. */
function makeNew(
  contacts: Contacts, {ring, knowHow, themes, ownership}: Educators, drawing: Drawing, draws: Draws, chanceOfCreating: number, knowHowFromCreating: number,
  ownershipFromCreating: number,
): void {
  const {asker, partner, partnerRing, outcome, depth, noted, chance} = contacts;
  let able = 0;
  // Each is noted, and kept by counting: which, the processor can't guess.
  for (let at = 0; at < contacts.count; at++) {
    noted[able] = at;
    chance[able] = chanceOfCreating * depth[at];
    able += Number(outcome[at] === GIVEN) & Number(ring[asker[at]] >= ENGAGEMENT) & Number(partnerRing[at] >= ENGAGEMENT);
  }
  contacts.notedCount = able;
  keepDrawn(contacts, draws, drawing);
  for (let one = 0; one < contacts.notedCount; one++) {
    const at = noted[one], who = asker[at], whom = partner[at];
    const own = who * themes + contacts.theme[at], other = whom * themes + contacts.theme[at];
    knowHow[own] += knowHowFromCreating * (1 - knowHow[own]);
    knowHow[other] += knowHowFromCreating * (1 - knowHow[other]);
    ownership[who] += ownershipFromCreating * (1 - ownership[who]);
    ownership[whom] += ownershipFromCreating * (1 - ownership[whom]);
  }
}
