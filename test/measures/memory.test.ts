/** Goal: what lasts is read against the end of facilitation, and people who left are lost even when their place is filled. */
import {expect, test} from 'vitest';
import {createReader} from '../../src/measures/reader.ts';
import {addTie, dropTie, setStrength, slotOf} from '../../src/model/world/ties.ts';
import {worldOf} from './worlds.ts';

/** At week 60: 0, 1 and 2 in practice, of them 0 and 1 deep; ties 0-1 and 1-2 strong and made by the network. */
function sunset() {
  const world = worldOf({
    week: 60, people: [{ring: 3, quality: 0.75}, {ring: 3, quality: 0.5}, {ring: 3, quality: 0.25}, {ring: 2, quality: 0.75}],
    ties: [{one: 0, other: 1, strength: 0.5}, {one: 1, other: 2, strength: 0.25}, {one: 0, other: 3, strength: 0.5, floor: 0.5}, {one: 2, other: 3, strength: 0.2}],
  });
  const reader = createReader(world, {until: 60});
  reader.atSunset(world);
  return {world, reader};
}

test('before facilitation ends nothing can be kept', () => {
  const {world} = sunset();
  const reader = createReader(world, {until: 61});
  for (const id of ['retained', 'deep-retained', 'ties-kept']) expect(reader.readOne(world, id), id).toBeNaN();
});

test('in the week it ends everything still is', () => {
  const {world, reader} = sunset();
  expect(['retained', 'deep-retained', 'ties-kept'].map(id => reader.readOne(world, id))).toEqual([1, 1, 1]);
});

test('who fell back is lost, who came later does not make up for it', () => {
  const {world, reader} = sunset();
  world.week = 112;
  world.educators.ring[0] = 1;
  world.educators.ring[3] = 3; // not in practice then
  expect(reader.readOne(world, 'retained')).toBeCloseTo(2 / 3, 12);
  expect(reader.readOne(world, 'deep-retained')).toBe(1 / 2);
});

test('a newborn in the place of someone who left is another person', () => {
  const {world, reader} = sunset();
  world.week = 112;
  world.educators.arrival[1] = 94;
  expect(reader.readOne(world, 'retained')).toBeCloseTo(2 / 3, 12);
  expect(reader.readOne(world, 'deep-retained')).toBe(1 / 2);
  expect(reader.readOne(world, 'ties-kept')).toBe(0); // both ties were hers
});

test('still in practice but no longer deep', () => {
  const {world, reader} = sunset();
  world.educators.dip[0] = 0.5;
  expect(reader.readOne(world, 'retained')).toBe(1);
  expect(reader.readOne(world, 'deep-retained')).toBe(1 / 2);
});

test('who became deep later does not stand in for those who were', () => {
  const {world, reader} = sunset();
  world.educators.dip[0] = 0.5;
  world.educators.quality[2] = 0.75;
  expect(reader.readOne(world, 'deep-retained')).toBe(1 / 2);
});

test('a tie is kept at 0.1 or more; one that everyday work carries, or a weak one, was never counted', () => {
  const {world, reader} = sunset();
  setStrength(world.ties, 0, slotOf(world.ties, 0, 1), 0.125);
  setStrength(world.ties, 1, slotOf(world.ties, 1, 2), 0.0625);
  dropTie(world.ties, 0, 3);
  dropTie(world.ties, 2, 3);
  addTie(world.ties, 1, 3, 0.9, 0);
  expect(reader.readOne(world, 'ties-kept')).toBe(1 / 2);
});

test('the memory survives being saved and loaded, and does not look at the world again', () => {
  const {world, reader} = sunset();
  const saved = structuredClone(reader.memory);
  world.week = 112;
  world.educators.ring[0] = 1;
  const resumed = createReader(world, {until: 60, memory: saved});
  expect(resumed.readOne(world, 'retained')).toBe(reader.readOne(world, 'retained'));
  resumed.atSunset(world);
  expect(resumed.memory).toEqual(saved);
});

test('nobody in practice at the end of facilitation: not defined', () => {
  const world = worldOf({week: 60, people: [{ring: 1}]});
  const reader = createReader(world, {until: 60});
  expect(reader.readOne(world, 'retained')).toBeNaN();
  expect(reader.readOne(world, 'ties-kept')).toBeNaN();
});

test('an unknown measure is named', () => {
  const {world, reader} = sunset();
  expect(() => reader.readOne(world, 'happiness')).toThrow('happiness');
});
