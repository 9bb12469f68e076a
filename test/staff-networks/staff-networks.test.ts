/**
 * Goal: staffs that dlsim makes up are like real ones. Method: the published patterns, first in the data they were measured in, then in simulated
 * staffs of the same sizes seen through the same survey, at fixed seeds; the two mixed and told apart again, by tests that are shown to see a
 * difference where there is one.
 */
import {describe, expect, test} from 'vitest';
import {renderSvg} from '../../src/io/render.ts';
import {ALIKE_AT_RANDOM} from './other-staffs.ts';
import {fifteenSchools, highTechManagers, lawFirm} from './real-staffs.ts';
import {sideBySide} from './side-by-side.ts';
import {simulatedStaffs} from './simulated-staffs.ts';
import {correlation, logOdds, median, PATTERNS, STATISTICS, statisticsOf} from './statistics.ts';
import {staffOf} from './staff.ts';
import {energyDistance, misjudged, shareOfSwapsBeyond, standardised} from './telling-apart.ts';

const real = fifteenSchools();
const sizes = real.map(({advice}) => advice.nodes);
const named = PATTERNS.map(pattern => [`${pattern.id} ${pattern.says}`, pattern] as const);

describe('the real staffs', () => {
  test('are 433 educators of 15 schools who name 1,540 times, and two others', () => {
    expect(sizes).toEqual([12, 14, 14, 15, 19, 21, 25, 26, 28, 29, 30, 33, 42, 49, 76]);
    expect(real.reduce((sum, {advice}) => sum + advice.target.length, 0)).toBe(1540);
    expect([lawFirm(), highTechManagers()].map(({advice}) => [advice.nodes, advice.target.length])).toEqual([[71, 892], [21, 190]]);
  });

  test.each([3.306, 0.308, 1.988, 0.46, 0.356, 0.085, 2.606, 1.329, 1.486].map((value, at) => [...named[at], value] as const))('show what was published of them: %s', (_, {read, band}, value) => {
    expect(Math.abs(read(real) - value)).toBeLessThan(0.0011); // ½ is added to each count of an odds ratio
    expect(read(real) > band[0] && read(real) < band[1]).toBe(true);
  });
});

describe('thirty simulated staffs', () => {
  const worlds = ['a', 'b', 'c'].map(seed => [0, 1].flatMap(replicate => simulatedStaffs(sizes, {seed, replicate})));

  test.each(named)('lie in the band at each of three seeds: %s', (_, {read, band}) => {
    for (const staffs of worlds) {
      expect(read(staffs)).toBeGreaterThan(band[0]);
      expect(read(staffs)).toBeLessThan(band[1]);
    }
  });

  test('are thinner the larger they are, with about as many names a person', () => {
    for (const staffs of [real, ...worlds]) {
      const of = (statistic: 'named' | 'density', low: number, high: number) =>
        median(staffs.filter(({advice}) => advice.nodes >= low && advice.nodes <= high).map(STATISTICS[statistic]));
      expect(of('density', 12, 19) / of('density', 42, 76)).toBeGreaterThan(2);
      expect(of('named', 12, 19) / of('named', 42, 76)).toBeLessThan(1.4);
      expect(of('named', 12, 19) / of('named', 42, 76)).toBeGreaterThan(0.7);
    }
  });

  test('cluster as real ones do', () => {
    for (const staffs of worlds) expect(Math.abs(median(staffs.map(STATISTICS.clustering)) - median(real.map(STATISTICS.clustering)))).toBeLessThan(0.1);
  });

  test('a person’s giving and taking have little to do with each other, though pairs return', () => {
    const byPerson = (staffs: typeof real) => median(staffs.map(STATISTICS['naming and being named']));
    for (const staffs of [real, ...worlds]) expect(Math.abs(byPerson(staffs))).toBeLessThan(0.2);
  });

  test('the same seed gives the same staffs', () => {
    expect(simulatedStaffs([20, 30], {seed: 'a', replicate: 0})).toEqual(simulatedStaffs([20, 30], {seed: 'a', replicate: 0}));
  });
});

describe('mixed', () => {
  const tests = (given: Readonly<Record<string, number>>) => Array.from({length: 6}, (_, replicate) => {
    const [one, other] = standardised([real.map(statisticsOf), simulatedStaffs(sizes, {seed: 'mixed', replicate, given}).map(statisticsOf)]);
    return {wrong: misjudged(one, other), beyond: shareOfSwapsBeyond(one, other, `swaps ${replicate}`, 100)};
  });

  test('real and simulated are hard to tell apart: a third and more are misjudged, and swaps make as large a difference', () => {
    const seen = tests({});
    expect(seen.reduce((sum, {wrong}) => sum + wrong, 0) / 6).toBeGreaterThan(1 / 3);
    expect(median(seen.map(({beyond}) => beyond))).toBeGreaterThan(0.1);
  });

  test('staffs that ask anyone at random are told from real ones at once', () => {
    const seen = tests(ALIKE_AT_RANDOM);
    expect(seen.reduce((sum, {wrong}) => sum + wrong, 0) / 6).toBeLessThan(0.15);
    expect(median(seen.map(({beyond}) => beyond))).toBeLessThan(0.02);
  });

  test('the tests see no difference in one cloud, and a shifted one at once', () => {
    const cloud = (shift: number, from: number) => Array.from({length: 20}, (_, at) => [0, 1, 2].map(column => shift + Math.sin((from + at) * (column + 2.3) * 7)));
    const [one, other] = standardised([cloud(0, 0), cloud(0, 500)]);
    expect(misjudged(one, other)).toBeGreaterThan(0.3);
    expect(energyDistance(one, one)).toBe(0);
    expect(shareOfSwapsBeyond(one, other, 'same')).toBeGreaterThan(0.05);
    const [here, there] = standardised([cloud(0, 0), cloud(3, 500)]);
    expect(misjudged(here, there)).toBe(0);
    expect(shareOfSwapsBeyond(here, there, 'shifted')).toBeLessThan(0.01);
  });
});

describe('statistics', () => {
  const staff = staffOf('four', ['a', 'b', 'c', 'd'], [['a', 'b'], ['b', 'a'], ['c', 'a']], {unit: [1, 1, 2, 2]});

  test('odds of naming among the alike against the others, a half added to each count', () => {
    // Alike: 4 ordered pairs, 2 named; others: 8 pairs, 1 named.
    expect(Math.exp(logOdds([staff], 'unit'))).toBeCloseTo(2.5 * 7.5 / (2.5 * 1.5), 12);
    expect(logOdds([staff], 'cohort')).toBeNaN();
  });

  test('a correlation and a median', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3, 4], [1, -1, -1, 1])).toBeCloseTo(0, 12);
    expect([median([3, 1, 2]), median([4, NaN, 1, 2, 3])]).toEqual([2, 2.5]);
  });
});

test('the picture side by side is sound', async () => {
  const svg = await renderSvg(sideBySide('Side by side', real, [simulatedStaffs(sizes, {seed: 'picture', replicate: 0})]));
  expect(svg).toContain('advisers a person names');
});
