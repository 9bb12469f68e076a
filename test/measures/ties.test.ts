/** Goal: help and structure are read as defined. Method: by hand on a few people, then against slow and plain counting on random networks. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createReader} from '../../src/measures/reader.ts';
import {strengthBetween, slotOf} from '../../src/model/world/ties.ts';
import type {World} from '../../src/model/world/world.ts';
import {read, sketches, worldOf} from './worlds.ts';

const seed = {seed: 5, numRuns: 80};
const rings = (...all: number[]) => all.map(ring => ({ring}));
const close = (value: number, expected: number) => (Number.isNaN(expected) ? Number.isNaN(value) : Math.abs(value - expected) < 1e-12);
const helped = (world: World, giver: number, taker: number) => {
  const slot = slotOf(world.ties, giver, taker);
  return slot < 0 ? 0 : world.ties.help[slot];
};
const everyone = (world: World) => Array.from({length: world.educators.count}, (_, who) => who);

describe('reciprocity', () => {
  test('two of three links are returned', () => {
    const world = worldOf({people: rings(1, 1, 3), ties: [{one: 0, other: 1, given: 1, taken: 0.5}, {one: 1, other: 2, given: 1, taken: 0.125}]});
    expect(read(world, 'reciprocity')).toBe(2 / 3); // 0.125 has faded below a link
  });

  test('help to and from those outside is not looked at', () => {
    const world = worldOf({people: rings(1, 0, 3), ties: [{one: 0, other: 1, given: 1, taken: 1}, {one: 0, other: 2, given: 1}]});
    expect(read(world, 'reciprocity')).toBe(0);
  });

  test('as counted over all pairs', () => {
    fc.assert(fc.property(sketches, sketch => {
      const world = worldOf(sketch);
      const inside = everyone(world).filter(who => world.educators.ring[who] > 0);
      const links = inside.flatMap(one => inside.filter(other => helped(world, one, other) > 0.15).map(other => [one, other]));
      return close(read(world, 'reciprocity'), links.filter(([one, other]) => helped(world, other, one) > 0.15).length / links.length);
    }), seed);
  });
});

test('help across communities: of links between members, those that cross', () => {
  const world = worldOf({
    people: rings(3, 3, 3, 3, 3), communities: [{focus: 0, members: [0, 1]}, {focus: 0, members: [2, 3]}],
    ties: [{one: 0, other: 1, given: 1, taken: 1}, {one: 1, other: 2, given: 1}, {one: 3, other: 4, given: 1}], // person 4 is in none
  });
  expect(read(world, 'help-across-communities')).toBe(1 / 3);
});

describe('the advice survey', () => {
  test('people name who helped them, not whom they helped', () => {
    const world = worldOf({people: rings(2, 2, 3), ties: [{one: 0, other: 1, given: 1}, {one: 0, other: 2, given: 1}]});
    expect(read(world, 'advice-named')).toBeCloseTo(2 / 3, 12); // 1 and 2 name 0
    expect(read(world, 'advice-reciprocity')).toBe(0);
    expect(read(world, 'advice-gini')).toBeCloseTo(2 / 3, 12); // (0, 0, 2): 1 − 1/3
  });

  test('at most six names; people outside the two inner rings neither ask nor are named', () => {
    const ties = Array.from({length: 8}, (_, place) => ({one: 0, other: place + 1, taken: 8 - place, given: place === 7 ? 1 : 0}));
    const world = worldOf({people: rings(2, 2, 2, 2, 2, 2, 2, 1, 2), ties});
    // 0 names 1 to 6; 7 only follows; 8 helped least and is not named, but names 0.
    expect(read(world, 'advice-named')).toBeCloseTo(7 / 8, 12);
    expect(read(world, 'advice-reciprocity')).toBe(0);
  });

  test.each([
    ['most, when they come last in the list', (place: number) => place + 1, [2, 3, 4, 5, 6, 7]],
    ['most, when they come first', (place: number) => 8 - place, [0, 1, 2, 3, 4, 5]],
    ['most, when they are mixed', (place: number) => 1 + ((place * 5) % 8), [1, 2, 3, 4, 6, 7]], // 1 6 3 8 5 2 7 4
  ])('those are named who helped %s', (_, help, named) => {
    for (let place = 0; place < 8; place++) {
      const ties = Array.from({length: 8}, (_nobody, at) => ({one: 0, other: at + 1, taken: help(at), given: at === place ? 1 : 0}));
      const world = worldOf({people: rings(2, 2, 2, 2, 2, 2, 2, 2, 2), ties});
      // Seven namings: 0 names six, and one person names 0; both ways when that one is among the six.
      expect(read(world, 'advice-reciprocity')).toBeCloseTo(named.includes(place) ? 2 / 7 : 0, 12);
    }
  });

  test('everybody named equally often has no concentration; help under 0.25 is forgotten', () => {
    const world = worldOf({people: rings(2, 2, 2), ties: [{one: 0, other: 1, given: 1, taken: 0.25}, {one: 1, other: 2, given: 0.2}]});
    expect(read(world, 'advice-named')).toBeCloseTo(2 / 3, 12);
    expect(read(world, 'advice-reciprocity')).toBe(1);
    const pair = worldOf({people: rings(2, 2), ties: [{one: 0, other: 1, given: 1, taken: 1}]});
    expect(read(pair, 'advice-gini')).toBeCloseTo(0, 12);
  });

  test('asked again later, nothing is left of the first answers', () => {
    const world = worldOf({people: rings(2, 2, 3), ties: [{one: 0, other: 1, given: 1, taken: 1}, {one: 0, other: 2, given: 1, taken: 1}]});
    const reader = createReader(world, {until: Infinity});
    const ask = () => ['advice-named', 'advice-reciprocity', 'advice-gini'].map(id => reader.readOne(world, id));
    ask();
    world.educators.ring[2] = 1; // she and her two namings drop out
    expect(ask()).toEqual([1, 1, 0]);
  });

  test('as counted plainly', () => {
    fc.assert(fc.property(sketches, sketch => {
      const world = worldOf(sketch);
      const asked = everyone(world).filter(who => world.educators.ring[who] >= 2);
      const names = new Map(asked.map(who => [who, asked.filter(other => helped(world, other, who) >= 0.25)
        .sort((one, other) => helped(world, other, who) - helped(world, one, who) || one - other).slice(0, 6)]));
      const given = [...names].flatMap(([who, others]) => others.map(other => [who, other]));
      const times = asked.map(who => given.filter(([, other]) => other === who).length);
      const differences = times.flatMap(one => times.map(other => Math.abs(one - other))).reduce((sum, step) => sum + step, 0);
      return close(read(world, 'advice-named'), given.length / asked.length)
        && close(read(world, 'advice-reciprocity'), given.filter(([one, other]) => names.get(other)!.includes(one)).length / given.length)
        && close(read(world, 'advice-gini'), differences / (2 * asked.length * given.length));
    }), seed);
  });
});

describe('structure', () => {
  // A triangle 0-1-2 with a tail 2-3, and 4 alone.
  const kite = () => worldOf({
    people: rings(0, 0, 0, 0, 0),
    ties: [{one: 0, other: 1, strength: 0.5}, {one: 0, other: 2, strength: 0.25}, {one: 1, other: 2, strength: 0.25}, {one: 2, other: 3, strength: 0.5}],
  });

  test.each([
    ['density', 4 / 10], ['mean-degree', 8 / 5], ['mean-strength', 0.375],
    ['clustering', (1 + 1 + 1 / 3) / 3], // persons 0, 1: 1 of 1 pair; person 2: 1 of 3; 3 and 4 have no pair
    ['largest-component', 4 / 5],
  ])('%s of a kite and a loner', (id, value) => {
    expect(read(kite(), id)).toBeCloseTo(value, 12);
  });

  test('clustering and largest part as counted plainly', () => {
    fc.assert(fc.property(sketches, sketch => {
      const world = worldOf(sketch);
      const all = everyone(world);
      const tied = (one: number, other: number) => slotOf(world.ties, one, other) >= 0;
      const local = all.map(who => all.filter(other => tied(who, other))).filter(contacts => contacts.length > 1).map(contacts => {
        const pairs = contacts.flatMap((one, place) => contacts.slice(place + 1).map(other => [one, other]));
        return pairs.filter(([one, other]) => tied(one, other)).length / pairs.length;
      });
      const part = (start: number) => {
        const found = new Set([start]);
        for (const one of found) all.filter(other => tied(one, other)).forEach(other => found.add(other));
        return found.size;
      };
      return close(read(world, 'clustering'), local.reduce((sum, share) => sum + share, 0) / local.length)
        && close(read(world, 'largest-component'), Math.max(...all.map(part), 0) / all.length)
        && all.every(one => all.every(other => strengthBetween(world.ties, one, other) === strengthBetween(world.ties, other, one)));
    }), seed);
  });
});
