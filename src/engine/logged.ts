/** The log of a run in columns, as it was written: its entries are made only where somebody reads them. */
import {Log, type LogColumns} from '../model/world/log.ts';
import type {Run} from './run.ts';

const known = new WeakMap<object, LogColumns>();

/** The run with its log; null = none was kept. */
export function withLog(run: Omit<Run, 'log'>, log: Log | null): Run {
  if (log === null) return {...run, log: []};
  const logged = Object.defineProperty(run, 'log', {enumerable: true, get: () => log.entries}) as Run;
  known.set(logged, log.columns);
  return logged;
}

/** A run whose log lies elsewhere. */
export interface LoggedElsewhere {
  readonly logColumns: LogColumns;
}

/** The same columns for the same run. */
export function logOf(run: Pick<Run, 'log'> | LoggedElsewhere): LogColumns {
  if ('logColumns' in run) return run.logColumns;
  let columns = known.get(run);
  if (!columns) known.set(run, columns = Log.of(run.log).columns);
  return columns;
}
