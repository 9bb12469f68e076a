/** Goal: steps that whole columns take reach each of the first so many, and nobody beyond; and what is looked for in a list is found there, and only there. Method: by hand. */
import {describe, expect, test} from 'vitest';
import {fadeTowards, indexIn, moveTowards, ranksIn, shrink} from '../../src/kernel/columns.ts';

const NUMBERS = [0.5, 0.25, 1, 0.125];
const taken = (step: (column: Float32Array) => void) => {
  const column = Float32Array.from(NUMBERS);
  step(column);
  return [...column];
};

describe('of the first three of four', () => {
  test('half is kept, and nothing where that is less than the least', () => {
    expect(taken(column => shrink(column, 3, 0.5, 0.25))).toEqual([0.25, 0, 0.5, 0.125]);
  });
  test('each keeps half of how far it is from where it tends', () => {
    const to = Float32Array.of(0, 1, 0.5, 1);
    expect(taken(column => fadeTowards(column, to, 3, 0.5))).toEqual([0.25, 0.625, 0.75, 0.125]);
    expect([...to]).toEqual([0, 1, 0.5, 1]);
  });
  test('each goes a quarter of the way, up or down', () => {
    expect(taken(column => moveTowards(column, Float32Array.of(0, 1, 0.5, 1), 3, 0.25))).toEqual([0.375, 0.4375, 0.875, 0.125]);
  });
});

describe('in a list of a column', () => {
  /** Two lists, side by side: of three and of four. */
  const rows = Int32Array.of(2, 5, 9, 1, 5, 7, 12);

  test('whoever is in it is found at its place in the column', () => {
    expect([2, 5, 9].map(row => indexIn(rows, 0, 3, row))).toEqual([0, 1, 2]);
    expect([1, 5, 7, 12].map(row => indexIn(rows, 3, 4, row))).toEqual([3, 4, 5, 6]);
  });
  test('nobody else is: neither between, before, nor after those in it, nor of the next list', () => {
    expect([0, 1, 3, 7, 8, 10, 12].map(row => indexIn(rows, 0, 3, row))).toEqual([-1, -1, -1, -1, -1, -1, -1]);
    expect([0, 2, 6, 9, 13].map(row => indexIn(rows, 3, 4, row))).toEqual([-1, -1, -1, -1, -1]);
    expect(indexIn(Int32Array.of(2, 5, 9, 12, 15), 0, 3, 12)).toBe(-1);
  });
  test('each has a place in their order, whatever stands beside the list', () => {
    const ranks = new Int32Array(4).fill(-1);
    ranksIn(Int32Array.of(1, 12, 5, 9, 7, 2), 1, 4, ranks);
    expect([...ranks]).toEqual([3, 0, 2, 1]);
    ranksIn(Int32Array.of(3, 8, 6), 0, 2, ranks);
    expect([...ranks]).toEqual([0, 1, 2, 1]);
  });
  test('nobody is in an empty one', () => expect([indexIn(rows, 3, 0, 1), indexIn(rows, 7, 0, 12)]).toEqual([-1, -1]));
});
