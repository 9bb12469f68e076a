/** Goal: trying, learning by doing, and what becomes of practice, habit, the dip and the old way. Method: by hand, and held against the draws. */
import {describe, expect, test} from 'vitest';
import {deepeningPractice, aim} from '../../../src/model/mechanisms/deepening-practice.ts';
import {formingHabits} from '../../../src/model/mechanisms/forming-habits.ts';
import {learningByDoing} from '../../../src/model/mechanisms/learning-by-doing.ts';
import {lettingGo} from '../../../src/model/mechanisms/letting-go.ts';
import {recoveringFromTheDip} from '../../../src/model/mechanisms/recovering-from-the-dip.ts';
import {tryingOut} from '../../../src/model/mechanisms/trying-out.ts';
import type {Mechanism} from '../../../src/model/mechanism.ts';
import {never, people, rowsWhere, smallWorld, type PersonSketch} from '../../worlds.ts';
import {drawOf, fiveSd, logged, play} from './stage.ts';

const SUMMER = 45;

/** A column after one week, for a person outside, in interest, in engagement without and with a try-out, and in practice. */
function afterwards(
  mechanism: Mechanism, column: 'quality' | 'habit' | 'dip' | 'oldPractice', sketch: PersonSketch, given: Record<string, number> = {}, week = 3,
): number[] {
  const standing = [{ring: 0, tries: 3}, {ring: 1, tries: 3}, {ring: 2, tries: 0}, {ring: 2, tries: 1}, {ring: 3, tries: 0}];
  const world = smallWorld({people: standing.map(person => ({unsupported: 1, ...sketch, ...person})), week});
  return Array.from(play(world, [mechanism], {given}).educators[column], number => Number(number.toFixed(6)));
}

describe('trying out', () => {
  const sure = {demand: 1, ownership: 1, seen: 3, unsupported: 0.4};
  const tried = (person: PersonSketch, given: Record<string, number> = {xi: 1, dip0: 0.5, oTry: 0.1}, week = 10) => {
    const world = play(smallWorld({people: [{ring: 2, ...sure, seen: week, ...person}], week}), [tryingOut], {given});
    const {tries, firstTry, dip, ownership} = world.educators;
    return [tries[0], firstTry[0], Number(dip[0].toFixed(6)), Number(ownership[0].toFixed(6))];
  };

  test('the first time costs quality as far as support is missing, and the week is kept', () => {
    expect(tried({})).toEqual([1, 10, 0.2, 1]); // 0.5 · 0.4
  });
  test('later times do not', () => expect(tried({tries: 1, firstTry: 4, dip: 0.1})).toEqual([2, 4, 0.1, 1]));
  test.each([0, 1, 3])('only in engagement: not in ring %i', ring => expect(tried({ring})[0]).toBe(0));
  test('each time the change becomes more one’s own; not for those who were told to', () => {
    const certain = {xi: 1 / 0.8, dip0: 0.5, oTry: 0.1};
    expect(tried({ownership: 0.8}, certain)[3]).toBe(0.82);
    expect(tried({ownership: 0.8, tries: 3}, certain)[3]).toBe(0.82);
    expect(tried({ownership: 0.8, nominal: 1}, certain)).toEqual([1, 10, 0.2, 0.8]);
  });

  const chances: [string, PersonSketch, Record<string, number>, number, number][] = [
    ['demand × ownership × rate', {demand: 0.8, ownership: 0.5, seen: 10}, {xi: 0.9}, 10, 0.36],
    ['a pilot seen twelve weeks ago still counts', {demand: 0.8, ownership: 0.5, seen: 10}, {xi: 0.9, seen0: 0.1}, 22, 0.36],
    ['thirteen weeks ago no more', {demand: 0.8, ownership: 0.5, seen: 10}, {xi: 0.9, seen0: 0.5}, 23, 0.18],
    ['never seen', {demand: 0.8, ownership: 0.5, seen: never}, {xi: 0.9, seen0: 0.5}, 5, 0.18],
    ['less in summer', {demand: 0.8, ownership: 0.5, seen: SUMMER}, {xi: 0.9, summer: 0.5}, SUMMER, 0.18],
    ['who was told to tries at least so much', {demand: 0.1, ownership: 0.1, nominal: 1, seen: 5}, {xi: 0.9, mandTry: 0.2}, 5, 0.2],
    ['or more, where it wants to', {demand: 0.8, ownership: 0.5, nominal: 1, seen: 5}, {xi: 0.9, mandTry: 0.2}, 5, 0.36],
    ['told to, in summer', {demand: 0.1, ownership: 0.1, nominal: 1, seen: SUMMER}, {xi: 0.9, mandTry: 0.4, summer: 0.5}, SUMMER, 0.2],
    ['who was not told to does not', {demand: 0, ownership: 1, seen: 5}, {xi: 0.9, mandTry: 0.5}, 5, 0],
    ['who has little time tries seldom', {demand: 0.8, ownership: 0.5, seen: 5, activity: 0.25}, {xi: 0.8}, 5, 0.08],
    ['who has much, often', {demand: 0.8, ownership: 0.5, seen: 5, activity: 2}, {xi: 0.8}, 5, 0.64],
    ['time counts by half', {demand: 0.8, ownership: 0.5, seen: 5, activity: 0.5}, {xi: 0.8, timeTry: 0.5}, 5, 0.24],
    ['told to, whatever the time', {demand: 0.8, ownership: 0.5, nominal: 1, seen: 5, activity: 0}, {xi: 0.9, mandTry: 0.2}, 5, 0.2],
    ['as shipped', {demand: 1, ownership: 0.8, seen: 5}, {}, 5, 0.4],
    ['as shipped, unseen', {demand: 1, ownership: 1, seen: never}, {}, 5, 0.1],
    ['as shipped, told to', {demand: 0, nominal: 1, seen: 5}, {}, 5, 0.05],
  ];
  test.each(chances)('%s: drawn for each person', (_, person, given, week, probability) => {
    const world = play(smallWorld({people: people(600, {ring: 2, ...person}), week}), [tryingOut], {given});
    expect(rowsWhere(world.educators.tries, tries => tries > 0)).toEqual(Array.from({length: 600}, (__, who) => who).filter(who => drawOf('try', who, week) < probability));
  });
  test('the last time is kept', () => {
    const world = play(smallWorld({people: [{ring: 2, ...sure, seen: 10, tries: 3, lastTry: 4}, {ring: 2, demand: 0, lastTry: 4}], week: 10}), [tryingOut], {given: {xi: 1}});
    expect([...world.educators.lastTry]).toEqual([10, 4]);
  });
  test('the log tells first tries only', () => {
    const world = play(smallWorld({people: [{ring: 2, ...sure}, {ring: 2, ...sure, tries: 2}], week: 5}), [tryingOut], {given: {xi: 1}});
    expect(logged(world, 'first try')).toEqual(['0>-1']);
  });
  test('as shipped, the first dip is a quarter without support', () => expect(tried({unsupported: 1}, {xi: 1})[2]).toBe(0.25));
  test('and ownership grows by 1 % of what is missing', () => expect(tried({ownership: 0.5, demand: 1}, {xi: 2})[3]).toBe(0.505));
  test('how often, counted', () => {
    const world = play(smallWorld({people: people(5000, {ring: 2, demand: 0.7, ownership: 0.5, seen: 0})}), [tryingOut]);
    expect(Math.abs(rowsWhere(world.educators.tries, tries => tries > 0).length / 5000 - 0.175)).toBeLessThan(fiveSd(0.175, 5000));
  });
});

describe('learning by doing', () => {
  const learned = (person: PersonSketch, {given = {chi: 0.5} as Record<string, number>, focus = null as number | null, week = 3} = {}) => {
    const world = smallWorld({people: [{knowHow: [0.2, 0.6], focus: 1, unsupported: 0, ...person}], themes: 2, communities: focus === null ? [] : [[0]], week});
    if (focus !== null) world.communities.focus[0] = focus;
    return Array.from(play(world, [learningByDoing], {given}).educators.knowHow, number => Number(number.toFixed(6)));
  };

  test.each<[string, PersonSketch, number]>([
    ['in practice: a share of what is missing', {ring: 3}, 0.8],
    ['in engagement, with a try-out: half as much', {ring: 2, tries: 1}, 0.7],
    ['in engagement, nothing tried', {ring: 2}, 0.6],
    ['in interest', {ring: 1, tries: 2}, 0.6],
    ['outside', {ring: 0, tries: 2}, 0.6],
    ['with half the support: half as much', {ring: 3, unsupported: 0.5}, 0.7],
    ['without support: nothing', {ring: 3, unsupported: 1}, 0.6],
    ['in the dip: less', {ring: 3, dip: 0.25}, 0.75],
  ])('%s', (_, person, expected) => expect(learned(person)).toEqual([0.2, expected]));

  test('a community works on its own focus', () => expect(learned({ring: 3}, {focus: 0})).toEqual([0.6, 0.6]));
  test('a community that others have does not count', () => {
    const world = smallWorld({people: [{ring: 2, tries: 1, unsupported: 0, focus: 1, knowHow: [0, 0]}, {}], themes: 2, communities: [[1]]});
    expect([...play(world, [learningByDoing], {given: {chi: 0.5}}).educators.knowHow.subarray(0, 2)]).toEqual([0, 0.25]);
  });
  test('less in summer', () => expect(learned({ring: 3}, {given: {chi: 0.5, summer: 0.5}, week: SUMMER})).toEqual([0.2, 0.7]));
  test('as shipped, 3 % a week', () => expect(learned({ring: 3}, {given: {}})).toEqual([0.2, 0.612]));
  test('all there is to know stays all', () => expect(learned({ring: 3, knowHow: [1, 1]}, {given: {chi: 1}})).toEqual([1, 1]));
});

describe('deepening practice', () => {
  const practising = {knowHow: 0.8, oldPractice: 0.5, habit: 0.2, quality: 0.3, unsupported: 0.25}; // possible: 0.8 · 0.75 = 0.6

  test('with support it moves towards what know-how and the old way leave possible; others go back to habit', () => {
    // target 0.2 + 0.75 · 0.4 = 0.5
    expect(afterwards(deepeningPractice, 'quality', practising, {eta: 0.5})).toEqual([0.25, 0.25, 0.25, 0.4, 0.4]);
  });
  test('without support those who do go back to habit as well', () => {
    expect(afterwards(deepeningPractice, 'quality', {...practising, unsupported: 1}, {eta: 0.5})).toEqual(Array(5).fill(0.25));
  });
  test('practice never heads below habit', () => {
    expect(afterwards(deepeningPractice, 'quality', {...practising, knowHow: 0.1}, {eta: 0.5})).toEqual(Array(5).fill(0.25));
  });
  test('practice at habit rests there, for those who do not', () => {
    expect(afterwards(deepeningPractice, 'quality', {...practising, quality: 0.2}, {eta: 0.5})).toEqual([0.2, 0.2, 0.2, 0.35, 0.35]);
  });
  test('practice below habit comes back up', () => {
    expect(afterwards(deepeningPractice, 'quality', {...practising, quality: 0.1}, {eta: 0.5}).slice(0, 3)).toEqual([0.15, 0.15, 0.15]);
  });
  test('the mean of all themes counts', () => {
    const world = smallWorld({people: [{ring: 3, knowHow: [1, 0.6, 0, 0], habit: 0, quality: 0, unsupported: 0}]});
    expect(play(world, [deepeningPractice], {given: {eta: 0.5}}).educators.quality[0]).toBeCloseTo(0.2, 6);
  });
  test('slower in summer, for both', () => {
    expect(afterwards(deepeningPractice, 'quality', practising, {eta: 0.5, summer: 0.5}, SUMMER)).toEqual([0.275, 0.275, 0.275, 0.35, 0.35]);
  });
  test('as shipped, 3 % of the way a week', () => expect(afterwards(deepeningPractice, 'quality', practising)).toEqual([0.297, 0.297, 0.297, 0.306, 0.306]));
  test.each([
    ['full support: all that is possible', [0.2, 0.6, 1], 0.6], ['none: habit', [0.2, 0.6, 0], 0.2], ['half', [0.2, 0.6, 0.5], 0.4],
    ['less than habit is possible', [0.6, 0.2, 1], 0.6],
  ] as const)('where it heads with %s', (_, [habit, possible, support], expected) => expect(aim(habit, possible, support)).toBeCloseTo(expected, 12));
});

describe('forming habits', () => {
  test('what is practised becomes normal, for those who do', () => {
    expect(afterwards(formingHabits, 'habit', {quality: 0.6, habit: 0.2}, {habit: 0.1})).toEqual([0.2, 0.2, 0.2, 0.24, 0.24]);
  });
  test('habit does not fall with practice', () => expect(afterwards(formingHabits, 'habit', {quality: 0.1, habit: 0.2}, {habit: 0.1})).toEqual(Array(5).fill(0.2)));
  test('slower in summer', () => expect(afterwards(formingHabits, 'habit', {quality: 0.6, habit: 0.2}, {habit: 0.1, summer: 0.5}, SUMMER)[4]).toBe(0.22));
  test('as shipped, 0.8 % of the way a week', () => expect(afterwards(formingHabits, 'habit', {quality: 0.7, habit: 0.2})[4]).toBe(0.204));
});

describe('recovering from the dip', () => {
  const dip = (unsupported: number, given: Record<string, number> = {rho: 0.5}, week = 3) => afterwards(recoveringFromTheDip, 'dip', {dip: 0.2, unsupported}, given, week);

  test('under full support by the whole rate; only for those who do', () => expect(dip(0)).toEqual([0.2, 0.2, 0.2, 0.1, 0.1]));
  test('alone by a fifth of it', () => expect(dip(1)).toEqual([0.2, 0.2, 0.2, 0.18, 0.18]));
  test('with half the support by three fifths', () => expect(dip(0.5)[4]).toBe(0.14));
  test('slower in summer', () => expect(dip(0, {rho: 0.5, summer: 0.5}, SUMMER)[4]).toBe(0.15));
  test('as shipped, 15 % a week under full support', () => expect(dip(0, {})[4]).toBe(0.17));
  test('a trace that is left ends at nothing; what is more goes on', () => {
    const trace = (dipThen: number) => play(smallWorld({people: [{ring: 3, dip: dipThen, unsupported: 0}]}), [recoveringFromTheDip], {given: {rho: 0.5}}).educators.dip[0];
    expect(trace(1.9e-6)).toBe(0);
    expect(trace(2.2e-6)).toBeGreaterThan(1e-6);
    expect(trace(0)).toBe(0);
  });
});

describe('letting go', () => {
  const old = (person: PersonSketch, given: Record<string, number> = {unlearn: 0.5}, week = 3) =>
    afterwards(lettingGo, 'oldPractice', {oldPractice: 0.8, quality: 0.5, unsupported: 0, ...person}, given, week);

  test('as far as the new succeeds, for those who do', () => expect(old({})).toEqual([0.8, 0.8, 0.8, 0.6, 0.6]));
  test('half the support, half as much', () => expect(old({unsupported: 0.5})[4]).toBe(0.7));
  test('not alone', () => expect(old({unsupported: 1})[4]).toBe(0.8));
  test('what is practised counts, dip and all', () => expect(old({dip: 0.5})[4]).toBe(0.7));
  test('less in summer', () => expect(old({}, {unlearn: 0.5, summer: 0.5}, SUMMER)[4]).toBe(0.7));
  test('as shipped, 5 % a week at full support and quality', () => expect(old({quality: 1}, {})[4]).toBe(0.76));
});

test('a week of doing runs on what it has just changed: the dip that recovered, the know-how that grew', () => {
  const world = smallWorld({people: [{ring: 3, knowHow: 0.5, quality: 0.2, habit: 0.2, oldPractice: 0.4, dip: 0.2, unsupported: 0.5}], themes: 1});
  play(world, [learningByDoing, deepeningPractice, formingHabits, recoveringFromTheDip, lettingGo], {given: {chi: 0.5, eta: 0.5, habit: 0.5, rho: 0.5, unlearn: 0.5}});
  const known = 0.5 + 0.5 * 0.5 * 0.8 * 0.5; // 0.6
  const quality = 0.2 + 0.5 * (0.5 * (known * 0.8 - 0.2)); // 0.27
  const dip = 0.2 * (1 - 0.5 * 0.6);
  expect(world.educators.knowHow[0]).toBeCloseTo(known, 6);
  expect(world.educators.quality[0]).toBeCloseTo(quality, 6);
  expect(world.educators.habit[0]).toBeCloseTo(0.2 + 0.5 * (quality - 0.2), 6);
  expect(world.educators.dip[0]).toBeCloseTo(dip, 6);
  expect(world.educators.oldPractice[0]).toBeCloseTo(0.4 * (1 - 0.5 * 0.5 * quality * (1 - dip)), 6);
});
