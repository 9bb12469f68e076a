/** Processes that try wrong versions. One that does not end in time is stopped and counts as refused: a test run would not end either. */
import {fork, type ChildProcess} from 'node:child_process';
import {copyOf, discard} from './copy.ts';
import type {Step, Trial, Verdict} from './trial.ts';

/** Milliseconds that each step of one trial may take; of `others`, one group of tests. */
export type Patience = Readonly<Record<Step, number>>;

export async function tryAll(
  root: string, trials: readonly Trial[], {threads, patience}: {threads: number; patience: Patience}, onVerdict: (verdict: Verdict) => void,
): Promise<void> {
  const waiting = [...trials];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130)); // copies are discarded on the way out
  await Promise.all(Array.from({length: Math.min(threads, trials.length)}, async () => {
    const folder = copyOf(root);
    process.once('exit', () => discard(folder));
    while (waiting.length > 0) await work(folder, waiting, patience, onVerdict);
    discard(folder);
  }));
}

/** One process, until nothing waits or a trial does not end. */
function work(folder: string, waiting: Trial[], patience: Patience, onVerdict: (verdict: Verdict) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(new URL('trial.js', import.meta.url), [folder], {stdio: ['ignore', 'ignore', 'inherit', 'ipc']});
    const stop = () => child.kill('SIGKILL'); // it may be busy without end, and so hear of nothing
    process.once('exit', stop);
    let underTrial: Trial | undefined;
    let timer: NodeJS.Timeout | undefined;
    const wait = (most: number) => {
      clearTimeout(timer);
      if (most < Infinity) timer = setTimeout(stop, most);
    };
    const next = () => {
      clearTimeout(timer);
      underTrial = waiting.shift();
      child.send(underTrial ?? 'end');
    };
    child.on('message', (message: 'ready' | Step | Verdict) => {
      try {
        if (typeof message === 'string' && message !== 'ready') return wait(underTrial?.patient ? Infinity : patience[message]);
        if (message !== 'ready') onVerdict(message);
        next();
      } catch (fault) {
        underTrial = undefined;
        child.kill();
        reject(fault);
      }
    });
    child.on('error', reject);
    child.on('exit', (_, signal) => {
      process.off('exit', stop);
      clearTimeout(timer);
      if (underTrial && signal === 'SIGKILL') onVerdict({number: underTrial.number, refusedBy: 'it does not end', took: {near: NaN, docking: NaN, others: NaN}, longest: NaN});
      else if (underTrial) return reject(new Error(`the process ended while it tried ${underTrial.file}`));
      resolve();
    });
  });
}
