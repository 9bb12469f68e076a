/**
 * Reading and writing single files. Reading is bounded: regular files only, and the size is looked at before a byte is read.
 * Writing is all or nothing: temporary file in the same folder, fsync, rename, fsync of the folder.
 */
import {createHash} from 'node:crypto';
import {basename, dirname, join} from 'node:path';
import {disk, READ_ONLY} from './file-system.ts';
import {about, IoError} from './io-error.ts';

export const MEBIBYTE = 1048576;
/** Largest table that is read: a nation's teachers take less. */
export const TABLE_LIMIT = 512 * MEBIBYTE;

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** `shown` is how messages name the file; `limit` in bytes. */
export interface Reading {
  readonly limit?: number;
  readonly shown?: string;
}

export function readBytes(path: string, {limit = TABLE_LIMIT, shown = path}: Reading = {}): Uint8Array {
  return about(shown, () => {
    refuseUnreadable(disk().statSync(path), limit, shown);
    const file = disk().openSync(path, READ_ONLY);
    try {
      const size = refuseUnreadable(disk().fstatSync(file), limit, shown);
      const bytes = new Uint8Array(size);
      let filled = 0;
      while (filled < size) {
        const read = disk().readSync(file, bytes, filled, size - filled, filled);
        if (read === 0) break;
        filled += read;
      }
      if (filled < size) throw new IoError(75, shown, `${shown} became shorter while it was read`, 'Run the same command again.');
      return bytes;
    } finally {
      disk().closeSync(file);
    }
  });
}

function refuseUnreadable(found: {isFile(): boolean; isDirectory(): boolean; size: number}, limit: number, shown: string): number {
  if (found.isDirectory()) throw new IoError(65, shown, `${shown} is a folder, not a file`, 'Name a file inside it.');
  if (!found.isFile()) throw new IoError(65, shown, `${shown} is a device or a pipe, not a file`, 'Save it as a file first.');
  if (found.size > limit) {
    const size = sizeInWords(found.size) === sizeInWords(limit) ? `${found.size} bytes` : sizeInWords(found.size);
    throw new IoError(65, shown, `${shown} is ${size}; at most ${sizeInWords(limit)} are read`, 'Check that it is the right file.');
  }
  return found.size;
}

/** 1048576 -> "1 MiB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] = bytes < MEBIBYTE ? [bytes / 1024, 'KiB'] : bytes < 1024 * MEBIBYTE ? [bytes / MEBIBYTE, 'MiB'] : [bytes / MEBIBYTE / 1024, 'GiB'];
  return `${Math.round(size * 10) / 10} ${unit}`;
}

/** UTF-8 text without its byte order mark. Anything else is refused with the line it stands on. */
export function readText(path: string, reading: Reading = {}): string {
  return decodeText(readBytes(path, reading), reading.shown ?? path);
}

export function decodeText(bytes: Uint8Array, shown: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new IoError(65, shown, `${shown} is UTF-16 text; UTF-8 is expected`, 'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8").');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    throw new IoError(65, shown, `${shown}:${line}: a character that is not UTF-8`, 'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8").');
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return text;
  const line = text.slice(0, nul).split('\n').length;
  throw new IoError(65, shown, `${shown}:${line}: a NUL character; this is not a text file`, 'Check that it is the right file.');
}

/** The line, from 1, of the first bytes that aren't UTF-8: a line feed never stands inside a character. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

let written = 0;

/** Text or bytes; pieces of them where the whole would be large. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

/** Writes `path` whole or not at all, and says what it wrote. Refuses an existing file unless `replace`. */
export function writeFile(path: string, content: Content, {replace = false, mode}: {readonly replace?: boolean; readonly mode?: number} = {}): Written {
  return about(path, () => {
    if (exists(path) && (!replace || disk().lstatSync(path).isDirectory())) {
      const hint = replace ? 'It is a folder; choose another name.' : 'Choose another name, or add --force to replace it.';
      throw new IoError(65, path, `${path} is there already`, hint);
    }
    const temporary = join(dirname(path), `.${basename(path).slice(0, 200)}.${process.pid}-${written++}.tmp`);
    let result: Written;
    try {
      result = writeThrough(temporary, content, true, mode);
      disk().renameSync(temporary, path);
    } catch (fault) {
      tryTo(() => disk().unlinkSync(temporary));
      throw fault;
    }
    syncFolder(dirname(path));
    return result;
  });
}

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** A new file, on the disk itself when this returns, unless a power cut may take it (`lasting` false). */
export function writeThrough(path: string, content: Content, lasting = true, mode = 0o666): Written {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  const hash = createHash('sha256');
  let total = 0;
  const file = disk().openSync(path, 'wx', mode);
  try {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let done = 0; done < bytes.length;) done += disk().writeSync(file, bytes, done, bytes.length - done);
      hash.update(bytes);
      total += bytes.length;
    }
    if (lasting) disk().fsyncSync(file);
  } finally {
    disk().closeSync(file);
  }
  return {bytes: total, sha256: hash.digest('hex')};
}

/** How many files wait for the disk at once. */
const AT_ONCE = 16;

/** Puts files that were written without waiting for the disk onto it: many at once, which it does in a fifth of the time. Whatever fails, none is left at work. */
export async function syncFiles(paths: readonly string[]): Promise<void> {
  const left = paths.values();
  const faults: unknown[] = [];
  const some = async () => {
    for (const path of left) {
      if (faults.length > 0) return;
      await syncFile(path).catch(fault => { faults.push(fault); });
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, some));
  if (faults.length > 0) throw faults[0];
}

async function syncFile(path: string): Promise<void> {
  const file = disk().openSync(path, 'r+');
  try {
    await new Promise<void>((resolve, reject) => {
      disk().fsync(file, fault => (fault ? reject(fault) : resolve()));
    });
  } finally {
    disk().closeSync(file);
  }
}

/** Makes a rename in `folder` last through a power cut. Systems that can't sync a folder (Windows) are left to themselves. */
export function syncFolder(folder: string): void {
  let file: number;
  try {
    file = disk().openSync(folder, READ_ONLY);
  } catch (fault) {
    if (cannotSyncFolders(fault)) return;
    throw fault;
  }
  try {
    disk().fsyncSync(file);
  } catch (fault) {
    if (!cannotSyncFolders(fault)) throw fault;
  } finally {
    disk().closeSync(file);
  }
}

function cannotSyncFolders(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && ['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EBADF', 'EACCES'].includes(String(fault.code));
}

/** Makes `path` and what is missing above it; nothing happens where it stands. */
export function makeFolder(path: string): void {
  about(path, () => makeFrom(path));
}

/** One folder after the other: asked for all at once, Node never comes back where no folder can be (/proc), and of a disk that can only be read it doesn't say why. */
function makeFrom(path: string): void {
  const above = dirname(path);
  try {
    disk().mkdirSync(path);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : '';
    if (code === 'EEXIST' && disk().statSync(path).isDirectory()) return;
    if (code !== 'ENOENT') throw fault;
    if (above === path || exists(above)) throw new IoError(65, path, `${path} can't be made: no folder can stand there`, 'Choose another place.', fault);
    makeFrom(above);
    makeFrom(path);
  }
}

/** Whether anything, also a link to nowhere, stands at `path`. */
export function exists(path: string): boolean {
  return about(path, () => disk().lstatSync(path, {throwIfNoEntry: false}) !== undefined);
}

/** Names of the folders in a folder. */
export function foldersIn(path: string): readonly string[] {
  return about(path, () => disk().readdirSync(path, {withFileTypes: true})).filter(entry => entry.isDirectory()).map(({name}) => name);
}

/** Cleaning up after a fault must not hide the fault. */
export function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // The fault that led here is the one to report.
  }
}
