/** Goal: each rule scores as written; the team knows eight people, not all; requests only leaves the hours where nobody asked. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {NO_MEMORY} from '../../../src/kernel/memory.ts';
import {Chance} from '../../../src/kernel/random.ts';
import {numberIn, personAt, placeIn, takeBack, takeOut, type Crowd} from '../../../src/model/facilitation/crowd.ts';
import {bestOf, NOBODY, score} from '../../../src/model/facilitation/targeting.ts';
import {createTurn, type Turn} from '../../../src/model/facilitation/turn.ts';
import {SERVES, type Serve} from '../../../src/model/plan.ts';
import {people, smallWorld} from '../../worlds.ts';
import {doing, reachedBy} from './team.ts';

const world = smallWorld({
  people: [{demand: 0.6, ownership: 0.5, threshold: 0.4, quality: 0.2, unmet: 12}, {demand: 0.6, ownership: 0.5, threshold: 0.4, unmet: 11}, {}],
  ties: [[0, 1], [0, 2]], schools: [{underserved: 0.7}], week: 20,
});

describe('score', () => {
  test.each([
    {serve: 'readiest', scores: [0, -0.1]}, // 0.3 − 0.4 + ½ · 0.2
    {serve: 'requests', scores: [1.3, 0.3]}, // eight weeks ago counts, nine does not
    {serve: 'requests only', scores: [1.3, 0.3]},
    {serve: 'underserved', scores: [0.68, 0.68]}, // 0.7 + 0.2 × (0.3 − 0.4)
    {serve: 'bridges', scores: [-2, -1]},
    {serve: 'random', scores: [0, 0]},
  ] as const)('$serve', ({serve, scores}) => {
    scores.forEach((expected, who) => expect(score(world, who, serve)).toBeCloseTo(expected, 6));
  });

  test('covers every rule there is', () => expect(SERVES).toHaveLength(6));
});

const crowdOf = (rows: Int32Array): Crowd => ({rows, count: rows.length, gone: new Int32Array(rows.length), goneCount: 0});

/** A turn in which people are looked at by this rule. */
function turnBy(serve: Serve): Turn {
  const turn = createTurn(NO_MEMORY, 100);
  turn.serve = SERVES.indexOf(serve);
  return turn;
}

// The best of 100 is among 8 picks with replacement with probability 1 − 0.99^8 = 0.0773; 2,000 weeks: mean 155, sd 12. The bound is 5 sd.
test('the team looks at eight people', () => {
  const world = smallWorld({people: Array.from({length: 100}, (_, who) => ({ring: 2, demand: who / 100, ownership: 1}))});
  const chance = new Chance('any', 0), turn = turnBy('readiest'), crowd = crowdOf(Int32Array.from({length: 100}, (_, who) => who));
  let best = 0;
  for (let week = 0; week < 2000; week++) {
    turn.draws = chance.stream('facilitate').at(week);
    turn.drawn = 0;
    turn.block = -1;
    if (bestOf(world, turn, crowd) === 99) best++;
  }
  expect(Math.abs(best - 155)).toBeLessThan(60);
});

test('of nobody, nobody', () => {
  expect(bestOf(world, turnBy('random'), crowdOf(new Int32Array(0)))).toBe(NOBODY);
});

// Against a plain list from which people are taken.
test('whoever was taken out of a crowd is passed over, and can be taken back', () => {
  const all = [2, 3, 5, 8, 13, 21];
  fc.assert(fc.property(fc.array(fc.constantFrom(1, 4, 9, ...all), {maxLength: 12}), out => {
    const crowd = crowdOf(Int32Array.from(all)), left = all.filter(who => !out.includes(who));
    for (const who of out) takeOut(crowd, who);
    expect(numberIn(crowd)).toBe(left.length);
    expect(left.map((_, place) => personAt(crowd, place))).toEqual(left);
    for (const who of [1, 4, 9, ...all]) expect(placeIn(crowd, who)).toBe(left.indexOf(who));
    takeBack(crowd);
    expect(all.map((_, place) => personAt(crowd, place))).toEqual(all);
  }), {seed: 1, numRuns: 200});
});

test('requests only: those who asked, each once; then the hours stay', () => {
  const crowd = smallWorld({people: [...people(20, {ring: 2}), {ring: 2, unmet: 8}, {ring: 2, unmet: 9}], week: 10});
  const team = doing(crowd, 'connect', {hours: 10}, {serve: 'requests only', among: [0]}).work();
  const askers = reachedBy(crowd, 'connect').filter((_, at) => at % 2 === 0);
  expect(new Set(askers)).toEqual(new Set([20, 21]));
  expect(team.facilitation.unspent).toBeGreaterThanOrEqual(8);
});
