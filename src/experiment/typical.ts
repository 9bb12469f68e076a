/** What a typical run of a strategy comes to: the median over its runs. The same number on the terminal, in the report and in charts. */
import type {Run} from '../engine/run.ts';
import type {Ensemble} from './ensemble.ts';
import {median} from './statistics.ts';

/** The median of what is read from each run; NaN where no run has it. `strategy` by its place. */
export function typicalOf({runs}: Ensemble, strategy: number, read: (run: Run) => number): number {
  return median(runs[strategy].flatMap(run => (run ? [read(run)] : [])));
}

/** Hours over all years: what the team was given, what of it found nobody to serve, what the educators gave themselves. */
export function hoursOf({hours}: Run, what: 'budget' | 'idle' | 'educators'): number {
  return hours.reduce((sum, year) => sum + year[what], 0);
}
