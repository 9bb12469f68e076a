/**
 * This week's contacts among members, as columns, in canonical order (asker, then number of the contact). First they are decided, from
 * the world as it stands; then one mechanism after the other writes what they lead to.
 */

export interface Contacts {
  count: number;
  asker: Int32Array;
  partner: Int32Array;
  /** Number of the contact among the asker's this week: the k of its draws. */
  number: Uint8Array;
  theme: Uint8Array;
  /** 1 = within a community meeting. */
  inMeeting: Uint8Array;
  /** Probability that the partner helps; mechanisms multiply into it. */
  willing: Float64Array;
  /** 1 = help was given. 2 = nothing came of it (no room for a tie). */
  outcome: Uint8Array;
  /** How far this help goes: ½ w(1 + κ), from the world before the week's contacts. */
  depth: Float64Array;
  /** The partner's lead in know-how on the theme before the week's contacts; negative = behind. */
  gap: Float64Array;
}

export const REFUSED = 0;
export const GIVEN = 1;
export const NO_ROOM = 2;

export function createContacts(): Contacts {
  return {
    count: 0, asker: new Int32Array(256), partner: new Int32Array(256), number: new Uint8Array(256), theme: new Uint8Array(256),
    inMeeting: new Uint8Array(256), willing: new Float64Array(256), outcome: new Uint8Array(256), depth: new Float64Array(256), gap: new Float64Array(256),
  };
}

/** Adds a contact; the columns double when they are full. */
export function addContact(contacts: Contacts, asker: number, partner: number, number: number, theme: number, inMeeting: boolean): void {
  const at = contacts.count++;
  if (at === contacts.asker.length) grow(contacts, at * 2);
  contacts.asker[at] = asker;
  contacts.partner[at] = partner;
  contacts.number[at] = number;
  contacts.theme[at] = theme;
  contacts.inMeeting[at] = inMeeting ? 1 : 0;
  contacts.willing[at] = 1;
}

function grow(contacts: Contacts, length: number): void {
  const wider = <T extends Uint8Array | Int32Array | Float64Array>(column: T, next: T): T => (next.set(column), next);
  contacts.asker = wider(contacts.asker, new Int32Array(length));
  contacts.partner = wider(contacts.partner, new Int32Array(length));
  contacts.number = wider(contacts.number, new Uint8Array(length));
  contacts.theme = wider(contacts.theme, new Uint8Array(length));
  contacts.inMeeting = wider(contacts.inMeeting, new Uint8Array(length));
  contacts.willing = wider(contacts.willing, new Float64Array(length));
  contacts.outcome = wider(contacts.outcome, new Uint8Array(length));
  contacts.depth = wider(contacts.depth, new Float64Array(length));
  contacts.gap = wider(contacts.gap, new Float64Array(length));
}
