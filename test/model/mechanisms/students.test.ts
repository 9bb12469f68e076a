/** Goal: what students experience and achieve follows the adults, as far and as late as the model says. Method: by hand. */
import {describe, expect, test} from 'vitest';
import {halving} from '../../../src/kernel/math.ts';
import {achievement} from '../../../src/model/mechanisms/achievement.ts';
import {collaborating} from '../../../src/model/mechanisms/collaborating.ts';
import {experienced, studentExperience} from '../../../src/model/mechanisms/student-experience.ts';
import {people, smallWorld, type PersonSketch} from '../../worlds.ts';
import {play} from './stage.ts';

const month = (halfLife: number) => 1 - halving(4, halfLife);

describe('collaborating', () => {
  const school = (exchange: number, before: number, {given = {adultHalf: 0.5} as Record<string, number>, office = false, posts = 5} = {}) => {
    const world = smallWorld({people: people(posts + 1).map((_, who) => ({school: who < posts ? 0 : 1})), schools: [{office}, {}]});
    world.places.exchange.set([exchange, 7]);
    world.places.collaboration[0] = before;
    const {places} = play(world, [collaborating], {given});
    return [Number(places.collaboration[0].toFixed(6)), places.exchange[0]];
  };

  test('help that passed, by posts and weeks, on a scale where the half-way mark is half', () => {
    // 10 depths among 5 posts in 4 weeks: 0.5 a post and week, the half-way mark
    expect(school(10, 0)).toEqual([Number((month(13) * 0.5).toFixed(6)), 0]);
    expect(school(30, 0)[0]).toBeCloseTo(month(13) * 0.75, 5);
  });
  test('it comes up, and goes down, with a half-life of 13 weeks', () => {
    expect(school(0, 0.8)[0]).toBeCloseTo(0.8 * halving(4, 13), 5);
    expect(school(10, 0.9)[0]).toBeCloseTo(0.9 + month(13) * (0.5 - 0.9), 5);
  });
  test('as shipped, 0.2 of depth a post and week is half way', () => expect(school(4, 0, {given: {}})[0]).toBeCloseTo(month(13) * 0.5, 5));
  test('an office has none, and starts counting anew all the same', () => expect(school(10, 0, {office: true})).toEqual([0, 0]));
  test('a school without staff has none', () => {
    const world = smallWorld({people: people(1, {school: 1}), schools: [{}, {}]});
    expect([...play(world, [collaborating]).places.collaboration]).toEqual([0, 0]);
    expect([...play(world, [collaborating], {given: {adultHalf: 0}}).places.collaboration]).toEqual([0, 0]);
  });
  test('each school for itself', () => {
    const world = smallWorld({people: people(2).map((_, who) => ({school: who})), schools: [{}, {}]});
    world.places.exchange[1] = 4;
    const {collaboration} = play(world, [collaborating], {given: {adultHalf: 1}}).places;
    expect(collaboration[0]).toBe(0);
    expect(collaboration[1]).toBeCloseTo(month(13) / 2, 6);
  });
});

describe('student experience', () => {
  test.each([
    ['full symmetry weight: as far as adults collaborate', [0.2, 0.4, 0.5, 1], 0.4],
    ['no weight: the gain in full', [0.2, 0.4, 0.5, 0], 0.6],
    ['half', [0.2, 0.4, 0.5, 0.5], 0.5],
    ['full collaboration lets all of it through', [0.2, 0.4, 1, 0.5], 0.6],
    ['a loss reaches students in full', [0.5, -0.2, 0, 1], 0.3],
    ['nothing gained', [0.2, 0, 1, 0.5], 0.2],
  ] as const)('%s', (_, [start, gain, collaboration, sym], expected) => expect(experienced(start, gain, collaboration, sym)).toBeCloseTo(expected, 12));

  const felt = (staff: readonly PersonSketch[], {before = 0.3, collaboration = 1, given = {sym: 0.5, lagX: 4} as Record<string, number>, office = false} = {}) => {
    const world = smallWorld({people: [...staff, {school: 1, quality: 1}], schools: [{office}, {}]});
    world.places.experience[0] = before;
    world.places.collaboration[0] = collaboration;
    return Number(play(world, [studentExperience], {given}).places.experience[0].toFixed(6));
  };

  test('the mean over the staff: half way there in one half-life', () => {
    expect(felt([{quality: 0.8, startQuality: 0.2}, {quality: 0.4, startQuality: 0.4}])).toBe(0.45); // towards 0.3 + 0.3
  });
  test('what is practised counts, dip and all', () => expect(felt([{quality: 0.8, dip: 0.5, startQuality: 0.2}])).toBe(0.35));
  test('the collaboration of the school counts', () => expect(felt([{quality: 0.6, startQuality: 0.2}], {collaboration: 0})).toBe(0.35)); // towards 0.2 + 0.2
  test('a longer lag', () => expect(felt([{quality: 0.6, startQuality: 0.2}], {before: 0.2, given: {sym: 0.5, lagX: 8}})).toBeCloseTo(0.2 + month(8) * 0.4, 5));
  test('as shipped: half of the gain through symmetry, within half a year', () => {
    expect(felt([{quality: 0.6, startQuality: 0.2}], {before: 0.2, collaboration: 0, given: {}})).toBeCloseTo(0.2 + month(26) * 0.2, 5);
  });
  test('who holds the posts counts, whatever their row', () => {
    const world = smallWorld({people: [{quality: 0.9, school: 1}, {quality: 0.3, startQuality: 0.1, school: 0}], schools: [{}, {}]});
    world.places.collaboration[0] = 1;
    expect(play(world, [studentExperience], {given: {lagX: 4}}).places.experience[0]).toBeCloseTo(0.15, 6); // half way to 0.3
  });
  test('an office has no students', () => expect(felt([{quality: 1}], {office: true})).toBe(0.3));
  test('nor has a school without staff', () => {
    const world = smallWorld({people: [{school: 1}], schools: [{}, {}]});
    world.places.experience[0] = 0.3;
    expect(play(world, [studentExperience]).places.experience[0]).toBeCloseTo(0.3, 6);
  });
});

describe('achievement', () => {
  const achieved = (given: Record<string, number>, office = false) => {
    const world = smallWorld({people: people(2).map((_, who) => ({school: who})), schools: [{office}, {}]});
    world.places.experience.set([0.8, 0.2]);
    world.places.achievement.set([0.2, 0.6]);
    return [...play(world, [achievement], {given}).places.achievement].map(share => Number(share.toFixed(6)));
  };
  test('follows experience, up and down: half way in one half-life', () => expect(achieved({lagY: 4})).toEqual([0.5, 0.4]));
  test('as shipped, with a half-life of two years', () => {
    expect(achieved({})).toEqual([0.2 + month(104) * 0.6, 0.6 - month(104) * 0.4].map(share => Number(share.toFixed(6))));
  });
  test('an office has none', () => expect(achieved({lagY: 4}, true)).toEqual([0.2, 0.4]));
});
