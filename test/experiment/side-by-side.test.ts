/** Goal: strategies of several scenarios are paired only where they met the same worlds. Method: each part of a world changed by itself; results put together by hand. */
import {describe, expect, test} from 'vitest';
import {compare} from '../../src/experiment/compare.ts';
import {differentWorlds, putSideBySide} from '../../src/experiment/side-by-side.ts';
import {momentWords} from '../../src/experiment/moments.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {each, ensembleOf, scenarioOf, type Changes} from './fake-ensemble.ts';

const scenario = scenarioOf(['Core', 'Doors'], ['reach']);

describe('the same worlds', () => {
  test.each([
    ['seeds', {seed: 'other'}], ['networks', {network: {kind: 'graph', graph: 'lattice', people: 100, tiesEach: 4, rewired: 0}}], ['starts', {start: {engagement: 0.02}}],
    ['assumptions', {assumptions: {leave: 0.1}}], ['futures', {futures: 'plausible'}], ['rules switched off', {off: ['lapsing']}],
    ['histories', {history: {week: 10, strategy: scenario.strategies[0], team: {hours: [1], until: 10}, events: []}}],
  ] as const)('other %s are other worlds', (what, change) => {
    expect(differentWorlds(scenario, {...scenario, ...Object.fromEntries(Object.entries(change).map(([key, value]) => {
      const before = (scenario as unknown as Record<string, unknown>)[key];
      return [key, typeof value === 'object' && !Array.isArray(value) && key === 'start' ? {...before as object, ...value} : value];
    }))} as unknown as Scenario)).toEqual([what]);
  });

  test('plans, hours, prices, events, horizon, replicates and what is asked are not the world\'s', () => {
    const other = scenarioOf(['Steady'], ['deep share'], {
      team: {hours: [5], until: 30}, assumptions: {'price-of-name': 9}, weeks: 208, replicates: 7, title: 'x', question: 'y', compare: {at: [1]},
      events: [{kind: 'shock', weeks: [3], leave: 0.5, hours: 1, mandate: null, noProtection: false, lasts: 0, among: null, where: null}],
    } as unknown as Changes);
    expect(differentWorlds(scenario, other)).toEqual([]);
  });

  test('all that differs is named, in one order', () => expect(differentWorlds(scenario, {...scenario, seed: 'b', off: ['x'], start: {...scenario.start, interest: 0}})).toEqual(['seeds', 'starts', 'rules switched off']));
});

describe('side by side', () => {
  const one = ensembleOf(scenario, [{reach: each(12, r => r)}, {reach: each(12, r => r + 5)}]);
  const other = ensembleOf(scenarioOf(['Core', 'Steady'], ['reach']), [{reach: each(20, r => r + 1)}, {reach: each(20, r => (r === 3 ? null : r - 1))}]);

  test('pairs of the worlds that both have, against the strategy that the first asks against', () => {
    const {ensemble, notes} = putSideBySide([one, other], ['now', 'later']);
    const found = compare(ensemble).differences.filter(({week}) => week === 104);
    expect(found.map(({a, b, n, median}) => [a, b, n, median])).toEqual([['doors', 'now-core', 12, 5], ['later-core', 'now-core', 12, 1], ['steady', 'now-core', 11, -1]]);
    expect(ensemble.scenario.strategies.map(({title}) => title)).toEqual(['Core (now)', 'Doors', 'Core (later)', 'Steady']);
    expect(ensemble.failed).toEqual([{strategy: 'steady', replicate: 3, message: 'made to fail'}]);
    expect(notes).toEqual(['Paired over the first 12 worlds, which all have: now 12 worlds, later 20 worlds.']);
    expect(putSideBySide([other, one], ['later', 'now']).ensemble.replicates).toBe(12);
  });

  test('where teams leave at different times, moments are named by weeks alone, and it is said', () => {
    const later = {...other, scenario: {...other.scenario, team: {...other.scenario.team, until: 80}}};
    const {ensemble, notes} = putSideBySide([one, later], ['now', 'later']);
    expect(momentWords(104, ensemble.scenario)).toBe('after 2 years');
    expect(notes.join(' ')).toContain('Facilitation ends at different times: now 52 weeks, later 80 weeks.');
  });

  test('moments that not all have measured are left out, and named', () => {
    const asked = {...one, scenario: {...one.scenario, compare: {...one.scenario.compare, at: [52, 60, 104]}}};
    const {ensemble, notes} = putSideBySide([asked, other], ['now', 'later']);
    expect(ensemble.scenario.compare.at).toEqual([52, 104]);
    expect(notes.at(-1)).toBe('Left out: week 60, which not all have measured.');
  });
});
