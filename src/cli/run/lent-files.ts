/** The files of numbers written by a thread of its own: half of a run's end, for which the first thread need not wait. */
import type {Ensemble} from '../../experiment/ensemble.ts';
import {IoError} from '../../io/io-error.ts';
import type {ListedFile} from '../../io/manifest.ts';
import type {Crew} from '../../io/pool.ts';
import {writeInto, type ResultsFolder} from '../../io/results-folder.ts';
import {borrowedRuns, type KeptRuns, type LentRuns} from './kept-runs.ts';
import {resultFiles} from './result-files.ts';

export interface FilesWork {
  /** The hidden folder in which results grow. */
  readonly growing: string;
  readonly ensemble: Omit<Ensemble, 'runs'>;
  readonly lent: LentRuns;
}

/** A fault of the disk keeps its exit code and its hint on the way back. */
type Outcome = {readonly written: readonly ListedFile[]} | {readonly fault: Pick<IoError, 'code' | 'path' | 'message' | 'hint'>};

export async function writeLent({growing, ensemble, lent}: FilesWork): Promise<Outcome> {
  try {
    const {runs, close} = borrowedRuns(lent);
    const written: ListedFile[] = [];
    for await (const {name, content} of resultFiles({...ensemble, runs})) written.push(writeInto(growing, name, content));
    close();
    return {written};
  } catch (fault) {
    if (!(fault instanceof IoError)) throw fault;
    const {code, path, message, hint} = fault;
    return {fault: {code, path, message, hint}};
  }
}

/** Begins at once, on one of the threads that simulated. @returns what waits for the end, and throws what went wrong; until `stop` is raised. */
export function filesOnThread(crew: Crew, folder: ResultsFolder, {runs, ...ensemble}: Ensemble, kept: KeptRuns, stop: AbortSignal): () => Promise<void> {
  const work: FilesWork = {growing: folder.growing, ensemble, lent: kept.lend(runs)};
  const outcomes: Outcome[] = [];
  const pool = crew.run({
    jobs: [work], stopNow: stop,
    onResult: (_, outcome) => { outcomes.push(outcome as Outcome); },
    onFailure: (_, message) => { throw new Error(message); },
  });
  pool.catch(() => {}); // whoever waits hears of a fault; until then it is nobody's
  return async () => {
    await pool;
    const [outcome] = outcomes;
    if ('fault' in outcome) throw new IoError(outcome.fault.code, outcome.fault.path, outcome.fault.message, outcome.fault.hint);
    folder.adopt(outcome.written);
  };
}
