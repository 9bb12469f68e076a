/**
 * Strain: a dip wears on those who try, the work around new practice on those in practice.
 *
 *     e −= eDip dip e                                               who does
 *     e −= eDrain a_t e (0 if protected; ½ if the school leader takes part)       in practice
 */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import {isProtected, type Communities} from '../world/communities.ts';
import type {Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';
import type {Places} from '../world/places.ts';
import {doing} from './learning-by-doing.ts';
import {schoolLeader} from './leadership.ts';

export const strain = defineMechanism({
  name: 'strain',
  about: 'New practice costs energy; protection and an engaged school leader lessen it.',
  idea: 'protect the pioneers',
  parameters: {
    ...calendarParameters,
    strainOfTheDip: parameter({
      name: 'strain of the dip', symbol: 'eDip', short: 'eDip', default: 0.04, range: [0.02, 0.06], domain: 'share', unit: 'share of energy a week at a full dip',
      about: 'How much it wears on people that new practice goes worse at first.', basis: 'J', source: 'judgement', matters: 1,
    }),
    strainOfPractice: parameter({
      name: 'strain of practice', symbol: 'eDrain', short: 'eDrain', default: 0.02, range: [0.01, 0.03], domain: 'share', unit: 'share of energy a week',
      about: 'How much unprotected pioneers are worn by what is asked of them besides.', basis: 'J', source: 'judgement', matters: 1,
    }),
  },
  writes: ['educators.energy'],

  step({memory, week, members, communities, places, educators}, values) {
    memory.run(wearDown, week, members, communities, places, educators, values.strainOfTheDip, values.strainOfPractice * season(week, values));
  },
});

function wearDown(
  week: Int, members: Members, communities: Communities, places: Places, educators: Educators, strainOfTheDip: number, drain: number,
): void {
  const {ring, energy, dip, community} = educators;
  for (let member = 0; member < members.engagedCount; member++) {
    const who = members.engaged[member];
    energy[who] -= strainOfTheDip * doing(educators, who) * dip[who] * energy[who];
    if (ring[who] !== PRACTICE || isProtected(communities, community[who], week)) continue;
    const leader = schoolLeader(places, places.school[who]);
    energy[who] -= drain * energy[who] * (leader >= 0 && ring[leader] >= ENGAGEMENT ? 0.5 : 1);
  }
}
