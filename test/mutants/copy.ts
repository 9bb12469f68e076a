/** A copy of the project to break things in: the working tree is never touched. */
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const NEEDED = ['src', 'test', 'scenarios', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

export function copyOf(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-mutants-'));
  for (const name of NEEDED) cpSync(join(root, name), join(folder, name), {recursive: true});
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

export function discard(folder: string): void {
  rmSync(folder, {recursive: true, force: true});
}

/** Test files of a folder, those first that import the mechanism. */
export function testsOf(root: string, folder: string): {readonly path: string; readonly text: string}[] {
  return readdirSync(join(root, folder)).filter(name => name.endsWith('.test.ts'))
    .map(name => ({path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8')}));
}
