/**
 * Work spread over threads. Tasks are known by their index; results come in any order, and whoever asks puts them in order, so that
 * the number of threads can't change anything. A thread that dies takes one task with it, which is reported; another takes its place.
 */
import {Worker} from 'node:worker_threads';
import type {FromWorker, ToWorker} from './pool-worker.ts';
import {loaded, loads, settingsNow} from './v8-settings.ts';
import {YOUNG_MEMORY_MB} from './young-memory.ts';

export interface Tasks {
  readonly jobs: readonly unknown[];
  /** Ends it kindly: what runs is finished, nothing new is begun. */
  readonly signal?: AbortSignal;
  /** Ends it at once. */
  readonly stopNow?: AbortSignal;
  readonly onResult: (index: number, value: unknown) => void;
  readonly onFailure: (index: number, message: string) => void;
}

export interface CrewTasks extends Tasks {
  /** What every task needs, sent once to each thread. */
  readonly common?: unknown;
  /** Tasks of one group go to one thread, as far as no thread waits for it: what the thread still knows of the last one serves the next. */
  readonly groupOf?: (index: number) => unknown;
}

export interface CrewOptions {
  /** A module that calls `serveJobs`. */
  readonly workerUrl: URL;
  /** Threads, at most. */
  readonly size: number;
}

export type PoolOptions = CrewTasks & CrewOptions;

export interface Tally {
  readonly done: number;
  readonly failed: number;
  /** Never begun, or stopped. */
  readonly left: number;
}

/** Threads for one work. Resolves when all tasks are done or stopped. Rejects where no thread can be started, or when `onResult` or `onFailure` throws. */
export async function runPool(options: PoolOptions): Promise<Tally> {
  const crew = new Crew(options);
  try {
    return await crew.run(options);
  } finally {
    crew.shrink(0);
  }
}

/** Threads that stay after their work: what they have loaded and compiled serves the next. One work at a time. */
export class Crew {
  readonly size: number;
  readonly #workerUrl: URL;
  readonly #resting = new Set<Thread>();

  constructor({workerUrl, size}: CrewOptions) {
    this.#workerUrl = workerUrl;
    this.size = size;
  }

  /** As `runPool`. */
  run(tasks: CrewTasks): Promise<Tally> {
    return new Promise((resolve, reject) => new Work(this, tasks, resolve, reject).start());
  }

  hire(): Thread {
    for (const thread of this.#resting) {
      this.#resting.delete(thread);
      thread.worker.ref();
      return thread;
    }
    const thread = new Thread(this.#workerUrl);
    thread.worker.on('exit', () => { this.#resting.delete(thread); });
    return thread;
  }

  /** Takes back who has nothing to do; it keeps no program from ending. */
  release(thread: Thread): void {
    thread.worker.unref();
    this.#resting.add(thread);
  }

  /** Lets all but so many of those without work go. */
  shrink(left: number): void {
    for (const thread of [...this.#resting].slice(left)) {
      this.#resting.delete(thread);
      letRest(thread.worker);
    }
  }
}

/** What a thread last was at. */
class Thread {
  readonly worker: Worker;
  /** Heard of it once: its program runs. */
  ready = false;
  fault = '';
  common: unknown = undefined;
  group: unknown = null;
  task: number | null = null;

  constructor(workerUrl: URL) {
    loads();
    this.worker = new Worker(workerUrl, {workerData: settingsNow(), resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MEMORY_MB}});
    this.worker.once('message', () => {
      this.ready = true;
      loaded();
    });
    this.worker.once('exit', () => { if (!this.ready) loaded(); });
    this.worker.on('error', thrown => { this.fault = thrown instanceof Error ? thrown.message : String(thrown); });
  }
}

class Work {
  readonly #crew: Crew;
  readonly #tasks: CrewTasks;
  readonly #resolve: (tally: Tally) => void;
  readonly #reject: (fault: unknown) => void;
  /** At work, each with what ends its listening. */
  readonly #threads = new Map<Thread, () => void>();
  readonly #open: number[];
  readonly #atOnce = (): void => this.#end();
  #done = 0;
  #failed = 0;
  #over = false;

  constructor(crew: Crew, tasks: CrewTasks, resolve: (tally: Tally) => void, reject: (fault: unknown) => void) {
    this.#crew = crew;
    this.#tasks = tasks;
    this.#open = tasks.jobs.map((_, index) => index);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  start(): void {
    const {jobs, stopNow} = this.#tasks;
    if (this.#exhausted() || stopNow?.aborted) return this.#end();
    stopNow?.addEventListener('abort', this.#atOnce);
    for (let thread = Math.min(this.#crew.size, jobs.length); thread > 0; thread--) this.#hire();
  }

  #exhausted(): boolean {
    return this.#open.length === 0 || this.#tasks.signal?.aborted === true;
  }

  #hire(): void {
    const thread = this.#crew.hire(), {worker} = thread;
    const onMessage = (message: FromWorker) => this.#guarded(() => {
      if (message.kind === 'ready') return;
      this.#give(thread);
      if (message.kind === 'result') this.#succeed(message.index, message.value);
      else this.#fail(message.index, message.message);
      if (thread.task === null && !this.#over) this.#dismiss(thread);
    });
    const onExit = (code: number) => this.#guarded(() => {
      const {ready, task, fault} = thread;
      if (!this.#threads.delete(thread)) return;
      if (!ready) throw new Error(`no worker thread could be started: ${fault || `exit code ${code}`}`);
      if (task !== null) this.#fail(task, fault || `the worker thread stopped (exit code ${code})`);
      if (!this.#exhausted()) this.#hire();
      else if (this.#threads.size === 0) this.#end();
    });
    worker.on('message', onMessage);
    worker.on('exit', onExit);
    thread.group = null;
    this.#threads.set(thread, () => { worker.off('message', onMessage).off('exit', onExit); });
    const {common} = this.#tasks;
    if (common !== undefined && thread.common !== common) worker.postMessage({common} satisfies ToWorker);
    thread.common = common;
    // The first task waits for the thread, and each next goes out before the result of the last is looked at: so a thread works while this one is busy.
    this.#give(thread);
  }

  /** The next task; null where there is none. */
  #give(thread: Thread): void {
    thread.task = null;
    if (this.#exhausted()) return;
    const {groupOf = () => null, jobs} = this.#tasks;
    const others = new Set([...this.#threads.keys()].map(({group}) => group));
    const same = this.#open.findIndex(index => groupOf(index) === thread.group);
    const apart = same < 0 ? this.#open.findIndex(index => !others.has(groupOf(index))) : same;
    const [index] = this.#open.splice(Math.max(0, apart), 1);
    thread.group = groupOf(index);
    thread.task = index;
    thread.worker.postMessage({index, job: jobs[index]} satisfies ToWorker);
  }

  #dismiss(thread: Thread): void {
    this.#threads.get(thread)!();
    this.#threads.delete(thread);
    this.#crew.release(thread);
    if (this.#threads.size === 0) this.#end();
  }

  #succeed(index: number, value: unknown): void {
    this.#done++;
    this.#tasks.onResult(index, value);
  }

  #fail(index: number, message: string): void {
    this.#failed++;
    this.#tasks.onFailure(index, message);
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
    this.#tasks.stopNow?.removeEventListener('abort', this.#atOnce);
    const stopping = [...this.#threads.keys()].map(({worker}) => worker.terminate());
    this.#threads.clear();
    const tally = {done: this.#done, failed: this.#failed, left: this.#tasks.jobs.length - this.#done - this.#failed};
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
