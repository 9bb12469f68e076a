/** Goal: phases follow each other by time or gate as a planner reads the words: counted from the phase's own start, so many weeks running, undefined is not held. */
import {describe, expect, test} from 'vitest';
import {gatedMeasures} from '../../../src/model/facilitation/facilitation.ts';
import type {Gate} from '../../../src/model/plan.ts';
import {people, phase, smallWorld, spend, strategy} from '../../worlds.ts';
import {reachedBy, TestTeam} from './team.ts';

const gate = (measure: string, weeks: number, atLeast: number | null = 0.4, atMost: number | null = null): Gate => ({measure, weeks, atLeast, atMost});

function started(need: 'all' | 'any', of: Gate[], measure: (id: string, week: number) => number, weeks: number | null = null) {
  const world = smallWorld({people: people(2)});
  const team = new TestTeam(world, [phase({}, {gates: {need, of}, weeks}), phase({})], {measure}).work(60);
  return team.facilitation.phases.map(({started, ended}) => `${started} ${ended}`);
}

test('by time', () => {
  const world = smallWorld({people: people(2)});
  const team = new TestTeam(world, [phase({}, {weeks: 26}), phase({}, {weeks: 10}), phase({}, {weeks: 5})], {until: 50}).work(51);
  expect(team.facilitation.phases.map(({started, ended}) => `${started} ${ended}`)).toEqual(['0 time', '26 time', '36 end of facilitation']);
  expect([0, 25, 26, 35, 36, 49, 50].map(week => world.tallies.phase[week])).toEqual([0, 0, 1, 1, 2, 2, -1]);
});

describe('gates', () => {
  test('open after so many checks running, the first a week after the start', () => {
    expect(started('all', [gate('q', 8)], () => 0.4)).toEqual(['0 gate', '8 horizon']);
  });
  test('start to count anew when a check fails', () => {
    expect(started('all', [gate('q', 8)], (_, week) => week === 5 ? 0.39 : 0.5)).toEqual(['0 gate', '13 horizon']);
  });
  test('do not hold where the measure is not defined', () => {
    expect(started('all', [gate('q', 1)], () => NaN)).toEqual(['0 horizon']);
    expect(started('all', [gate('q', 1, null, 1)], () => NaN)).toEqual(['0 horizon']);
  });
  test('all of them, or any', () => {
    const of = [gate('q', 2), gate('r', 4, null, 0.1)];
    const measure = (id: string, week: number) => id === 'q' ? 1 : week > 10 ? 0 : 1;
    expect(started('any', of, measure)).toEqual(['0 gate', '2 horizon']);
    expect(started('all', of, measure)).toEqual(['0 gate', '14 horizon']);
  });
  test('or after so many weeks, whichever comes first', () => {
    expect(started('all', [gate('q', 8)], () => 0, 20)).toEqual(['0 time', '20 horizon']);
    expect(started('all', [gate('q', 8)], () => 1, 20)).toEqual(['0 gate', '8 horizon']);
  });
  test('name the measures they ask for, each once', () => {
    expect(gatedMeasures(strategy([phase({}, {gates: {need: 'all', of: [gate('q', 1), gate('r', 1)]}}), phase({}, {gates: {need: 'any', of: [gate('q', 2)]}})]))).toEqual(['q', 'r']);
  });
});

test('a focus set by the team holds for all communities of the phase, and for new ones', () => {
  const world = smallWorld({people: [...people(6), ...people(8, {demand: 1, ownership: 1, threshold: 0, focus: 3})], communities: [[0, 1, 2], [3, 4, 5]]});
  world.communities.focus.set([2, 3]);
  const team = new TestTeam(world, [phase({name: spend()}, {teamFocus: true, weeks: 2}), phase({})], {hours: 24}).work();
  expect(reachedBy(world, 'name')).toHaveLength(8);
  expect(Array.from(world.communities.focus.slice(0, 3))).toEqual([0, 0, 0]);
  expect(world.communities.imposedFocus).toBe(0);
  team.work(2);
  expect(world.communities.imposedFocus).toBe(-1);
});
