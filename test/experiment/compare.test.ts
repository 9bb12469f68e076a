/** Goal: a comparison is fair and complete: pairs are pairs, what isn't there isn't counted, equal plans differ by nothing, order doesn't matter. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compare, pairedDifference, tell} from '../../src/experiment/compare.ts';
import {aimOf, ranked, verdict, verdictLines} from '../../src/experiment/verdict.ts';
import {each, ensembleOf, runOf, scenarioOf} from './fake-ensemble.ts';

const two = scenarioOf(['A', 'B'], ['deep share', 'equity gap']);

describe('paired differences', () => {
  test('every other strategy against the asked one, by measure and moment as listed', () => {
    const ensemble = ensembleOf(scenarioOf(['A', 'B', 'C'], ['reach', 'deep share'], {compare: {against: 'b'}}), each(3, () => 0).map(() => ({reach: [1, 2], 'deep share': [0, 1]})));
    expect(compare(ensemble).differences.map(({a, b, measure, week}) => `${a}-${b} ${measure} ${week}`)).toEqual([
      'a-b reach 52', 'a-b reach 104', 'a-b deep-share 52', 'a-b deep-share 104', 'c-b reach 52', 'c-b reach 104', 'c-b deep-share 52', 'c-b deep-share 104',
    ]);
  });

  test('by hand: ten pairs', () => {
    const ensemble = ensembleOf(two, [{'deep share': each(10, r => r + 1)}, {'deep share': each(10, () => 2)}]);
    const found = pairedDifference(ensemble, 0, 1, 'deep-share', 104);
    expect(found).toMatchObject({n: 10, wins: 8, ties: 1, losses: 1, mean: 3.5, median: 3.5, bootstrap: null});
    expect(found.q10).toBeCloseTo(-0.1, 12);
    expect(found.interval![0]).toBeCloseTo(3.5 - 2.262157 * 3.027650 / Math.sqrt(10), 5);
    expect(found.vrf).toBe(1);
  });

  test('a pair without both numbers is left out, whether it failed or is a mean over nobody', () => {
    const ensemble = ensembleOf(two, [{'equity gap': [1, 2, null, 4]}, {'equity gap': [0, NaN, 0, 5]}]);
    const found = pairedDifference(ensemble, 0, 1, 'equity-gap', 104);
    expect(found).toMatchObject({n: 2, wins: 1, ties: 0, losses: 1, wilson: null, interval: null});
    expect([...found.differences]).toEqual([1, NaN, NaN, -1]);
    expect(compare(ensemble).summaries[0]['equity-gap'][104].n).toBe(3);
    expect(verdict(ensemble, compare(ensemble)).notes[0]).toBe('1 of 8 runs failed (“A” 2). The numbers use the other 7.');
  });

  test('identical strategies differ by exactly 0 in everything', () => {
    fc.assert(fc.property(fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 2, maxLength: 30}), numbers => {
      const ensemble = ensembleOf(two, [{'deep share': numbers, 'equity gap': numbers}, {'deep share': numbers, 'equity gap': numbers}]);
      for (const {wins, ties, losses, mean, median, q10, q90, vrf, n} of compare(ensemble).differences) {
        expect([wins, losses, mean, median, q10, q90]).toEqual([0, 0, 0, 0, 0, 0]);
        expect(ties).toBe(n);
        expect(vrf).toBeNaN();
      }
    }), {seed: 1, numRuns: 40});
  });

  test('the order of replicates changes no count and no quantile; swapping sides swaps wins and losses', () => {
    const numbers = fc.array(fc.tuple(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 9})), {minLength: 1, maxLength: 40});
    fc.assert(fc.property(numbers, fc.infiniteStream(fc.nat()), (pairs, keys) => {
      const of = (list: readonly (readonly [number, number])[]) =>
        ensembleOf(two, [{'deep share': list.map(([a]) => a), 'equity gap': list.map(() => 0)}, {'deep share': list.map(([, b]) => b), 'equity gap': list.map(() => 0)}]);
      const shuffled = pairs.map(pair => ({pair, key: keys.next().value})).sort((x, y) => x.key - y.key).map(({pair}) => pair);
      const pick = ({wins, ties, losses, median, q10, q90}: ReturnType<typeof pairedDifference>) => [wins, ties, losses, median, q10, q90];
      const straight = pairedDifference(of(pairs), 0, 1, 'deep-share', 104);
      expect(pick(pairedDifference(of(shuffled), 0, 1, 'deep-share', 104))).toEqual(pick(straight));
      const turned = pairedDifference(of(pairs), 1, 0, 'deep-share', 104);
      expect([turned.losses, turned.ties, turned.wins, -turned.mean + 0]).toEqual([straight.wins, straight.ties, straight.losses, straight.mean + 0]);
    }), {seed: 2, numRuns: 40});
  });

  test('another strategy or another measure changes nothing for the rest', () => {
    const alone = compare(ensembleOf(two, [{'deep share': [1, 2]}, {'deep share': [0, 5]}])).differences.filter(({measure}) => measure === 'deep-share');
    const three = scenarioOf(['A', 'B', 'C'], ['deep share']);
    const more = compare(ensembleOf(three, [{'deep share': [1, 2], reach: [1, 1]}, {'deep share': [0, 5], reach: [1, 1]}, {'deep share': [9, 9], reach: [1, 1]}]));
    expect(more.differences.filter(({a}) => a === 'b')).toEqual(alone);
  });

  test('the mean of a ratio gets a bootstrap interval, and its seed is kept', () => {
    const ensemble = ensembleOf(two, [{'hours per deep practitioner': each(12, r => 100 + r * r)}, {'hours per deep practitioner': each(12, () => 100)}]);
    const found = pairedDifference(ensemble, 0, 1, 'hours-per-deep-practitioner', 104);
    expect(found.bootstrap).toBe('fake/a/b/hours-per-deep-practitioner/104');
    expect(found.interval).toEqual(pairedDifference(ensemble, 0, 1, 'hours-per-deep-practitioner', 104).interval);
    expect(found.interval![0]).toBeGreaterThan(0);
  });

  test('told from the side ahead: more often lower where less is welcome', () => {
    const ensemble = ensembleOf(two, [{'equity gap': each(12, () => 0.75)}, {'equity gap': each(12, () => 0.25)}]);
    expect(tell(ensemble, pairedDifference(ensemble, 0, 1, 'equity-gap', 104))).toMatchObject({ahead: 'B', behind: 'A', wins: 12, losses: 0, upward: false, median: -0.5, levels: [0.25, 0.75]});
  });
});

describe('the verdict', () => {
  const aims = scenarioOf(['A', 'B', 'Hands off'], ['deep share', 'equity gap']);
  const numbers = [
    {'deep share': each(100, r => 0.03 + r * 1e-5), 'equity gap': each(100, r => 0.03 + r * 1e-5), reach: each(100, () => 0.1)},
    {'deep share': each(100, r => 0.02 + r * 1e-5), 'equity gap': each(100, r => 0.01 + r * 1e-5), reach: each(100, () => 0.1)},
    {'deep share': each(100, () => 0), 'equity gap': each(100, () => 0.02), reach: each(100, () => 0.9)},
  ];

  test('mixed aims are named, and where someone else wins', () => {
    const ensemble = ensembleOf(aims, numbers);
    const found = verdict(ensemble, compare(ensemble));
    expect(found.moment).toBe('a year after facilitation ended');
    expect(found.aims.map(({told, call}) => [told.ahead, told.behind, call])).toEqual([['A', 'B', 'clear'], ['B', 'Hands off', 'clear']]);
    expect(found.mixed).toMatch(/^“A” is ahead on people who practise deeply .*“B” is ahead on gap in student experience.*you can\.$/);
    expect(found.elsewhere).toBe('On what wasn\'t asked for: “Hands off” is ahead on people reached in 100 of 100 runs.');
    expect(found.inDoubt).toBe(0);
  });

  test('a strategy without numbers in most runs leads nothing', () => {
    const ensemble = ensembleOf(two, [{'equity gap': each(20, r => (r === 0 ? 0.001 : NaN))}, {'equity gap': each(20, () => 0.02)}]);
    expect(ranked(compare(ensemble), 'equity-gap', 104)).toEqual([1]);
    expect(aimOf(ensemble, compare(ensemble), 'equity-gap', 104)).toBeNull();
  });

  test('one replicate gives no verdict; few are called a sketch; nothing after the end is said to last', () => {
    const one = ensembleOf(two, [{'deep share': [1]}, {'deep share': [0]}]);
    expect(verdictLines(verdict(one, compare(one)))[0]).toContain('No verdict.');
    const few = ensembleOf(scenarioOf(['A', 'B'], ['deep share'], {compare: {at: [52]}}), [{'deep share': each(20, () => 1)}, {'deep share': each(20, () => 0)}]);
    expect(verdict(few, compare(few)).notes).toEqual([
      'Quick look: only 20 runs. Treat it as a sketch.', 'No moment after the end of facilitation was asked for: this shows what is built, not what lasts.',
      'These numbers were not matched to your network. Use the shape and direction, not the size.',
    ]);
  });

  test('one strategy alone, or no run at all, is no comparison', () => {
    const alone = ensembleOf(scenarioOf(['A'], ['deep share']), [{'deep share': [1, 2]}]);
    expect(verdictLines(verdict(alone, compare(alone)))[0]).toContain('Nothing to hold against each other');
    const none = ensembleOf(two, [{'deep share': [null]}, {'deep share': [null]}]);
    expect(verdictLines(verdict(none, compare(none))).join(' ')).toContain('2 of 2 runs failed');
  });

  test('two strategies with one title are told apart; a title can\'t break out of its line', () => {
    const twins = scenarioOf(['A', 'B'], ['deep share']);
    const hostile = {...twins, strategies: twins.strategies.map(strategy => ({...strategy, title: 'Same\u001b[31m\nname\u202e'}))};
    const ensemble = {...ensembleOf(hostile, [{'deep share': each(10, () => 1)}, {'deep share': each(10, () => 0)}])};
    expect(compare(ensemble).differences[1].sentence).toContain('“Same [31m name (a)” ended with more people who practise deeply than “Same [31m name (b)”');
  });

  test('runs by hand keep their numbers', () => expect(runOf('a', 0, {reach: 1}).values).toEqual(Float64Array.of(1, 1, 1)));
});
