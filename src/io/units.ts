/**
 * Results of single units of work, kept beside the unfinished results folder so that an interrupted run goes on where it stopped.
 * A unit that was torn or altered is not read: it counts as not done and is worked out again.
 *
 *     file = structured clone of the value + SHA-256 of (key, clone), 32 bytes
 */
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {deserialize, serialize} from 'node:v8';
import {disk} from './file-system.ts';
import {exists, makeFolder, readBytes, sha256, tryTo} from './files.ts';
import {about} from './io-error.ts';

export interface UnitStore {
  /** Keeps the value of a unit; one that is there is replaced. */
  put(key: string, value: unknown): void;
  /** What was kept, or undefined where nothing whole is there. */
  get(key: string): unknown;
  /** Keys asked for whose file was damaged. */
  readonly damaged: readonly string[];
}

const DIGEST = 32;

export function openUnits(folder: string): UnitStore {
  makeFolder(folder);
  const damaged: string[] = [];
  const fileOf = (key: string) => join(folder, `${sha256(key).slice(0, 40)}.unit`);
  return {
    damaged,
    put(key, value) {
      const body = serialize(value);
      const path = fileOf(key);
      const temporary = `${path}.${process.pid}.tmp`;
      about(path, () => {
        try {
          writeOver(temporary, [body, digest(key, body)]);
          disk().renameSync(temporary, path);
        } catch (fault) {
          tryTo(() => disk().unlinkSync(temporary));
          throw fault;
        }
      });
    },
    get(key) {
      const path = fileOf(key);
      if (!exists(path)) return undefined;
      const bytes = readBytes(path);
      const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST));
      try {
        if (digest(key, body).equals(bytes.subarray(body.length))) return deserialize(body);
      } catch {
        // Written by a version of Node whose format this one can't read: as good as damaged.
      }
      damaged.push(key);
      return undefined;
    },
  };
}

/** A file of this process that is renamed at once; one of its name was left by another process that had the same number. */
function writeOver(path: string, pieces: readonly Uint8Array[]): void {
  const file = openNew(path);
  try {
    for (const bytes of pieces) for (let done = 0; done < bytes.length;) done += disk().writeSync(file, bytes, done, bytes.length - done);
  } finally {
    disk().closeSync(file);
  }
}

function openNew(path: string): number {
  try {
    return disk().openSync(path, 'wx');
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
    disk().unlinkSync(path);
    return disk().openSync(path, 'wx');
  }
}

function digest(key: string, body: Uint8Array): Buffer {
  return createHash('sha256').update(`${key.length}:${key}`).update(body).digest();
}
