/** The library as it was built, for scripts and tests that need its threads: those are found beside it. */
import {ROOT} from './root.ts';

export const {run, compare} = await import(new URL('dist/index.js', ROOT).href) as typeof import('../src/index.ts');
