/** Staying in touch: a contact with someone in engagement or practice keeps interest alive, on either side; any contact with a member counts as reached. */
import type {Int} from '../../kernel/memory.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT} from '../rings.ts';
import type {Contacts} from '../world/contacts.ts';
import type {Educators} from '../world/educators.ts';

const HOURS_IN_MEETING = 0.5;
const HOURS_OTHERWISE = 0.25;

export const stayingInTouch = defineMechanism({
  name: 'staying in touch',
  about: 'Contact with people who are engaged keeps interest alive.',
  idea: 'keep the community of interest informed',
  parameters: {},
  writes: ['educators.last', 'educators.reached', 'tallies.educatorHours'],

  step({memory, week, contacts, educators, tallies}) {
    tallies.educatorHours[week] += memory.run(stayInTouch, week, contacts, educators);
  },
});

/** @returns hours spent. */
function stayInTouch(week: Int, contacts: Contacts, {ring, last, reached}: Educators): number {
  const {asker, partner, partnerRing, setting} = contacts;
  let hours: number = 0;
  for (let at = 0; at < contacts.count; at++) {
    const who = asker[at], whom = partner[at];
    reached[whom] = week;
    reached[who] += Number(partnerRing[at] > 0) * (week - reached[who]);
    last[who] += Number(partnerRing[at] >= ENGAGEMENT) * (week - last[who]);
    last[whom] += Number(ring[who] >= ENGAGEMENT) * (week - last[whom]);
    hours += 2 * (setting[at] > 0 ? HOURS_IN_MEETING : HOURS_OTHERWISE);
  }
  return hours;
}
