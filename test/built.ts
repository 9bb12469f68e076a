/** The library as it was built, for scripts and tests that need its threads, which are found beside it, or its speed: loops are compiled by the build. */
import {ROOT} from './root.ts';

export const {run, compare, parseScenario} = await part<typeof import('../src/index.ts')>('index.js');

/** A part of it. @param path in `dist`. */
export function part<Exports>(path: string): Promise<Exports> {
  return import(new URL(`dist/${path}`, ROOT).href) as Promise<Exports>;
}
