/** The log of a run that was just played, as it was written: its entries are made when somebody reads them. */
import {Log} from '../model/world/log.ts';
import type {Run} from './run.ts';

const logs = new WeakMap<Run, Log>();

/** The run with its log, `null` = none was kept. */
export function withLog(run: Omit<Run, 'log'>, log: Log | null): Run {
  if (log === null) return {...run, log: []};
  const logged = Object.defineProperty(run, 'log', {enumerable: true, get: () => log.entries}) as Run;
  logs.set(logged, log);
  return logged;
}

export function logOf(run: Run): Log {
  return logs.get(run) ?? Log.of(run.log);
}
