/** Goal: communities meet as often as the model says, whoever calls them, and the one who calls is noted. Method: by hand, and held against the draws themselves. */
import {describe, expect, test} from 'vitest';
import {pick} from '../../../src/kernel/random.ts';
import {meeting} from '../../../src/model/mechanisms/meeting.ts';
import {FACILITATOR_CONVENES, MEMBERS_MEET, NO_MEETING} from '../../../src/model/world/communities.ts';
import type {World} from '../../../src/model/world/world.ts';
import {never, people, smallWorld, type PersonSketch} from '../../worlds.ts';
import {drawOf, fiveSd, play} from './stage.ts';

/** Communities of two people alike. */
function pairs(count: number, sketch: PersonSketch, week = 5): World {
  return smallWorld({people: people(2 * count, sketch), communities: Array.from({length: count}, (_, pair) => [2 * pair, 2 * pair + 1]), week});
}

test.each([
  ['members who own the change and have energy meet by themselves', {ownership: 1, energy: 1}, 0, MEMBERS_MEET],
  ['without energy they do not', {ownership: 1, energy: 0}, 0, NO_MEETING],
  ['nor where the change is not theirs', {ownership: 0, energy: 1}, 0, NO_MEETING],
  ['a facilitator brings them together all the same', {ownership: 0, energy: 0}, 1, FACILITATOR_CONVENES],
  ['a meeting that both would call is the facilitator’s', {ownership: 1, energy: 1}, 1, FACILITATOR_CONVENES],
])('%s', (_, sketch, coached, expected) => {
  const world = pairs(20, sketch);
  world.communities.coached.fill(coached);
  play(world, [meeting]);
  expect([...world.communities.meets.subarray(0, 20)]).toEqual(Array(20).fill(expected));
});

test('one person alone is no meeting', () => {
  const world = smallWorld({people: people(1, {ownership: 1, energy: 1}), communities: [[0]]});
  world.communities.coached[0] = 1;
  expect(play(world, [meeting]).communities.meets[0]).toBe(NO_MEETING);
});

test('each community has a draw of its own each week: first the facilitator’s share of it, then the members’', () => {
  for (const week of [5, 6]) {
    const world = smallWorld({
      people: Array.from({length: 120}, (_, who) => ({ownership: who % 10 / 10, energy: who % 7 / 7})), week,
      communities: Array.from({length: 40}, (_, g) => [3 * g, 3 * g + 1, 3 * g + 2]),
    });
    const {ownership, energy} = world.educators;
    for (let g = 0; g < 40; g++) world.communities.coached[g] = g % 4 / 5;
    const expected = Array.from({length: 40}, (_, g) => {
      const drive = [0, 1, 2].reduce((sum, seat) => sum + ownership[3 * g + seat] * energy[3 * g + seat], 0) / 3;
      const coached = world.communities.coached[g], draw = drawOf('meets', g, week);
      return draw < coached ? FACILITATOR_CONVENES : draw < coached + (1 - coached) * drive ? MEMBERS_MEET : NO_MEETING;
    });
    play(world, [meeting]);
    expect([...world.communities.meets.subarray(0, 40)]).toEqual(expected);
    expect(new Set(expected).size).toBe(3);
  }
});

test('how often: 1 − (1 − c)(1 − mean o e)', () => {
  const world = pairs(3000, {ownership: 0.8, energy: 0.5});
  world.communities.coached.fill(0.25);
  play(world, [meeting]);
  const {meets, alive} = world.communities;
  const share = (kind: number) => alive.filter(id => meets[id] === kind).length / 3000;
  expect(Math.abs(share(FACILITATOR_CONVENES) - 0.25)).toBeLessThan(fiveSd(0.25, 3000));
  expect(Math.abs(share(MEMBERS_MEET) - 0.3)).toBeLessThan(fiveSd(0.3, 3000)); // (1 − 0.25) · 0.8 · 0.5
});

describe('who called a meeting of the members', () => {
  const called = (coached: number) => {
    const world = smallWorld({
      people: [{ownership: 1, energy: 0.6, role: 1}, {ownership: 0.9, energy: 1, role: 2}, {ownership: 1, energy: 0.8, role: 1}], communities: [[0, 1, 2]], week: 9,
    });
    world.communities.coached[0] = coached;
    // The mean of o e is 0.77: in this week the draw lies below it.
    expect(drawOf('meets', 0, 9)).toBeLessThan(0.77);
    return play(world, [meeting]);
  };

  test('is the one with most ownership and energy; it leads, in its role', () => {
    const world = called(0);
    expect([...world.educators.led]).toEqual([never, 9, never]);
    expect([...world.tallies.leadingActs.subarray(9 * 4, 10 * 4)]).toEqual([0, 0, 1, 0]);
    expect(world.tallies.leadingActs.reduce((sum, acts) => sum + acts, 0)).toBe(1);
  });

  test('is nobody of them where the facilitator did', () => {
    const world = called(1);
    expect([...world.educators.led]).toEqual([never, never, never]);
  });

  test('of equals it is the first', () => {
    const world = play(smallWorld({people: people(3, {ownership: 1, energy: 1}), communities: [[0, 1, 2]]}), [meeting]);
    expect([...world.educators.led]).toEqual([0, never, never]);
  });
});

describe('a consultancy', () => {
  const convened = (given: Record<string, number>, week = 5) => {
    const world = smallWorld({people: people(200), communities: Array.from({length: 50}, (_, g) => [4 * g, 4 * g + 1, 4 * g + 2, 4 * g + 3]), week});
    world.communities.coached.fill(0.9);
    return play(world, [meeting], {given});
  };

  test('is off as shipped', () => {
    expect([...convened({}).communities.presenter.subarray(0, 50)]).toEqual(Array(50).fill(-1));
  });

  test('takes up some of the convened meetings; any member may present, by its own draws', () => {
    for (const week of [5, 6]) {
      const world = convened({consultancy: 0.6}, week);
      const expected = Array.from({length: 50}, (_, g) => {
        const presents = drawOf('meets', g, week) < Math.fround(0.9) && drawOf('meets', g, week, {k: 1}) < 0.6;
        return presents ? 4 * g + pick(drawOf('meets', g, week, {k: 2}), 4) : -1;
      });
      expect([...world.communities.presenter.subarray(0, 50)]).toEqual(expected);
      expect(new Set(expected.map(who => who < 0 ? -1 : who % 4))).toEqual(new Set([-1, 0, 1, 2, 3]));
    }
  });

  test('needs a facilitator: none in a meeting of the members', () => {
    const world = pairs(30, {ownership: 1, energy: 1});
    expect([...play(world, [meeting], {given: {consultancy: 1}}).communities.presenter.subarray(0, 30)]).toEqual(Array(30).fill(-1));
  });
});

test('last week’s meeting is over', () => {
  const world = pairs(10, {ownership: 0, energy: 1});
  world.communities.coached.fill(1);
  play(world, [meeting], {given: {consultancy: 1}});
  world.communities.coached.fill(0);
  world.week++;
  play(world, [meeting], {given: {consultancy: 1}});
  expect([...world.communities.meets.subarray(0, 10), ...world.communities.presenter.subarray(0, 10)]).toEqual([...Array(10).fill(NO_MEETING), ...Array(10).fill(-1)]);
});
