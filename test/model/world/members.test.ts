/** Goal: loops over members touch exactly those who are in a ring now, also in a world that was turned into a saved one. */
import {expect, test} from 'vitest';
import {muster} from '../../../src/model/world/members.ts';
import {restoreWorld, saveWorld} from '../../../src/model/world/saved-world.ts';
import {smallWorld} from '../../worlds.ts';

test('a world turned into a saved one has the members of that one', () => {
  const world = smallWorld({people: [{ring: 0}, {ring: 1}, {ring: 1}]});
  expect([...world.members.rows.subarray(0, world.members.count)]).toEqual([1, 2]);
  restoreWorld(world, saveWorld(smallWorld({people: [{ring: 2}, {ring: 0}, {ring: 3}]})));
  const {members} = world;
  if (members.stale) muster(members, world.educators.ring, world.educators.ring.length);
  expect([...members.rows.subarray(0, members.count)]).toEqual([0, 2]);
  expect([...members.engaged.subarray(0, members.engagedCount)]).toEqual([0, 2]);
});
