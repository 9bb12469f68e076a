/** Achievement: what students achieve follows what they experience, years later: y relaxes to x, half-life lagY; every four weeks. */
import {halving} from '../../kernel/math.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Places} from '../world/places.ts';

export const achievement = defineMechanism({
  name: 'achievement',
  about: 'Achievement follows students\' experience, years later. On the scale of practice, not in test points.',
  idea: 'quality before achievement',
  parameters: {
    lagY: parameter({
      name: 'lag of achievement', symbol: 'lagY', short: 'lagY', default: 104, range: [52, 208], domain: 'positive', unit: 'weeks of half-life',
      about: 'How long it takes until experience shows in achievement.', basis: 'J', source: 'achievement 1 to 4 years later', matters: 0,
    }),
  },
  writes: ['places.achievement'],

  step({memory, places}, {lagY}) {
    memory.run(achieve, places, 1 - halving(4, lagY));
  },
});

function achieve({schools, office, achievement: achieved, experience}: Places, towards: number): void {
  for (let school = 0; school < schools; school++) if (office[school] === 0) achieved[school] += towards * (experience[school] - achieved[school]);
}
