/** A copy of the project to break things in: the working tree is never touched. */
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** With what the build made of the right version: tests of the kernel hold compiled functions against written ones. */
const NEEDED = ['src', 'dist', 'test', 'scenarios', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

export function copyOf(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-mutants-'));
  for (const name of NEEDED) cpSync(join(root, name), join(folder, name), {recursive: true});
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

export function discard(folder: string): void {
  rmSync(folder, {recursive: true, force: true});
}

/** Test files of a folder. */
export function testsOf(root: string, folder: string): {readonly path: string; readonly text: string}[] {
  return readdirSync(join(root, folder)).filter(name => name.endsWith('.test.ts'))
    .map(name => ({path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8')}));
}

/** Ids of the files of a folder, `reciprocity` for `reciprocity.ts`. */
export function filesOf(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder)).filter(name => name.endsWith('.ts')).map(name => name.slice(0, -3));
}

/** Words of the mechanisms that a scenario file of the limits switches on. */
export function playedByLimits(root: string): ReadonlySet<string> {
  const folder = join(root, 'test/limits');
  const texts = readdirSync(folder).filter(name => name.endsWith('.yaml')).map(name => readFileSync(join(folder, name), 'utf8'));
  return new Set(texts.flatMap(text => Array.from(text.matchAll(/([a-z][a-z ]*): on\b/g), match => match[1].trim())));
}
