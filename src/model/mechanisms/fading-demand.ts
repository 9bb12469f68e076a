/** Fading demand: what was stirred up from outside fades towards one's own level, d += dFade (d0 − d), in every ring. */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';

export const fadingDemand = defineMechanism({
  name: 'fading demand',
  about: 'Enthusiasm from an event fades within weeks unless something keeps it up.',
  idea: 'institutes against sustained contact',
  parameters: {
    fade: parameter({
      name: 'fading of demand', symbol: 'dFade', short: 'dFade', default: 0.05, range: [0.03, 0.1], domain: 'share', unit: 'share of the distance, a week',
      about: 'How fast a wish that was stirred up returns to someone\'s own level.', basis: 'J', source: 'half-life of 6 to 20 weeks', matters: 0,
    }),
  },
  writes: ['educators.demand'],

  step({memory, members, educators}, {fade}) {
    memory.run(fadeDemand, members, educators, fade);
  },
});

function fadeDemand(members: Members, {demand, ownDemand}: Educators, fade: number): void {
  for (let member = 0; member < members.count; member++) {
    const who = members.rows[member];
    demand[who] += fade * (ownDemand[who] - demand[who]);
  }
}
