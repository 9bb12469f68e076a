/**
 * Results of units of work that many machines share in: a folder of files named by what was worked out and by what came of it. The same result
 * twice is one file; two results of one unit are two, and nobody's is lost. A file that was torn or altered, or named as another unit's, is not read.
 *
 *     name = first 40 digits of the key - first 16 of the SHA-256 of these and the contents .unit;   contents = the value, packed (`packing.ts`)
 */
import {hostname} from 'node:os';
import {join} from 'node:path';
import {disk} from './file-system.ts';
import {makeFolder, readBytes, sha256, tryTo, writeThrough} from './files.ts';
import {about} from './io-error.ts';
import {pack, unpack} from './packing.ts';
import {SystemHash} from './system-hash.ts';

const KEY_DIGITS = 40;
const RESULT_DIGITS = 16;
const NAME = /^([0-9a-f]{40})-([0-9a-f]{16})\.unit$/;

/** What there is of a unit. `different` = more than one whole result. */
export type UnitState = 'missing' | 'damaged' | 'whole' | 'different';

export interface UnitFiles {
  /** What is there now; others write here too. */
  look(): UnitsFound;
  put(key: string, value: unknown): void;
}

export interface UnitsFound {
  stateOf(key: string): UnitState;
  /** Undefined where it is not whole. */
  read(key: string): unknown;
  /** Names of the files of a unit. */
  filesOf(key: string): readonly string[];
  /** Names of files that were torn while they were written, or are being written. */
  readonly unfinished: readonly string[];
  /** Names of all other files that are no result of the units with these keys. */
  othersThan(keys: readonly string[]): readonly string[];
}

/** @param folder made where it is missing */
export function openUnitFiles(folder: string): UnitFiles {
  makeFolder(folder);
  return {
    look: () => found(folder),
    put(key, value) {
      const bytes = pack(value);
      const short = key.slice(0, KEY_DIGITS), path = join(folder, `${short}-${resultOf(short, bytes)}.unit`);
      const temporary = `${path}.${sha256(hostname()).slice(0, 8)}-${process.pid}.tmp`;
      about(path, () => {
        try {
          tryTo(() => disk().unlinkSync(temporary));
          writeThrough(temporary, bytes);
          disk().renameSync(temporary, path);
        } catch (fault) {
          tryTo(() => disk().unlinkSync(temporary));
          throw fault;
        }
      });
    },
  };
}

function found(folder: string): UnitsFound {
  const names = about(folder, () => disk().readdirSync(folder)).map(String).sort();
  const byKey = new Map<string, string[]>();
  for (const name of names) {
    const key = NAME.exec(name)?.[1];
    if (key !== undefined) byKey.set(key, [...byKey.get(key) ?? [], name]);
  }
  const filesOf = (key: string): readonly string[] => byKey.get(key.slice(0, KEY_DIGITS)) ?? [];
  const wholeOf = (key: string) => filesOf(key).map(name => wholeBytes(folder, name)).filter(bytes => bytes !== null);
  return {
    filesOf,
    stateOf(key) {
      const whole = wholeOf(key).length;
      if (whole > 1) return 'different';
      return whole === 1 ? 'whole' : filesOf(key).length > 0 ? 'damaged' : 'missing';
    },
    read(key) {
      const whole = wholeOf(key);
      return whole.length === 1 ? unpack(whole[0]) : undefined;
    },
    unfinished: names.filter(name => name.endsWith('.tmp')),
    othersThan(keys) {
      const known = new Set(keys.map(key => key.slice(0, KEY_DIGITS)));
      return names.filter(name => !name.endsWith('.tmp') && !known.has(NAME.exec(name)?.[1] ?? ''));
    },
  };
}

function resultOf(key: string, bytes: Uint8Array): string {
  return new SystemHash().update(key).update(bytes).hex().slice(0, RESULT_DIGITS);
}

/** Null where the bytes are others than the name says, or can't be read: torn, a folder, gone meanwhile. */
function wholeBytes(folder: string, name: string): Uint8Array | null {
  try {
    const bytes = readBytes(join(folder, name), {limit: Infinity});
    const [, key, result] = NAME.exec(name)!;
    return resultOf(key, bytes) === result ? bytes : null;
  } catch {
    return null;
  }
}
