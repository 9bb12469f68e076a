/** Goal: every task ends as a result or a failure of its own, whatever the threads do, and stopping stops. */
import {createHook} from 'node:async_hooks';
import {describe, expect, test} from 'vitest';
import {Crew, runHere, runPool, type PoolOptions} from '../../src/io/pool.ts';
import {buffersOf} from '../../src/io/pool-worker.ts';

const workerUrl = new URL('workers/mixed.mjs', import.meta.url);
const squares = Array.from({length: 40}, (_, n) => ({what: 'square', n}));

async function collect(jobs: readonly unknown[], options: Partial<PoolOptions> = {}) {
  const results = new Map<number, unknown>();
  const failures = new Map<number, string>();
  const tally = await runPool({
    workerUrl, jobs, size: 2, common: {plus: 1}, onResult: (index, value) => results.set(index, value), onFailure: (index, message) => failures.set(index, message), ...options,
  });
  return {tally, results, failures};
}

describe('results', () => {
  test.each([1, 2, 3])('are the same from %i threads, arrays included', async size => {
    const {tally, results} = await collect(squares, {size});
    expect(tally).toEqual({done: 40, failed: 0, left: 0});
    for (const {n} of squares) expect(results.get(n)).toEqual({n, values: Float64Array.of(n * n + 1)});
  });

  test('come group by group where a thread gains by it', async () => {
    const order: number[] = [];
    await collect(squares.slice(0, 6), {size: 1, groupOf: index => index % 2, onResult: index => { order.push(index); }});
    expect(order).toEqual([0, 2, 4, 1, 3, 5]);
  });

  test('nothing to do is done', async () => {
    expect((await collect([])).tally).toEqual({done: 0, failed: 0, left: 0});
  });

  test('memory is handed over once, and only by arrays that have it to themselves', () => {
    const whole = Float64Array.of(1, 2);
    const part = new Uint8Array(new ArrayBuffer(8), 2, 2);
    expect(buffersOf({whole, again: [new Float64Array(whole.buffer)], part, shared: new Uint8Array(new SharedArrayBuffer(4)), text: 'a', none: null})).toEqual([whole.buffer]);
  });
});

describe('failures', () => {
  test('an error, a crash, an exit and a value that can\'t be sent each cost one task', async () => {
    const jobs = squares.map(job => ({3: {what: 'fail'}, 8: {what: 'crash'}, 9: {what: 'leave'}, 20: {what: 'unsendable'}})[job.n] ?? job);
    const {tally, results, failures} = await collect(jobs);
    expect(tally).toEqual({done: 36, failed: 4, left: 0});
    expect(results.size).toBe(36);
    expect(failures.get(3)).toBe('week 12: trust is above 1');
    expect(failures.get(8)).toBe('out of the blue');
    expect(failures.get(9)).toMatch(/exit code 7/);
    expect(failures.get(20)).toMatch(/could not be cloned/);
  });

  test('no thread can be started: the whole work is refused', async () => {
    await expect(collect(squares, {workerUrl: new URL('workers/none.mjs', import.meta.url)})).rejects.toThrow(/no worker thread could be started/);
  });

  test('what the receiver throws ends the work', async () => {
    await expect(collect(squares, {onResult: () => { throw new Error('the disk is full'); }})).rejects.toThrow('the disk is full');
  });
});

describe('stopping', () => {
  test('kindly: what runs is finished, nothing new is begun', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const {tally} = await collect(squares, {signal: stop.signal, onResult: index => { if (seen.push(index) === 5) stop.abort(); }});
    expect(tally.done).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(5);
    // Two threads, and each was given another task before its result was looked at.
    expect(seen.length).toBeLessThanOrEqual(7);
    expect(tally.left).toBe(40 - seen.length);
  });

  test('at once: a task that never ends is left', async () => {
    const stop = new AbortController();
    const {tally} = await collect([squares[0], {what: 'loop'}], {stopNow: stop.signal, onResult: () => stop.abort()});
    expect(tally).toEqual({done: 1, failed: 0, left: 1});
  });
});

test('the same work without threads: same calls, in order', async () => {
  const seen: [number, unknown][] = [];
  const work = ({n}: {n: number}) => {
    if (n === 2) throw new Error('two');
    return n * n;
  };
  const tally = await runHere({jobs: squares.slice(0, 4), work, onResult: (index, value) => seen.push([index, value]), onFailure: (index, message) => seen.push([index, message])});
  expect(seen).toEqual([[0, 0], [1, 1], [2, 'two'], [3, 9]]);
  expect(tally).toEqual({done: 3, failed: 1, left: 0});
});

describe('a crew', () => {
  async function squaresBy(crew: Crew, plus: number) {
    const found: number[] = [];
    const tally = await crew.run({jobs: squares.slice(0, 4), common: {plus}, onResult: (index, value) => { found[index] = (value as {values: Float64Array}).values[0]; }, onFailure: () => {}});
    return {tally, found};
  }

  test('serves one work after the other with the same threads, each with what it needs', async () => {
    let started = 0;
    const watch = createHook({init: (_, type) => { if (type === 'WORKER') started++; }}).enable();
    const crew = new Crew({workerUrl, size: 2});
    expect((await squaresBy(crew, 1)).found).toEqual([1, 2, 5, 10]);
    expect((await squaresBy(crew, 100)).found).toEqual([100, 101, 104, 109]);
    crew.shrink(1);
    expect((await squaresBy(crew, 7)).found).toEqual([7, 8, 11, 16]);
    watch.disable();
    expect(started).toBe(3);
    crew.shrink(0);
  });

  test('goes on where one of them was lost', async () => {
    const crew = new Crew({workerUrl, size: 1});
    const lost = await crew.run({jobs: [{what: 'leave'}], onResult: () => {}, onFailure: () => {}});
    expect(lost).toEqual({done: 0, failed: 1, left: 0});
    expect((await squaresBy(crew, 2)).tally).toEqual({done: 4, failed: 0, left: 0});
    crew.shrink(0);
  });
});
