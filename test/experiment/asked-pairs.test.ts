/** Goal: a scenario asks for pairs in its own words, each is compared once, and the baseline's comparisons stay what they were; costs stand beside. */
import {describe, expect, test} from 'vitest';
import {compare} from '../../src/experiment/compare.ts';
import {outcomeCost} from '../../src/experiment/costs.ts';
import {writeScenario} from '../../src/experiment/write-scenario.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {parseYaml} from '../../src/io/yaml.ts';
import {plain} from '../../src/io/yaml-tree.ts';
import {each, ensembleOf, runOf, scenarioOf, type Changes} from './fake-ensemble.ts';

function settled(pairs: string, leftOut: readonly string[] = []) {
  const text = `dlsim: 1\nstrategies: {${['a', 'b', 'c', 'd'].filter(id => !leftOut.includes(id)).map(id => `${id}: {use: steady}`).join(', ')}}\ncompare: {measures: [reach], pairs: ${pairs}}\n`;
  return parseScenario(plain(parseYaml(text, 'plan.yaml').root!), {leftOut});
}

describe('the words', () => {
  test.each([
    ['[[b, c]]', [['b', 'c']]], ['[[c, b], [b, c], [a, b], [D, c]]', [['c', 'b'], ['d', 'c']]],
    ['every pair', [['c', 'b'], ['d', 'b'], ['d', 'c']]], ['Every_pair', [['c', 'b'], ['d', 'b'], ['d', 'c']]],
  ])('%s', (written, pairs) => {
    const {scenario, issues} = settled(written);
    expect(issues.filter(({severity}) => severity === 'error')).toEqual([]);
    expect(scenario!.compare.pairs).toEqual(pairs);
    expect(parseScenario(writeScenario(scenario!)).scenario!.compare.pairs).toEqual(pairs);
  });

  test('none asked for is none written', () => expect(settled('[[a, b]]').scenario!.compare).not.toHaveProperty('pairs'));

  test.each([
    ['[[b, x]]', 'no strategy here is called "x"', ['compare', 'pairs', 0, 1]], ['[[b]]', 'a pair is two strategies; here is 1', ['compare', 'pairs', 0]], ['[[b, c, d]]', 'here are 3', ['compare', 'pairs', 0]],
    ['[[b, b]]', 'held against itself', ['compare', 'pairs', 0]],
  ])('%s is a mistake at its place', (written, message, path) => {
    const error = settled(written).issues.find(({severity}) => severity === 'error')!;
    expect(error.message).toContain(message);
    expect(error.path).toEqual(path);
  });

  test('a strategy that the command line leaves out takes its pairs along, without a complaint', () => {
    const {scenario, issues} = settled('[[b, c], [c, d]]', ['b']);
    expect(issues.filter(({severity}) => severity === 'error')).toEqual([]);
    expect(scenario!.compare.pairs).toEqual([['c', 'd']]);
  });
});

describe('the comparison', () => {
  const numbers = [10, 20, 30].map(level => ({reach: each(12, r => level + r)}));
  const asking = scenarioOf(['A', 'B', 'C'], ['reach'], {compare: {pairs: [['c', 'b']], at: [104]}} as Changes);

  test('further pairs stand apart; the others don\'t change', () => {
    const [plainly, more] = [scenarioOf(['A', 'B', 'C'], ['reach'], {compare: {at: [104]}}), asking].map(scenario => compare(ensembleOf(scenario, numbers)));
    expect(more.differences).toEqual(plainly.differences);
    expect(plainly.further).toEqual([]);
    expect(more.further.map(({a, b, median, wins}) => [a, b, median, wins])).toEqual([['c', 'b', 10, 12]]);
    expect(more.further[0].sentence).toContain('“C” ended with more people reached than “B”');
  });
});

describe('what an outcome takes', () => {
  const costly = scenarioOf(['A', 'B'], ['deep share', 'equity gap'], {team: {cost: {team: 100, educators: 10, currency: 'USD'}}});
  const runs = (people: readonly number[], hours: number) => people.map((count, replicate) => runOf('x', replicate, {'deep-share': count / 1000, 'equity-gap': 0.1, hours, 'educator-hours': 3 * hours}));
  const ensemble = {scenario: costly, replicates: 4, runs: [runs([10, 20, 0, 40], 400), runs([0, 0, 0, 5], 400)], failed: []};

  test('by hand: 400 hours over 10, 20 and 40 people', () => {
    expect(outcomeCost(ensemble, 0, 'deep-share', 104)).toEqual({team: 20, educators: 60, money: 2600, n: 3});
  });

  test('where most runs have nobody it is not defined; of what counts no people there is none', () => {
    expect(outcomeCost(ensemble, 1, 'deep-share', 104)).toEqual({team: NaN, educators: NaN, money: NaN, n: 1});
    expect(['equity-gap', 'outside', 'left-out', 'interest'].map(measure => outcomeCost(ensemble, 0, measure, 104))).toEqual([null, null, null, null]);
    expect(outcomeCost({...ensemble, scenario: {...costly, team: {...costly.team, cost: null}}}, 0, 'deep-share', 104)!.money).toBeNull();
  });

  test('stands beside every difference in people, in words', () => {
    const found = compare(ensemble).differences.find(({measure, week}) => measure === 'deep-share' && week === 104)!;
    expect(found.costs!.sentence).toBe('For each one of the people who practise deeply: nobody to count in most runs under “B”; 20 hours of the team and 60 of the educators, 2,600 USD in all, under “A”.');
    expect(compare(ensemble).differences.find(({measure}) => measure === 'equity-gap')!.costs).toBeNull();
  });
});
