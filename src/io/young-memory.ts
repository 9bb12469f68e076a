/** How much memory V8 takes before it looks for rubbish. */
import {leaveToV8, setV8} from './v8-settings.ts';

/** Of a thread, in MiB: three times 2, of which it fills one before it takes out what is short-lived. */
export const YOUNG_MEMORY_MB = 6;

/** Leaves what there is for short-lived values as large as it is now, until the next thread is started: a report would make it grow from 2 to 32 MiB, to be a fiftieth quicker at most. */
export function keepYoungMemory(): void {
  setV8('semi-space-growth-factor', '--semi-space-growth-factor=1');
}

/** Has the rubbish of every thread taken out after 2 MB of it, not after 8 as usual: a tenth of a second of a report, and 15 MB less at the highest. */
export function collectOften(): void {
  setV8('optimize-for-size', '--optimize-for-size');
}

/** Lets memory grow as V8 would by itself: little work ends before it is worth looking for rubbish. */
export function collectRarely(): void {
  leaveToV8('heap-growing-percent');
}
