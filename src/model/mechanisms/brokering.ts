/**
 * Brokering: a colleague who knows no more introduces the asker to the one of its ties (w > 0.1) who knows most on the theme, if that one
 * knows more than the asker: with probability `broker`, a new tie of w = 0.1.
 */
import {lesser} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import type {Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {GIVEN, keepDrawn, type Contacts} from '../world/contacts.ts';
import type {Drawing} from '../world/drawing.ts';
import type {Educators} from '../world/educators.ts';
import {noteLeadingAct} from '../world/leading.ts';
import {logNoted} from '../world/log.ts';
import type {Places} from '../world/places.ts';
import {addTie, isRoomy, tieInStretches, touched, TOUCHED_AT_ONCE, type Ties} from '../world/ties.ts';

const KNOWN_TIE = 0.1;
const INTRODUCED_TIE = 0.1;
const NOBODY = -1;

export const brokering = defineMechanism({
  name: 'brokering',
  about: 'Who cannot help introduces someone who can.',
  idea: 'membership: connect to others\' relationships',
  parameters: {
    broker: parameter({
      name: 'brokering', symbol: 'broker', short: 'broker', default: 0.3, range: [0, 0.6], domain: 'share', unit: 'chance a contact',
      about: 'How often a colleague who knows no more makes an introduction.', basis: 'M', source: 'closure is 2 to 4 times chance in data', matters: 0,
    }),
  },
  writes: ['ties', 'educators.led', 'tallies.leadingActs'],

  decide(world, {broker}, chance) {
    const {memory, week, contacts, ties, educators, drawing} = world;
    memory.run(thinkOfOthers, contacts, ties, educators, drawing, broker, chance.stream('broker').at(week));
  },

  step(world) {
    const {memory, week, contacts, ties, educators, places, tallies, log} = world;
    contacts.notedCount = 0;
    tieInStretches(memory, ties, contacts.count, 2 * ties.capacity, (within, from, end, idle) =>
      within.run(introduce, week, contacts, ties, educators, places, tallies.leadingActs, from, end, idle));
    logNoted(log, week, contacts, contacts.introduced, 'introduced');
  },
});

/** Who is refused was not introduced after all; notes who was. @returns the first contact that isn't done. */
function introduce(
  week: Int, contacts: Contacts, ties: Ties, educators: Educators, places: Places, leadingActs: Float64Array, from: Int, end: number, idle: number,
): Int {
  for (let at = from; at < contacts.count; at++) {
    const third = contacts.introduced[at];
    if (third === NOBODY) continue;
    if (!isRoomy(ties, end, idle)) return at;
    // Help that was given when this was decided came to nothing since, where there was no room for a new tie.
    if (contacts.outcome[at] !== GIVEN || !addTie(ties, contacts.asker[at], third, INTRODUCED_TIE, 0)) {
      contacts.introduced[at] = NOBODY;
      continue;
    }
    noteLeadingAct(week, educators, places, leadingActs, contacts.partner[at]);
    contacts.noted[contacts.notedCount++] = at;
  }
  return contacts.count;
}

function thinkOfOthers(contacts: Contacts, ties: Ties, educators: Educators, drawing: Drawing, broker: number, draws: Draws): void {
  const {asker, partner, theme, outcome, gap, noted, chance} = contacts;
  let knowNoMore = 0;
  for (let at = 0; at < contacts.count; at++) {
    noted[knowNoMore] = at;
    chance[knowNoMore] = broker;
    knowNoMore += Number(outcome[at] === GIVEN) & Number(gap[at] <= 0);
  }
  contacts.notedCount = knowNoMore;
  keepDrawn(contacts, draws, drawing);
  for (let one = 0; one < contacts.notedCount; one++) {
    if (one % TOUCHED_AT_ONCE === 0 && ties.areFar === 1) {
      for (let next = one, last = lesser(one + TOUCHED_AT_ONCE, contacts.notedCount); next < last; next++) chance[next] = touched(ties, partner[noted[next]]);
    }
    const at = noted[one];
    contacts.introduced[at] = mostKnowing(ties, educators, partner[at], asker[at], theme[at]);
  }
}

/** Of the broker's ties the one who knows most on the theme and more than the asker, or NOBODY. */
function mostKnowing(ties: Ties, {knowHow, themes}: Educators, broker: Int, asker: Int, theme: Int): Int {
  let most = knowHow[asker * themes + theme], who = NOBODY;
  for (let slot = ties.first[broker], end = slot + ties.degree[broker]; slot < end; slot++) {
    const third = ties.alter[slot];
    if (third === asker || ties.strength[slot] <= KNOWN_TIE || knowHow[third * themes + theme] <= most) continue;
    most = knowHow[third * themes + theme];
    who = third;
  }
  return who;
}
