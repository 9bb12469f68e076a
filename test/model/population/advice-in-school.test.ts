/**
 * Goal: staff ask each other as the rule says, each part of it by itself. Method: everything else made neutral, so that the chance of an ask is
 * known; shares over hundreds of schools within five standard deviations at fixed seeds; what is certain, exactly. Whether all parts together look like
 * real staffs is seen in `test/staff-networks`.
 */
import {describe, expect, test} from 'vitest';
import {Chance} from '../../../src/kernel/random.ts';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {attitudeOf, COHORT, cohortOf} from '../../../src/model/population/advice-in-school.ts';
import {colleagueMet, postAround, unitBound, unitBounds} from '../../../src/model/population/units.ts';
import {slotOf} from '../../../src/model/world/ties.ts';
import type {World} from '../../../src/model/world/world.ts';
import {build, dozen, mean, quietStart, tiesOf} from './plans.ts';

const NEUTRAL = {
  'ties-across-schools': 0, 'ties-across-districts': 0, 'asking-in-return': 0, 'spread-of-asking': 0, 'spread-of-asking-between-schools': 0,
  'spread-of-being-asked': 0, 'spread-of-being-asked-across-units': 0, 'asking-in-the-unit': 0, 'same-entry-cohort': 1, 'same-attitude': 1, 'colleagues-of-colleagues': 1,
};
const units = {inUnits: 0.6, units: 6, askingInUnit: 0.4};

/** The first post of somebody's unit. */
const unitFrom = (places: World['places'], who: number, shape: {readonly inUnits: number; readonly units: number} = units) => unitBound(places, who, shape.inUnits, shape.units, 0);

/** Schools of one size without anything else, and who asks whom: [asker, asked]; offices left out. */
function staffs(given: Record<string, number>, educators = 35, schools = 120, seed = 'staffs'): {world: World; asks: [number, number][]} {
  const world = build(dozen({educators, spread: 0, schools}, 1), quietStart, {...NEUTRAL, ...given}, seed);
  return {world, asks: asksOf(world).filter(([asker]) => !world.places.office[world.places.school[asker]])};
}

function asksOf({ties}: World): [number, number][] {
  const asks: [number, number][] = [];
  for (let asked = 0; asked < ties.degree.length; asked++) {
    for (let slot = ties.first[asked]; slot < ties.first[asked] + ties.degree[asked]; slot++) if (ties.help[slot] > 0) asks.push([ties.alter[slot], asked]);
  }
  return asks;
}

/** People of schools; offices left out. */
const rows = ({places}: World) => Array.from(places.school, (_, who) => who).filter(who => !places.office[places.school[who]]);
const fiveSd = (share: number, count: number) => 5 * Math.sqrt(share * (1 - share) / count);
const shareOf = (asks: readonly [number, number][], holds: (asker: number, asked: number) => boolean) => asks.filter(([asker, asked]) => holds(asker, asked)).length / asks.length;

describe('units', () => {
  test('leave out the first posts of a school, and divide the others evenly', () => {
    const {places} = build(dozen({spread: 0}, 1), quietStart);
    const first = places.firstPost[1];
    const from = Array.from({length: 35}, (_, post) => unitFrom(places, places.holder[first + post])).map(from => from - first);
    expect(from.slice(0, 14)).toEqual(Array(14).fill(-1 - first)); // no unit
    expect(from.slice(14)).toEqual([14, 14, 14, 14, 18, 18, 18, 21, 21, 21, 21, 25, 25, 25, 28, 28, 28, 28, 32, 32, 32]);
    expect([0, 1].map(next => unitBound(places, places.holder[first + 20], units.inUnits, units.units, next))).toEqual([first + 18, first + 21]);
  });

  test.each([
    ['a small school keeps leader and coach out', 6, {inUnits: 1, units: 2}, [-1, -1, 2, 2, 4, 4]],
    ['more units than people: each is alone', 8, {inUnits: 0.5, units: 12}, [-1, -1, -1, -1, 4, 5, 6, 7]],
    ['uneven ones are spread out', 9, {inUnits: 0.8, units: 3}, [-1, -1, 2, 2, 2, 5, 5, 7, 7]],
    ['one unit: all together', 8, {inUnits: 0.5, units: 1}, [-1, -1, -1, -1, 4, 4, 4, 4]],
    ['at least one', 8, {inUnits: 0.5, units: 0}, [-1, -1, -1, -1, 4, 4, 4, 4]],
    ['nobody need be in one', 7, {inUnits: 0, units: 3}, Array(7).fill(-1)],
  ])('%s', (_, educators, shape, expected) => {
    const {places} = build(dozen({educators, spread: 0}, 1), quietStart);
    expect(Array.from({length: educators}, (__, post) => unitFrom(places, post, shape))).toEqual(expected);
  });

  test('of a whole school are those of each of its people', () => {
    for (const educators of [6, 7, 9, 35]) {
      const {places} = build(dozen({educators, spread: 0.5}, 1), quietStart);
      for (const shape of [units, {inUnits: 1, units: 2}, {inUnits: 0.5, units: 12}, {inUnits: 0, units: 3}]) {
        for (let school = 0; school < places.schools; school++) {
          const first = places.firstPost[school], staff = places.firstPost[school + 1] - first, [from, to] = [new Int32Array(staff), new Int32Array(staff)];
          unitBounds(places, school, shape.inUnits, shape.units, from, to);
          const bounds = (next: number) => Array.from(from, (_, post) => unitBound(places, places.holder[first + post], shape.inUnits, shape.units, next));
          expect([[...from], [...to]]).toEqual([bounds(0), bounds(1)]);
        }
      }
    }
  });

  test('there are none in an office', () => {
    const {places} = build(dozen({}, 1), quietStart);
    const office = places.office.indexOf(1);
    expect([0, 1].map(next => unitBound(places, places.holder[places.firstPost[office] + 2], units.inUnits, units.units, next))).toEqual([-1, -1]);
  });
});

test('attitude: open below a half, attached from 0.7, between otherwise', () => {
  expect([0, 0.49, 0.5, 0.69, 0.71, 1].map(attitudeOf)).toEqual([0, 0, 1, 1, 2, 2]);
});

describe('a newcomer', () => {
  const {places} = build(dozen({spread: 0, educators: 12}, 1), quietStart);
  // Posts 5 to 11 are in units: 5 6 7 | 8 9 | 10 11 with three of them.
  const shape = {inUnits: 0.6, units: 3, askingInUnit: 0.4};
  const met = (who: number, c: number, uniform: number) => colleagueMet(places, who, c, shape, uniform);

  test('gets to know the others of the unit one by one, going round, each with that probability', () => {
    expect([postAround(5, 8, 6, 0), postAround(5, 8, 6, 1)]).toEqual([7, 5]);
    expect([met(6, 0, 0), met(6, 0, 0.399), met(6, 1, 0.2)]).toEqual([7, 7, 5]);
  });

  test.each([[6, 0], [6, 2], [0, 0]])('or anyone of the school, all alike: person %i, number %i', (who, c) => {
    const from = who === 6 && c === 0 ? 0.4 : 0;
    const times = new Map<number, number>();
    for (let at = 0; at < 1100; at++) {
      const colleague = met(who, c, from + (1 - from) * (at + 0.5) / 1100);
      times.set(colleague, (times.get(colleague) ?? 0) + 1);
    }
    expect([...times.keys()].sort((one, other) => one - other)).toEqual([...Array(12).keys()].filter(other => other !== who));
    expect([...times.values()].every(count => Math.abs(count - 100) <= 1)).toBe(true);
  });

  test('who has no colleagues meets nobody', () => {
    expect(colleagueMet(build({kind: 'graph', graph: 'lattice', people: 1, tiesEach: 0, rewired: 0}, quietStart).places, 0, 0, shape, 0.4)).toBe(-1);
  });
});

describe('asking', () => {
  test('with nothing that makes anyone likelier, each asks half as many as have ties, all different, anyone alike', () => {
    const {world, asks} = staffs({'ties-inside-school': 7});
    const perPerson = rows(world).map(who => world.educators.received[who]);
    expect(new Set(perPerson)).toEqual(new Set([3, 4]));
    expect(Math.abs(mean(perPerson) - 3.5)).toBeLessThan(5 * 0.5 / Math.sqrt(perPerson.length));
    // A pair is untied where neither of two asks with 3.5/34 each.
    const tied = 1 - (1 - 3.5 / 34) * (1 - 3.5 / 34);
    expect(Math.abs(mean(rows(world).map(who => world.ties.degree[who])) - 34 * tied)).toBeLessThan(5 * 2 * Math.sqrt(0.6 / perPerson.length) + 0.02);
    for (const post of [0, 1, 17, 34]) {
      const share = shareOf(asks, (_, asked) => world.places.post[asked] - world.places.firstPost[world.places.school[asked]] === post);
      expect(Math.abs(share - 1 / 35), `of post ${post}; what makes anyone likelier is 1, or 0, in NEUTRAL`).toBeLessThan(fiveSd(1 / 35, asks.length));
    }
  });

  test('is one help each, in the ledger of the pair and of both people', () => {
    const {world} = staffs({'ties-inside-school': 9, 'asking-in-return': 0.5}, 20, 20);
    const asks = asksOf(world);
    const {given, received} = world.educators;
    received.forEach((helps, who) => expect(helps).toBe(asks.filter(([asker]) => asker === who).length));
    given.forEach((helps, who) => expect(helps).toBe(asks.filter(([, asked]) => asked === who).length));
    for (const [asker, asked] of asks) expect(world.ties.help[slotOf(world.ties, asked, asker)]).toBe(1);
    const [strengths, floors] = [[...tiesOf(world.ties).values()].map(tie => tie[0]), [...tiesOf(world.ties).values()].map(tie => tie[1])];
    expect(floors).toEqual(strengths);
    const once = [...tiesOf(world.ties).values()].filter(([, , one, other]) => one + other === 1).map(([strength]) => strength);
    expect(Math.abs(mean(once) - 0.3)).toBeLessThan(5 * 0.4 / Math.sqrt(12 * once.length));
    expect(Math.max(...once) < 0.5 && Math.min(...once) >= Math.fround(0.1)).toBe(true);
  });

  test('goes to each colleague of the unit with the probability it says, as far as there are asks', () => {
    const {world, asks} = staffs({'ties-inside-school': 16, 'asking-in-the-unit': 0.4, 'units-in-a-school': 6});
    const unit = (who: number) => {
      const [from, to] = [0, 1].map(next => unitBound(world.places, who, units.inUnits, units.units, next));
      return {from, to};
    };
    const mates = rows(world).reduce((sum, who) => sum + Math.max(0, unit(who).to - unit(who).from - 1), 0);
    const inside = asks.filter(([asker, asked]) => unit(asker).from >= 0 && unit(asker).from === unit(asked).from).length;
    // 8 asks each; those left after the unit's go to 34 colleagues at random, so also to the unit's others: 8 − .4 · 2.6 of 34 − .4 · 2.6.
    const expected = 0.4 + 0.6 * (8 - 0.4 * 2.6) / (34 - 0.4 * 2.6);
    expect(Math.abs(inside / mates - expected)).toBeLessThan(0.01 + fiveSd(expected, mates));
    const alone = staffs({'ties-inside-school': 1, 'asking-in-the-unit': 1, 'units-in-a-school': 6});
    const first = new Map<number, number>();
    for (const [asker, asked] of alone.asks) if (unit(asker).from >= 0) first.set(asker, asked);
    // Half of them have one ask: it goes to the next of the unit.
    for (const [asker, asked] of first) expect(asked).toBe(alone.world.places.holder[postAround(unit(asker).from, unit(asker).to, alone.world.places.post[asker], 0)]);
  });

  test.each([
    ['same-entry-cohort', (who: number) => cohortOf(new Chance('staffs', 0).stream('tie0').at(0).uniform(who, COHORT))],
    ['same-attitude', (who: number, world: World) => attitudeOf(world.educators.oldPractice[who])],
  ])('goes to people alike: %s', (factor, groupOf) => {
    const {world, asks} = staffs({'ties-inside-school': 2, [factor]: 3});
    const group = rows(world).map(who => groupOf(who, world));
    const expected = mean(asks.map(([asker]) => {
      const first = world.places.firstPost[world.places.school[asker]];
      const alike = Array.from({length: 35}, (_, post) => world.places.holder[first + post]).filter(who => who !== asker && groupOf(who, world) === groupOf(asker, world)).length;
      return 3 * alike / (2 * alike + 34);
    }));
    expect(new Set(group).size).toBe(factor === 'same-attitude' ? 3 : 5);
    expect(Math.abs(shareOf(asks, (asker, asked) => groupOf(asker, world) === groupOf(asked, world)) - expected)).toBeLessThan(fiveSd(expected, asks.length));
  });

  test('end early where nobody is left whom they would ask', () => {
    const {world, asks} = staffs({'ties-inside-school': 12, 'same-attitude': 0, 'same-entry-cohort': 0}, 8, 40);
    const like = (one: number, other: number) => attitudeOf(world.educators.oldPractice[one]) === attitudeOf(world.educators.oldPractice[other]);
    expect(asks.length).toBeGreaterThan(500);
    expect(asks.filter(([asker, asked]) => asker === asked || world.places.school[asker] !== world.places.school[asked] || like(asker, asked))).toEqual([]);
  });

  test('goes to colleagues of a colleague asked before', () => {
    const closed = (closure: number) => {
      const {world, asks} = staffs({'ties-inside-school': 6, 'colleagues-of-colleagues': closure}, 35, 40);
      const asked = new Map<number, number[]>();
      for (const [asker, other] of asks) asked.set(asker, [...(asked.get(asker) ?? []), other]);
      return shareOf(asks, (asker, other) => asked.get(asker)!.some(one => one !== other && slotOf(world.ties, one, other) >= 0));
    };
    expect(closed(3)).toBeGreaterThan(1.3 * closed(1));
  });

  test('in return: of two who have questions left, the later one asks back with that probability or by chance', () => {
    const {asks} = staffs({'ties-inside-school': 2, 'asking-in-return': 0.4}, 60);
    // One ask each and more (a bit: 1 + ¾ · .4 = 1.3), so few have two; whoever is asked by the first in turn returns with .4, unless used up.
    const back = new Set(asks.map(([asker, asked]) => `${asker}>${asked}`));
    const returned = shareOf(asks, (asker, asked) => back.has(`${asked}>${asker}`));
    const {asks: without} = staffs({'ties-inside-school': 2.6}, 60);
    const plain = new Set(without.map(([asker, asked]) => `${asker}>${asked}`));
    expect(shareOf(without, (asker, asked) => plain.has(`${asked}>${asker}`))).toBeLessThan(0.04); // chance: 1.3/59
    expect(returned).toBeGreaterThan(0.25);
    expect(returned).toBeLessThan(0.45);
  });

  test('who asks much is not asked more, nor who comes first in a school', () => {
    const {world, asks} = staffs({
      'asking-in-return': 0.35, 'spread-of-asking': 0.53, 'spread-of-being-asked': 0.5, 'spread-of-being-asked-across-units': 1.9, 'asking-in-the-unit': 0.4,
    }, 35, 120);
    const given = rows(world).map(who => world.educators.received[who]);
    const taken = rows(world).map(who => world.educators.given[who]);
    const [middle, other] = [mean(given), mean(taken)];
    const product = (one: number[], against: number[], m: number, n: number) => one.reduce((sum, value, at) => sum + (value - m) * (against[at] - n), 0);
    const correlation = product(given, taken, middle, other) / Math.sqrt(product(given, given, middle, middle) * product(taken, taken, other, other));
    expect(Math.abs(correlation)).toBeLessThan(0.06 + 5 / Math.sqrt(given.length)); // 15 staffs: .06
    const position = (who: number) => world.places.post[who] - world.places.firstPost[world.places.school[who]];
    const early = shareOf(asks, (_, asked) => position(asked) >= 14 && position(asked) < 24);
    const late = shareOf(asks, (_, asked) => position(asked) >= 25);
    expect(Math.abs(early - late)).toBeLessThan(fiveSd(0.5, asks.length)); // ten posts each
  });

  test.each([
    ['spread-of-asking', 0.6, 'received'], ['spread-of-being-asked-across-units', 1, 'given'],
  ] as const)('%s makes people unequal, at the same number of ties', (spread, sd, ledger) => {
    const alike = staffs({}, 35, 60).world;
    const unequal = staffs({[spread]: sd}, 35, 60).world;
    const variance = (world: World) => {
      const values = rows(world).map(who => world.educators[ledger][who]);
      return mean(values.map(value => (value - mean(values)) * (value - mean(values))));
    };
    const total = (world: World) => mean(rows(world).map(who => world.educators.received[who]));
    expect(variance(unequal)).toBeGreaterThan(variance(alike) + 1.5);
    expect(Math.abs(total(unequal) / total(alike) - 1)).toBeLessThan(0.05);
  });

  test('differs between schools', () => {
    const {world, asks} = staffs({'spread-of-asking-between-schools': 0.3}, 20, 300);
    const perSchool = new Map<number, number>();
    for (const [asker] of asks) perSchool.set(world.places.school[asker], (perSchool.get(world.places.school[asker]) ?? 0) + 1 / 20);
    const logs = [...perSchool.values()].map(Math.log);
    const sd = Math.sqrt(mean(logs.map(value => (value - mean(logs)) * (value - mean(logs)))));
    expect(Math.abs(sd - 0.3)).toBeLessThan(0.01 + 5 * 0.3 / Math.sqrt(2 * 300));
  });
});

describe('as shipped', () => {
  test.each(['a', 'b', 'c'])('people have about seven colleagues in their school, and no list overflows (seed %s)', seed => {
    const world = build(dozen(), quietStart, {'ties-across-schools': 0, 'ties-across-districts': 0}, seed);
    checkInvariants(world);
    const degree = mean(rows(world).map(who => world.ties.degree[who]));
    // Between schools the number differs by .3 (log): its mean over 96 by .03 of itself.
    expect(Math.abs(degree - 7)).toBeLessThan(0.2 + 5 * 7 * 0.03);
    checkInvariants(build(dozen(), quietStart, {'tie-capacity': 8}, seed));
  });

  test('another school changes nothing in this one', () => {
    const [few, more] = [2, 3].map(schools => build(dozen({schools}, 1), quietStart, {'ties-across-schools': 0, 'ties-across-districts': 0}));
    const staff = few.places.firstPost[2];
    const inside = ({ties}: World) => [...tiesOf(ties)].filter(([pair]) => Number(pair.split('-')[1]) < staff);
    expect(inside(more)).toEqual(inside(few));
  });
});
