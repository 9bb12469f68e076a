/**
 * A results folder is complete or absent: it grows in a hidden folder beside its place (`.name.partial-key`) and is renamed when everything is in it.
 * An older one is replaced only when asked, and only if it is a results folder.
 */
import {basename, dirname, join, resolve} from 'node:path';
import {disk} from './file-system.ts';
import {type Content, exists, makeFolder, syncFiles, syncFolder, tryTo, writeThrough} from './files.ts';
import {realPath, within} from './inside.ts';
import {about, ioError, IoError} from './io-error.ts';
import {lock} from './lock.ts';
import {type ListedFile, MANIFEST, manifestText} from './manifest.ts';
import {openUnits, type UnitStore} from './units.ts';

export interface ResultsOptions {
  /** Where the finished folder stands. */
  readonly path: string;
  /** What is being run: the same key finds the same unfinished folder. Letters, digits, dashes. */
  readonly key: string;
  /** Keep the units of an interrupted run; otherwise it starts anew. */
  readonly resume: boolean;
  readonly force: boolean;
  /** Files that are read: the folder may hold none of them, so that replacing it can't destroy them. */
  readonly inputs?: readonly string[];
}

export interface ResultsFolder {
  /** Where it will stand. */
  readonly path: string;
  /** Results of single units, for going on after an interruption. */
  readonly units: UnitStore;
  /** A folder for what is needed only while this one grows. */
  readonly scratch: string;
  /** The hidden folder in which it grows, for files that another thread writes there (`writeInto`). */
  readonly growing: string;
  /** Adds a file; `name` with forward slashes. */
  write(name: string, content: Content): void;
  /** Adds files that another thread wrote. */
  adopt(files: readonly ListedFile[]): void;
  /** Writes the manifest and puts the folder in its place. Nothing can be added after. */
  publish(said: Readonly<Record<string, unknown>>): Promise<readonly ListedFile[]>;
  /** Gives the place back and keeps the units: after an interruption or a fault. */
  leave(): void;
}

const UNITS = '.units';

export function openResults({path: asked, key, resume, force, inputs = []}: ResultsOptions): ResultsFolder {
  const path = resolve(asked);
  const beside = (suffix: string) => join(dirname(path), `.${basename(path)}.${suffix}`);
  const partial = beside(`partial-${key}`);
  for (const input of inputs) {
    if (within(realPath(path), realPath(resolve(input)))) {
      throw new IoError(65, asked, `${input} lies inside the output folder ${asked}`, 'Choose another folder with --out: a run never changes its inputs.');
    }
  }
  makeFolder(dirname(path));
  const unlock = lock(beside('lock'));
  try {
    settleInterruptedReplacement(path, beside('replaced'));
    refuseOccupied(path, asked, force);
    startPartial(partial, resume);
    const place = (): void => {
      refuseOccupied(path, asked, force);
      moveIntoPlace(path, partial, beside('replaced'));
    };
    return filling(path, partial, place, unlock, openUnits(join(partial, UNITS)));
  } catch (fault) {
    unlock();
    throw fault;
  }
}

function filling(path: string, partial: string, place: () => void, unlock: () => void, units: UnitStore): ResultsFolder {
  const written: ListedFile[] = [];
  return {
    path,
    units,
    scratch: join(partial, UNITS),
    growing: partial,
    write(name, content) {
      written.push(writeInto(partial, name, content));
    },
    adopt(files) {
      written.push(...files);
    },
    async publish(said) {
      writeInto(partial, MANIFEST, manifestText(said, written));
      // Until now nobody looked into the hidden folder; what it holds has to last before anything goes.
      const files = [...written.map(({path: name}) => name), MANIFEST].map(name => join(partial, name));
      await syncFiles(files).catch(fault => { throw ioError(fault, path); });
      about(path, () => {
        disk().rmSync(join(partial, UNITS), {recursive: true, force: true});
        for (const folder of new Set(files.map(dirname))) syncFolder(folder);
        place();
      });
      unlock();
      return written;
    },
    leave: unlock,
  };
}

/** A new file in a growing folder; `name` with forward slashes. It may not outlast a power cut until the folder is published. */
export function writeInto(growing: string, name: string, content: Content): ListedFile {
  const file = join(growing, name);
  if (!within(growing, file) || file === growing) throw new IoError(65, name, `${name} lies outside the results folder`);
  makeFolder(dirname(file));
  return {path: name, ...about(file, () => writeThrough(file, content, false))};
}

/** Two renames can't be one: a crash between them leaves the old folder under its second name, put back at the next start. */
function moveIntoPlace(path: string, partial: string, replaced: string): void {
  if (exists(path)) {
    if (isEmpty(path)) disk().rmdirSync(path);
    else disk().renameSync(path, replaced);
  }
  try {
    disk().renameSync(partial, path);
  } catch (fault) {
    if (exists(replaced)) tryTo(() => disk().renameSync(replaced, path));
    throw fault;
  }
  syncFolder(dirname(path));
  tryTo(() => disk().rmSync(replaced, {recursive: true, force: true}));
}

function settleInterruptedReplacement(path: string, replaced: string): void {
  about(path, () => {
    if (!exists(replaced)) return;
    if (exists(path)) disk().rmSync(replaced, {recursive: true, force: true});
    else disk().renameSync(replaced, path);
  });
}

function refuseOccupied(path: string, asked: string, force: boolean): void {
  if (!exists(path)) return;
  about(asked, () => {
    if (!disk().lstatSync(path).isDirectory()) throw new IoError(65, asked, `${asked} is there already and is not a folder`, 'Choose another place with --out.');
    if (isEmpty(path)) return;
    if (!exists(join(path, MANIFEST))) {
      throw new IoError(65, asked, `${asked} holds other things than results`, 'Choose another folder with --out: only a results folder can be replaced.');
    }
    if (!force) throw new IoError(65, asked, `${asked} holds results already`, 'Choose another folder with --out, or add --force to replace them.');
  });
}

function isEmpty(path: string): boolean {
  return disk().readdirSync(path).length === 0;
}

/** An unfinished folder keeps its units when resumed, and nothing else: all files are written again. */
function startPartial(partial: string, resume: boolean): void {
  about(partial, () => {
    makeFolder(partial);
    for (const name of disk().readdirSync(partial)) {
      if (!(resume && name === UNITS)) disk().rmSync(join(partial, name), {recursive: true, force: true});
    }
  });
}
