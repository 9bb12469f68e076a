/** Forming habits: what is practised becomes normal. Where q > B: B += habit · a_t (q − B), for those who do. */
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';
import {doing} from './learning-by-doing.ts';

export const formingHabits = defineMechanism({
  name: 'forming habits',
  about: 'What is practised for long becomes normal and stays without support.',
  idea: 'what is carried lasts',
  parameters: {
    ...calendarParameters,
    pace: parameter({
      name: 'forming habits', symbol: 'habit', short: 'habit', default: 0.008, range: [0.004, 0.012], domain: 'share', unit: 'share of the distance, a week',
      about: 'How fast new practice becomes what is normal.', basis: 'J', source: 'judgement', matters: 0,
    }),
  },
  writes: ['educators.habit'],

  step({memory, week, members, educators}, values) {
    memory.run(formHabits, members, educators, values.pace * season(week, values));
  },
});

function formHabits(members: Members, educators: Educators, step: number): void {
  const {quality, habit} = educators;
  for (let member = 0; member < members.engagedCount; member++) {
    const who = members.engaged[member];
    const ahead = quality[who] - habit[who];
    habit[who] += step * doing(educators, who) * Number(ahead > 0) * ahead;
  }
}
