/** Charts of an ensemble, drawn here and turned into pictures on other threads. */
import type {DrawnChart} from '../../charts/chart.ts';
import {runPool} from '../../io/pool.ts';
import {RENDER_THREAD} from '../thread-programs.ts';
import type {ChartJob, Format, Pictures} from './pictures.ts';

/** @throws where a chart can't be drawn: a fault of ours. */
export async function picturesOfCharts(charts: readonly DrawnChart[], formats: readonly Format[], options: {
  readonly threads: number; readonly width?: number; readonly background?: string; readonly scale?: number; readonly untitled?: boolean;
}): Promise<readonly Pictures[]> {
  const {threads, ...look} = options;
  const pictures: Pictures[] = charts.map(() => ({}));
  const jobs = charts.map(({id, spec}): ChartJob => ({id, spec, formats, ...look}));
  // Each thread gets its share at once: it needs nobody until it is done, however busy this one is.
  const shares = Array.from({length: Math.min(threads, jobs.length)}, (_, share) => jobs.filter((_job, at) => at % threads === share));
  await runPool({
    workerUrl: RENDER_THREAD, size: threads, jobs: shares,
    onResult: (share, drawn) => { for (const [at, one] of (drawn as readonly Pictures[]).entries()) pictures[share + at * threads] = one; },
    onFailure: (_, message) => { throw new Error(message); },
  });
  return pictures;
}
