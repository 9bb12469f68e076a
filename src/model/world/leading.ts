/** Leading acts of members: first contacts, introductions, sponsorships, foundings and meetings they call themselves. */
import type {Int} from '../../kernel/memory.ts';
import {DISTRICT_LEADER, TEACHER} from '../plan.ts';
import type {Educators} from './educators.ts';
import type {Places} from './places.ts';

/** Roles with a column of their own in `tallies.leadingActs`. */
export const LEADING_ROLES = 4;

export function noteLeadingAct(week: Int, {led}: Educators, {role: roles}: Places, leadingActs: Float64Array, who: Int): void {
  const role = roles[who];
  led[who] = week;
  leadingActs[week * LEADING_ROLES + (role > DISTRICT_LEADER ? TEACHER : role)] += 1;
}
