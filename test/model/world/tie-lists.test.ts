/**
 * Goal: where lists of ties lie makes no difference to what stands in them. Method: the same additions and losses, many and at random, in a plain
 * table of pairs; after each, every list is read and no two blocks share a slot.
 */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {pick, Stream} from '../../../src/kernel/random.ts';
import {listed} from '../../../src/model/world/tie-lists.ts';
import {layInRow, REFUSED, spreadOut, tieLoosely} from '../../../src/model/world/loose-ties.ts';
import {addTie, createTies, dropAllTies, dropTie, makeTie, slotNoted, slotOf, startNoting, type Ties} from '../../../src/model/world/ties.ts';

/** Whom each is tied to, as the lists say it. */
function lists({degree, first, alter, strength}: Ties): number[][][] {
  return [...degree].map((number, who) => Array.from({length: number}, (_, at) => [alter[first[who] + at], strength[first[who] + at]]));
}

/** The lists lie within blocks that share no slot with each other, nor with an idle one. */
function blocksAreApart({first, room, degree, idle, alter, end, idleSlots}: Ties): boolean {
  const taken = new Uint8Array(end);
  let sound = true, lying = 0;
  const take = (from: number, slots: number) => {
    for (let slot = from; slot < from + slots; slot++) sound &&= slot < end && taken[slot]++ === 0;
  };
  first.forEach((from, who) => {
    take(from, room[who]);
    sound &&= degree[who] <= room[who];
  });
  idle.forEach((place, size) => {
    for (let next = place; next > 0; next = alter[next - 1]) {
      take(next - 1, size);
      lying += size;
    }
  });
  return sound && lying === idleSlots;
}

const PEOPLE = 40;
const steps = fc.array(fc.record({one: fc.nat(PEOPLE - 1), other: fc.nat(PEOPLE - 1), kind: fc.nat(9), strength: fc.integer({min: 1, max: 9})}), {minLength: 300, maxLength: 900});

describe('lists of ties', () => {
  test.each([[24], [7], [3]])('hold what was put into them, whatever comes and goes, with room for %i', capacity => {
    fc.assert(fc.property(steps, taken => {
      const ties = createTies(PEOPLE, capacity);
      const plain = Array.from({length: PEOPLE}, () => new Map<number, number>());
      for (const {one, other, kind, strength} of taken) {
        if (kind === 0 && plain[one].has(other)) {
          dropTie(ties, one, other);
          plain[one].delete(other);
          plain[other].delete(one);
        } else if (kind === 1) {
          dropAllTies(ties, one);
          for (const lost of plain[one].keys()) plain[lost].delete(one);
          plain[one].clear();
        } else if (one !== other && !plain[one].has(other) && plain[one].size < capacity && plain[other].size < capacity) {
          addTie(ties, one, other, strength / 16, 0);
          plain[one].set(other, strength / 16);
          plain[other].set(one, strength / 16);
        }
        if (!blocksAreApart(ties)) return false;
      }
      expect(lists(ties)).toEqual(plain.map(colleagues => [...colleagues].sort(([a], [b]) => a - b)));
      expect([...listed(ties, 'alter')]).toEqual(plain.flatMap(colleagues => [...colleagues.keys()].sort((a, b) => a - b)));
      return true;
    }), {seed: 6, numRuns: 25});
  });

  test.each([['in order of rows', 0], ['in another order', 1]])('of one group after the other, %s, each laid in a row when it is done, hold what was put into them', (_, astray) => {
    const people = 3000, group = 30, ties = createTies(people, 24), draws = new Stream('groups', 'a test', 0).at(0);
    const plain = Array.from({length: people}, () => new Set<number>());
    const add = (one: number, other: number, tie: (one: number, other: number) => unknown = () => addTie(ties, one, other, 0.5, 0)) => {
      if (one === other || plain[one].has(other) || plain[one].size === 24 || plain[other].size === 24) return;
      tie(one, other);
      plain[one].add(other);
      plain[other].add(one);
    };
    const ranks = new Int32Array(24 + 3);
    for (let before = 0; before < people; before += group) {
      const from = astray ? people - group - before : before, row = (at: number) => from + (astray ? group - 1 - at : at);
      for (let at = 0; at < group; at++) spreadOut(ties, row(at), at);
      for (let at = 0; at < 200; at++) {
        add(from + pick(draws.uniform(from, 2 * at), group), from + pick(draws.uniform(from, 2 * at + 1), group), (one, other) => tieLoosely(ties, one, other, 0.5));
      }
      for (let at = 0; at < group; at++) layInRow(ties, row(at), 1, astray, ranks);
      expect(blocksAreApart(ties)).toBe(true);
      if (!astray) expect([...ties.first.subarray(0, from + group)]).toEqual([...ties.first.subarray(0, from + group)].sort((a, b) => a - b));
    }
    for (let at = 0; at < 20_000; at++) add(2 * pick(draws.uniform(at, 1001), people / 2), 2 * pick(draws.uniform(at, 1002), people / 2)); // every second list stays where it is
    expect(lists(ties).map(list => list.map(([colleague]) => colleague))).toEqual(plain.map(colleagues => [...colleagues].sort((a, b) => a - b)));
    expect(blocksAreApart(ties)).toBe(true);
  });

  test('of a group that has its ties loosely for a time hold what they would have, with who is given up for whom', () => {
    const people = 20, capacity = 5, loose = createTies(people, capacity), kept = createTies(people, capacity), draws = new Stream('groups', 'a test', 1).at(0);
    for (let who = 0; who < people; who++) spreadOut(loose, who, who);
    let refused = 0;
    for (let at = 0; at < 2000; at++) {
      const one = pick(draws.uniform(at), people), other = pick(draws.uniform(at, 1), people), strength = pick(draws.uniform(at, 2), 8) / 8; // often equal
      if (one === other || slotOf(kept, one, other) >= 0) continue;
      const before = [...loose.alter.subarray(loose.first[one], loose.first[one] + loose.degree[one])];
      const leaver = tieLoosely(loose, one, other, strength);
      expect(makeTie(kept, one, other, strength, strength) < 0).toBe(leaver === REFUSED);
      refused += Number(leaver === REFUSED);
      if (leaver >= 0) expect(before.filter(colleague => slotOf(kept, one, colleague) < 0)).toEqual([leaver]);
    }
    for (let who = 0; who < people; who++) layInRow(loose, who, 1, 0, new Int32Array(capacity + 3));
    expect(refused).toBeGreaterThan(50);
    for (const name of ['alter', 'strength', 'floor', 'help'] as const) expect(listed(loose, name)).toEqual(listed(kept, name));
    expect(loose.degree).toEqual(kept.degree);
    expect(blocksAreApart(loose)).toBe(true);
  });

  test('are closed up when too much lies idle, so that they take little more than what stands in them', () => {
    const ties = createTies(200, 24);
    for (let span = 1; span <= 10; span++) for (let who = 0; who < 200; who++) addTie(ties, who, (who + span) % 200, 0.5, 0);
    expect(ties.end).toBeLessThan(1.3 * 200 * 20);
    expect(blocksAreApart(ties)).toBe(true);
  });

  test('of many people too, who come and go at random', () => {
    const people = 20_000, ties = createTies(people, 24), draws = new Stream('lists', 'a test', 0).at(0);
    const plain = Array.from({length: people}, () => new Set<number>());
    for (let at = 0; at < 300_000; at++) {
      const one = pick(draws.uniform(at), people), other = pick(draws.uniform(at, 1), people);
      if (draws.uniform(at, 2) < 0.1) {
        dropAllTies(ties, one);
        for (const lost of plain[one]) plain[lost].delete(one);
        plain[one].clear();
      } else if (one !== other && plain[one].size < 24 && plain[other].size < 24) {
        addTie(ties, one, other, 0.5, 0);
        plain[one].add(other);
        plain[other].add(one);
      }
    }
    expect(lists(ties).map(list => list.map(([colleague]) => colleague))).toEqual(plain.map(colleagues => [...colleagues].sort((a, b) => a - b)));
    expect(blocksAreApart(ties)).toBe(true);
    const places = [...ties.first].filter((_, who) => ties.degree[who] > 0);
    expect(places.filter((place, at) => at > 0 && place > places[at - 1]).length / places.length).toBeGreaterThan(0.7); // most stand in order
  });

  test('a slot noted before is not taken for another person’s', () => {
    const ties = createTies(10, 24);
    for (let who = 1; who <= 6; who++) addTie(ties, 0, who, 0.5, 0);
    startNoting(ties, 10);
    const then = slotOf(ties, 0, 2);
    addTie(ties, 0, 7, 0.5, 0); // outgrows its block, which the next takes over
    for (let who = 1; who <= 6; who++) addTie(ties, 8, who, 0.5, 0);
    expect(ties.alter[then]).toBe(2);
    expect(slotNoted(ties, 0, 2, then)).toBe(slotOf(ties, 0, 2));
    expect(slotNoted(ties, 0, 2, then)).not.toBe(then);
  });

  test('noted slots are found again whatever ties came and went since', () => {
    const ties = createTies(40, 12), draw = new Stream('noted slots', 'a test', 0).at(0);
    let drawn = 0;
    const person = () => Math.floor(40 * draw.uniform(drawn++));
    for (let round = 0; round < 30; round++) {
      startNoting(ties, 40);
      const noted = lists(ties).map((list, who) => list.map(([colleague]) => [colleague, slotOf(ties, who, colleague)] as const));
      for (let change = 0; change < 12; change++) {
        const one = person(), other = person();
        if (slotOf(ties, one, other) >= 0) dropTie(ties, one, other);
        else addTie(ties, one, other, 0.5, 0);
      }
      if (round % 10 === 9) for (let who = 0; who < 40; who += 3) dropAllTies(ties, who);
      noted.forEach((list, who) => list.forEach(([colleague, slot]) => { expect(slotNoted(ties, who, colleague, slot)).toBe(slotOf(ties, who, colleague)); }));
    }
  });
});
