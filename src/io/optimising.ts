/** How soon V8 optimises a function that is called again and again: in the background, on a processor core that has nothing else to do. */
import {setV8} from './v8-settings.ts';

/** Bytes of its own code that a function has run through. Late, as it is set from the start, half as many functions are optimised: of use where every core is busy. */
const EARLY = '--interrupt-budget=270336', LATE = '--interrupt-budget=600000';

/** Has functions optimised early until `work` is done: where one thread is at work, another core can do it for it. */
export async function optimisingEarly<T>(work: () => Promise<T>): Promise<T> {
  setV8('interrupt-budget', EARLY);
  try {
    return await work();
  } finally {
    setV8('interrupt-budget', LATE);
  }
}
