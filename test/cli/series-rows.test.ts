/** Goal: what a results folder keeps of the measured numbers is enough for every chart, and no more than can be mailed. */
import {expect, test} from 'vitest';
import {CHARTS} from '../../src/charts/index.ts';
import {seriesTable} from '../../src/cli/run/series-rows.ts';
import {compare} from '../../src/experiment/compare.ts';
import type {Ensemble} from '../../src/experiment/ensemble.ts';
import {gather, outcomesOf} from '../../src/experiment/outcomes.ts';
import {momentsOf, unitsOf} from '../../src/experiment/plan.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import type {Table} from '../../src/io/table.ts';

function simulated(more: object): Ensemble {
  const {scenario} = parseScenario({
    dlsim: 1, horizon: '2 years', replicates: 4, network: {synthetic: {districts: 1, 'schools per district': 3, 'educators per school': 12}},
    team: {hours: '10 a week', until: '1 year'}, strategies: {ours: {use: 'quality-first'}, none: {use: 'hands-off'}},
    compare: {against: 'none', measures: ['reach', 'take-up gap'], at: ['end']}, keep: {'network at': ['end'], stories: 0}, ...more,
  });
  const units = unitsOf(scenario!, 2);
  return gather(scenario!, units, units.map(unit => outcomesOf(scenario!, unit)));
}

const full = simulated({});
const rowsOf = (table: Table) => [...table.stretches].flatMap(([strategy, replicate, week, measure, value]) => (
  Array.from(value, (_, row) => ({strategy: strategy[row], replicate: replicate[row], week: week[row], measure: measure[row], value: value[row]}))
));

test('every chart drawn from what is kept is the chart drawn from everything', () => {
  const kept = new Set(rowsOf(seriesTable(full, 'kept')).map(({strategy, replicate, week, measure}) => `${strategy} ${replicate} ${week} ${measure}`));
  const thinned = {...full, runs: full.runs.map(runs => runs.map(run => run && {
    ...run, values: run.values.map((value, place) => {
      const week = run.weeks[place % run.weeks.length], measure = run.measures[Math.floor(place / run.weeks.length)];
      return kept.has(`${run.strategy} ${run.replicate} ${week} ${measure}`) ? value : NaN;
    }),
  }))};
  expect(thinned.runs[0][0]!.values.filter(value => value === value).length).toBeLessThan(full.runs[0][0]!.values.filter(value => value === value).length / 2);
  const drawn = CHARTS.filter(chart => chart.draw(full, compare(full)) !== null);
  expect(drawn.length).toBeGreaterThan(9);
  for (const chart of drawn) expect(chart.draw(thinned, compare(thinned)), chart.id).toEqual(chart.draw(full, compare(full)));
});

test('the list for spreadsheets has the asked measures at year ends and asked moments, each measure in one block', () => {
  const rows = rowsOf(seriesTable(full, 'asked'));
  expect([...new Set(rows.map(({measure}) => measure))].sort()).toEqual(['reach', 'take-up-gap']);
  expect([...new Set(rows.map(({week}) => week))]).toEqual(momentsOf(full.scenario));
  expect(rows).toHaveLength(2 * 2 * 4 * momentsOf(full.scenario).length);
  expect(rows.findLastIndex(({measure}) => measure === rows[0].measure)).toBe(rows.length / 2 - 1);
});

test('where worlds are expected to be equal, all of their numbers are kept', () => {
  const all = simulated({expect: [{'all equal': ['ours', 'none'], until: 'week 1'}]});
  const read = all.runs[0][0]!;
  const weekly = rowsOf(seriesTable(all, 'kept')).filter(({measure, replicate, strategy}) => measure === 'energy' && replicate === 0 && strategy === 'ours');
  expect(weekly.map(({week}) => week)).toEqual(read.weeks);
});
