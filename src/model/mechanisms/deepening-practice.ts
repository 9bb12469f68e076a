/**
 * Deepening practice: with support, practice moves from what is normal towards what one's know-how allows; without, back to the normal.
 *
 *     P = mean_θ k (1 − u/2);   T = B + S max(0, P − B);   q += η a_t (T − q)       who does
 *     q += η a_t (B − q)                                                            everyone else
 */
import {moveTowards} from '../../kernel/columns.ts';
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {meanKnowHow, type Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';
import {doing} from './learning-by-doing.ts';

export const deepeningPractice = defineMechanism({
  name: 'deepening practice',
  about: 'Support turns know-how into practice; without it practice slides back to what is normal.',
  idea: 'quality before achievement',
  parameters: {
    ...calendarParameters,
    pace: parameter({
      name: 'pace of practice', symbol: 'η', short: 'eta', default: 0.03, range: [0.015, 0.045], domain: 'share', unit: 'share of the distance, a week',
      about: 'How fast practice follows what know-how and support allow.', basis: 'S', source: 'a year of weekly support is worth .5 to .8 SD of practice (Kraft, Blazar & Hogan 2018)', matters: 1,
    }),
  },
  writes: ['educators.quality'],

  step({memory, week, members, educators, lent}, values) {
    memory.run(deepen, members, educators, values.pace * season(week, values), lent.fractions());
  },
});

/** Everybody back to the normal at once, but for those who may do, whose practice was worked out before. @param deepened working memory, a place a person. */
function deepen(members: Members, educators: Educators, step: number, deepened: Float64Array): void {
  const {count, quality, habit, oldPractice, unsupported} = educators;
  for (let member = 0; member < members.engagedCount; member++) {
    const who = members.engaged[member];
    const possible = meanKnowHow(educators, who) * (1 - oldPractice[who] / 2);
    deepened[member] = quality[who] + step * (aim(habit[who], possible, doing(educators, who) * (1 - unsupported[who])) - quality[who]);
  }
  moveTowards(quality, habit, count, step);
  for (let member = 0; member < members.engagedCount; member++) quality[members.engaged[member]] = deepened[member];
}

/** T: where practice heads, from habit towards what is possible, as far as support carries. */
export function aim(habit: number, possible: number, support: number): number {
  return habit + support * Math.max(0, possible - habit);
}
