/** All measured numbers as one tidy table: a row a strategy, replicate, week and measure. What was not read has no row; what is not defined has no number. */
import type {Run} from '../../engine/run.ts';
import {measureOf} from '../../experiment/compare.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import {momentsOf} from '../../experiment/plan.ts';
import type {Stretch, Table} from '../../io/table.ts';

const COLUMNS: Table['columns'] = [
  {title: 'strategy', kind: 'text'}, {title: 'replicate', kind: 'integer'}, {title: 'week', kind: 'integer'}, {title: 'measure', kind: 'text'}, {title: 'value', kind: 'number'},
];

/** `momentsOnly`: year ends and asked moments, instead of every week that was read. Only one run is looked at at once. */
export function seriesTable({scenario, runs}: Ensemble, momentsOnly: boolean): Table {
  const moments = new Set(momentsOf(scenario));
  return {
    columns: COLUMNS,
    stretches: (function* stretches() {
      for (const ofStrategy of runs) for (const run of ofStrategy) if (run) yield rowsOf(run, moments, momentsOnly);
    })(),
  };
}

function rowsOf({strategy, replicate, weeks, measures, values}: Run, moments: ReadonlySet<number>, momentsOnly: boolean): Stretch {
  const weekly = measures.map(measure => measureOf(measure).cadence === 'weekly');
  const columns: [string[], number[], number[], string[], number[]] = [[], [], [], [], []];
  for (const [column, week] of weeks.entries()) {
    const all = moments.has(week);
    if (momentsOnly && !all) continue;
    for (let row = 0; row < weekly.length; row++) {
      if (!all && !weekly[row]) continue;
      const cells = [strategy, replicate, week, measures[row], values[row * weeks.length + column]] as const;
      cells.forEach((cell, at) => (columns[at] as (string | number)[]).push(cell));
    }
  }
  return columns;
}
