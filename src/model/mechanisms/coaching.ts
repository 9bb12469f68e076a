/**
 * Coaching: what facilitators gave to a person or to a community supports new practice, and fades.
 *
 *     1 − S is multiplied by 1 − max(c_i, c_g);   then c_i and c_g shrink by coachFade a week
 */
import {shrink} from '../../kernel/columns.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Communities} from '../world/communities.ts';
import {NO_COMMUNITY, type Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';

export const coaching = defineMechanism({
  name: 'coaching',
  about: 'Visits by facilitators carry people for some weeks.',
  idea: 'nourish',
  parameters: {
    fade: parameter({
      name: 'fading of coaching', symbol: 'coachFade', short: 'coachFade', default: 0.15, range: [0.1, 0.3], domain: 'share', unit: 'share a week',
      about: 'How fast the effect of a visit fades.', basis: 'S', source: 'dilution of the dose in large coaching programmes (Kraft, Blazar & Hogan 2018)', matters: 2,
    }),
  },
  writes: ['educators.unsupported', 'educators.coached', 'communities.coached'],

  step({memory, members, communities, educators}, {fade}) {
    memory.run(coach, members, communities, educators, fade);
  },
});

function coach(members: Members, communities: Communities, {count, unsupported, coached, community}: Educators, fade: number): void {
  for (let member = 0; member < members.engagedCount; member++) {
    const who = members.engaged[member];
    const together: number = community[who] === NO_COMMUNITY ? 0 : communities.coached[community[who]];
    unsupported[who] *= 1 - Math.max(coached[who], together);
  }
  shrink(coached, count, 1 - fade, LEAST_COACHED);
  shrink(communities.coached, communities.count, 1 - fade, LEAST_COACHED);
}

/** Below this what is left of a visit is nothing; without the cut the column would fill with denormal numbers. */
const LEAST_COACHED = 1e-6;
