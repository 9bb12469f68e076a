/** Goal: what is counted over people is what a reader of the definitions would count by hand. Method: three to six people, every number known. */
import {expect, test} from 'vitest';
import {read, worldOf} from './worlds.ts';

/** One outside, two in interest, one in engagement, one in practice: four of five are reached. */
const five = () => worldOf({people: [{ring: 0}, {ring: 1}, {ring: 1}, {ring: 2}, {ring: 3}]});

test.each([
  ['outside', 1], ['interest', 2], ['engagement', 1], ['practice', 1],
  ['reach', 4 / 5], // all but the one outside
  ['participation', 2 / 5], // engagement and practice
])('%s of five people is %d', (id, value) => {
  expect(read(five(), id)).toBeCloseTo(value, 12);
});

test('practice counts as it is practised today: a dip takes its share', () => {
  const world = worldOf({people: [{ring: 3, quality: 0.75, dip: 0.25}, {ring: 3, quality: 0.5}, {ring: 0, quality: 0.25}]});
  expect(read(world, 'quality-of-practice')).toBe((0.5625 + 0.5) / 2); // 0.75·0.75 and 0.5, only those in practice
  expect(read(world, 'mean-practice')).toBe((0.5625 + 0.5 + 0.25) / 3); // everybody
});

test('deep is 0.5 or above, in practice only, over everybody', () => {
  const people = [{ring: 3, quality: 0.5}, {ring: 3, quality: 0.75, dip: 0.5}, {ring: 2, quality: 0.9}, {ring: 0}];
  expect(read(worldOf({people}), 'deep-share')).toBe(1 / 4); // the second is at 0.375 today, the third not in practice
});

test('depth-weighted reach adds gains over the own start, and no losses', () => {
  const people = [
    {ring: 3, quality: 0.5, startQuality: 0.25}, // + 0.25
    {ring: 3, quality: 0.25, startQuality: 0.5}, // worse than at the start: 0
    {ring: 2, quality: 0.75, startQuality: 0.25}, // not in practice: 0
    {ring: 0},
  ];
  expect(read(worldOf({people}), 'depth-weighted-reach')).toBe(0.25 / 4);
});

test('demand, ownership and energy are means over the three rings, not over those outside', () => {
  const people = [{ring: 0, demand: 1, ownership: 1, energy: 1}, {ring: 1, demand: 0.5, ownership: 0.25, energy: 0.75}, {ring: 3, demand: 0.25, ownership: 0.75, energy: 0.25}];
  const world = worldOf({people});
  expect(['demand', 'ownership', 'energy'].map(id => read(world, id))).toEqual([0.375, 0.5, 0.5]);
});

test('peer support is a mean over practice; letting go over engagement and practice', () => {
  const people = [{ring: 1, oldPractice: 1}, {ring: 2, oldPractice: 0.5, peerSupport: 1}, {ring: 3, oldPractice: 0.25, peerSupport: 0.5}];
  const world = worldOf({people});
  expect(read(world, 'peer-support')).toBe(0.5);
  expect(read(world, 'letting-go')).toBe(0.375);
});

test('left out are those without a contact in the last 52 weeks', () => {
  // At week 60 the last 52 weeks are weeks 8 to 59.
  const people = [{reached: 59}, {reached: 8}, {reached: 7}, {}];
  expect(read(worldOf({people, week: 60}), 'left-out')).toBe(2 / 4);
});

test('those who lead did so in the last 26 weeks', () => {
  const people = [{led: 59}, {led: 34}, {led: 33}, {}]; // weeks 34 to 59 count
  expect(read(worldOf({people, week: 60}), 'leading-acts')).toBe(2 / 4);
});
