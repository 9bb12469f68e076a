/**
 * Goal: an expectation holds when its words say so and fails otherwise, and the evidence names counts, worlds and numbers.
 * Method: ensembles of a few numbers by hand; what is expected is written in the language of scenarios.
 */
import {describe, expect, test} from 'vitest';
import type {Ensemble} from '../../src/experiment/ensemble.ts';
import {judgeExpectations} from '../../src/experiment/expectations/judge.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {runOf} from '../experiment/fake-ensemble.ts';

/** Settled as in a scenario of two years, one of them facilitated, with strategies a, b and c. */
function expected(line: object): Scenario {
  const {scenario, issues} = parseScenario({
    dlsim: 1, horizon: '2 years', team: {until: '1 year'}, network: {synthetic: {districts: 1, 'schools per district': 4, 'educators per school': 25}},
    strategies: {a: {use: 'steady'}, b: {use: 'scale-first'}, c: {use: 'hands-off'}}, expect: [line],
  });
  expect(issues.filter(({severity}) => severity === 'error')).toEqual([]);
  return scenario!;
}

/** Reach at weeks 0, 52 and 104, by strategy and replicate; null = the run failed. */
type Readings = readonly (readonly (readonly [number, number, number] | null)[])[];

function judge(line: object, readings: Readings, endState = (strategy: number, replicate: number) => `${strategy} ${replicate}`) {
  const scenario = expected(line);
  const replicates = readings[0].length;
  const runs = scenario.strategies.map(({id}, strategy) => Array.from({length: replicates}, (_, replicate) => {
    const values = readings[strategy]?.[replicate] ?? readings[strategy]?.[0] ?? [0, 0, 0];
    const failed = readings[strategy]?.[replicate] === null;
    return failed ? null : runOf(id, replicate, {reach: 0}, {values: Float64Array.from(values), endState: endState(strategy, replicate)});
  }));
  const ensemble: Ensemble = {scenario: {...scenario, replicates}, replicates, runs, failed: []};
  return judgeExpectations(ensemble);
}

const held = (line: object, readings: Readings) => judge(line, readings).map(one => one.held);

describe('a number, a band', () => {
  const readings: Readings = [[[0.1, 0.2, 0.3]]];
  test.each([
    [{'at least': 0.3}, true], [{'at least': 0.301}, false], [{'at most': 0.3}, true], [{'at most': 0.299}, false],
    [{above: 0.3}, false], [{above: 0.29}, true], [{below: 0.3}, false], [{below: 0.31}, true], [{'equal to': 0.3}, true], [{'equal to': 0.3000001}, false],
    [{between: [0.3, 0.4]}, true], [{between: [0.2, 0.3]}, true], [{between: [0.31, 0.4]}, false], [{between: [0.1, 0.29]}, false],
    [{above: 0.15, at: '1 year'}, true], [{above: 0.25, at: '1 year'}, false], // the moment asked for, not the end
    [{above: 0.15, at: ['1 year', 'end']}, true], [{above: 0.25, at: ['1 year', 'end']}, false], // each of them
    [{above: 0.05, at: 'all times'}, true], [{above: 0.15, at: 'all times'}, false], [{above: 0.15, at: 'always', from: '1 year'}, true],
    [{below: 0.15, at: 'ever'}, true], [{below: 0.15, at: 'some time', from: '1 year'}, false], [{above: 0.25, at: 'some time', until: '1 year'}, false],
    [{'at least': '30 people'}, true], [{'at least': '31 people'}, false], // of 100 + 3 in the scenario: 30 are 0.291, 31 are 0.301
  ])('%j: %s', (relation, holds) => expect(held({measure: 'reach', of: 'a', ...relation}, readings)).toEqual([holds]));
});

describe('another strategy, an earlier moment', () => {
  const readings: Readings = [[[0.1, 0.2, 0.3]], [[0.1, 0.4, 0.2]]];
  test.each([
    [{above: 'b'}, true], [{below: 'b'}, false], [{above: 'b', at: '1 year'}, false], [{'equal to': 'b', at: 'start'}, true],
    [{'at least': 'b', at: 'all times'}, false], [{'at least': 'b', at: 'some time'}, true],
    [{above: {at: 'start'}}, true], [{below: {at: 'start'}}, false], [{'at least': {at: 'start', times: 2}}, true], [{above: {at: 'start', times: 3.01}}, false],
    [{above: {of: 'b', at: '1 year'}}, false], [{below: {of: 'b', at: '1 year', by: 0.05}}, true], [{below: {of: 'b', at: '1 year', by: 0.2}}, false],
    [{above: {of: 'b', by: 0.05}}, true], [{above: {of: 'b', by: 0.15}}, false], [{'at most': {of: 'b', times: 'twice'}}, true],
  ])('%j: %s', (relation, holds) => expect(held({measure: 'reach', of: 'a', ...relation}, readings)).toEqual([holds]));

  test('without `of` each strategy that it is not held against is looked at', () => {
    expect(judge({measure: 'reach', above: 'c'}, readings).map(({expectation, held: holds}) => [expectation.kind === 'measure' && expectation.strategy, holds])).toEqual([['a', true], ['b', true]]);
    expect(held({measure: 'reach', above: 0.25}, readings)).toEqual([true, false, false]);
  });
});

describe('how many runs', () => {
  // Ahead of b in replicates 0, 2, 3, 4; behind in 1.
  const readings: Readings = [[3, 1, 3, 3, 3].map(end => [0, 0, end / 10] as const), [[0, 0, 0.2]]];
  test.each([
    ['80 of 100 runs', true], ['81 of 100 runs', false], ['8 in 10', true], ['all runs', false], ['80 %', true], ['the average', true],
  ])('%s: %s', (share, holds) => expect(held({measure: 'reach', of: 'a', above: 'b', in: share}, readings)).toEqual([holds]));

  test('the average is one of means, not of counts', () => {
    const lopsided: Readings = [[[0, 0, 0.9], [0, 0, 0.1], [0, 0, 0.1]], [[0, 0, 0.2]]];
    expect(held({measure: 'reach', of: 'a', above: 'b', in: 'half'}, lopsided)).toEqual([false]);
    expect(held({measure: 'reach', of: 'a', above: 'b', in: 'the average'}, lopsided)).toEqual([true]);
    expect(judge({measure: 'reach', of: 'a', below: 0.3, in: 'the average'}, lopsided)[0].found).toBe('Failed: 367 of 1,000 against 300 of 1,000, a year after facilitation ended.');
  });

  test('the worlds are paired', () => {
    const crossed: Readings = [[[0, 0, 0.1], [0, 0, 0.3]], [[0, 0, 0.2], [0, 0, 0.4]]];
    expect(judge({measure: 'reach', of: 'a', above: 'b'}, crossed)[0]).toMatchObject({held: false, heldIn: 0, failedIn: [0, 1]});
  });

  test('the evidence names counts, worlds and the numbers furthest off', () => {
    const [one] = judge({measure: 'reach', of: 'a', above: 'b', why: 'A core carries.'}, readings);
    expect(one).toMatchObject({held: false, runs: 5, heldIn: 4, needed: 5, failedIn: [1], withoutNumber: [], decisive: {replicate: 1, week: 104, value: 0.1, bound: 0.2}});
    expect(one.claim).toBe('Under “A”, people reached: more than under “B”, a year after facilitation ended, in every run.');
    expect(one.found).toBe('Failed: it held in 4 of 5 runs; it had to in all. Not in replicate 1. Furthest off in replicate 1: 100 of 1,000 against 200 of 1,000, a year after facilitation ended.');
  });
});

test('of several worlds that failed the one furthest off is told, of those that held the closest', () => {
  const furthest = (ends: readonly number[]) => judge({measure: 'reach', of: 'a', above: 0.5}, [ends.map(end => [0, 0, end] as const)])[0].decisive?.replicate;
  expect(furthest([0.4, 0.1, 0.3, 0.9])).toBe(1);
  expect(furthest([0.9, 0.6, 0.8])).toBe(1);
});

describe('what is not defined shows nothing', () => {
  test('a run without a number counts as one in which it did not hold', () => {
    const readings: Readings = [[[0, 0, NaN], [0, 0, 0.3], null], [[0, 0, 0.2]]];
    const [one] = judge({measure: 'reach', of: 'a', above: 'b', in: '1 of 3 runs'}, readings);
    expect(one).toMatchObject({held: true, heldIn: 1, needed: 1, failedIn: [0, 2], withoutNumber: [0, 2]});
    expect(one.found).toContain('In 2 there was no number to go by');
    expect(held({measure: 'reach', of: 'a', above: 'b', in: '2 of 3 runs'}, readings)).toEqual([false]);
  });

  test('at all times: whenever it is defined, and at least once', () => {
    expect(held({measure: 'reach', of: 'a', above: 0.1, at: 'all times'}, [[[NaN, NaN, 0.3]]])).toEqual([true]);
    expect(held({measure: 'reach', of: 'a', above: 0.1, at: 'all times'}, [[[NaN, NaN, NaN]]])).toEqual([false]);
    expect(held({measure: 'reach', of: 'a', above: 0.1, at: ['1 year', 'end']}, [[[NaN, NaN, 0.3]]])).toEqual([false]);
  });

  test('no number at all fails on average too', () => expect(held({measure: 'reach', of: 'a', above: 0, in: 'the average'}, [[[0, 0, NaN]]])).toEqual([false]));
});

describe('the very same world', () => {
  const same = () => 'same';
  const alike: Readings = [[[0, 0.1, NaN]], [[0, 0.1, NaN]]];

  test('every number and the end state', () => {
    expect(judge({'all equal': ['a', 'b']}, alike, same)[0]).toMatchObject({held: true, heldIn: 1, found: 'Held in 1 of 1 run.'});
    expect(judge({'all equal': ['a', 'b']}, alike)[0].found).toContain('In replicate 0 “A” and “B” end in different states');
    const [other] = judge({'all equal': ['a', 'b']}, [[[0, 0.1, 0.2]], [[0, 0.1000000001, 0.2]]], same);
    expect(other.held).toBe(false);
    expect(other.found).toContain('part in week 52 on people reached: 0.1 against 0.1000000001.');
  });

  test('up to a week', () => {
    expect(held({'all equal': ['a', 'b'], until: '1 year'}, [[[0, 0.1, 0.2]], [[0, 0.1, 0.3]]])).toEqual([true]);
    expect(held({'all equal': ['a', 'b'], until: 'end'}, [[[0, 0.1, 0.2]], [[0, 0.1, 0.3]]])).toEqual([false]);
  });

  test('of all strategies named, not of the first two alone', () => {
    expect(held({'all equal': ['a', 'b', 'c'], until: 'end'}, [[[0, 0, 1]], [[0, 0, 1]], [[0, 0, 0]]])).toEqual([false]);
  });
});
