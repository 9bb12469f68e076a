/** Recovering from the dip: practising shrinks the dip, with support five times as fast: dip *= 1 − ρ a_t (0.2 + 0.8 S). */
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';
import {doing} from './learning-by-doing.ts';

/** What is left of the pace of recovery without any support. */
const ALONE = 0.2;

export const recoveringFromTheDip = defineMechanism({
  name: 'recovering from the dip',
  about: 'The cost of trying something new wears off, much faster with support.',
  idea: 'learning by doing needs support to get through the dip',
  parameters: {
    ...calendarParameters,
    recovery: parameter({
      name: 'recovery from the dip', symbol: 'ρ', short: 'rho', default: 0.15, range: [0.08, 0.25], domain: 'share', unit: 'share a week under full support',
      about: 'How fast the first dip is overcome.', basis: 'J', source: 'judgement', matters: 2,
    }),
  },
  writes: ['educators.dip'],

  step({memory, week, members, educators}, values) {
    memory.run(shrinkDips, members, educators, values.recovery * season(week, values));
  },
});

function shrinkDips(members: Members, educators: Educators, pace: number): void {
  const {dip, unsupported} = educators;
  for (let member = 0; member < members.engagedCount; member++) {
    const who = members.engaged[member];
    dip[who] = left(dip[who] * (1 - pace * doing(educators, who) * (ALONE + (1 - ALONE) * (1 - unsupported[who]))));
  }
}

/** Below this nothing is left of the dip; without the cut the column would fill with denormal numbers. */
const LEAST_DIP = 1e-6;

function left(dip: number): number {
  return dip * Number(dip >= LEAST_DIP);
}
