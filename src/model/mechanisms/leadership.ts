/**
 * Leadership: a school leader who takes part supports everyone in the school; so may a district leader (off by default).
 *
 *     1 − S is multiplied by (1 − lead) where the leader of the school is in engagement or practice,
 *     and by (1 − leadOffice) where a district leader of the district is
 */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {DISTRICT_LEADER, LEADER} from '../plan.ts';
import {ENGAGEMENT} from '../rings.ts';
import type {Educators} from '../world/educators.ts';
import type {Places} from '../world/places.ts';

export const leadership = defineMechanism({
  name: 'leadership',
  about: 'A leader who takes part in person makes new practice easier for the whole school.',
  idea: 'leadership from all quarters',
  parameters: {
    lead: parameter({
      name: 'support by the school leader', symbol: 'lead', short: 'lead', default: 0.2, range: [0, 0.4], domain: 'share', unit: 'share of full support',
      about: 'How much a school leader who takes part supports new practice in the school.', basis: 'S', source: 'professional environment (Kraft & Papay 2014); the size is our judgement', matters: 2,
    }),
    leadOffice: parameter({
      name: 'support by the district leader', symbol: 'leadOffice', short: 'leadOffice', default: 0, range: [0, 0.3], domain: 'share', unit: 'share of full support',
      about: 'How much a district leader who takes part supports new practice in the district.', basis: 'J', source: 'off until grounded', matters: 0,
    }),
  },
  writes: ['educators.unsupported'],

  step({memory, places, educators}, {lead, leadOffice}) {
    memory.run(supportSchools, places, educators, lead);
    if (leadOffice > 0) memory.run(supportDistricts, places, educators, leadOffice);
  },
});

function supportSchools(places: Places, educators: Educators, by: number): void {
  for (let school = 0; school < places.schools; school++) {
    const leader = schoolLeader(places, school);
    if (leader >= 0 && educators.ring[leader] >= ENGAGEMENT) support(places, educators, places.firstPost[school], places.firstPost[school + 1], by);
  }
}

function supportDistricts(places: Places, educators: Educators, by: number): void {
  for (let district = 0; district < places.districts; district++) {
    const first = places.districtPost[district], end = places.districtPost[district + 1];
    if (districtLeads(places, educators, first, end)) support(places, educators, first, end, by);
  }
}

/** Holder of the school's leading post; an office's leader is its first post. −1 where a roster names none. */
export function schoolLeader(places: Places, school: Int): Int {
  const first = places.firstPost[school], end = places.firstPost[school + 1];
  if (places.office[school] === 1) return end > first ? places.holder[first] : -1;
  for (let post = first; post < end; post++) if (places.roleOfPost[post] === LEADER) return places.holder[post];
  return -1;
}

/** Whether a district leader among the holders of these posts takes part. */
export function districtLeads({roleOfPost, holder}: Places, {ring}: Educators, first: Int, end: Int): boolean {
  for (let post = first; post < end; post++) {
    if (roleOfPost[post] === DISTRICT_LEADER && ring[holder[post]] >= ENGAGEMENT) return true;
  }
  return false;
}

function support({holder}: Places, {ring, unsupported}: Educators, first: Int, end: Int, by: number): void {
  for (let post = first; post < end; post++) if (ring[holder[post]] >= ENGAGEMENT) unsupported[holder[post]] *= 1 - by;
}
