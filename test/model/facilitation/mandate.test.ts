/** Goal: a mandate goes there and back: nominal participation, less ownership, a higher threshold that stays; protection and role exempt. */
import {expect, test} from 'vitest';
import {never, people, phase, smallWorld, spend} from '../../worlds.ts';
import {reachedBy, TestTeam} from './team.ts';

const mandated = (weeks: number) => phase({}, {mandate: [0], weeks});

test('outside and interest enter engagement nominally; everyone told loses ownership; roles not meant are left alone', () => {
  const staff = [0, 1, 2, 3].map(ring => ({ring, ownership: 0.5, threshold: 0.5}));
  const world = smallWorld({people: [...staff, {ownership: 0.5, role: 2}], week: 0});
  new TestTeam(world, [mandated(10)]).work(3);
  const {ring, nominal, ownership, threshold, seen, reached} = world.educators;
  expect(Array.from(ring)).toEqual([2, 2, 2, 3, 0]);
  expect(Array.from(nominal)).toEqual([1, 1, 0, 0, 0]);
  for (const who of [0, 1, 2, 3]) expect([ownership[who], threshold[who]].map(number => +number.toFixed(6))).toEqual([0.3, 0.55]);
  expect([ownership[4], threshold[4]]).toEqual([0.5, 0.5]);
  expect(Array.from(seen)).toEqual([0, 0, never, never, never]); // once, at the start of the phase
  expect(Array.from(reached)).toEqual([0, 0, never, never, never]);
  expect(reachedBy(world, 'mandate')).toEqual([0, 1]);
  expect(world.tallies.reachedByTeam[0]).toBe(0);
});

test('a protected community is left alone', () => {
  const world = smallWorld({people: people(7, {ownership: 0.5}), communities: [[0, 1, 2], [3, 4, 5]]});
  new TestTeam(world, [phase({protect: spend()}, {weeks: 5}), mandated(5)], {hours: 1}).work(6);
  // One hour a week protects one community at a time: in week 4 the first, this week and next.
  expect(Array.from(world.educators.ownership).map(number => +number.toFixed(2))).toEqual([0.5, 0.5, 0.5, 0.3, 0.3, 0.3, 0.3]);
});

test('lifted by the next phase without one: the nominal return to interest, the threshold stays', () => {
  const world = smallWorld({people: [{ring: 0, threshold: 0.95}, {ring: 2}]});
  const team = new TestTeam(world, [mandated(4), phase({})]).work(4);
  expect(Array.from(world.educators.ring)).toEqual([2, 2]);
  team.work();
  expect(Array.from(world.educators.ring)).toEqual([1, 2]);
  expect([world.educators.nominal[0], world.educators.since[0]]).toEqual([0, 4]);
  expect(world.educators.threshold[0]).toBeCloseTo(0.98, 6); // never above
});

test('a following phase with a mandate keeps them; the end of facilitation lifts it', () => {
  const world = smallWorld({people: [{ownership: 0.5}]});
  const team = new TestTeam(world, [mandated(4), mandated(4)], {until: 12}).work(12);
  expect(world.educators.ring[0]).toBe(2);
  expect(world.educators.ownership[0]).toBeCloseTo(0.5 * 0.36, 6);
  team.work();
  expect(world.educators.ring[0]).toBe(1);
});
