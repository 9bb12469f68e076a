/** All measured numbers as one tidy table: a row a strategy, replicate, week and measure. What was not read has no row; what is not defined has no number. */
import type {Ensemble} from '../../experiment/ensemble.ts';
import {measureOf} from '../../experiment/compare.ts';
import {momentsOf} from '../../experiment/plan.ts';

export interface SeriesRows {
  readonly strategy: readonly string[];
  readonly replicate: Int32Array;
  readonly week: Int32Array;
  readonly measure: readonly string[];
  /** NaN = not defined. */
  readonly value: Float64Array;
}

/** `momentsOnly`: year ends and asked moments, instead of every week that was read. */
export function seriesRows({scenario, runs}: Ensemble, momentsOnly: boolean): SeriesRows {
  const moments = new Set(momentsOf(scenario));
  const strategies: string[] = [], replicates: number[] = [], weeks: number[] = [], measures: string[] = [], values: number[] = [];
  for (const [index, {id}] of scenario.strategies.entries()) {
    for (const run of runs[index]) {
      if (!run) continue;
      const weekly = run.measures.map(measure => measureOf(measure).cadence === 'weekly');
      for (const [column, week] of run.weeks.entries()) {
        const all = moments.has(week);
        if (momentsOnly && !all) continue;
        for (let row = 0; row < weekly.length; row++) {
          if (!all && !weekly[row]) continue;
          strategies.push(id);
          replicates.push(run.replicate);
          weeks.push(week);
          measures.push(run.measures[row]);
          values.push(run.values[row * run.weeks.length + column]);
        }
      }
    }
  }
  return {strategy: strategies, replicate: Int32Array.from(replicates), week: Int32Array.from(weeks), measure: measures, value: Float64Array.from(values)};
}
