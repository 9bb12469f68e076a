/** Goal: what the team's hours went into comes out in one order, whole, and again after it was saved. */
import {expect, test} from 'vitest';
import {actOf, addCells, cellsOf, forgetPhases, openSpending, placeOf, spend, widen} from '../../../src/model/world/spending.ts';

function spent() {
  const spending = openSpending();
  const note = (phase: number, verb: number, hours: number, ...places: number[]) => {
    widen(spending, phase + 1, 8); // phase after phase: what was there before stays
    spend(spending, actOf(phase, verb), hours, Int32Array.from([9, ...places]), 1, 1 + places.length);
  };
  note(-1, 0, 0.5);
  note(0, 4, 1, placeOf(0, 0));
  note(1, 2, 1);
  note(1, 2, 2, placeOf(7, 3), placeOf(0, 1));
  note(0, 4, 3, placeOf(0, 0), placeOf(2, 0), placeOf(0, 0));
  return spending;
}

/** Phase, verb, district, ring and millionths of each cell. */
const listed = ({phase, verb, district, ring, millionths}: ReturnType<typeof cellsOf>) =>
  Array.from(phase, (one, at) => [one, verb[at], district[at], ring[at], millionths[at]]);

test('in order of phase, verb, district, ring, and last what served nobody', () => {
  expect(listed(cellsOf(spent()))).toEqual([
    [-1, 0, -1, -1, 500_000], [0, 4, 0, 0, 3_000_000], [0, 4, 2, 0, 1_000_000], [1, 2, 0, 1, 1_000_000], [1, 2, 7, 3, 1_000_000], [1, 2, -1, -1, 1_000_000],
  ]);
});

test('what was saved comes out again, and a plan that takes over has none of its phases', () => {
  const again = openSpending();
  addCells(again, cellsOf(spent()));
  expect(listed(cellsOf(again))).toEqual(listed(cellsOf(spent())));
  forgetPhases(again);
  expect(listed(cellsOf(again))).toEqual([[-1, 0, -1, -1, 500_000], ...[[0, 1], [7, 3], [-1, -1]].map(([district, ring]) => [-1, 2, district, ring, 1_000_000]),
    [-1, 4, 0, 0, 3_000_000], [-1, 4, 2, 0, 1_000_000]]);
});
