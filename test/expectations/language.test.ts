/** Goal: what is expected is read as written, written back as it was read, changes no run, and asks for the readings that it needs. */
import {describe, expect, test} from 'vitest';
import {fingerprintsOf} from '../../src/experiment/fingerprint.ts';
import {momentsOf} from '../../src/experiment/plan.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {writeScenario} from '../../src/experiment/write-scenario.ts';
import {writeYaml} from '../../src/io/yaml.ts';
import {four, read} from '../scenario/reading.ts';
import {ensembleOf, scenarioOf} from '../experiment/fake-ensemble.ts';

const all = four(`horizon: 4 years
expect:
  - {measure: reach, of: ours, At_Least: Other, at: always, from: 1 year, until: end of facilitation, why: "It carries: always"}
  - {measure: take-up gap, of: ours, below: {of: other, by: 0.1}, in: 80 of 100 runs, at: [year 2 week 10, end]}
  - {measure: reciprocity, between: [0.3, 60 %], in: on average, at: 20 weeks}
  - {measure: reach, of: [ours, other], above: {at: 30 weeks, times: 85 %}}
  - {measure: reach, of: ours, equal to: {of: other, at: 1 year}, at: some time}
  - {all equal: [ours, other], until: week 26}
`);

describe('reading', () => {
  const {scenario} = read(all);

  test('settles ids, weeks and units; one that looks at two strategies is two', () => {
    expect(scenario!.expect).toEqual([
      {kind: 'measure', measure: 'reach', strategy: 'ours', relation: 'at least', than: {strategy: 'other', week: null, times: 1, by: 0}, when: 'all times', from: 52, until: 156, share: 1, why: 'It carries: always'},
      {kind: 'measure', measure: 'take-up-gap', strategy: 'ours', relation: 'below', than: {strategy: 'other', week: null, times: 1, by: 0.1}, when: [62, 208], from: 0, until: 208, share: 0.8, why: ''},
      ...['ours', 'other'].map(strategy => (
        {kind: 'measure', measure: 'reciprocity', strategy, relation: 'between', than: [0.3, 0.6], when: [20], from: 0, until: 208, share: 'average', why: ''})),
      ...['ours', 'other'].map(strategy => (
        {kind: 'measure', measure: 'reach', strategy, relation: 'above', than: {strategy, week: 30, times: 0.85, by: 0}, when: [208], from: 0, until: 208, share: 1, why: ''})),
      {kind: 'measure', measure: 'reach', strategy: 'ours', relation: 'equal to', than: {strategy: 'other', week: 52, times: 1, by: 0}, when: 'some time', from: 0, until: 208, share: 1, why: ''},
      {kind: 'all equal', strategies: ['ours', 'other'], until: 26, why: ''},
    ]);
  });

  test('asks for a reading of everything at each of its moments', () => {
    expect(momentsOf(scenario!)).toEqual([0, 20, 26, 30, 52, 62, 104, 156, 208]);
  });

  test('is written back as it was read', () => {
    expect(read(writeYaml(writeScenario(scenario!))).scenario!.expect).toEqual(scenario!.expect);
  });

  test('of a strategy that the command line leaves out is warned of and left out, the rest stays', () => {
    const {scenario: smaller, issues} = parseScenario({dlsim: 1, strategies: {ours: {use: 'steady'}}, expect: [
      {measure: 'reach', of: 'ours', above: 'other'}, {measure: 'reach', of: ['other', 'ours'], above: 0.1}, {'all equal': ['ours', 'other']}, {measure: 'reach', of: 'ours', above: 0.1},
    ]}, {leftOut: ['other']});
    expect(issues.filter(({code}) => code === 'expectation-left-out').map(({severity, path}) => [severity, path])).toEqual([
      ['warning', ['expect', 0, 'above', 0]], ['warning', ['expect', 1, 'of', 0]], ['warning', ['expect', 2, 'all equal', 1]],
    ]);
    expect(smaller!.expect).toHaveLength(1);
  });
});

test('a result keeps its name when an expectation is added', () => {
  const scenario = scenarioOf(['A'], ['reach']);
  const named = (expect: typeof scenario.expect) => fingerprintsOf(ensembleOf({...scenario, expect}, [{reach: [1, 2]}])).all;
  expect(named([{kind: 'all equal', strategies: ['a', 'b'], until: null, why: ''}])).toBe(named([]));
});
