/**
 * Leaving: in the first week of summer some leave; a newcomer from outside the network takes the post.
 *
 *     P(leave) = leave · m_s,   m_s = 1 + underTurn (p_s − underMean) / 0.5        (office: 1)
 *
 * Source: NCES 2024-039: 8 % leave, 8 % move a year; turnover is 1.5 times as high in high-poverty schools.
 */
import {parameter} from '../../schema/parameter.ts';
import type {Stream} from '../../kernel/random.ts';
import {defineMechanism} from '../mechanism.ts';
import {arrivalParameters, replacePerson} from '../population/arrival.ts';
import {schoolLevelParameters} from '../population/school-levels.ts';
import type {Places} from '../world/places.ts';

/** Draws of `turnover`: one for leaving or moving; the rest is new ties. */
const GOES_DRAW = 0;
const NEW_TIES_DRAW = 3;

export const turnover = {
  underservedMean: schoolLevelParameters.underservedShare,
  leave: parameter({
    name: 'leave', symbol: 'leave', short: 'leave', default: 0.08, range: [0.04, 0.16], domain: 'share', unit: 'share a year',
    about: 'How many educators leave their district or the profession each summer.', basis: 'S', source: 'NCES 2024-039', matters: 1,
  }),
  underTurn: parameter({
    name: 'extra turnover in underserved schools', symbol: 'underTurn', short: 'underTurn', default: 0.5, range: [0, 1], domain: 'share', unit: 'share more, half way above the mean',
    about: 'How much higher turnover is in schools that serve more underserved students.', basis: 'S', source: 'turnover is 1.5 times as high in high-poverty schools (NCES 2024-039)', matters: 0,
  }),
};

export const leaving = defineMechanism({
  name: 'leaving',
  about: 'Each summer some educators leave and newcomers take their posts.',
  idea: 'only what is carried by dense mutual support outlives the loss',
  parameters: {...arrivalParameters, ...turnover},
  writes: ['educators', 'ties', 'communities'],

  step(world, values, chance) {
    const {week, educators: {count}, places} = world;
    const draws = chance.stream('turnover').at(week);
    for (let who = 0; who < count; who++) {
      const rate = values.leave * turnoverFactor(places, places.school[who], values.underservedMean, values.underTurn);
      if (goes(draws, who) < rate) replacePerson(world, who, values, chance, k => draws.uniform(who, NEW_TIES_DRAW + k));
    }
  },
});

/** The one draw that decides whether someone leaves or, above that, moves. */
export function goes(draws: Stream, who: number): number {
  return draws.uniform(who, GOES_DRAW);
}

/** m_s: how turnover of a school compares with the mean. */
export function turnoverFactor({office, underserved}: Places, school: number, mean: number, extra: number): number {
  return office[school] === 1 ? 1 : 1 + extra * (underserved[school] - mean) / 0.5;
}
