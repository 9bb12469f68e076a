/**
 * Goal: a look at other futures tells chance from assumptions, fairly and truly. Method: the split against known variances and by hand; counts
 * of futures by hand; the worlds themselves: one future is one draw of assumptions, one luck one draw of everything else.
 */
import {describe, expect, test} from 'vitest';
import {assumptionsOf} from '../../src/experiment/assumptions.ts';
import {futuresLead} from '../../src/experiment/futures/leads.ts';
import {valuesOfSide, type FuturesLook} from '../../src/experiment/futures/futures-look.ts';
import {gatherLook} from '../../src/experiment/futures/gather-look.ts';
import {futuresBrief} from '../../src/experiment/futures/sentences.ts';
import {splitOf} from '../../src/experiment/futures/split.ts';
import {futureOf, futuresScenario, replicateOf, usualFutures} from '../../src/experiment/futures/worlds.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {normalQuantile} from '../../src/kernel/math.ts';
import {Stream} from '../../src/kernel/random.ts';
import {each, runOf, scenarioOf} from './fake-ensemble.ts';

const scenario = scenarioOf(['Core', 'Doors', 'Hands off'], ['deep share', 'equity gap']);

describe('the split', () => {
  const stream = new Stream('split', 'test', 0).at(0);
  const normal = (future: number, k: number) => normalQuantile(stream.uniform(future, k));
  /** 400 futures with 2 lucks; sd of a future's mean and of luck as given. */
  const worlds = (assumptions: number, luck: number) => Float64Array.from({length: 800}, (_, world) => 3 + assumptions * normal(Math.floor(world / 2), 0) + luck * normal(Math.floor(world / 2), 1 + world % 2));

  // The estimate has a standard error of about √(2/400)·(1 − ρ²) ≈ .05 (Searle et al. 1992, eq. 3.99): bounds are 4 of them.
  test.each([[1, 1, 0.5], [2, 1, 0.8], [1, 3, 0.1], [0, 1, 0]])('assumptions vary with sd %d, luck with sd %d: share %d', (assumptions, luck, share) => {
    const found = splitOf(worlds(assumptions, luck), 2, 'x');
    expect(Math.abs(found.assumptions - share)).toBeLessThan(0.2 * (1 - share * share) + 0.02);
    expect(found.interval![0]).toBeLessThanOrEqual(found.assumptions + 0.05);
    expect(found.interval![1]).toBeGreaterThanOrEqual(found.assumptions - 0.05);
  });

  test('by hand: within, variances 2 and 0; between, means 2 and 5: 4.5 − 1/2 of 4.5 + 1/2', () => {
    // Chance = (2 + 0)/2 = 1; means 2 and 5 have variance 4.5; 4.5 − 1/2 = 4 of 4 + 1.
    expect(splitOf([1, 3, 5, 5], 2, 'x')).toMatchObject({n: 2, assumptions: 0.8, interval: null});
  });

  test('luck alone is no assumptions, assumptions alone no luck; nothing that varies is neither', () => {
    expect(splitOf([1, 3, 1, 3, 3, 1], 2, 'x').assumptions).toBe(0);
    expect(splitOf([1, 1, 3, 3, 2, 2], 2, 'x').assumptions).toBe(1);
    expect(splitOf([1, 1, 1, 1], 2, 'x').assumptions).toBeNaN();
    expect(splitOf([NaN, 1, 4, 4, 2, 2], 2, 'x').n).toBe(2);
  });
});

/** One number a world for each side. */
function lookOf(a: readonly number[], b: readonly number[], changes: Partial<FuturesLook> = {}): FuturesLook {
  return {
    doubts: 'plausible', inDoubt: 54, a: 'doors', b: 'core', futures: a.length / 2, lucks: 2, weeks: [104], measures: ['deep-share'], people: 1000, values: Float64Array.from([...a, ...b]),
    failed: 0, fingerprint: 'f', ...changes,
  };
}

describe('who leads in how many futures', () => {
  // Futures of Doors − Core in thousandths: both +, both −, turned by luck, equal twice, once + and once equal, both +.
  const look = lookOf([4, 5, 1, 1, 4, 1, 2, 2, 3, 2, 9, 9].map(n => n / 1000), [3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1].map(n => n / 1000));

  test('by hand', () => {
    const found = futuresLead(scenario, look, 'deep-share', 104)!;
    expect(found.told).toMatchObject({ahead: 'Doors', behind: 'Core', futures: 6, always: 2, never: 1, equal: 1, n: 12, wins: 6, ties: 3, losses: 3});
    expect(found.sentence).toBe('With other plausible numbers, 6 futures, each met with two lucks: on people who practise deeply, “Doors” was ahead whatever the luck in 2 of 6, “Core” in 1;'
      + ' in 1 nothing differed; in 2 it hung on luck. Over all 12 worlds it was ahead in 6 (3 equal, 3 the other way). Typical difference: +1 person (3 against 2 of 1,000);'
      + ' in 8 of 10 worlds between −1 and +7.');
    expect(found.apart).toBeNull();
    expect(futuresBrief(found.told, 'Core')).toBe('With other plausible numbers, “Doors” was ahead whatever the luck in 2 of 6 futures, “Core” in 1; in 1 nothing differed; in 2 it hung on luck.'
      + ' So the lead turns with the assumptions.');
    expect(futuresBrief(found.told, 'Doors')).not.toContain('turns');
  });

  test('told from the other side, where less is welcome', () => {
    const found = futuresLead(scenario, {...look, measures: ['equity-gap']}, 'equity-gap', 104)!;
    expect(found.told).toMatchObject({ahead: 'Core', behind: 'Doors', always: 2, never: 1, wins: 6, losses: 3, upward: false});
    expect(found.told.median).toBeLessThan(0);
  });

  test('whose doubts, and how much of it is luck', () => {
    const many = lookOf(each(40, world => Math.floor(world / 2) % 2 + 0.1 * (world % 2)), each(40, () => 0.5), {doubts: 'yours', inDoubt: 3});
    const found = futuresLead(scenario, many, 'deep-share', 104)!;
    expect(found.sentence).toMatch(/^Over the 3 doubts you stated, 20 futures/);
    expect(found.apart).toMatch(/^Of how much the difference varies over these 20 futures, about 100 % comes from the assumptions, the rest from luck/);
  });

  test('a world that failed is no world; one without numbers is no lead', () => {
    const found = futuresLead(scenario, lookOf([NaN, 2, 2, 2], [1, 1, 1, 1]), 'deep-share', 104)!;
    expect(found.told).toMatchObject({futures: 1, n: 3, always: 1});
    expect(futuresLead(scenario, lookOf([NaN, NaN], [1, 1]), 'deep-share', 104)).toBeNull();
    expect(futuresLead(scenario, look, 'reach', 104)).toBeNull();
  });

  test('no difference at all is said', () => {
    const none = futuresLead(scenario, lookOf([1, 1], [1, 1]), 'deep-share', 104)!;
    expect(none.sentence).toContain('no difference on people who practise deeply in any of 2 worlds.');
    expect(futuresBrief(none.told, null)).toContain('made no difference in any of 1 futures');
  });
});

describe('the worlds', () => {
  const doubtful = {...scenario, futures: 'plausible'} as typeof scenario;

  test('a future is one draw of the assumptions, whatever the luck; luck is drawn anew', () => {
    const [once, again, other] = [replicateOf(3, 0), replicateOf(3, 1), replicateOf(4, 0)].map(replicate => jobOf(doubtful, 0, replicate));
    expect(again.parameters).toEqual(once.parameters);
    expect(other.parameters).not.toEqual(once.parameters);
    expect([once.replicate, again.replicate]).toEqual([3, 1_048_579]);
    expect(futureOf(again.replicate)).toBe(3);
    expect(jobOf(doubtful, 0, 3).parameters).toEqual(once.parameters);
  });

  test('everything plausible is in doubt where nothing was, otherwise what the scenario says', () => {
    const played = futuresScenario(scenario, [1, 0], 20);
    expect(played).toMatchObject({futures: 'plausible', replicates: 20, compare: {against: 'core'}, expect: [], keep: {networkAt: [], stories: 0}});
    expect(played.strategies.map(({id}) => id)).toEqual(['doors', 'core']);
    expect(Object.keys(assumptionsOf(played, 0)).length).toBeGreaterThan(20);
    const own = {...scenario, assumptions: {leave: {between: [0.05, 0.1]}}} as unknown as typeof scenario;
    expect(futuresScenario(own, [1, 0], 20).futures).toBe('as given');
  });

  test('a sketch, or one strategy, is not looked at again', () => {
    expect([19, 20, 100].map(replicates => usualFutures({...scenario, replicates}))).toEqual([0, 20, 20]);
    expect(usualFutures({...scenario, replicates: 100, strategies: scenario.strategies.slice(0, 1)})).toBe(0);
  });

  test('what is kept: every measure at the first year end and the asked moments, by side and world; a failed run is not a number', () => {
    const played = futuresScenario(scenario, [1, 0], 2);
    const runs = [0, 10].map(more => [0, 1, 2, 3].map(world => (more === 10 && world === 2 ? null : runOf('x', world, {reach: world + more, energy: -world}))));
    const look = gatherLook(played, 'plausible', runs);
    expect(look).toMatchObject({a: 'doors', b: 'core', futures: 2, lucks: 2, weeks: [52, 104], failed: 1});
    expect([...valuesOfSide(look, 0, 'reach', 52)]).toEqual([0, 1, 2, 3]);
    expect([...valuesOfSide(look, 1, 'reach', 104)]).toEqual([10, 11, NaN, 13]);
    expect([...valuesOfSide(look, 1, 'energy', 104)]).toEqual([-0, -1, NaN, -3]);
    expect(gatherLook(played, 'plausible', runs).fingerprint).toBe(look.fingerprint);
    const other = gatherLook(played, 'plausible', [runs[0], runs[1].map(run => run && {...run, values: run.values.map(value => value + 1e-12)})]);
    expect(other.fingerprint).not.toBe(look.fingerprint);
  });
});
