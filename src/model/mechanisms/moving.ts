/**
 * Moving: in the first week of summer some change schools; movers, in the order of a draw, swap posts and roles in pairs.
 *
 *     P(move) = move · m_s        (not in an office; the same draw as leaving, above it)
 *
 * A mover keeps row, state and community; each tie is kept with probability ½ and no longer rests on everyday work (φ = 0); new colleagues
 * are met. An odd mover stays, as does a pair of one school.
 */
import {lesser} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import {uniformOf, type Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {newColleagues, slotsToMeet, welcomeByDraws, welcomeParameters} from '../population/arrival.ts';
import type {UnitNumbers} from '../population/units.ts';
import {dropSlot, slotOf, isRoomy, tieInStretches, TOUCHED_AT_ONCE, touchedAround, touchedLists, type Ties} from '../world/ties.ts';
import {seat, type Places} from '../world/places.ts';
import {goes, turnover, turnoverFactor} from './leaving.ts';

const ORDER_DRAW = 1;
const KEPT_DRAW = 2;
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
    const {memory, week, educators, places, ties, lent, drawing: {luck}, log} = world;
    const draws = chance.stream('turnover').at(week), pairs = lent.column(0), colleagues = newColleagues(values);
    const {leave, move, underservedMean, underTurn} = values;
    const number = memory.run(pairUp, educators.count, places, draws, leave, move, underservedMean, underTurn, pairs, lent.fractions());
    // at ^ 1: the other of the pair.
    if (log) for (let at = 0; at < number; at++) log.add(week, pairs[at], -1, {kind: 'changed school', school: places.school[pairs[at ^ 1]]});
    tieInStretches(memory, ties, number, 2 * slotsToMeet(colleagues, ties), (within, from, end, idle) =>
      within.run(swapAndResettle, pairs, number, from, end, idle, ties, places, colleagues, values, draws, luck));
  },
});

/** Movers two by two, in the order of their draws; those of one school stay. @param turns working memory, a place a person. @returns how many. */
function pairUp(
  count: Int, places: Places, draws: Draws, leave: number, move: number, mean: number, extra: number, pairs: Int32Array, turns: Float64Array,
): Int {
  const movers = findMovers(count, places, draws, leave, move, mean, extra, pairs);
  for (let at = 0; at < movers; at++) turns[pairs[at]] = uniformOf(draws, pairs[at], ORDER_DRAW);
  sortByTurn(pairs, movers, turns);
  let number = 0;
  for (let at = 0; at + 1 < movers; at += 2) {
    const one = pairs[at], other = pairs[at + 1];
    if (places.school[one] === places.school[other]) continue;
    pairs[number++] = one;
    pairs[number++] = other;
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

/** Who is drawn first stands first, of equals the lower number. As a heap, for a nation has many movers: the last is taken from its top again and again. */
function sortByTurn(rows: Int32Array, count: Int, turns: Float64Array): void {
  for (let top = (count >> 1) - 1; top >= 0; top--) sink(rows, top, count, turns);
  for (let end = count - 1; end > 0; end--) {
    const last = rows[0];
    rows[0] = rows[end];
    rows[end] = last;
    sink(rows, 0, end, turns);
  }
}

/** Lets a row of the heap sink below those whose turn comes later. */
function sink(rows: Int32Array, top: Int, end: Int, turns: Float64Array): void {
  const row = rows[top];
  let place = top;
  for (let below = 2 * top + 1; below < end; below = 2 * place + 1) {
    if (below + 1 < end && isLater(rows[below + 1], rows[below], turns)) below++;
    if (!isLater(rows[below], row, turns)) break;
    rows[place] = rows[below];
    place = below;
  }
  rows[place] = row;
}

function isLater(one: Int, other: Int, turns: Float64Array): boolean {
  return turns[one] > turns[other] || (turns[one] === turns[other] && one > other);
}

/** Pair after pair. @returns the first who isn't done. */
function swapAndResettle(
  pairs: Int32Array, number: Int, from: Int, end: number, idle: number, ties: Ties, places: Places, colleagues: Int, units: UnitNumbers, draws: Draws,
  luck: Float64Array,
): Int {
  for (let at = from; at < number; at += 2) {
    if (!isRoomy(ties, end, idle)) return at;
    const one = pairs[at], other = pairs[at + 1];
    if (at % TOUCHED_AT_ONCE === 0 && ties.areFar === 1) luck[0] = touchedLists(ties, pairs, at, lesser(at + TOUCHED_AT_ONCE, number));
    luck[0] = touchedAround(ties, one) + touchedAround(ties, other);
    const post = places.post[one], school = places.school[one];
    seat(places, one, places.post[other], places.school[other]);
    seat(places, other, post, school);
    resettle(ties, one, draws);
    welcomeByDraws(ties, places, one, colleagues, units, draws, luck);
    resettle(ties, other, draws);
    welcomeByDraws(ties, places, other, colleagues, units, draws, luck);
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
      dropSlot(ties, who, slot);
    }
  }
}
