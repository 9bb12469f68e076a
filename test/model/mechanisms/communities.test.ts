/** Goal: communities found, join, split and dissolve themselves, and work on what their members want next. Method: by hand; the rule of the split by search. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {foundingCommunities} from '../../../src/model/mechanisms/founding-communities.ts';
import {movingFocus} from '../../../src/model/mechanisms/moving-focus.ts';
import {renewingCommunities, secondHalf} from '../../../src/model/mechanisms/renewing-communities.ts';
import type {World} from '../../../src/model/world/world.ts';
import {strengthBetween} from '../../../src/model/world/ties.ts';
import {never, people, smallWorld, type PersonSketch} from '../../worlds.ts';
import {movesOf, play} from './stage.ts';

const range = (count: number, from = 0) => Array.from({length: count}, (_, at) => from + at);
const membersOf = ({communities: {members, size}}: World, id: number) => [...members.subarray(id * 16, id * 16 + size[id])];
const told = ({log}: World, kind: string) => log!.entries.filter(({what}) => what.kind === kind).length;

describe('renewing communities', () => {
  test.each([[0, false], [1, false], [2, false], [3, true]])('one of %i members: stays %s', (count, stays) => {
    const world = smallWorld({people: people(6), communities: [[3, 4, 5], range(count)], week: 7});
    play(world, [renewingCommunities]);
    expect(world.communities.alive).toEqual(stays ? [0, 1] : [0]);
    expect([...world.educators.community.subarray(0, count)]).toEqual(Array(count).fill(stays ? 1 : -1));
    expect([...world.educators.ring.subarray(0, count)]).toEqual(Array(count).fill(3));
    expect(told(world, 'community dissolved')).toBe(stays ? 0 : 1);
    checkInvariants(world);
  });

  test('cohesion is taken anew: the mean over pairs, untied ones count 0', () => {
    const world = smallWorld({people: people(8), communities: [[0, 1, 2], [3, 4, 5, 6]], ties: [[0, 1, 0.6], [1, 2, 0.3], [3, 4, 0.6], [2, 7, 0.9]]});
    world.communities.cohesion.fill(0.9);
    play(world, [renewingCommunities]);
    expect([...world.communities.cohesion.subarray(0, 2)].map(share => Number(share.toFixed(6)))).toEqual([0.3, 0.1]);
  });

  test.each([[14, 1], [15, 2], [16, 2]])('one of %i members: %i afterwards', (count, after) => {
    const world = smallWorld({people: people(count), communities: [range(count)], week: 11});
    expect(play(world, [renewingCommunities]).communities.alive).toHaveLength(after);
    expect(told(world, 'community split')).toBe(after - 1);
  });

  test('a split keeps focus, coaching and protection; both halves are as cohesive as they are; the new one is founded now', () => {
    // Two cliques of 8 and 7, tied strongly inside and not across.
    const cliques = (clique: number[]) => clique.flatMap((one, at) => clique.slice(at + 1).map(other => [one, other, 0.5] as const));
    const evens = range(8).map(at => 2 * at), odds = range(7).map(at => 2 * at + 1);
    const world = smallWorld({people: people(15), communities: [range(15)], ties: [...cliques(evens), ...cliques(odds)], week: 11});
    const {communities} = world;
    communities.focus[0] = 2;
    communities.coached[0] = 0.4;
    communities.protectedUntil[0] = 12;
    communities.founded[0] = 3;
    play(world, [renewingCommunities]);
    expect([membersOf(world, 0), membersOf(world, 1)]).toEqual([evens, odds]);
    expect(range(15).map(who => world.educators.community[who])).toEqual(range(15).map(who => who % 2));
    expect([communities.focus[1], communities.coached[1], communities.protectedUntil[1]]).toEqual([2, Math.fround(0.4), 12]);
    expect([communities.founded[1], communities.founded[0]]).toEqual([11, 3]);
    expect([communities.cohesion[0], communities.cohesion[1]]).toEqual([0.5, 0.5]);
    checkInvariants(world);
  });

  test('the order of the communities is kept, and those of before are looked at once', () => {
    const world = smallWorld({people: people(24), communities: [[0, 1], range(15, 2), [17, 18, 19], [20, 21]]});
    expect(play(world, [renewingCommunities]).communities.alive).toEqual([1, 2, 4]);
    checkInvariants(world);
  });
});

describe('who goes where in a split', () => {
  test('the two least tied seed the halves; the most torn choose first; each goes to the half it is tied to more', () => {
    // 0 and 3 are strangers; 1 leans to 3, 2 to 0, 4 to 3 but less.
    const world = smallWorld({
      people: people(5), ties: [[0, 1, 0.1], [0, 2, 0.9], [0, 4, 0.3], [1, 2, 0.2], [1, 3, 0.9], [1, 4, 0.2], [2, 3, 0.1], [2, 4, 0.2], [3, 4, 0.4]],
    });
    expect(secondHalf(world, range(5))).toEqual([1, 3, 4]);
  });
  describe('the mean tie to a half decides', () => {
    /** 0 and 1 are strangers and seed the halves; 2 and 3 go with 0. Then 4 chooses, then 5 and 6, who are tied alike to everybody. */
    const half = (ofFour: Record<number, number>) => {
      const strong: Record<string, number> = {'0-2': 0.9, '0-3': 0.8, '2-3': 0.5};
      const strength = (one: number, other: number) => {
        if (one === 4 || other === 4) return ofFour[one === 4 ? other : one] ?? 0.2;
        return strong[`${one}-${other}`] ?? (other >= 5 ? 0.2 : 0.05);
      };
      const pairs = range(7).flatMap(one => range(6 - one, one + 1).map(other => [one, other, strength(one, other)] as const));
      const ties = pairs.filter(([one, other]) => one !== 0 || other !== 1);
      return secondHalf(smallWorld({people: people(7), ties}), range(7));
    };
    test('not the sum: a larger half does not pull more', () => expect(half({0: 0.3, 2: 0.3, 3: 0.3, 1: 0.4})).toEqual([1, 4, 6]));
    test('not the tie to its seed alone', () => expect(half({0: 0.3, 2: 0.05, 3: 0.05, 1: 0.2})).toEqual([1, 4, 6]));
    test('nor against it', () => expect(half({0: 0.2, 2: 0.4, 3: 0.4, 1: 0.3})).toEqual([1, 5, 6]));
  });
  test('a half that is full takes no more', () => {
    const world = smallWorld({people: people(5), ties: [[0, 2, 0.9], [0, 3, 0.9], [0, 4, 0.9], [1, 2, 0.1], [1, 3, 0.1], [1, 4, 0.1]]});
    expect(secondHalf(world, range(5))).toEqual([1, 4]); // 0, 2, 3 are the first half
  });
  test('of pairs equally strange the first in order seeds; of equal pulls the first half', () => {
    expect(secondHalf(smallWorld({people: people(4)}), range(4))).toEqual([1, 3]);
  });
  test('whatever the ties: two halves of at most half the members, rounded up, that are all of them', () => {
    const tie = fc.tuple(fc.nat(15), fc.nat(15), fc.double({min: 0.02, max: 1, noNaN: true}));
    const ties = fc.uniqueArray(tie, {maxLength: 60, selector: ([one, other]) => `${Math.min(one, other)}-${Math.max(one, other)}`});
    fc.assert(fc.property(ties, fc.integer({min: 15, max: 16}), (tied, count) => {
      const world = smallWorld({people: people(16), ties: tied.filter(([one, other]) => one !== other)});
      const half = secondHalf(world, range(count));
      expect(half).toEqual([...new Set(half)].sort((a, b) => a - b));
      expect(half.length).toBeGreaterThanOrEqual(Math.floor(count / 2));
      expect(half.length).toBeLessThanOrEqual(Math.ceil(count / 2));
      // The seeds are strangers to each other as far as anyone is.
      const first = range(count).filter(who => !half.includes(who));
      const weakest = Math.min(...range(count).flatMap(one => range(one).map(other => strengthBetween(world.ties, one, other))));
      expect(Math.min(...first.flatMap(one => half.map(other => strengthBetween(world.ties, one, other))))).toBe(weakest);
    }), {seed: 4, numRuns: 100});
  });
});

describe('moving focus', () => {
  const moved = (persons: readonly PersonSketch[], {focus = 0, imposed = -1, themes = 3} = {}) => {
    const world = smallWorld({people: [...persons, {knowHow: 1, focus: 0}], communities: [range(persons.length)], themes});
    world.communities.focus[0] = focus;
    world.communities.imposedFocus = imposed;
    return play(world, [movingFocus]);
  };
  const person = (knowHow: readonly number[], focus = 0, demand = 0.5): PersonSketch => ({knowHow, focus, demand});

  test.each<[string, readonly PersonSketch[], number]>([
    ['what is not mastered is kept', [person([0.7, 0, 0]), person([0.7, 0, 0])], 0],
    ['one who knows more does not end it for the others', [person([1, 0, 0]), person([0.3, 0, 0])], 0],
    ['mastered by all in the mean: what they know least of, where nobody wants another', [person([0.9, 0.3, 0.2]), person([0.6, 0.3, 0.2])], 2],
    ['what members want counts, the more the more they want it', [person([0.9, 0.3, 0.2], 1, 0.6), person([0.9, 0.3, 0.2], 2, 0.5)], 1],
    ['two who want a little against one who wants much', [person([0.9, 0.3, 0.3], 1, 0.6), person([0.9, 0.3, 0.3], 2, 0.4), person([0.9, 0.3, 0.3], 2, 0.4)], 2],
    ['what is missing counts half beside it', [person([0.9, 0.7, 0.1], 1, 0.25), person([0.9, 0.7, 0.1], 0, 0)], 2],
    ['and no more than half', [person([0.9, 0.7, 0.1], 1, 0.35), person([0.9, 0.7, 0.1], 0, 0)], 1],
    ['what is mastered is not taken up, however it is wanted', [person([0.9, 0.8, 0.6], 1, 1), person([0.9, 0.8, 0.6], 1, 1)], 2],
    ['all mastered: the least known', [person([0.9, 0.75, 0.8]), person([0.9, 0.75, 0.8])], 1],
    ['of equals the first', [person([0.9, 0.5, 0.5]), person([0.9, 0.5, 0.5])], 1],
  ])('%s', (_, persons, expected) => expect(moved(persons).communities.focus[0]).toBe(expected));

  test('a theme that the team imposes is taken and kept', () => {
    expect(moved([person([0.1, 0.9, 0]), person([0.1, 0.9, 0])], {imposed: 1}).communities.focus[0]).toBe(1);
    expect(moved([person([0.9, 0.1, 0]), person([0.9, 0.1, 0])], {imposed: 0}).communities.focus[0]).toBe(0);
  });
  test('a member who has mastered its own problem takes its weakest theme; others keep theirs, as do people in no community', () => {
    const world = moved([person([0.71, 0.3, 0.2]), person([0.7, 0.3, 0.2]), person([0.1, 0.3, 0.9], 2)]);
    expect([...world.educators.focus]).toEqual([2, 0, 0, 0]);
  });
  test('what is known is told from members alone', () => {
    expect(moved([person([0.5, 0, 0]), person([0.5, 0, 0])]).communities.focus[0]).toBe(0); // someone else knows all
  });
  test('a change is told, staying is not', () => {
    expect(told(moved([person([0.9, 0, 0]), person([0.9, 0, 0])]), 'new focus')).toBe(1);
    expect(told(moved([person([0.1, 0, 0]), person([0.1, 0, 0])]), 'new focus')).toBe(0);
    const {log} = moved([person([0.1, 0, 0]), person([0.1, 0, 0])], {imposed: 2});
    expect(log!.entries).toMatchObject([{who: -1, whom: -1, what: {kind: 'new focus', community: 0, focus: 2}}]);
    expect(told(moved([person([0.1, 0, 0]), person([0.1, 0, 0])], {focus: 2, imposed: 2}), 'new focus')).toBe(0);
  });
  test('each community for itself', () => {
    const world = smallWorld({people: [...people(2, {knowHow: [0.9, 0.1]}), ...people(2, {knowHow: [0.1, 0.9]})], communities: [[0, 1], [2, 3]], themes: 2});
    world.communities.focus[1] = 1;
    expect([...play(world, [movingFocus]).communities.focus.subarray(0, 2)]).toEqual([1, 0]);
    expect(world.log!.entries.map(({what}) => what)).toEqual([{kind: 'new focus', community: 0, focus: 1}, {kind: 'new focus', community: 1, focus: 0}]);
  });
});

describe('founding communities', () => {
  const practising = {ring: 3}, through = {ring: 2, tries: 5, dip: 0.09, since: 2};
  /** Person 0 and so many others, tied to it by 0.25 unless said otherwise. */
  const founded = (
    persons: readonly PersonSketch[], {strengths = [] as readonly number[], given = {}, imposed = -1, communities = [] as readonly (readonly number[])[]} = {},
  ) => {
    const world = smallWorld({people: persons, ties: range(persons.length - 1, 1).map(other => [0, other, strengths[other - 1] ?? 0.25] as const), communities, week: 15});
    world.communities.imposedFocus = imposed;
    play(world, [foundingCommunities], {given});
    checkInvariants(world);
    return world;
  };
  const fourOf = (person: PersonSketch) => people(4, person);

  test('three friends who practise and have no community are enough', () => {
    const world = founded(fourOf(practising));
    expect(world.communities.alive).toEqual([0]);
    expect(membersOf(world, 0)).toEqual([0, 1, 2, 3]);
    expect([...world.educators.led]).toEqual([15, never, never, never]);
    expect([world.communities.founded[0], Number(world.communities.cohesion[0].toFixed(6))]).toEqual([15, 0.125]);
    expect(world.log!.entries.filter(({what}) => what.kind === 'founded').map(({who}) => who)).toEqual([0]);
  });
  test('two are not', () => expect(founded(people(3, practising)).communities.alive).toEqual([]));
  test('a tie of less is none', () => expect(founded(fourOf(practising), {strengths: [0.25, 0.25, 0.249]}).communities.alive).toEqual([]));
  test('those who are through in engagement count, and enter practice by it', () => {
    const world = founded(fourOf(through));
    expect([...world.educators.ring]).toEqual([3, 3, 3, 3]);
    expect(movesOf(world, 2)).toEqual(['2>3 founded a community']);
    expect([...world.educators.since]).toEqual([15, 15, 15, 15]);
  });
  test.each<[string, PersonSketch]>([
    ['told to', {...through, nominal: 1}], ['too few tries', {...through, tries: 4}], ['still in the dip', {...through, dip: 0.1}], ['in interest', {...through, ring: 1}],
  ])('one friend who is not free is one too few: %s', (_, person) => {
    expect(founded([practising, practising, practising, person]).communities.alive).toEqual([]);
    expect(founded([person, practising, practising, practising]).communities.alive).toEqual([]);
  });
  test('how many tries and how much of a dip can be set', () => {
    expect(founded(fourOf({...through, tries: 6}), {given: {triesNeeded: 7}}).communities.alive).toEqual([]);
    expect(founded(fourOf({...through, dip: 0.04}), {given: {dipLimit: 0.03}}).communities.alive).toEqual([]);
    expect(founded(fourOf({...through, tries: 3}), {given: {triesNeeded: 3}}).communities.alive).toEqual([0]);
  });
  test('friends who have a community are not free', () => {
    const world = founded([...fourOf(practising), practising, practising], {strengths: [0.25, 0.25, 0.25, 0.01, 0.01], communities: [[3, 4, 5]]});
    expect(world.communities.alive).toEqual([0]);
    expect([...world.educators.community.subarray(0, 4)]).toEqual([0, 0, 0, 0]); // the first joins the friend’s instead, the others follow
  });
  test('fourteen at the most, by the strongest ties, of equals the first', () => {
    const world = founded(people(18, practising), {strengths: range(17).map(at => at === 16 ? 0.9 : at < 4 ? 0.3 : 0.5)});
    expect(membersOf(world, 0)).toEqual([0, ...range(12, 5), 17].sort((a, b) => a - b));
    const even = founded(people(18, practising));
    expect(membersOf(even, 0)).toEqual(range(14));
  });
  test('it takes up what its members want, or what the team imposes', () => {
    const wanting = people(4, {...practising, focus: 2, demand: 0.5});
    expect(founded(wanting).communities.focus[0]).toBe(2);
    expect(founded(wanting, {imposed: 1}).communities.focus[0]).toBe(1);
    expect(founded(wanting, {imposed: 0}).communities.focus[0]).toBe(0);
  });
  test('who founded one is no longer free for another', () => {
    const pairs = range(5).flatMap(one => range(one).map(other => [other, one, 0.3] as const));
    const world = smallWorld({people: people(5, practising), ties: pairs.filter(([one, other]) => one !== 0 || other !== 4)});
    expect(play(world, [foundingCommunities]).communities.alive).toEqual([0]);
    expect([...world.educators.community]).toEqual([0, 0, 0, 0, 0]); // the fifth joins
  });

  describe('or else one in practice joins', () => {
    const joins = (person: PersonSketch, strengths: readonly number[], sizes = [3, 3]) => {
      const [one, other] = sizes;
      const world = smallWorld({
        people: [person, ...people(one + other, practising)], communities: [range(one, 1), range(other, 1 + one)], week: 15,
        ties: [[0, 1, strengths[0]], [0, 1 + one, strengths[1]]],
      });
      play(world, [foundingCommunities]);
      checkInvariants(world);
      return world.educators.community[0];
    };
    test('the community of its strongest tie, of equals the first', () => {
      expect(joins(practising, [0.3, 0.5])).toBe(1);
      expect(joins(practising, [0.5, 0.3])).toBe(0);
      expect(joins(practising, [0.4, 0.4])).toBe(0);
    });
    test('only by a tie of 0.25', () => expect([joins(practising, [0.24, 0.1]), joins(practising, [0.25, 0.1])]).toEqual([-1, 0]));
    test('not from engagement', () => expect(joins(through, [0.5, 0.5])).toBe(-1));
    test.each([[13, 0], [14, 1]])('a community of %i has room or not: joins %i', (size, expected) => expect(joins(practising, [0.6, 0.5], [size, 3])).toBe(expected));
    test('nobody leads by it', () => {
      const world = smallWorld({people: people(4, practising), communities: [[1, 2, 3]], ties: [[0, 1, 0.5]], week: 15});
      expect([...play(world, [foundingCommunities]).educators.led]).toEqual(Array(4).fill(never));
    });
    test('one who has a community stays', () => {
      const world = smallWorld({people: people(6, practising), communities: [[0, 1, 2], [3, 4, 5]], ties: [[0, 3, 0.9]]});
      expect(play(world, [foundingCommunities]).educators.community[0]).toBe(0);
    });
  });
});
