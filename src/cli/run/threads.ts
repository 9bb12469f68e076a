/** How many threads to use. */
import {cores} from '../../io/cores.ts';
import {Stop, WRONG_USAGE} from '../exit-codes.ts';

export function threadsOf(jobs: number | undefined): number {
  if (jobs === undefined) return cores();
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 1024) return jobs;
  throw new Stop(WRONG_USAGE, `--jobs takes a whole number from 1 on, got ${jobs}`, 'It is the number of threads; it changes no result.', 'wrong-usage');
}
