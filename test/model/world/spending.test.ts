/** Goal: what the team's hours went into comes out in one order, whole, and again after it was saved. */
import {expect, test} from 'vitest';
import {actOf, addCells, cellsOf, forgetPhases, inMillionths, openSpending, placeOf, ringOf, spend, widen} from '../../../src/model/world/spending.ts';

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

/** Acts of one verb in one phase, among so many people of districts 0, 1, …: what each district has in the end; and what served nobody. */
function shared(served: number, ...hours: readonly number[]) {
  const spending = openSpending(), people = Int32Array.from({length: served}, (_, district) => placeOf(district, 1));
  widen(spending, 1, 8);
  for (const each of hours) spend(spending, actOf(0, 3), each, people, 0, served);
  return listed(cellsOf(spending)).map(cell => cell[4]);
}

test('what is shared comes out whole: the odd millionths go to the first', () => {
  expect(shared(3, 0.000005)).toEqual([2, 2, 1]);
  expect(shared(3, 0.000005, 0.000004)).toEqual([4, 3, 2]);
  expect(shared(0, 0.25, 0.5)).toEqual([750_000]);
});

test('roundings do not add up: an act takes what the hours so far, rounded, have grown by', () => {
  expect([0.0000024, 0.0000025, 0.0000026, 1 / 3, 2 / 3].map(inMillionths)).toEqual([2, 3, 3, 333_333, 666_667]);
  expect(shared(1, 1 / 3)).toEqual([333_333]);
  expect(shared(1, 1 / 3, 1 / 3)).toEqual([666_667]);
  expect(shared(1, ...Array.from({length: 300}, () => 1 / 3))).toEqual([100_000_000]);
});

test('room for more districts, or phases, leaves what is there where it is', () => {
  const spending = openSpending();
  for (const [phases, districts] of [[1, 2], [2, 2], [2, 8], [4, 9], [1, 1]]) {
    widen(spending, phases, districts);
    spend(spending, actOf(phases - 1, 5), 1, Int32Array.of(placeOf(districts - 1, 2)), 0, 1);
  }
  expect(listed(cellsOf(spending))).toEqual([[0, 0], [0, 1], [1, 1], [1, 7], [3, 8]].map(([phase, district]) => [phase, 5, district, 2, 1_000_000]));
});

test('what several phases spent alike is one sum under a plan that takes over', () => {
  const spending = openSpending();
  widen(spending, 3, 1);
  for (const phase of [0, 1, 2]) spend(spending, actOf(phase, 6), 1 + phase, Int32Array.of(placeOf(0, 3)), 0, 1);
  forgetPhases(spending);
  expect(listed(cellsOf(spending))).toEqual([[-1, 6, 0, 3, 6_000_000]]);
});

test('a place is a district and a ring', () => {
  expect([0, 1, 2, 3].map(ring => ringOf(placeOf(7, ring)))).toEqual([0, 1, 2, 3]);
});
