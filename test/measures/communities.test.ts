/** Goal: communities are counted and averaged as defined. Method: two communities, one of two and one of three. */
import {expect, test} from 'vitest';
import {removeMember} from '../../src/model/world/communities.ts';
import {read, worldOf} from './worlds.ts';

const two = () => worldOf({
  week: 60,
  people: [
    {ring: 3, ownership: 0.75, energy: 1, focus: 1}, {ring: 3, ownership: 0.25, energy: 1, focus: 1},
    {ring: 3, ownership: 1, energy: 0.25, focus: 2}, {ring: 3, ownership: 1, energy: 0.5, focus: 0}, {ring: 3, ownership: 0.5, energy: 0, focus: 2},
  ],
  communities: [{focus: 1, members: [0, 1], cohesion: 0.5, founded: 10}, {focus: 2, members: [2, 3, 4], cohesion: 0.25, founded: 50}],
});

test.each([
  ['communities', 2], ['community-size', 2.5], ['community-age', 30], ['cohesion', 0.375],
  ['focus-diversity', 2 / 4], // two of four themes
  ['self-convened', (0.5 + 0.25) / 2], // (.75 + .25)/2 and (.25 + .5 + 0)/3
  ['shared-purpose', (1 / 2 + 1 / 3) / 2], // person 1 doesn't own it, 3 has another focus, 4 owns it exactly half: not more
])('%s', (id, value) => {
  expect(read(two(), id)).toBeCloseTo(value, 12);
});

test('a community that all have left counts no more, and its theme is not worked on', () => {
  const world = two();
  for (const who of [0, 1]) removeMember(world.communities, 0, who);
  expect(['communities', 'community-size', 'focus-diversity', 'cohesion'].map(id => read(world, id))).toEqual([1, 3, 1 / 4, 0.25]);
});

test('a theme that two communities share counts once', () => {
  const world = two();
  world.communities.focus[1] = 1;
  expect(read(world, 'focus-diversity')).toBe(1 / 4);
});
