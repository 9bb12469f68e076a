/** How soon V8 optimises a function that is called again and again: in the background, on a processor core that has nothing else to do. */
import {setFlagsFromString} from 'node:v8';

/** Bytes of its own code that a function has run through. Late, as `bin/settings.js` has it, half as many functions are optimised: of use where every core is busy. */
const EARLY = 135_168, LATE = 600_000;

/** Has functions optimised early until `work` is done: where one thread is at work, another core can do it for it. */
export async function optimisingEarly<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--interrupt-budget=${EARLY}`);
  try {
    return await work();
  } finally {
    setFlagsFromString(`--interrupt-budget=${LATE}`);
  }
}
