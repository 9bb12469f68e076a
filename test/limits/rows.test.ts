/**
 * Goal: where the model can be brought to a limit with an exact answer, it gives that answer. Method: scenario files with nearly everything
 * switched off; the mean of R replicates within 4 s/√R of what is exact, and what a finite world or step differs by. `npm run limits` asks longer.
 */
import {describe, expect, test} from 'vitest';
import {mean} from '../../src/experiment/statistics.ts';
import {MECHANISMS} from '../../src/model/schedule.ts';
import {idOf} from '../../src/schema/parameter.ts';
import {BASS_ROWS, bassInSmallSteps, bassOnARing, contagion, P, Q, recursion} from './bass-rows.ts';
import {atStart, POPULATION_ROWS, randomGraph} from './population-rows.ts';
import {outcomeOf, type Row} from './row.ts';
import {play, scenarioOf} from './runs.ts';

describe.each([...BASS_ROWS, ...POPULATION_ROWS].map(row => [`${row.id} ${row.what}`, row] as const))('%s', (_, row) => {
  test('comes out', () => {
    const {measured, tolerance} = outcomeOf(row);
    expect(tolerance, 'power').toBeLessThan(row.power);
    expect(Math.abs(measured - row.exact), `${measured} for ${row.exact} ± ${tolerance}`).toBeLessThan(tolerance);
  });
});

test('the exact answers are the published ones', () => {
  const hazards = {linear: recursion(20, share => P + Q * share), exponential: recursion(20, share => 1 - Math.exp(-(P + Q * share)))};
  expect([1, 2, 5, 10, 15, 20].map(week => Number(hazards.linear[week].toFixed(5)))).toEqual([0.03, 0.07016, 0.27291, 0.78264, 0.97816, 0.99839]);
  expect([1, 2, 5, 10, 15, 20].map(week => Number(hazards.exponential[week].toFixed(5)))).toEqual([0.02955, 0.06875, 0.26107, 0.72984, 0.95323, 0.99369]);
  expect([5, 10].map(t => Number(bassInSmallSteps(t).toFixed(5)))).toEqual([0.3312, 0.8128]);
  expect([5, 10, 20].map(t => Number(bassOnARing(t).toFixed(5)))).toEqual([0.24846, 0.55826, 0.91667]);
  expect(contagion(0.01, 10)).toBeCloseTo(0.59986, 5);
  const largest = POPULATION_ROWS.filter(({id}) => id === 'V12').map(({exact}) => Number(exact.toFixed(5)));
  expect(largest).toEqual([0.58281, 0.79681, 0.94048]);
});

test('an outcome is a mean, four standard errors wide, and what is finite', () => {
  const row: Row = {id: '', played: '', what: '', exact: 1, finite: 0.5, power: 9, replicates: 4, values: () => [0, 2, 0, 2]};
  expect(outcomeOf(row)).toEqual({measured: 1, tolerance: 4 * Math.sqrt(4 / 3) / 2 + 0.5, holds: true});
  expect(outcomeOf({...row, exact: 5}).holds).toBe(false);
});

test('news walks slower along a ring than through a well-mixed school', () => {
  const [wellMixed, ring] = ['V01', 'V04'].map(id => BASS_ROWS.find(row => row.id === id && row.what.endsWith('F(10)'))!).map(row => mean(row.values(row.replicates)));
  expect(ring).toBeLessThan(wellMixed - 0.15);
});

test('below one tie each no component is large', () => expect(atStart(randomGraph(0.7), 0, 'largest-component')).toBeLessThan(0.03));

test('nothing.yaml switches every mechanism off', () => {
  expect([...scenarioOf('nothing.yaml').off].sort()).toEqual(MECHANISMS.map(({name}) => idOf(name)).sort());
});

test('nobody leaves but in summer', () => {
  const weeks = new Set<number>();
  play(scenarioOf('turnover.yaml'), 0, ({educators: {arrival}}) => arrival.forEach(week => weeks.add(week)));
  expect([...weeks].sort((a, b) => a - b)).toEqual([0, 42, 94, 146, 198, 250]);
});
