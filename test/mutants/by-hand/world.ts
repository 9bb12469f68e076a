/** Wrong versions of what the world keeps of a week: contacts, and which of them come to something. */
import type {WrongOnes} from './index.ts';

export const world: WrongOnes = {
  contacts: [
    ['the partner’s draw for the asker', 'drawer[one] = asker[at];\n      place[one] = 64 * partner[at];', 'drawer[one] = partner[at];\n      place[one] = 64 * asker[at];'],
    ['the partner’s draw for itself', 'drawer[one] = asker[at];', 'drawer[one] = partner[at];'],
    ['one draw of the asker for whomever it asks', 'place[one] = 64 * partner[at];', 'place[one] = 0;'],
    ['another draw for the partner', '64 * partner[at]', '64 * partner[at] + 1'],
    ['drawn by the contact’s number', '64 * partner[at]', 'contacts.number[at]'],
    ['drawn for the contacts of the week, not for those noted', 'const at = noted[from + one];', 'const at = from + one;'],
    ['of the lot at hand, but noted in the first', 'const at = noted[from + one];', 'const at = noted[one];'],
    ['kept from the wrong place', 'noted[kept] = noted[from + one];', 'noted[kept] = noted[one];'],
    ['the first are kept, however many', 'noted[kept] = noted[from + one];', ''],
    ['the place among those noted is kept', 'noted[kept] = noted[from + one];', 'noted[kept] = from + one;'],
    ['a lot is kept over the one before', 'const many = lesser', 'kept = 0;\n    const many = lesser'],
    ['who is not drawn is passed over, but counted', 'contacts.notedCount = kept;', ''],
    ['the chance of another contact', 'chance[from + one]', 'chance[one]'],
    ['the chance by contact, not as noted', 'chance[from + one]', 'chance[noted[from + one]]'],
    ['the chance of the one in whose place it is kept', 'chance[from + one]', 'chance[kept]'],
    ['more at once than there are draws', 'lesser(DRAWS_AT_ONCE, contacts.notedCount - from)', 'contacts.notedCount - from'],
    ['only as many as are drawn at once', 'from < contacts.notedCount; from', 'from < lesser(1, contacts.notedCount); from'],
    ['a full lot where fewer are left', 'lesser(DRAWS_AT_ONCE, contacts.notedCount - from)', 'DRAWS_AT_ONCE'],
    ['each lot by the draws of the first', 'uniformsAt(draws, drawer', 'if (from === 0) uniformsAt(draws, drawer'],
    ['what stood in a row before comes to something', 'contacts.outcome[at] = NO_ANSWER;', ''],
    ['who was introduced in a row before', 'contacts.introduced[at] = -1;', ''],
    ['what did not fit is lost', 'wider.set(contacts[name]);', ''],
  ],
};
