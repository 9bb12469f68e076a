/** A disk on which one chosen call fails, as disks do: the n-th call of a kind raises the given error. */
import fs from 'node:fs';
import {replaceFileSystem, type FileSystem} from '../../src/io/file-system.ts';

export const CALLS = ['openSync', 'closeSync', 'fstatSync', 'readSync', 'writeSync', 'fsyncSync', 'fsync', 'statSync', 'lstatSync', 'renameSync', 'unlinkSync',
  'mkdirSync', 'rmdirSync', 'rmSync', 'readdirSync', 'realpathSync'] as const satisfies readonly (keyof FileSystem)[];

/** Runs `work` while the call number `failing` (from 0, over all calls) fails with `code`; says how many calls there were. */
export async function withFault(failing: number, code: string, work: () => unknown): Promise<number> {
  let count = 0;
  const faulty = Object.fromEntries(CALLS.map(name => [name, (...given: unknown[]) => {
    if (count++ === failing) throw Object.assign(new Error(code), {code});
    return (fs[name] as (...all: unknown[]) => unknown)(...given);
  }])) as unknown as FileSystem;
  const restore = replaceFileSystem(faulty);
  try {
    await work();
  } finally {
    restore();
  }
  return count;
}
