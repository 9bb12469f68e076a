/** Goal: of contacts that may come to something those are kept that the asker's own draw for the partner says, however many there are. Method: one draw after the other. */
import {describe, expect, test} from 'vitest';
import {Stream} from '../../../src/kernel/random.ts';
import {addContact, createContacts, keepDrawn, NO_ANSWER, roomForContacts, widen} from '../../../src/model/world/contacts.ts';
import {createDrawing} from '../../../src/model/world/drawing.ts';

/** So many contacts, no two of the same two people, numbered as if each were a later one of its asker. */
function contactsOf(count: number) {
  const contacts = createContacts();
  for (let at = 0; at < count; at++) {
    if (contacts.count === contacts.asker.length) widen(contacts);
    addContact(contacts, at % 97, 100 + at, 1 + at % 8, at % 4, at % 3, at - 1);
  }
  return contacts;
}

describe('of the contacts noted', () => {
  /** Every third contact is noted, and its chance is another than that of its neighbours. */
  const noting = (many: number) => {
    const contacts = contactsOf(3 * many);
    for (let one = 0; one < many; one++) {
      contacts.noted[one] = 3 * one + 1;
      contacts.chance[one] = one * 7 % 11 / 10;
    }
    contacts.notedCount = many;
    contacts.chance.fill(1, many); // of another time, when more were noted
    return contacts;
  };
  const kept = (many: number, week = 5) => {
    const contacts = noting(many), draws = new Stream('contacts', 'a test', 0).at(week), drawing = createDrawing();
    keepDrawn(contacts, draws, drawing);
    return [...contacts.noted.subarray(0, contacts.notedCount)];
  };
  const drawnOf = (many: number, week = 5) => {
    const {noted, chance, asker, partner} = noting(many), draws = new Stream('contacts', 'a test', 0).at(week);
    return [...noted.subarray(0, many)].filter((at, one) => draws.uniform(asker[at], 0, partner[at]) < chance[one]);
  };

  test.each([0, 1, 2, 511, 512, 513, 1024, 1400])('%i: those are kept, in their order, for whom the asker draws less than the chance', many => {
    expect(kept(many)).toEqual(drawnOf(many));
    expect(kept(many, 6)).toEqual(drawnOf(many, 6));
  });

  test('none is kept without a chance, and all that are certain', () => {
    for (const chance of [0, 1]) {
      const contacts = noting(700), drawing = createDrawing();
      contacts.chance.fill(chance, 0, 700);
      keepDrawn(contacts, new Stream('contacts', 'a test', 0).at(5), drawing);
      expect([...contacts.noted.subarray(0, contacts.notedCount)]).toEqual(Array.from({length: 700 * chance}, (_, one) => 3 * one + 1));
    }
  });
});

test('there is room at first for half of a nation, and in the smallest world for some, to be doubled', () => {
  expect(roomForContacts(3_000_000)).toBeGreaterThanOrEqual(1_500_000);
  for (const people of [0, 1, 2, 100]) expect(roomForContacts(people)).toBeGreaterThanOrEqual(64);
});

test('where contacts need more room, those before stay as they were', () => {
  const {count, asker, partner, number, theme, setting, slot} = contactsOf(1000);
  const all = <Told>(of: (at: number) => Told) => Array.from({length: count}, (_, at) => of(at));
  expect(all(at => [asker[at], partner[at], number[at], theme[at], setting[at], slot[at]])).toEqual(all(at => [at % 97, 100 + at, 1 + at % 8, at % 4, at % 3, at - 1]));
});

test('of a contact that is added nothing of last week is known', () => {
  const contacts = contactsOf(1), columns = [contacts.willing, contacts.outcome, contacts.backSlot, contacts.strangers, contacts.introduced];
  for (const column of columns) column.fill(7);
  contacts.count = 0;
  addContact(contacts, 0, 1, 0, 0, 0);
  expect([contacts.slot[0], ...columns.map(column => column[0])]).toEqual([-1, 1, NO_ANSWER, -1, 0, -1]);
});
