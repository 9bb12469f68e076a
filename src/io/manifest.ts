/** The list of what a results folder holds, with the size and SHA-256 of each file, and the check of a folder against its list. */
import {isAbsolute, join, sep, win32} from 'node:path';
import {disk} from './file-system.ts';
import {MEBIBYTE, readBytes, readText, sha256, TABLE_LIMIT} from './files.ts';
import {about, IoError, ioError} from './io-error.ts';

export const MANIFEST = 'manifest.json';

/** `path` with forward slashes, counted from the folder. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The text of a manifest: what the caller says, the files, and at the end the hash of the manifest itself (taken with that place empty). */
export function manifestText(said: Readonly<Record<string, unknown>>, outputs: readonly ListedFile[]): string {
  const sorted = [...outputs].sort((a, b) => (a.path < b.path ? -1 : 1));
  const open = `${JSON.stringify({...said, outputs: sorted, manifest: ''}, null, 2)}\n`;
  return open.replace(OPEN_END, `"manifest": "${sha256(open)}"\n}\n`);
}

const OPEN_END = /"manifest": ""\n\}\n$/;
const CLOSED_END = /"manifest": "([0-9a-f]{64})"\n\}\n$/;

export interface FileProblem {
  readonly path: string;
  readonly problem: 'missing' | 'changed' | 'unreadable' | 'not listed';
  readonly message: string;
}

export interface Verification {
  /** Everything listed is there and unchanged. Files that aren't listed don't count against it. */
  readonly whole: boolean;
  readonly files: number;
  readonly problems: readonly FileProblem[];
  /** What the manifest says, as it was written. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Hashes every file again. Throws where there is no manifest that can be read. */
export function verifyFolder(folder: string): Verification {
  const path = join(folder, MANIFEST);
  const text = readText(path, {limit: 64 * MEBIBYTE});
  const {manifest, outputs} = parse(text, path);
  const problems: FileProblem[] = [];
  const seal = CLOSED_END.exec(text);
  if (seal === null || sha256(text.replace(CLOSED_END, '"manifest": ""\n}\n')) !== seal[1]) {
    problems.push({path: MANIFEST, problem: 'changed', message: `${MANIFEST} is not as it was written`});
  }
  for (const listed of outputs) {
    const problem = check(folder, listed);
    if (problem !== null) problems.push(problem);
  }
  const known = new Set([MANIFEST, ...outputs.map(output => output.path)]);
  const others = filesOf(folder).filter(file => !known.has(file));
  const whole = problems.length === 0;
  problems.push(...others.map(file => ({path: file, problem: 'not listed', message: `${file} was added later, or is not from this run`}) as const));
  return {whole, files: outputs.length, problems, manifest};
}

function parse(text: string, path: string): {manifest: Record<string, unknown>; outputs: readonly ListedFile[]} {
  try {
    const manifest = JSON.parse(text) as Record<string, unknown>;
    const outputs = manifest.outputs as readonly ListedFile[];
    for (const {path: name, bytes, sha256: hash} of outputs) {
      if (typeof name !== 'string' || typeof bytes !== 'number' || typeof hash !== 'string') throw new TypeError('not a list of files');
    }
    return {manifest, outputs};
  } catch (fault) {
    throw new IoError(3, path, `${path} can't be read as a list of files: it was damaged or is not from dlsim`,
      'Run the scenario again, or take another copy of the folder.', fault);
  }
}

function check(folder: string, {path, bytes, sha256: hash}: ListedFile): FileProblem | null {
  if (isAbsolute(path) || win32.isAbsolute(path) || path.split('/').includes('..') || path.includes('\0')) {
    return {path, problem: 'unreadable', message: `${path} lies outside the folder and is not looked at`};
  }
  const place = join(folder, path);
  try {
    const found = disk().lstatSync(place, {throwIfNoEntry: false});
    if (found === undefined) return {path, problem: 'missing', message: `${path} is missing`};
    if (!found.isFile()) return {path, problem: 'changed', message: `${path} is no longer a file`};
    if (found.size !== bytes) return {path, problem: 'changed', message: `${path} has ${found.size} bytes; it was written with ${bytes}`};
    if (sha256(readBytes(place, {limit: Math.max(bytes, TABLE_LIMIT)})) !== hash) return {path, problem: 'changed', message: `${path} is not as it was written`};
    return null;
  } catch (fault) {
    return {path, problem: 'unreadable', message: ioError(fault, path).message};
  }
}

/** Every file below `folder`, sorted, with forward slashes. */
export function filesOf(folder: string): string[] {
  return about(folder, () => disk().readdirSync(folder, {recursive: true, withFileTypes: true}))
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .sort();
}
