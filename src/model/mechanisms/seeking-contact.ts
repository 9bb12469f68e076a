/**
 * Seeking contact: members turn to others, in their community's meeting, in the corridor, or along their ties.
 *
 *     μ = μ_ring a_t a (½ + ½ e);   contacts this week = floor(μ) + Bernoulli(the rest)
 *
 * Each contact: with probability `meet`, someone in a community turns to another member, about the community's focus, if it meets this week;
 * with probability ε to a random colleague of the school; else to the more knowing of two colleagues drawn by tie strength.
 */
import {lesser} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {DRAWS_AT_ONCE, nextUniforms, pick, uniformsAt, wholeNumber, type Draws} from '../../kernel/random.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, INTEREST, PRACTICE} from '../rings.ts';
import {ALONE, CONSULTANCY, MEETING, addContact, widen, type Contacts} from '../world/contacts.ts';
import {COMMUNITY_LIMIT, NO_MEETING, type Communities} from '../world/communities.ts';
import {NO_COMMUNITY, type Educators} from '../world/educators.ts';
import {colleague} from '../world/places.ts';
import {TOUCHED_AT_ONCE, slotOf, startNoting, touched, touchedLists, type Ties} from '../world/ties.ts';
import type {World} from '../world/world.ts';

const NOBODY = -1;
/** In place of a partner: one of two. */
const UNSETTLED = -2;

const seeking = {
  contactsInInterest: parameter({
    name: 'contacts in interest', symbol: 'μ1', short: 'mu1', default: 0.15, range: [0.075, 0.225], domain: 'positive', unit: 'contacts a week',
    about: 'How often someone interested turns to a colleague about it.', basis: 'S', source: '35 to 50 % have at least one instructional contact a week (RAND RR2217)', matters: 1,
  }),
  contactsInEngagement: parameter({
    name: 'contacts in engagement', symbol: 'μ2', short: 'mu2', default: 0.6, range: [0.3, 0.9], domain: 'positive', unit: 'contacts a week',
    about: 'How often someone engaged turns to a colleague about it.', basis: 'S', source: '35 to 50 % have at least one instructional contact a week (RAND RR2217)', matters: 1,
  }),
  contactsInPractice: parameter({
    name: 'contacts in practice', symbol: 'μ3', short: 'mu3', default: 1.2, range: [0.6, 1.8], domain: 'positive', unit: 'contacts a week',
    about: 'How often someone in practice turns to a colleague about it.', basis: 'S', source: '35 to 50 % have at least one instructional contact a week (RAND RR2217)', matters: 2,
  }),
  meetingShare: parameter({
    name: 'contacts kept for meetings', symbol: 'meet', short: 'meet', default: 0.5, range: [0.3, 0.7], domain: 'share', unit: 'share of contacts',
    about: 'The share of their contacts that members of a community look for in its meetings.', basis: 'J', source: 'judgement', matters: 0,
  }),
  chanceMeetings: parameter({
    name: 'chance meetings', symbol: 'ε', short: 'eps', default: 0.05, range: [0, 0.15], domain: 'share', unit: 'share of contacts',
    about: 'The share of contacts with a random colleague of the same school.', basis: 'J', source: 'judgement', matters: 0,
  }),
};

export const seekingContact = defineMechanism({
  name: 'seeking contact',
  about: 'Members turn to others: in meetings, in the corridor, along their ties.',
  idea: 'network learning',
  parameters: {...calendarParameters, ...seeking},
  writes: ['tallies.contacts'],

  decide(world, values, chance) {
    const {memory, week, members, contacts} = world;
    const howMany = chance.stream('contacts').at(week), draws = chance.stream('partner').at(week);
    const pace = season(week, values);
    const inInterest = values.contactsInInterest * pace, inEngagement = values.contactsInEngagement * pace, inPractice = values.contactsInPractice * pace;
    contacts.count = 0;
    for (let next = 0; next < members.count;) {
      next = memory.run(
        seekFrom, world, next, contacts.asker.length, howMany, draws, inInterest, inEngagement, inPractice, values.meetingShare, values.chanceMeetings,
      );
      if (next < members.count) widen(contacts);
    }
    memory.run(settlePartners, contacts, world.educators, world.ties);
  },

  step({week, contacts, tallies}) {
    tallies.contacts[week] += contacts.count;
  },
});

/**
 * How contacts stand in their columns on the way; those that come about are closed up to the front (`addContact`), over what was sought:
 *
 *     sought (`seekAny`)           slot = 2 × the number of the contact, backSlot = slot + 1: the numbers of its two draws (v, v2)
 *     of a consultancy             slot = −1, as `addContact` leaves it: partner and theme are settled, and it has no draws
 *     along a tie (`thinkOfTwo`)   partner = UNSETTLED, slot and backSlot = the ties with two colleagues
 *     settled (`settlePartners`)   slot and backSlot = where each of the two has the other
 *
 * From one member on, as long as there is room; many at a time, for whom draws are made together. @returns the next member.
 */
function seekFrom(
  world: World, from: Int, room: Int, howMany: Draws, draws: Draws, inInterest: number, inEngagement: number, inPractice: number, meetingShare: number,
  chanceMeetings: number,
): Int {
  const {members, contacts, ties, drawing} = world;
  let member = from;
  while (member < members.count) {
    const start = contacts.count, many = nextUniforms(howMany, members.rows, member, members.count, 0, drawing.luck);
    const sought = seekAny(world, member, many, room, inInterest, inEngagement, inPractice);
    const end = contacts.count;
    contacts.count = start;
    for (let at = start; at < end; at += DRAWS_AT_ONCE) {
      const number = lesser(DRAWS_AT_ONCE, end - at);
      for (let one = 0; one < number; one++) contacts.backSlot[at + one] = contacts.slot[at + one] + 1;
      uniformsAt(draws, contacts.asker, contacts.slot, at, number, drawing.luck);
      uniformsAt(draws, contacts.asker, contacts.backSlot, at, number, drawing.secondLuck);
      for (let next = 0; next < number; next += TOUCHED_AT_ONCE) {
        const last = lesser(next + TOUCHED_AT_ONCE, number);
        if (ties.areFar === 1) contacts.chance[at] = touchedLists(ties, contacts.asker, at + next, at + last);
        for (let one = next; one < last; one++) seekOne(world, at + one, meetingShare, chanceMeetings, drawing.luck[one], drawing.secondLuck[one]);
      }
    }
    member += sought;
    if (sought < many) return member;
  }
  return member;
}

/** Notes who seeks a contact, and, in place of a slot, the number of the first draw that settles it. @returns of how many members, before room runs out. */
function seekAny(world: World, from: Int, many: Int, room: Int, inInterest: number, inEngagement: number, inPractice: number): Int {
  const {members, contacts, communities, drawing, educators: {ring, activity, energy, community}} = world;
  for (let at = 0; at < many; at++) {
    const who = members.rows[from + at];
    const rate = Number(ring[who] === INTEREST) * inInterest + Number(ring[who] === ENGAGEMENT) * inEngagement + Number(ring[who] === PRACTICE) * inPractice;
    const number = wholeNumber(rate * activity[who] * (0.5 + 0.5 * energy[who]), drawing.luck[at]);
    const first = contacts.count;
    if (first + number + COMMUNITY_LIMIT > room) return at;
    // Written whether there is one or none, and kept by counting: which, the processor guesses wrong too often.
    contacts.asker[first] = who;
    contacts.slot[first] = 0;
    for (let contact = 1; contact < number; contact++) {
      contacts.asker[first + contact] = who;
      contacts.slot[first + contact] = 2 * contact;
    }
    contacts.count = first + number;
    if (community[who] !== NO_COMMUNITY && communities.presenter[community[who]] === who) askEachInTurn(world, who, number);
  }
  return many;
}

/** Settles a contact that is sought: it moves to the place after those that came about, if it does. */
function seekOne(world: World, from: Int, meetingShare: number, chanceMeetings: number, way: number, which: number): void {
  const {educators, communities, contacts, places, ties} = world;
  const who = contacts.asker[from];
  if (contacts.slot[from] < 0) { // of a consultancy
    addContact(contacts, who, contacts.partner[from], contacts.number[from], contacts.theme[from], contacts.setting[from]);
    return;
  }
  const contact = contacts.slot[from] >> 1;
  const community = educators.community[who];
  const inMeetings: number = community === NO_COMMUNITY ? 0 : meetingShare;
  if (way < inMeetings) {
    if (communities.meets[community] === NO_MEETING || communities.presenter[community] >= 0) return;
    addContact(contacts, who, otherMember(communities, community, who, which), contact, communities.focus[community], MEETING);
    return;
  }
  const theme = educators.focus[who];
  if (way >= 1 - chanceMeetings) {
    const partner = colleague(places, who, which);
    if (partner !== NOBODY) addContact(contacts, who, partner, contact, theme, ALONE);
    return;
  }
  if (ties.degree[who] > 0) thinkOfTwo(world, who, contact, theme, which, (way - inMeetings) / (1 - chanceMeetings - inMeetings));
}

/** A member picked by position among the others. */
function otherMember({members, size}: Communities, community: Int, who: Int, draw: number): Int {
  const from = community * COMMUNITY_LIMIT;
  const at = from + pick(draw, size[community] - 1);
  let own = from;
  while (members[own] !== who) own++;
  return members[at >= own ? at + 1 : at];
}

/** A contact with one of two colleagues, drawn by tie strength; which of them is settled later (`settlePartners`). */
function thinkOfTwo({ties, contacts}: World, who: Int, contact: Int, theme: Int, draw: number, secondDraw: number): void {
  const {strength} = ties;
  const first = ties.first[who], last = first + ties.degree[who] - 1;
  let total: number = 0;
  for (let at = first; at <= last; at++) total += strength[at];
  if (total === 0) return;
  // Both are found in one walk, by counting the ties that come before: where to stop is what the processor can't guess.
  let one = first, other = first, reached: number = 0;
  for (let at = first; at < last; at++) {
    reached += strength[at];
    one += Number(draw * total >= reached);
    other += Number(secondDraw * total >= reached);
  }
  addContact(contacts, who, UNSETTLED, contact, theme, ALONE, one);
  contacts.backSlot[contacts.count - 1] = other;
}

/** A consultancy: the presenter asks every other member; only the first answer costs its giver energy. */
function askEachInTurn({communities, contacts, educators}: World, who: Int, first: Int): void {
  const community = educators.community[who];
  let setting = MEETING, number = first;
  for (let at = community * COMMUNITY_LIMIT, end = at + communities.size[community]; at < end; at++) {
    if (communities.members[at] === who) continue;
    addContact(contacts, who, communities.members[at], number++, communities.focus[community], setting);
    setting = CONSULTANCY;
  }
}

/**
 * Settles who is asked, and looks up once the ties that all that follows from the week's contacts needs: of several contacts one step after the other, for partners are
 * far away in memory, and the processor fetches several at once where no step waits for another.
 */
function settlePartners(contacts: Contacts, {count: people, ring, knowHow, themes}: Educators, ties: Ties): void {
  startNoting(ties, people);
  const {count, asker, partner, partnerRing, theme, slot, backSlot, chance} = contacts;
  for (let from = 0; from < count; from += TOUCHED_AT_ONCE) {
    const end = from + TOUCHED_AT_ONCE < count ? from + TOUCHED_AT_ONCE : count;
    for (let at = from; at < end; at++) {
      if (partner[at] !== UNSETTLED) continue;
      // Who knows more on the theme; of equals the first.
      const one = ties.alter[slot[at]] * themes + theme[at], other = ties.alter[backSlot[at]] * themes + theme[at];
      slot[at] = knowHow[other] > knowHow[one] ? backSlot[at] : slot[at];
      partner[at] = ties.alter[slot[at]];
    }
    for (let at = from; at < end; at++) {
      const whom = partner[at];
      partnerRing[at] = ring[whom];
      chance[at] = touched(ties, whom);
    }
    for (let at = from; at < end; at++) {
      if (slot[at] < 0) slot[at] = slotOf(ties, asker[at], partner[at]);
      backSlot[at] = slot[at] < 0 ? -1 : slotOf(ties, partner[at], asker[at]);
    }
  }
}
