/** Letting go: who practises well and supported lets go of the old way: u *= 1 − unlearn · a_t S q̂, for those who do. */
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {practisedQuality, type Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';
import {doing} from './learning-by-doing.ts';

export const lettingGo = defineMechanism({
  name: 'letting go',
  about: 'The old practice is let go of as the new one succeeds.',
  idea: 'hospice',
  parameters: {
    ...calendarParameters,
    pace: parameter({
      name: 'letting go of the old', symbol: 'unlearn', short: 'unlearn', default: 0.05, range: [0.025, 0.075], domain: 'share', unit: 'share a week at full support and quality',
      about: 'How fast the old practice is let go of while the new one succeeds.', basis: 'J', source: 'judgement', matters: 0,
    }),
  },
  writes: ['educators.oldPractice'],

  step({memory, week, members, educators}, values) {
    memory.run(letGo, members, educators, values.pace * season(week, values));
  },
});

function letGo(members: Members, educators: Educators, step: number): void {
  const {oldPractice, unsupported} = educators;
  for (let member = 0; member < members.engagedCount; member++) {
    const who = members.engaged[member];
    oldPractice[who] *= 1 - step * doing(educators, who) * (1 - unsupported[who]) * practisedQuality(educators, who);
  }
}
