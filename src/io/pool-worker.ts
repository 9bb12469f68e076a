/** The other end of the pool: a thread that works off one task after another. Large arrays are handed over, not copied. */
import {parentPort} from 'node:worker_threads';

/** A task; or what all tasks after it need. */
export type ToWorker = {readonly index: number; readonly job: unknown} | {readonly common: unknown};

export type FromWorker =
  | {readonly kind: 'ready'}
  | {readonly kind: 'result'; readonly index: number; readonly value: unknown}
  | {readonly kind: 'failure'; readonly index: number; readonly message: string};

/** Called once by the module a pool is given. What `work` returns is not used by the thread again. */
export function serveJobs<Job, Common>(work: (job: Job, common: Common) => unknown): void {
  const port = parentPort;
  if (port === null) throw new Error('serveJobs is called in a worker thread');
  let common: unknown;
  port.on('message', (message: ToWorker) => {
    if ('common' in message) {
      common = message.common;
      return;
    }
    const {index, job} = message;
    void (async () => {
      try {
        const value = await work(job as Job, common as Common);
        port.postMessage({kind: 'result', index, value} satisfies FromWorker, buffersOf(value));
      } catch (fault) {
        port.postMessage({kind: 'failure', index, message: fault instanceof Error ? fault.message : String(fault)} satisfies FromWorker);
      }
    })();
  });
  port.postMessage({kind: 'ready'} satisfies FromWorker);
}

/** Memory of the typed arrays in a plain value that have it to themselves. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (!ArrayBuffer.isView(node)) return Object.values(node).forEach(look);
    if (node.buffer instanceof ArrayBuffer && node.byteLength === node.buffer.byteLength && node.byteLength > 0) buffers.add(node.buffer);
  };
  look(value);
  return [...buffers];
}
