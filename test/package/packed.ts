/** The package as it would be published. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export interface Packed {
  readonly tarball: string;
  /** Paths in it, in order. */
  readonly files: readonly string[];
  /** Unpacked. */
  readonly bytes: number;
}

/** @param fresh builds anew from nothing, as before publishing; else what is built is packed. */
export function packed(root: string, {fresh = false}: {readonly fresh?: boolean} = {}): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-package-'));
  const said = execFileSync('npm', ['pack', ...(fresh ? [] : ['--ignore-scripts']), '--json', '--pack-destination', folder], {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  const [{filename, files, unpackedSize}] = JSON.parse(said.slice(said.indexOf('['))) as [{filename: string; files: {path: string}[]; unpackedSize: number}];
  return {tarball: join(folder, filename), files: files.map(({path}) => path).sort(), bytes: unpackedSize};
}
