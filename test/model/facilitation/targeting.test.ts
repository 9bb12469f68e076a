/** Goal: each rule scores as written; the team knows eight people, not all; requests only leaves the hours where nobody asked. */
import {describe, expect, test} from 'vitest';
import {Chance} from '../../../src/kernel/random.ts';
import {bestOf, NOBODY, score} from '../../../src/model/facilitation/targeting.ts';
import {SERVES} from '../../../src/model/plan.ts';
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

// The best of 100 is among 8 picks with replacement with probability 1 − 0.99^8 = 0.0773; 2,000 weeks: mean 155, sd 12. The bound is 5 sd.
test('the team looks at eight people', () => {
  const crowd = smallWorld({people: Array.from({length: 100}, (_, who) => ({ring: 2, demand: who / 100, ownership: 1}))});
  const chance = new Chance('any', 0);
  const rows = Int32Array.from({length: 100}, (_, who) => who);
  let best = 0;
  for (let week = 0; week < 2000; week++) {
    let k = 0;
    const draws = chance.stream('facilitate').at(week);
    if (bestOf(crowd, rows, 100, 'readiest', 8, () => draws.uniform(0, k++)) === 99) best++;
  }
  expect(Math.abs(best - 155)).toBeLessThan(60);
});

test('of nobody, nobody', () => {
  expect(bestOf(world, [], 0, 'random', 8, () => 0)).toBe(NOBODY);
});

test('requests only: those who asked, each once; then the hours stay', () => {
  const crowd = smallWorld({people: [...people(20, {ring: 2}), {ring: 2, unmet: 8}, {ring: 2, unmet: 9}], week: 10});
  const team = doing(crowd, 'connect', {hours: 10}, {serve: 'requests only', among: [0]}).work();
  const askers = reachedBy(crowd, 'connect').filter((_, at) => at % 2 === 0);
  expect(new Set(askers)).toEqual(new Set([20, 21]));
  expect(team.facilitation.unspent).toBeGreaterThanOrEqual(8);
});
