/** Goal: what is uncertain is drawn once a replicate, alike for every strategy, by its distribution; jobs carry everything a run needs. */
import {describe, expect, test} from 'vitest';
import {assumptionsOf, hasDoubt, settleReplicate, variedBy} from '../../src/experiment/assumptions.ts';
import {inverse} from '../../src/experiment/draw.ts';
import {momentWords, span, verdictWeek, weekWords} from '../../src/experiment/moments.ts';
import {jobOf, momentsOf, unitsOf} from '../../src/experiment/plan.ts';
import {mean, sorted, quantile} from '../../src/experiment/statistics.ts';
import {PARAMETERS} from '../../src/model/parameters.ts';
import {idOf} from '../../src/schema/parameter.ts';
import {scenarioOf} from './fake-ensemble.ts';

const known = PARAMETERS.find(({domain, matters}) => domain === 'share' && matters === 2)!;
const id = idOf(known.name);
const doubtful = scenarioOf(['A', 'B'], ['reach'], {
  assumptions: {[id]: {between: [0.1, 0.3]}}, start: {engagement: {normal: [0.01, 0.01], within: [0, 0.02]}, interest: 0.04}, team: {hours: [{triangular: [10, 20, 60]}, 5]},
  network: {districts: [1, 2, 3].map(number => (
    {name: `D ${number}`, schools: {between: [2, 4] as const}, educators: number < 3 ? {between: [20, 40] as const} : 30, spread: 0, underserved: null}))},
});

describe('draws', () => {
  test.each([
    [{between: [2, 6]} as const, 0.25, false, 3], [{between: [3, 8]} as const, 0, true, 3], [{between: [3, 8]} as const, 0.999, true, 8], [{between: [3, 8]} as const, 0.34, true, 5],
    [{normal: [1, 2], within: null} as const, 0.975, false, 1 + 2 * 1.959963984540054], [{normal: [1, 2], within: [0, 3]} as const, 0.975, false, 3],
    [{triangular: [0, 1, 4]} as const, 0.25, false, 1], [{triangular: [0, 1, 4]} as const, 0.0625, false, 0.5], [{triangular: [0, 1, 4]} as const, 0.8125, false, 2.5],
    [{triangular: [2, 2, 2]} as const, 0.5, false, 2], [{triangular: [0, 0, 1]} as const, 0, false, 0],
  ])('%j at %f (whole: %s) is %f', (distribution, uniform, whole, number) => expect(inverse(distribution, uniform, whole)).toBeCloseTo(number, 12));

  test('one draw a replicate, the same for every strategy, another in another replicate', () => {
    const [a, b, later] = [jobOf(doubtful, 0, 3), jobOf(doubtful, 1, 3), jobOf(doubtful, 0, 4)];
    expect(a.parameters[id]).toBe(b.parameters[id]);
    expect([a.network, a.start, a.team]).toEqual([b.network, b.start, b.team]);
    expect(later.parameters[id]).not.toBe(a.parameters[id]);
    expect(a.parameters[id]).toBe(assumptionsOf(doubtful, 3)[id]);
  });

  test('a draw keeps its number when other doubts come and go', () => {
    const alone = scenarioOf(['A'], ['reach'], {assumptions: {[id]: {between: [0.1, 0.3]}}});
    expect(assumptionsOf(alone, 7)[id]).toBe(assumptionsOf(doubtful, 7)[id]);
  });

  test('over many replicates they fill their range evenly', () => {
    const drawn = sorted(Array.from({length: 400}, (_, replicate) => assumptionsOf(doubtful, replicate)[id]));
    expect(Math.abs(mean(drawn) - 0.2)).toBeLessThan(5 * 0.2 / Math.sqrt(12 * 400)); // 5 standard deviations of the mean: one seed in 1.7 million
    expect(quantile(drawn, 0)).toBeGreaterThanOrEqual(0.1);
    expect(quantile(drawn, 1)).toBeLessThanOrEqual(0.3);
  });

  test('one doubt said of several districts is one doubt; counts are whole', () => {
    const {network, drawn} = settleReplicate(doubtful, 0);
    if (network.kind !== 'synthetic') throw new Error('made up above');
    expect(new Set(network.districts.map(({schools}) => schools)).size).toBe(1);
    expect(Number.isInteger(network.districts[0].schools)).toBe(true);
    expect(network.districts[0].educators).toBe(network.districts[1].educators);
    expect(network.districts[2].educators).toBe(30);
    expect(Object.keys(drawn).sort()).toEqual([id, 'start-engagement', 'team-hours-year-1', 'network-schools', 'network-educators-of-d-1'].sort());
  });

  test('plausible futures: what matters and was not given varies over its range', () => {
    const plausible = {...doubtful, futures: 'plausible' as const};
    const varied = variedBy(plausible).map(({name}) => idOf(name));
    expect(varied).not.toContain(id);
    expect(varied.length).toBe(PARAMETERS.filter(({matters}) => matters >= 1).length - 1);
    const {parameters} = settleReplicate(plausible, 5);
    for (const {name, range, domain} of variedBy(plausible)) {
      expect(parameters[idOf(name)]).toBeGreaterThanOrEqual(range[0]);
      expect(parameters[idOf(name)]).toBeLessThanOrEqual(range[1]);
      if (domain === 'count') expect(Number.isInteger(parameters[idOf(name)])).toBe(true);
    }
    expect(hasDoubt(scenarioOf(['A'], ['reach']))).toBe(false);
    expect(hasDoubt(plausible)).toBe(true);
  });
});

describe('jobs', () => {
  test('everything is read at the moments people ask about, within the horizon', () => {
    expect(momentsOf(scenarioOf(['A'], [], {weeks: 208, team: {until: 130}, compare: {at: [80, 300]}}))).toEqual([0, 52, 80, 104, 130, 156, 182, 208]);
  });

  test('the scenario\'s events come before the strategy\'s own; one replicate keeps network and log', () => {
    const shock = (leave: number) => ({kind: 'shock', weeks: [3], leave, hours: 1, mandate: null, noProtection: false, lasts: 1, among: null, where: null}) as const;
    const base = scenarioOf(['A'], ['reach'], {events: [shock(0.1)], keep: {networkAt: [0, 104, 900], stories: 2}});
    const scenario = {...base, strategies: [{...base.strategies[0], events: [shock(0.2)]}]};
    expect(jobOf(scenario, 0, 0).strategy.events).toEqual([shock(0.1), shock(0.2)]);
    expect(jobOf(scenario, 0, 0).record).toMatchObject({log: true, networkAt: [0, 104]});
    expect(jobOf(scenario, 0, 1).record).toMatchObject({log: false, networkAt: []});
  });

  test('units cover every run once, strategies side by side', () => {
    const units = unitsOf(scenarioOf(['A', 'B', 'C'], [], {replicates: 7}), 3);
    const runs = units.flatMap(({strategy, from, to}) => Array.from({length: to - from}, (_, at) => `${strategy}/${from + at}`));
    expect(new Set(runs).size).toBe(21);
    expect(runs.length).toBe(21);
    expect(units.slice(0, 3)).toEqual([0, 1, 2].map(strategy => ({strategy, from: 0, to: 3})));
  });
});

describe('weeks in words', () => {
  test.each([
    [0, 'at the start'], [52, 'when facilitation ended'], [104, 'a year after facilitation ended'], [80, '28 weeks after facilitation ended'], [26, 'after 26 weeks'],
  ])('week %i: %s', (week, words) => expect(momentWords(week, scenarioOf(['A'], []))).toBe(words));

  test('months where the scenario says when it begins', () => {
    expect([0, 51, 52, 80].map(week => weekWords(week, {month: 9, year: 2026}))).toEqual(['September 2026', 'August 2027', 'September 2027', 'March 2028']);
    expect(weekWords(80, null)).toBe('week 28 of year 2');
    expect([52, 104, 78, 1, 30].map(span)).toEqual(['a year', '2 years', '18 months', 'a week', '30 weeks']);
  });

  test('the verdict is given at the last moment asked for', () => expect(verdictWeek(scenarioOf(['A'], [], {compare: {at: [52, 300]}}))).toBe(52));
});
