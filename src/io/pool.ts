/**
 * Work spread over threads. Tasks are known by their index; results come in any order, and whoever asks puts them in order, so that
 * the number of threads can't change anything. A thread that dies takes one task with it, which is reported; another takes its place.
 */
import {Worker} from 'node:worker_threads';
import type {FromWorker, ToWorker} from './pool-worker.ts';

export interface Tasks {
  readonly jobs: readonly unknown[];
  /** Ends it kindly: what runs is finished, nothing new is begun. */
  readonly signal?: AbortSignal;
  /** Ends it at once. */
  readonly stopNow?: AbortSignal;
  readonly onResult: (index: number, value: unknown) => void;
  readonly onFailure: (index: number, message: string) => void;
}

export interface PoolOptions extends Tasks {
  /** A module that calls `serveJobs`. */
  readonly workerUrl: URL;
  readonly size: number;
  /** What every task needs, sent once to each thread. */
  readonly common?: unknown;
  /** Tasks of one group go to one thread, as far as no thread waits for it: what the thread still knows of the last one serves the next. */
  readonly groupOf?: (index: number) => unknown;
}

export interface Tally {
  readonly done: number;
  readonly failed: number;
  /** Never begun, or stopped. */
  readonly left: number;
}

/** Resolves when all tasks are done or stopped. Rejects where no thread can be started, or when `onResult` or `onFailure` throws. */
export function runPool(options: PoolOptions): Promise<Tally> {
  return new Promise((resolve, reject) => new Pool(options, resolve, reject).start());
}

class Pool {
  readonly #options: PoolOptions;
  readonly #resolve: (tally: Tally) => void;
  readonly #reject: (fault: unknown) => void;
  /** Each with the group of its last task. */
  readonly #threads = new Map<Worker, unknown>();
  readonly #open: number[];
  readonly #atOnce = (): void => this.#end();
  #done = 0;
  #failed = 0;
  #over = false;

  constructor(options: PoolOptions, resolve: (tally: Tally) => void, reject: (fault: unknown) => void) {
    this.#options = options;
    this.#open = options.jobs.map((_, index) => index);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  start(): void {
    const {jobs, size, stopNow} = this.#options;
    if (this.#exhausted() || stopNow?.aborted) return this.#end();
    stopNow?.addEventListener('abort', this.#atOnce);
    for (let thread = 0; thread < Math.min(size, jobs.length); thread++) this.#hire();
  }

  #exhausted(): boolean {
    return this.#open.length === 0 || this.#options.signal?.aborted === true;
  }

  #hire(): void {
    const worker = new Worker(this.#options.workerUrl, {workerData: this.#options.common});
    this.#threads.set(worker, null);
    // The first task waits for the thread, and each next goes out before the result of the last is looked at: so a thread works while this one is busy.
    let task = this.#give(worker);
    let ready = false;
    let fault = '';
    worker.on('message', (message: FromWorker) => this.#guarded(() => {
      ready = true;
      if (message.kind === 'ready') return;
      task = this.#give(worker);
      if (message.kind === 'result') this.#succeed(message.index, message.value);
      else this.#fail(message.index, message.message);
      if (task === null && !this.#over) this.#dismiss(worker);
    }));
    worker.on('error', thrown => { fault = thrown instanceof Error ? thrown.message : String(thrown); });
    worker.on('exit', code => this.#guarded(() => {
      if (!this.#threads.delete(worker)) return;
      if (!ready) throw new Error(`no worker thread could be started: ${fault || `exit code ${code}`}`);
      if (task !== null) this.#fail(task, fault || `the worker thread stopped (exit code ${code})`);
      if (!this.#exhausted()) this.#hire();
      else if (this.#threads.size === 0) this.#end();
    }));
  }

  /** @returns the task it was given; null where there is none. */
  #give(worker: Worker): number | null {
    if (this.#exhausted()) return null;
    const {groupOf = () => null, jobs} = this.#options;
    const [mine, others] = [this.#threads.get(worker), new Set(this.#threads.values())];
    const same = this.#open.findIndex(index => groupOf(index) === mine);
    const apart = same < 0 ? this.#open.findIndex(index => !others.has(groupOf(index))) : same;
    const [index] = this.#open.splice(Math.max(0, apart), 1);
    this.#threads.set(worker, groupOf(index));
    worker.postMessage({index, job: jobs[index]} satisfies ToWorker);
    return index;
  }

  #dismiss(worker: Worker): void {
    this.#threads.delete(worker);
    letRest(worker);
    if (this.#threads.size === 0) this.#end();
  }

  #succeed(index: number, value: unknown): void {
    this.#done++;
    this.#options.onResult(index, value);
  }

  #fail(index: number, message: string): void {
    this.#failed++;
    this.#options.onFailure(index, message);
  }

  /** What the caller's functions throw ends everything. */
  #guarded(work: () => void): void {
    if (this.#over) return;
    try {
      work();
    } catch (fault) {
      this.#end(fault);
    }
  }

  #end(...fault: readonly unknown[]): void {
    if (this.#over) return;
    this.#over = true;
    this.#options.stopNow?.removeEventListener('abort', this.#atOnce);
    const stopping = [...this.#threads.keys()].map(worker => worker.terminate());
    this.#threads.clear();
    const tally = {done: this.#done, failed: this.#failed, left: this.#options.jobs.length - this.#done - this.#failed};
    void Promise.allSettled(stopping).then(() => (fault.length > 0 ? this.#reject(fault[0]) : this.#resolve(tally)));
  }
}

/** By then a thread without work has long compiled what it was compiling. */
const REST_MS = 500;

/** Ends a thread that has nothing to do, a little later: Node 20 aborts the whole process where code is still being compiled as its thread ends. */
function letRest(worker: Worker): void {
  worker.unref();
  setTimeout(() => void worker.terminate(), REST_MS).unref();
}

/** Lets what waits have its turn, above all the end of threads that rested long enough: their memory is free from then on. */
export function breath(): Promise<void> {
  return new Promise(resolve => { setTimeout(resolve, 0); });
}

/** The same work in this thread, for little work: the same calls in the order of the tasks, with a breath after each so that Ctrl-C is heard. */
export async function runHere({jobs, signal, stopNow, onResult, onFailure, work}: Tasks & {readonly work: (job: never) => unknown}): Promise<Tally> {
  let done = 0;
  let failed = 0;
  for (let index = 0; index < jobs.length && !signal?.aborted && !stopNow?.aborted; index++) {
    const outcome = await attempt(() => work(jobs[index] as never));
    if (outcome.ok) onResult(index, outcome.value);
    else onFailure(index, outcome.message);
    if (outcome.ok) done++;
    else failed++;
    await new Promise(resolve => setImmediate(resolve));
  }
  return {done, failed, left: jobs.length - done - failed};
}

async function attempt(work: () => unknown): Promise<{ok: true; value: unknown} | {ok: false; message: string}> {
  try {
    return {ok: true, value: await work()};
  } catch (fault) {
    return {ok: false, message: fault instanceof Error ? fault.message : String(fault)};
  }
}
