/** How many threads this machine runs at once. It decides how long a run takes, never what comes out. */
import {availableParallelism} from 'node:os';

export function cores(): number {
  return availableParallelism();
}
