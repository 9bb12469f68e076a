/** Goal: hours, contacts and leading acts add up over the right weeks. Method: a record with one number a week. */
import {expect, test} from 'vitest';
import {read, worldOf} from './worlds.ts';

test('hours add up from the start, and weeks still to come do not count', () => {
  const world = worldOf({people: [{ring: 3, quality: 0.5}, {ring: 3, quality: 0.75}], week: 2});
  world.tallies.budgetHours.set([60, 30, 1000]);
  world.tallies.idleHours.set([6, 3, 1000]);
  world.tallies.educatorHours.set([5, 7, 1000]);
  expect(['hours', 'idle-hours', 'educator-hours'].map(id => read(world, id))).toEqual([90, 9, 12]);
  expect(read(world, 'idle-share')).toBe(0.1);
  expect(read(world, 'hours-per-deep-practitioner')).toBe(45); // two practise deeply; idle hours cost too
});

test('without anyone deep, an hour a deep practitioner is not defined rather than endless', () => {
  const world = worldOf({people: [{ring: 3, quality: 0.25}], week: 1});
  world.tallies.budgetHours[0] = 60;
  expect(read(world, 'hours-per-deep-practitioner')).toBeNaN();
});

test('member-led are contacts sought beside people reached by the team, over the last 52 weeks', () => {
  const world = worldOf({week: 60});
  world.tallies.contacts.set([500], 7); // week 7 is 53 weeks back
  world.tallies.contacts.set([3], 8);
  world.tallies.reachedByTeam.set([1], 59);
  world.tallies.reachedByTeam.set([500], 60); // to come
  expect(read(world, 'member-led-share')).toBe(3 / 4);
});

test('nobody contacted, nobody won: not defined', () => {
  expect(read(worldOf({}), 'member-led-share')).toBeNaN();
  expect(read(worldOf({}), 'told-by-interested')).toBeNaN();
});

test('told by people who only follow: of all won so far', () => {
  const world = worldOf({week: 100});
  world.tallies.won.set([3, 5]);
  world.tallies.wonByInterested.set([1, 1]);
  expect(read(world, 'told-by-interested')).toBe(2 / 8);
});

test('leading acts of teachers, over the last 26 weeks', () => {
  const world = worldOf({week: 60});
  world.tallies.leadingActs.set([9, 0, 0, 0], 33 * 4); // 27 weeks back
  world.tallies.leadingActs.set([1, 2, 3, 4], 34 * 4);
  expect(read(world, 'led-by-teachers')).toBe(1 / 10);
});

test('in a run of 20 weeks, week 0 reads nothing and the windows reach back to the start only', () => {
  const world = worldOf({week: 0, weeks: 20});
  world.tallies.contacts.fill(1);
  expect(read(world, 'hours')).toBe(0);
  expect(read(world, 'member-led-share')).toBeNaN();
});
