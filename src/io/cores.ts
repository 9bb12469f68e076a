/** What this machine has: threads that run at once, memory. It decides how long a run takes and whether it fits, never what comes out. */
import {availableParallelism, totalmem} from 'node:os';

export function cores(): number {
  return availableParallelism();
}

/** In bytes. */
export function memory(): number {
  return totalmem();
}
