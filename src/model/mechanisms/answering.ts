/**
 * Answering: whether help is given, how deep it goes and how far ahead the colleague is, all from the world before the week's contacts.
 *
 *     depth = ½ w (1 + κ)        κ where both are of one community; a new tie starts at w = 0.05
 */
import {lesser} from '../../kernel/math.ts';
import {DRAWS_AT_ONCE, uniformsAt, type Draws} from '../../kernel/random.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Communities} from '../world/communities.ts';
import {GIVEN, REFUSED, type Contacts} from '../world/contacts.ts';
import {NO_COMMUNITY, type Educators} from '../world/educators.ts';
import type {Ties} from '../world/ties.ts';

/** Strength of a tie made by asking a stranger. */
export const NEW_TIE = 0.05;

export const answering = defineMechanism({
  name: 'answering',
  about: 'A colleague who is asked helps or does not; cohesive communities exchange more deeply.',
  idea: 'dense ties carry collaborative capacity',
  parameters: {},
  writes: [],

  decide({memory, week, contacts, educators, ties, communities, drawing}, _, chance) {
    memory.run(answer, contacts, educators, ties, communities, chance.stream('give').at(week), drawing.luck);
  },
});

function answer(contacts: Contacts, {knowHow, themes, community}: Educators, ties: Ties, communities: Communities, draws: Draws, luck: Float64Array): void {
  const {asker, partner, slot: slots, number, theme, willing, outcome, depth, partnerKnows, gap, strangers} = contacts;
  for (let at = 0; at < contacts.count; at++) {
    const who = asker[at], whom = partner[at], slot = slots[at];
    const together = community[who] !== NO_COMMUNITY && community[who] === community[whom];
    strangers[at] = slot < 0 ? 1 : 0;
    partnerKnows[at] = knowHow[whom * themes + theme[at]];
    gap[at] = partnerKnows[at] - knowHow[who * themes + theme[at]];
    depth[at] = 0.5 * (slot < 0 ? NEW_TIE : ties.strength[slot]) * (together ? 1 + communities.cohesion[community[who]] : 1);
  }
  for (let from = 0; from < contacts.count; from += DRAWS_AT_ONCE) {
    const many = lesser(DRAWS_AT_ONCE, contacts.count - from);
    uniformsAt(draws, asker, number, from, many, luck);
    for (let at = 0; at < many; at++) outcome[from + at] = luck[at] < willing[from + at] ? GIVEN : REFUSED;
  }
}
