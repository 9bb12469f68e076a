/** One run at a time in one results folder: a small file beside it, naming the process, which a crashed process doesn't hold for ever. */
import {hostname} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {disk, READ_ONLY} from './file-system.ts';
import {tryTo, writeThrough} from './files.ts';
import {about, IoError} from './io-error.ts';

const held = new Set<string>();

/** Takes the lock `path`; returns how to give it back. Refused while another living process of this machine holds it. */
export function lock(path: string): () => void {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (take(path)) {
      held.add(path);
      sweep(path);
      return () => {
        if (held.delete(path)) tryTo(() => disk().unlinkSync(path));
      };
    }
    const owner = read(path);
    if (owner !== null && alive(path, owner)) {
      throw new IoError(75, path, `another run is writing here (process ${owner.process} on ${owner.host})`,
        `Wait for it, or choose another folder with --out. If no run is going on, delete ${path} and run the same command again.`);
    }
    if (owner !== null) remove(path, owner);
  }
  throw new IoError(75, path, `${path} could not be taken: other runs start here at the same moment`, 'Run the same command again.');
}

interface Owner {
  readonly process: number;
  readonly host: string;
}

function take(path: string): boolean {
  try {
    writeThrough(path, Buffer.from(JSON.stringify({process: process.pid, host: hostname()})), false); // after a power cut it is nobody's
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    return about(path, () => { throw fault; });
  }
}

/** null where it went away meanwhile. A lock that can't be understood belongs to nobody. */
function read(path: string): Owner | null {
  return about(path, () => {
    if (disk().lstatSync(path, {throwIfNoEntry: false}) === undefined) return null;
    const bytes = Buffer.alloc(1024);
    const file = disk().openSync(path, READ_ONLY);
    try {
      const owner: unknown = JSON.parse(bytes.toString('utf8', 0, disk().readSync(file, bytes, 0, bytes.length, 0)));
      const {process: id, host} = owner as Partial<Owner>;
      return {process: Number(id), host: String(host)};
    } catch {
      return {process: NaN, host: ''};
    } finally {
      disk().closeSync(file);
    }
  });
}

/** Whether the owner may still be at work. On another machine: can't be known, so yes. */
function alive(path: string, owner: Owner): boolean {
  if (!Number.isInteger(owner.process) || owner.process <= 0) return false;
  if (owner.host !== hostname()) return true;
  if (owner.process === process.pid) return held.has(path);
  try {
    process.kill(owner.process, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

/** Locks that were moved aside by processes that died at it. */
function sweep(path: string): void {
  tryTo(() => {
    for (const name of disk().readdirSync(dirname(path))) {
      const process = name.startsWith(`${basename(path)}.`) ? Number(name.slice(basename(path).length + 1)) : NaN;
      if (Number.isInteger(process) && !alive(path, {process, host: hostname()})) disk().unlinkSync(join(dirname(path), name));
    }
  });
}

/** Removes the lock of a dead owner by moving it aside first: of two that try, one succeeds, and neither removes a living lock for good. */
function remove(path: string, dead: Owner): void {
  const aside = `${path}.${process.pid}`;
  tryTo(() => {
    disk().renameSync(path, aside);
    const moved = read(aside);
    if (moved !== null && (moved.process !== dead.process || moved.host !== dead.host) && alive(path, moved)) disk().renameSync(aside, path);
    else disk().unlinkSync(aside);
  });
}
