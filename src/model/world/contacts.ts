/**
 * This week's contacts among members, as columns, in canonical order (asker, then number of the contact). First they are decided, from
 * the world as it stands; then one mechanism after the other writes what they lead to.
 */

import {lesser} from '../../kernel/math.ts';
import {NO_MEMORY, type Int, type Memory} from '../../kernel/memory.ts';
import {DRAWS_AT_ONCE, uniformsAt, type Draws} from '../../kernel/random.ts';
import type {Drawing} from './drawing.ts';

export interface Contacts {
  count: Int;
  readonly memory: Memory;
  asker: Int32Array;
  partner: Int32Array;
  /** Number of the contact among the asker's this week: the k of its draws. */
  number: Int32Array;
  theme: Uint8Array;
  /** Where it takes place: ALONE, in a community MEETING, or as a later question of a CONSULTANCY. */
  setting: Uint8Array;
  /** The partner's ring before the week's contacts. */
  partnerRing: Uint8Array;
  /** Where the asker has the partner in its list of ties, and the partner the asker, before anyone writes; −1 = not tied. See `slotNoted`. */
  slot: Int32Array;
  backSlot: Int32Array;
  /** 1 = the two were not tied before. */
  strangers: Uint8Array;
  /** Probability that the partner helps; mechanisms multiply into it. */
  willing: Float64Array;
  /** REFUSED, GIVEN, or NO_ANSWER: nothing came of it, as where there is no room for a tie. */
  outcome: Uint8Array;
  /** How far this help goes: ½ w(1 + κ), from the world before the week's contacts. */
  depth: Float64Array;
  /** What the partner knows on the theme, and the lead over the asker, before the week's contacts. */
  partnerKnows: Float64Array;
  gap: Float64Array;
  /** Whom the partner introduces the asker to; −1 = nobody. */
  introduced: Int32Array;
  /** Of a loop over contacts that has just run: places of those of which there is more to tell, rising, and how many. */
  noted: Int32Array;
  notedCount: Int;
  /** How likely it is, for each that is noted, as long as it isn't drawn. */
  chance: Float64Array;
}

export const ALONE = 0;
export const MEETING = 1;
export const CONSULTANCY = 2;

export const REFUSED = 0;
export const GIVEN = 1;
export const NO_ANSWER = 2;

const columns = {
  asker: Int32Array, partner: Int32Array, number: Int32Array, theme: Uint8Array, setting: Uint8Array, partnerRing: Uint8Array, slot: Int32Array, backSlot: Int32Array,
  strangers: Uint8Array,
  willing: Float64Array, outcome: Uint8Array, depth: Float64Array, partnerKnows: Float64Array, gap: Float64Array, introduced: Int32Array, noted: Int32Array,
  chance: Float64Array,
} as const;
type Column = keyof typeof columns;

/** @param room for so many contacts a week at first. */
export function createContacts(memory = NO_MEMORY, room = 256): Contacts {
  const contacts = {count: 0, notedCount: 0, memory} as Contacts;
  for (const name of Object.keys(columns) as Column[]) contacts[name] = memory.column(columns[name] as never, room) as never;
  return contacts;
}

/** Adds a contact that nothing is known of yet, but perhaps the asker's tie. There must be room for it. */
export function addContact(contacts: Contacts, asker: Int, partner: Int, number: Int, theme: Int, setting: Int, slot = -1): void {
  const at = contacts.count++;
  contacts.asker[at] = asker;
  contacts.partner[at] = partner;
  contacts.number[at] = number;
  contacts.theme[at] = theme;
  contacts.setting[at] = setting;
  contacts.willing[at] = 1;
  contacts.outcome[at] = NO_ANSWER;
  contacts.slot[at] = slot;
  contacts.backSlot[at] = -1;
  contacts.strangers[at] = 0;
  contacts.introduced[at] = -1;
}

/** Of the contacts noted, keeps those in which the asker's draw for the partner is below its chance. */
export function keepDrawn(contacts: Contacts, draws: Draws, {drawer, place, luck}: Drawing): void {
  const {asker, partner, noted, chance} = contacts;
  let kept = 0;
  for (let from = 0; from < contacts.notedCount; from += DRAWS_AT_ONCE) {
    const many = lesser(DRAWS_AT_ONCE, contacts.notedCount - from);
    for (let one = 0; one < many; one++) {
      const at = noted[from + one];
      drawer[one] = asker[at];
      place[one] = 64 * partner[at];
    }
    uniformsAt(draws, drawer, place, 0, many, luck);
    for (let one = 0; one < many; one++) {
      noted[kept] = noted[from + one];
      kept += Number(luck[one] < chance[from + one]);
    }
  }
  contacts.notedCount = kept;
}

/** More than most weeks need; a machine gives memory only where something is written. */
export function roomForContacts(people: number): number {
  return Math.max(256, people >> 1);
}

/** Twice the room. */
export function widen(contacts: Contacts): void {
  const length = 2 * contacts.asker.length;
  for (const name of Object.keys(columns) as Column[]) {
    const wider = contacts.memory.column<Int32Array>(columns[name] as never, length);
    wider.set(contacts[name]);
    contacts[name] = wider as never;
  }
}
