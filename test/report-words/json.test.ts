/** Goal: scripts get one plain object with null for what is not defined; fingerprints name the numbers and nothing else. */
import {describe, expect, test} from 'vitest';
import {compare} from '../../src/experiment/compare.ts';
import {fingerprintsOf} from '../../src/experiment/fingerprint.ts';
import {gateRecords} from '../../src/experiment/gates.ts';
import {jsonOf} from '../../src/report/json.ts';
import {each, ensembleOf, runOf, scenarioOf} from '../experiment/fake-ensemble.ts';

const numbers = [{'equity gap': each(10, r => r)}, {'equity gap': each(10, r => (r ? 1 : NaN))}];
const ensemble = ensembleOf(scenarioOf(['A', 'B'], ['equity gap']), numbers);

test('the contract, key by key, and nothing that JSON can\'t say', () => {
  const told = jsonOf(ensemble, compare(ensemble), {results: 'results/x', fingerprints: fingerprintsOf(ensemble), warnings: ['w']}) as unknown as {
    ok: boolean; results: string; scenario: string; strategies: {measures: Record<string, Record<string, object>>}[]; comparisons: Record<string, unknown>[];
  };
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  expect(told).toMatchObject({ok: true, results: 'results/x', scenario: 'fake', replicates: 10, warnings: ['w'], failed: []});
  expect(Object.keys(told.strategies[0].measures['equity-gap']['104']).sort()).toEqual(['mean', 'median', 'n', 'q10', 'q90', 'sd'].sort());
  expect(told.comparisons[1]).toMatchObject({a: 'b', b: 'a', measure: 'equity-gap', week: 104, n: 9, wins: 0, ties: 1, losses: 8, wilson: null, interval: null});
  expect(told.comparisons[1]).not.toHaveProperty('differences');
});

describe('fingerprints', () => {
  const before = fingerprintsOf(ensemble);

  test('the same for the same numbers, another for any other', () => {
    expect(fingerprintsOf(ensembleOf(scenarioOf(['A', 'B'], ['equity gap']), numbers))).toEqual(before);
    const changed = fingerprintsOf(ensembleOf(scenarioOf(['A', 'B'], ['equity gap']), [{'equity gap': each(10, r => (r === 9 ? 9.000000001 : r))}, numbers[1]]));
    expect(changed.all).not.toBe(before.all);
    expect(changed.strategies).toEqual(before.strategies);
    expect(fingerprintsOf({...ensemble, scenario: {...ensemble.scenario, seed: 'other'}}).all).not.toBe(before.all);
  });

  test('−0 and 0 are one number; a failed run is not a missing one', () => {
    const zero = (sign: number) => fingerprintsOf(ensembleOf(scenarioOf(['A'], ['equity gap']), [{'equity gap': [0 * sign]}])).all;
    expect(zero(-1)).toBe(zero(1));
    expect(fingerprintsOf(ensembleOf(scenarioOf(['A'], ['equity gap']), [{'equity gap': [1, null]}])).strategies)
      .not.toEqual(fingerprintsOf(ensembleOf(scenarioOf(['A'], ['equity gap']), [{'equity gap': [1]}])).strategies);
  });

  test('a strategy\'s own doesn\'t change with other strategies or measures', () => {
    const more = fingerprintsOf(ensembleOf(scenarioOf(['A', 'B', 'C'], ['reach']), [...numbers, numbers[0]].map(of => ({...of, reach: each(10, () => 1)}))));
    expect(more.strategies.slice(0, 2)).toEqual(before.strategies);
  });
});

test('gates say in how many worlds they opened, and when', () => {
  const gated = scenarioOf(['A'], ['reach']);
  const gates = {need: 'all', of: [{measure: 'reach', atLeast: 0.5, atMost: null, weeks: 8}]} as const;
  const phases = [{...gated.strategies[0].phases[0], name: 'core', gates, weeks: 40}, gated.strategies[0].phases[0]];
  const scenario = {...gated, strategies: [{...gated.strategies[0], phases}]};
  const runs = [20, 30, null].map((week, replicate) => runOf('a', replicate, {reach: 1}, {
    phases: [{name: 'core', started: 0, ended: week === null ? 'time' : 'gate'}, {name: 'all', started: week ?? 40, ended: 'horizon'}],
  }));
  expect(gateRecords({scenario, replicates: 3, runs: [runs], failed: []})).toEqual([{
    strategy: 'a', phase: 'core', entered: 3, opened: 2, week: 25, sentence: 'The gate of “core” in “A” opened in 2 of 3 runs, typically after 25 weeks.',
  }]);
  expect(gateRecords({scenario, replicates: 1, runs: [[runs[2]]], failed: []})[0].sentence).toContain('opened in none of 1 runs');
});
