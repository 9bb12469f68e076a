/** Charts of an ensemble, drawn here and turned into pictures on other threads. */
import type {DrawnChart} from '../../charts/chart.ts';
import {runPool} from '../../io/pool.ts';
import {RENDER_WORKER} from '../thread-programs.ts';
import type {ChartJob, Format, Pictures} from './pictures.ts';

/** @throws where a chart can't be drawn: a fault of ours. */
export async function picturesOfCharts(charts: readonly DrawnChart[], formats: readonly Format[], options: {
  readonly threads: number; readonly width?: number; readonly background?: string; readonly scale?: number; readonly untitled?: boolean;
}): Promise<readonly Pictures[]> {
  const {threads, ...look} = options;
  const pictures: Pictures[] = charts.map(() => ({}));
  await runPool({
    workerUrl: RENDER_WORKER, size: threads,
    jobs: charts.map(({id, spec}): ChartJob => ({id, spec, formats, ...look})),
    onResult: (index, drawn) => { pictures[index] = drawn as Pictures; },
    onFailure: (index, message) => { throw new Error(`chart ${charts[index].id}: ${message}`); },
  });
  return pictures;
}
