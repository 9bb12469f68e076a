/** The calls to the disk that dlsim makes, in one object, so that a test can let any of them fail. */
import fs from 'node:fs';

export type FileSystem = Pick<typeof fs, 'openSync' | 'closeSync' | 'fstatSync' | 'readSync' | 'writeSync' | 'fsyncSync' | 'fsync' | 'statSync' | 'lstatSync'
  | 'renameSync' | 'unlinkSync' | 'mkdirSync' | 'rmdirSync' | 'rmSync' | 'readdirSync' | 'realpathSync'>;

/** O_NONBLOCK: opening a pipe or a device must not wait for its other end. */
export const READ_ONLY = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

let current: FileSystem = fs;

/** The disk in use: asked anew at every call. */
export function disk(): FileSystem {
  return current;
}

/** Puts `other` in the place of the disk; returns how to put it back. */
export function replaceFileSystem(other: FileSystem): () => void {
  const before = current;
  current = other;
  return () => { current = before; };
}
