/** Goal: what is said to go with depth does. Method: ranks by hand and against published values; runs whose signs are known. */
import {describe, expect, test} from 'vitest';
import {rankCorrelation, ranksOf} from '../../src/experiment/rank-correlation.ts';
import {yearOne, yearOneOf} from '../../src/experiment/year-one.ts';
import type {FuturesLook} from '../../src/experiment/futures/futures-look.ts';
import type {Ensemble} from '../../src/experiment/ensemble.ts';
import {each, runOf, scenarioOf} from './fake-ensemble.ts';

describe('rank correlation', () => {
  test('ties share the mean of their ranks', () => {
    expect(ranksOf([30, 10, 20, 10])).toEqual([4, 1.5, 3, 1.5]);
    expect(ranksOf([])).toEqual([]);
  });

  test('order alone counts', () => {
    const [low, high] = [rankCorrelation(each(12, r => r), each(12, r => r * r * r)), rankCorrelation(each(12, r => r), each(12, r => -r))];
    expect([low.rho, high.rho]).toEqual([1, -1]);
    expect(low.interval![0]).toBeGreaterThan(0.9);
  });

  // Kendall & Stuart's ten children in mathematics and music: Σd² = 70, ρ = 1 − 6·70/990.
  test('a known example', () => {
    const found = rankCorrelation([7, 4, 3, 10, 6, 2, 9, 8, 1, 5], [5, 7, 3, 10, 1, 9, 6, 2, 8, 4]);
    expect(found.rho).toBeCloseTo(1 - 6 * [2, 3, 0, 0, 5, 7, 3, 6, 7, 1].reduce((sum, d) => sum + d * d, 0) / 990, 12);
    // artanh ρ ± 1.96·√(1.06/7), by hand for this ρ.
    const middle = Math.atanh(found.rho), reach = 1.959963985 * Math.sqrt(1.06 / 7);
    expect(found.interval![0]).toBeCloseTo(Math.tanh(middle - reach), 8);
    expect(found.interval![1]).toBeCloseTo(Math.tanh(middle + reach), 8);
  });

  test('what is not defined is no pair; what never varies has none; few have no interval; repeats of one world count once', () => {
    expect(rankCorrelation([1, NaN, 3], [1, 2, NaN]).n).toBe(1);
    expect(rankCorrelation([1, 1, 1], [1, 2, 3]).rho).toBeNaN();
    expect(rankCorrelation([1, 2, 3], [1, 2, 3]).interval).toBeNull();
    const [all, half] = [undefined, 10].map(independent => rankCorrelation(each(20, r => r), each(20, r => (r * 7) % 20), independent).interval!);
    expect(half[1] - half[0]).toBeGreaterThan(all[1] - all[0]);
  });
});

const scenario = scenarioOf(['Core', 'Doors'], ['deep share']);
/** Depth is the number of the run; signs as given. */
function ensembleWith(signs: Readonly<Record<string, (run: number) => number>>, futures: FuturesLook | null = null): Ensemble {
  const run = (replicate: number) => {
    const values = {'depth-weighted-reach': replicate, ...Object.fromEntries(Object.entries(signs).map(([measure, of]) => [measure, of(replicate)]))};
    return runOf('core', replicate, values);
  };
  return {scenario, replicates: 40, runs: [each(40, r => r).map(run), []], failed: [], futures};
}
const noise = (r: number) => (r * 17) % 40;

describe('what to watch in year one', () => {
  test('what rises with depth, falls with it, does neither', () => {
    const found = yearOne(ensembleWith({reach: noise, 'peer-support': r => 2 * r, energy: r => -r, cohesion: () => 1}), 0)!;
    expect(Object.fromEntries(found.signs.map(({measure, went}) => [measure, went]))).toEqual({reach: 'not', 'depth-weighted-reach': 'with', energy: 'against', 'peer-support': 'with'});
    expect(found).toMatchObject({strategy: 'core', week: 52, end: 104});
    expect(found.sentences).toEqual([
      'Under “Core”, more of these after one year went with more depth at the end: depth-weighted reach and support among peers.',
      'Of what is easily counted, people reached did not go clearly with it. Things to talk about, not thresholds.',
    ]);
  });

  test('attendance that does go with depth is not denied it', () => {
    const [, second] = yearOne(ensembleWith({reach: r => r, participation: r => -r, 'educator-hours': noise}), 0)!.sentences;
    expect(second).toBe('Of what is easily counted, hours of the educators did not go clearly with it; people who take part went the other way; people reached went with it too. Things to talk about, not thresholds.');
  });

  test('over other futures too: a sign must hold in both', () => {
    const worlds = each(40, world => Math.floor(world / 2));
    const look: FuturesLook = {
      doubts: 'plausible', inDoubt: 5, a: 'doors', b: 'core', futures: 20, lucks: 2, weeks: [52, 104], measures: ['depth-weighted-reach', 'reach', 'peer-support'], people: 100, failed: 0, fingerprint: 'f',
      // Side b: depth rises with the future, reach is noise, peer support rises.
      values: Float64Array.from([0, 1].flatMap(() => [worlds, worlds, worlds.map(noise), worlds.map(noise), worlds, worlds].flat())),
    };
    const found = yearOne(ensembleWith({reach: r => r, 'peer-support': r => r}, look), 0)!;
    const went = Object.fromEntries(found.signs.map(sign => [sign.measure, sign]));
    expect([went.reach.went, went['peer-support'].went]).toEqual(['mixed', 'with']);
    expect(went.reach.futures!.n).toBe(40);
  });

  test('a plan of one year, or nothing that varies, has nothing to watch', () => {
    const short = ensembleWith({reach: r => r});
    expect(yearOne({...short, scenario: {...scenario, compare: {...scenario.compare, at: [52]}}}, 0)).toBeNull();
    expect(yearOne(ensembleWith({'depth-weighted-reach': () => 1}), 0)).toBeNull();
    expect(yearOneOf(short, ['core', 'doors']).map(({strategy}) => strategy)).toEqual(['core']);
  });

  test('nothing clear says so', () => {
    expect(yearOne(ensembleWith({'depth-weighted-reach': r => r, reach: noise}), 0)!.sentences[0]).toContain('depth-weighted reach');
    const none = ensembleWith({});
    const turned = {...none, runs: [none.runs[0].map((run, r) => run && {...run, values: Float64Array.of(0, noise(r), r)}), []]};
    expect(yearOne(turned, 0)!.sentences[0]).toBe('Under “Core” nothing that can be seen after a year went clearly with depth at the end: look again in year two.');
  });
});
