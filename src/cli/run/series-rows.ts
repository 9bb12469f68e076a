/**
 * Measured numbers as one tidy table: a row a measure, strategy, replicate and week, in this order. What was not read has no row; what is not
 * defined has no number. So that a results folder can be mailed it keeps less than was measured; the same scenario gives the rest again.
 */
import {DRAWN_OVER_TIME} from '../../charts/drawn-over-time.ts';
import {measureOf} from '../../experiment/compare.ts';
import {valuesIn, type Ensemble} from '../../experiment/ensemble.ts';
import {momentsOf} from '../../experiment/plan.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import type {Stretch, Table} from '../../io/table.ts';

const COLUMNS: Table['columns'] = [
  {title: 'strategy', kind: 'text'}, {title: 'replicate', kind: 'integer'}, {title: 'week', kind: 'integer'}, {title: 'measure', kind: 'text'}, {title: 'value', kind: 'number'},
];

/** `asked`: asked measures at year ends and asked moments. `kept`: all measures then; those asked for or drawn over time at every measured week. */
export type Extent = 'asked' | 'kept';

/** Only one measure of one strategy is looked at at once. */
export function seriesTable({scenario, runs}: Ensemble, extent: Extent): Table {
  const moments = new Set(momentsOf(scenario)), asked = askedMeasures(scenario), weekly = extent === 'kept' ? weeklyMeasures(scenario, asked) : null;
  const {weeks = [], measures = []} = runs.flat().find(run => run !== null) ?? {};
  return {
    columns: COLUMNS,
    stretches: (function* stretches() {
      for (const measure of measures) {
        if (extent === 'asked' && !asked.has(measure)) continue;
        const always = weekly !== null && (weekly === 'all' || weekly.has(measure)) && measureOf(measure).cadence === 'weekly';
        const read = always ? weeks : weeks.filter(week => moments.has(week));
        for (const [at, {id}] of scenario.strategies.entries()) yield rowsOf(runs[at], id, measure, read);
      }
    })(),
  };
}

function rowsOf(runs: Ensemble['runs'][number], strategy: string, measure: string, weeks: readonly number[]): Stretch {
  const there = runs.filter(run => run !== null);
  const rows = there.length * weeks.length;
  return [
    always(strategy, rows), there.flatMap(({replicate}) => always(replicate, weeks.length)), there.flatMap(() => weeks), always(measure, rows),
    there.flatMap(run => valuesIn(run, measure, weeks)),
  ];
}

function always<T>(cell: T, rows: number): readonly T[] {
  return new Array<T>(rows).fill(cell);
}

function askedMeasures({compare, expect}: Scenario): ReadonlySet<string> {
  return new Set([...compare.measures, ...expect.flatMap(one => (one.kind === 'measure' ? [one.measure] : []))]);
}

/** Where whole worlds are held against each other, every number of them is kept. */
function weeklyMeasures({expect}: Scenario, asked: ReadonlySet<string>): ReadonlySet<string> | 'all' {
  return expect.some(({kind}) => kind === 'all equal') ? 'all' : new Set([...DRAWN_OVER_TIME, ...asked]);
}
