/** Goal: intervals and counts are those of published tables and worked examples, so that the words built on them can be trusted. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bootstrapInterval} from '../../src/experiment/bootstrap.ts';
import {incompleteBeta, logGamma} from '../../src/experiment/gamma.ts';
import {smallestVisible, studentInterval, wilsonInterval} from '../../src/experiment/intervals.ts';
import {beyondCoin, countPairs, superiority, varianceReduction} from '../../src/experiment/pairs.ts';
import {normalQuantile, normalShare, studentQuantile, studentShare} from '../../src/experiment/quantiles.ts';
import {mean, median, quantile, sorted, spreadOf, variance} from '../../src/experiment/statistics.ts';

const spatial = Float64Array.of(48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41);

describe('distributions', () => {
  test.each([
    [0.975, 9, 2.2621571627982], [0.975, 99, 1.9842169515864], [0.975, 1, 12.7062047361747], [0.95, 4, 2.1318467863267], [0.8, 19, 0.860950550492],
    [0.995, 2, 9.9248432009182],
  ])('t below which %f lies, %i degrees', (share, degrees, t) => {
    expect(studentQuantile(share, degrees)).toBeCloseTo(t, 9);
    expect(studentQuantile(1 - share, degrees)).toBeCloseTo(-t, 9);
  });

  test('normal quantile and share', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalShare(1.959963984540054)).toBeCloseTo(0.975, 13);
    expect(normalShare(-1)).toBeCloseTo(0.15865525393145707, 13);
    expect(normalShare(0)).toBe(0.5);
    expect(normalShare(6)).toBeCloseTo(0.9999999990134123, 14);
  });

  test('share and quantile undo each other', () => {
    fc.assert(fc.property(fc.double({min: 0.001, max: 0.999, noNaN: true}), fc.integer({min: 1, max: 400}), (share, degrees) => {
      expect(studentShare(studentQuantile(share, degrees), degrees)).toBeCloseTo(share, 10);
      expect(normalShare(normalQuantile(share))).toBeCloseTo(share, 12);
    }), {seed: 1, numRuns: 60});
  });

  test('the functions behind them', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 13);
    expect(logGamma(10)).toBeCloseTo(12.801827480081469, 12);
    expect(incompleteBeta(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
  });
});

describe('what a set of runs looks like', () => {
  test('quantiles of type 7, spread with n − 1', () => {
    expect(quantile(sorted([4, 1, 3, 2]), 0.25)).toBe(1.75);
    expect(median([3, NaN, 1])).toBe(2);
    expect(variance(spatial) * 25 / 26).toBeCloseTo(171.534, 3);
    expect(spreadOf([NaN])).toEqual({mean: NaN, median: NaN, q10: NaN, q90: NaN, sd: NaN, n: 0});
    expect(mean([1e100, 1, -1e100])).toBeCloseTo(1 / 3, 12);
  });
});

describe('how sure', () => {
  test.each([
    [83, 100, 74, 89], [10, 10, 72, 100], [0, 10, 0, 28], [50, 100, 40, 60],
  ])('%i of %i stands for %i to %i in 100', (count, n, low, high) => {
    expect(wilsonInterval(count, n).map(end => Math.round(end * 100))).toEqual([low, high]);
  });

  test('the t interval of ten numbers, by hand', () => {
    const [low, high] = studentInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]); // sd 3.02765, 5.5 ± 2.262157 × .957427
    expect([low, high]).toEqual([expect.closeTo(3.334149, 5), expect.closeTo(7.665851, 5)]);
  });

  test('the variance of the spatial data, as Efron and Tibshirani give it', () => {
    const [low, high] = bootstrapInterval(spatial, sample => variance(sample) * (sample.length - 1) / sample.length, 'spatial', 0.9, 20_000);
    expect(Math.abs(low - 115.9)).toBeLessThan(1.5);
    expect(Math.abs(high - 260.7)).toBeLessThan(1.5);
  });

  test('the bootstrap is the same twice, another with another seed, and a point where nothing varies', () => {
    expect(bootstrapInterval(spatial, mean, 'a')).toEqual(bootstrapInterval(spatial, mean, 'a'));
    expect(bootstrapInterval(spatial, mean, 'a')).not.toEqual(bootstrapInterval(spatial, mean, 'b'));
    expect(bootstrapInterval(Float64Array.of(2, 2, 2), mean, 'a')).toEqual([2, 2]);
  });

  test('a smaller difference than the visible one is missed more than once in five', () => {
    const differences = Float64Array.from({length: 100}, (_, at) => (at % 2 ? 10 : -10));
    expect(smallestVisible(differences)).toBeCloseTo((1.984217 + 0.845274) * Math.sqrt(10000 / 99) / 10, 3);
    expect(smallestVisible([1])).toBeNaN();
    expect(smallestVisible([3, 3, 3])).toBe(0);
  });
});

describe('pairs', () => {
  test('counts leave out what is not defined', () => {
    expect(countPairs([1, 0, -1, NaN, 2])).toEqual({wins: 2, ties: 1, losses: 1});
  });

  test.each([[100, 61], [20, 15], [10, 9], [6, 6], [5, 6], [1, 2], [0, 1], [1000, 532], [2000, 1045]])('of %i tosses a coin does not show %i', (n, heads) => {
    expect(beyondCoin(n)).toBe(heads);
  });

  test('what pairing saved', () => {
    expect(varianceReduction([1, 2, 3, 4], [1, 2, 3, 5])).toBeCloseTo((5 / 3 + 35 / 12) / 0.25, 12);
    expect(varianceReduction([1, 2, 3], [2, 3, 4])).toBeNaN();
  });

  test('how often one of a is larger than one of b', () => {
    expect(superiority([1, 2, 3, 4], [2, 2, 3])).toBeCloseTo(0.541667, 6);
    expect(superiority([1, 1], [1])).toBe(0.5);
  });
});
