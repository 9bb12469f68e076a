/**
 * Moving: in the first week of summer some change schools; movers, in the order of a draw, swap posts and roles in pairs.
 *
 *     P(move) = move · m_s        (not in an office; the same draw as leaving, above it)
 *
 * A mover keeps row, state and community; each tie is kept with probability ½ and no longer rests on everyday work (φ = 0); new colleagues
 * are met. An odd mover stays, as does a pair of one school.
 */
import type {Int} from '../../kernel/memory.ts';
import {uniformOf, type Draws, type Stream} from '../../kernel/random.ts';
import {parameter, type Values} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {newColleagues, slotsToMeet, welcomeByDraws, welcomeParameters} from '../population/arrival.ts';
import type {UnitNumbers} from '../population/units.ts';
import {dropTie, slotOf, isRoomy, tieInStretches, type Ties} from '../world/ties.ts';
import {seat, type Places} from '../world/places.ts';
import type {World} from '../world/world.ts';
import {goes, turnover, turnoverFactor} from './leaving.ts';

const ORDER_DRAW = 1;
const KEPT_DRAW = 2;
const NEW_TIES_DRAW = 3;
const KEPT = 0.5;

export const moving = defineMechanism({
  name: 'moving',
  about: 'Each summer some educators change schools and take what they know along.',
  idea: 'permeable boundaries',
  parameters: {
    ...turnover,
    ...welcomeParameters,
    move: parameter({
      name: 'move', symbol: 'move', short: 'move', default: 0.08, range: [0.04, 0.16], domain: 'share', unit: 'share a year',
      about: 'How many educators change schools each summer.', basis: 'S', source: 'NCES 2024-039', matters: 1,
    }),
  },
  writes: ['ties', 'places.post', 'places.school', 'places.role', 'places.holder'],

  step(world, values, chance) {
    const {memory, week, places, ties, lent} = world;
    const draws = chance.stream('turnover').at(week), pairs = lent.column(0), colleagues = newColleagues(values);
    const number = pairUp(world, values, draws, pairs);
    for (let at = 0; at < number; at += 2) logMove(world, pairs[at], pairs[at + 1]);
    tieInStretches(memory, ties, number, 2 * slotsToMeet(colleagues, ties), (within, from, end, idle) =>
      within.run(swapAndResettle, pairs, number, from, end, idle, ties, places, colleagues, values, draws));
  },
});

/** Movers two by two, in the order of their draws; those of one school stay. @returns how many. */
function pairUp({memory, educators, places}: World, {leave, move, underservedMean, underTurn}: Values<typeof moving.parameters>, draws: Stream, pairs: Int32Array): number {
  const movers = pairs.slice(0, memory.run(findMovers, educators.count, places, draws, leave, move, underservedMean, underTurn, pairs));
  const turn = new Map(Array.from(movers, who => [who, draws.uniform(who, ORDER_DRAW)]));
  movers.sort((a, b) => turn.get(a)! - turn.get(b)! || a - b);
  let number = 0;
  for (let at = 0; at + 1 < movers.length; at += 2) {
    if (places.school[movers[at]] === places.school[movers[at + 1]]) continue;
    pairs[number++] = movers[at];
    pairs[number++] = movers[at + 1];
  }
  return number;
}

/** Lists them. @returns how many. */
function findMovers(count: Int, places: Places, draws: Draws, leave: number, move: number, mean: number, extra: number, movers: Int32Array): Int {
  let number = 0;
  for (let who = 0; who < count; who++) {
    const school = places.school[who];
    const factor = turnoverFactor(places, school, mean, extra), draw = goes(draws, who);
    movers[number] = who;
    number += Number(places.office[school] !== 1 && draw >= leave * factor && draw < (leave + move) * factor);
  }
  return number;
}

function logMove({week, places: {school}, log}: World, one: number, other: number): void {
  log?.add(week, one, -1, {kind: 'changed school', school: school[other]});
  log?.add(week, other, -1, {kind: 'changed school', school: school[one]});
}

/** Pair after pair. @returns the first who isn't done. */
function swapAndResettle(
  pairs: Int32Array, number: Int, from: Int, end: number, idle: number, ties: Ties, places: Places, colleagues: Int, units: UnitNumbers, draws: Draws,
): Int {
  for (let at = from; at < number; at += 2) {
    if (!isRoomy(ties, end, idle)) return at;
    const one = pairs[at], other = pairs[at + 1];
    const post = places.post[one], school = places.school[one];
    seat(places, one, places.post[other], places.school[other]);
    seat(places, other, post, school);
    resettle(ties, one, draws);
    welcomeByDraws(ties, places, one, colleagues, units, draws, NEW_TIES_DRAW);
    resettle(ties, other, draws);
    welcomeByDraws(ties, places, other, colleagues, units, draws, NEW_TIES_DRAW);
  }
  return number;
}

function resettle(ties: Ties, who: Int, draws: Draws): void {
  for (let first = ties.first[who], slot = first + ties.degree[who] - 1; slot >= first; slot--) {
    const alter = ties.alter[slot];
    if (uniformOf(draws, who, 64 * alter + KEPT_DRAW) < KEPT) {
      ties.floor[slot] = 0;
      ties.floor[slotOf(ties, alter, who)] = 0;
    } else {
      dropTie(ties, who, alter);
    }
  }
}
