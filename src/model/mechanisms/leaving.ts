/**
 * Leaving: in the first week of summer some leave; a newcomer from outside the network takes the post.
 *
 *     P(leave) = leave · m_s,   m_s = 1 + underTurn (p_s − underMean) / 0.5        (office: 1)
 *
 * Source: NCES 2024-039: 8 % leave, 8 % move a year; turnover is 1.5 times as high in high-poverty schools.
 */
import {parameter} from '../../schema/parameter.ts';
import type {Int} from '../../kernel/memory.ts';
import {uniformOf, type Draws} from '../../kernel/random.ts';
import {defineMechanism} from '../mechanism.ts';
import {arrivalParameters, handOver, newColleagues, slotsToMeet, welcomeByDraws} from '../population/arrival.ts';
import {schoolLevelParameters} from '../population/school-levels.ts';
import type {UnitNumbers} from '../population/units.ts';
import type {Places} from '../world/places.ts';
import {dropAllTies, isRoomy, tieInStretches, touchedAround, type Ties} from '../world/ties.ts';

/** Of `turnover`: for leaving or moving. */
const GOES_DRAW = 0;

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
    const {memory, week, educators, places, ties, lent, drawing: {luck}} = world;
    const draws = chance.stream('turnover').at(week), leavers = lent.column(0), colleagues = newColleagues(values);
    const number = memory.run(findLeavers, educators.count, places, draws, values.leave, values.underservedMean, values.underTurn, leavers);
    handOver(world, leavers, number, values, chance);
    tieInStretches(memory, ties, number, slotsToMeet(colleagues, ties), (within, from, end, idle) =>
      within.run(replaceTies, leavers, number, from, end, idle, ties, places, colleagues, values, draws, luck));
  },
});

/** Lists them. @returns how many. */
function findLeavers(count: Int, places: Places, draws: Draws, leave: number, mean: number, extra: number, leavers: Int32Array): Int {
  let number = 0;
  for (let who = 0; who < count; who++) {
    leavers[number] = who;
    number += Number(goes(draws, who) < leave * turnoverFactor(places, places.school[who], mean, extra));
  }
  return number;
}

/** Those of the leaver end, the newcomer in the row gets to know colleagues. @returns the first who isn't done. */
function replaceTies(
  leavers: Int32Array, number: Int, from: Int, end: number, idle: number, ties: Ties, places: Places, colleagues: Int, units: UnitNumbers, draws: Draws,
  luck: Float64Array,
): Int {
  for (let at = from; at < number; at++) {
    if (!isRoomy(ties, end, idle)) return at;
    luck[0] = touchedAround(ties, leavers[at]);
    dropAllTies(ties, leavers[at]);
    welcomeByDraws(ties, places, leavers[at], colleagues, units, draws, luck);
  }
  return number;
}

/** The one draw that decides whether someone leaves or, above that, moves. */
export function goes(draws: Draws, who: Int): number {
  return uniformOf(draws, who, GOES_DRAW);
}

/** m_s: how turnover of a school compares with the mean. */
export function turnoverFactor({office, underserved}: Places, school: Int, mean: number, extra: number): number {
  return office[school] === 1 ? 1 : 1 + extra * (underserved[school] - mean) / 0.5;
}
