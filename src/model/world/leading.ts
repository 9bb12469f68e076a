/** Leading acts of members: first contacts, introductions, sponsorships, foundings and meetings they call themselves. */
import {DISTRICT_LEADER, TEACHER} from '../plan.ts';
import type {World} from './world.ts';

/** Roles with a column of their own in `tallies.leadingActs`. */
export const LEADING_ROLES = 4;

export function noteLeadingAct(world: World, who: number): void {
  const role = world.places.role[who];
  world.educators.led[who] = world.week;
  world.tallies.leadingActs[world.week * LEADING_ROLES + (role > DISTRICT_LEADER ? TEACHER : role)]++;
}
