/**
 * Learning by doing: practising builds know-how, with support and out of the dip.
 *
 *     k_θ += χ a_t S (1 − dip)(1 − k_θ) · (1 in practice, ½ in engagement with a try-out)        θ = focus of the community, else one's own
 *
 * Source: a year of weekly support is worth about .5 to .8 SD of practice (Kraft, Blazar & Hogan 2018).
 */
import {greater} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import type {Communities} from '../world/communities.ts';
import {NO_COMMUNITY, type Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';

export const learningByDoing = defineMechanism({
  name: 'learning by doing',
  about: 'Practising builds know-how, as far as there is support.',
  idea: 'learning by doing',
  parameters: {
    ...calendarParameters,
    growth: parameter({
      name: 'growth by doing', symbol: 'χ', short: 'chi', default: 0.03, range: [0.015, 0.045], domain: 'share', unit: 'share of the distance to full, a week',
      about: 'How fast know-how grows by practising under full support.', basis: 'S', source: 'a year of weekly support is worth .5 to .8 SD of practice (Kraft, Blazar & Hogan 2018)', matters: 1,
    }),
  },
  writes: ['educators.knowHow'],

  step({memory, week, members, communities, educators}, values) {
    memory.run(learnByDoing, members, communities, educators, values.growth * season(week, values));
  },
});

function learnByDoing(members: Members, communities: Communities, educators: Educators, pace: number): void {
  const {ring, knowHow, themes, dip, unsupported, community, focus} = educators;
  for (let member = 0; member < members.engagedCount; member++) {
    const who = members.engaged[member];
    const share = 0.5 * (doing(educators, who) + Number(ring[who] === PRACTICE));
    const alone = Number(community[who] === NO_COMMUNITY);
    const theme = alone * focus[who] + (1 - alone) * communities.focus[greater(community[who], 0)];
    const at = who * themes + theme;
    knowHow[at] += pace * (1 - unsupported[who]) * (1 - dip[who]) * (1 - knowHow[at]) * share;
  }
}

/** 1 for someone in practice, or in engagement with at least one try-out, else 0. A number to multiply by: who it is, the processor guesses wrong too often. */
export function doing({ring, tries}: Educators, who: Int): Int {
  return Number(ring[who] === PRACTICE) | (Number(ring[who] === ENGAGEMENT) & Number(tries[who] > 0));
}
