/** Goal: runs that last for centuries keep their weeks, and how many bytes a week takes is in no fingerprint. Method: the same world made for either. */
import {expect, test} from 'vitest';
import {endStateOf} from '../../../src/engine/end-state.ts';
import {Chance} from '../../../src/kernel/random.ts';
import {createWorld} from '../../../src/model/population/population.ts';
import {openCommunity} from '../../../src/model/world/communities.ts';
import {dozen, usualStart} from '../population/plans.ts';

const worldOf = (weeks: number) => {
  const world = createWorld({network: dozen({}, 1), start: usualStart}, {}, new Chance('weeks', 0), weeks, false);
  openCommunity(world.communities, 0, 0);
  return world;
};

test('weeks take two bytes, or four where two would not hold the last', () => {
  expect([208, 32_767, 32_768].map(weeks => worldOf(weeks).educators.since.BYTES_PER_ELEMENT)).toEqual([2, 2, 4]);
  const {since} = worldOf(40_000).educators;
  since[0] = 39_999;
  expect(since[0]).toBe(39_999);
});

test('a fingerprint is the same either way', () => {
  expect(endStateOf(worldOf(40_000))).toBe(endStateOf(worldOf(208)));
});
