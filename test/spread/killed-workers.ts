/**
 * A plan worked out by workers that are killed (SIGKILL) at any moment and begun again, two side by side, and merged by a program that is killed too;
 * whether the folder that comes of it is, byte for byte, the one that `dlsim run` writes.
 */
import {spawn, spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Stream} from '../../src/kernel/random.ts';
import {contents} from '../cli/contents.ts';
import {emptyFolder} from '../cli/spawned.ts';
import {ROOT} from '../root.ts';

/** The folder of the project, also from where scripts are compiled to. */
const PROGRAM = fileURLToPath(new URL('bin/dlsim.js', ROOT));
/** Most that one worker is killed: one that is killed for ever never ends. */
const IN_A_ROW = 3;
const AT_ONCE = 2;
/** Longer than a worker takes for its share, so that some are spared. */
const LONGEST_MS = 1500;

/** Small, with more units than the most machines. */
const PLAN = `dlsim: 1
question: What does a killed worker leave?
horizon: 1 year
replicates: 40
measures every: 26 weeks
network: {synthetic: {districts: 1, schools per district: 6, educators per school: 30}}
team: {hours: 6 a week, until: week 40}
strategies: {ours: {use: steady}, first: {use: quality-first}, none: {use: hands-off}}
`;
const QUIET = ['--charts', 'none', '--quiet', '--jobs', '1'];

export interface Cut {
  /** Replicates in a unit; over how many machines. */
  readonly unit: number;
  readonly machines: number;
}

/** How often a program was killed, and whether what came out is what one machine writes. */
export interface Survived {
  readonly kills: number;
  readonly same: boolean;
}

export class Workshop {
  readonly #cwd = emptyFolder({'plan.yaml': PLAN});
  readonly #draws = new Stream('killed workers', 'kill', 0);
  #drawn = 0;
  #kills = 0;
  readonly #expected: string;

  constructor() {
    this.#must('run', 'plan.yaml', '--futures', '2', '--out', 'alone', ...QUIET);
    this.#expected = this.#textOf('alone');
  }

  async survive({unit, machines}: Cut): Promise<Survived> {
    const name = `${unit}-${machines}`;
    this.#kills = 0;
    this.#must('plan', 'plan.yaml', '--futures', '2', '--unit', String(unit), '--out', name, '--quiet');
    const shares = Array.from({length: machines}, (_, place) => `${place}/${machines}`);
    await Promise.all(Array.from({length: AT_ONCE}, async () => {
      for (let share = shares.pop(); share !== undefined; share = shares.pop()) await this.#toItsEnd('shard', name, '--shard', share, '--jobs', '1', '--quiet');
    }));
    this.#must('doctor', name);
    await this.#toItsEnd('merge', name, '--out', `${name}-merged`, ...QUIET);
    return {kills: this.#kills, same: this.#textOf(`${name}-merged`) === this.#expected};
  }

  /** Begun until it comes to its end. @throws where that is another than it should be */
  async #toItsEnd(...words: readonly string[]): Promise<void> {
    for (let killed = 0; ; killed++) {
      const spare = killed === IN_A_ROW;
      const child = spawn(process.execPath, [PROGRAM, ...words], {cwd: this.#cwd, stdio: ['ignore', 'ignore', 'inherit']});
      const timer = spare ? undefined : setTimeout(() => child.kill('SIGKILL'), this.#draws.at(0).uniform(this.#drawn++) * LONGEST_MS);
      const [code, signal] = await new Promise<readonly [number | null, string | null]>(resolve => child.once('exit', (...how) => resolve(how)));
      clearTimeout(timer);
      if (code === 0) return;
      if (signal !== 'SIGKILL') throw new Error(`${words.join(' ')} ends with exit code ${code}`);
      this.#kills++;
    }
  }

  #must(...words: readonly string[]): void {
    const {status} = spawnSync(process.execPath, [PROGRAM, ...words], {cwd: this.#cwd, stdio: ['ignore', 'ignore', 'inherit']});
    if (status !== 0) throw new Error(`${words.join(' ')} ends with exit code ${status}`);
  }

  #textOf(folder: string): string {
    return JSON.stringify([...contents(join(this.#cwd, folder))]);
  }
}
