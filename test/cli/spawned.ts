/** The program as a person meets it: spawned in an empty folder, with nothing of this machine but Node. */
import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../bin/dlsim.js', import.meta.url));
export const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function emptyFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** No home, no colours, another time zone and language than most. */
const environment = (more: Readonly<Record<string, string>> = {}) => ({PATH: process.env.PATH ?? '', TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', ...more});

export function dlsim(words: readonly string[], {cwd = emptyFolder(), env = {}, input}: {
  readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly input?: string;
} = {}): Ended {
  const {status, stdout, stderr} = spawnSync(process.execPath, [PROGRAM, ...words], {cwd, env: environment(env), encoding: 'utf8', ...(input === undefined ? {} : {input})});
  return {code: status, out: stdout, err: stderr};
}

export function begin(words: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...words], {cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe']});
}

/** Ten lines, small, quick. */
export const SMALL = `dlsim: 1
question: What does a small team change?
horizon: 1 year
replicates: 4
network:
  synthetic: {districts: 1, schools per district: 4, educators per school: 20}
team: {hours: 6 a week, until: 30 weeks}
strategies:
  quality-first: {use: quality-first}
  hands-off: {use: hands-off}
`;
