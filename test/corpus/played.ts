/** Cases of the corpus, played by the real program: each with all that it printed, its exit code, and what it took. */
import {spawnSync} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const PLAY = fileURLToPath(new URL('play.mjs', import.meta.url));

export interface Line {
  readonly folder: string;
  readonly words: readonly string[];
}

export interface Played {
  /** The command line, both streams in their order, and the exit code. */
  readonly transcript: string;
  /** Of processor time: how busy the machine is doesn't count. */
  readonly seconds: number;
  /** Megabytes. */
  readonly memory: number;
}

/** Plays all in one process; one that neither ends nor fails within a minute makes the rest missing. */
export function played(lines: readonly Line[]): readonly Played[] {
  const path = join(mkdtempSync(join(tmpdir(), 'dlsim-corpus-')), 'printed');
  const file = openSync(path, 'w');
  const {NO_COLOR: _, FORCE_COLOR: __, ...env} = process.env;
  spawnSync(process.execPath, [PLAY], {input: JSON.stringify(lines), stdio: ['pipe', file, file], timeout: 60_000, env});
  closeSync(file);
  const parts = readFileSync(path, 'utf8').split('\u0001');
  return lines.map(({words}, at) => ({
    transcript: `$ dlsim ${words.join(' ')}\n${parts[3 * at] ?? 'never played'}`, seconds: Number(parts[3 * at + 1]), memory: Number(parts[3 * at + 2]),
  }));
}
