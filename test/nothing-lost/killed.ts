/** Runs that are killed again and again (SIGKILL) and begun again, each until it comes to its end, and what then is on the disk. */
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Stream} from '../../src/kernel/random.ts';
import {contents} from '../cli/contents.ts';
import {emptyFolder} from '../cli/spawned.ts';
import {ROOT} from '../root.ts';

/** The folder of the project, also from where scripts are compiled to. */
const PROGRAM = fileURLToPath(new URL('test/nothing-lost/kill.mjs', ROOT));
const WORDS = ['run', 'plan.yaml', '--out', 'results', '--jobs', '2', '--futures', '2', '--charts', 'none', '--quiet'];
/** Most that one run is killed: a run killed for ever never ends. */
const IN_A_ROW = 5;

/** Small, with enough units of work to be killed between. */
const PLAN = `dlsim: 1
question: What does a killed run leave?
horizon: 1 year
replicates: 12
measures every: 26 weeks
network: {synthetic: {districts: 1, schools per district: 2, educators per school: 12}}
team: {hours: 6 a week, until: week 40}
strategies: {ours: {use: steady}, none: {use: hands-off}}
`;

export interface Survived {
  /** Calls to the disk before each kill. */
  readonly killedAfter: readonly number[];
  /** Whether what came out is what an undisturbed run leaves, and nothing else lies beside it. */
  readonly same: boolean;
}

/** Runs killed `kills` times in all, at instants that the seed picks. */
export function* killedRuns(seed: string, kills: number): Generator<Survived> {
  const {expected, calls} = undisturbed();
  const draws = new Stream('kills', seed, 0).at(0);
  for (let row = 0, left = kills; left > 0; row++) {
    const cwd = emptyFolder({'plan.yaml': PLAN});
    const killedAfter: number[] = [];
    while (killedAfter.length < Math.min(IN_A_ROW, left)) {
      const call = Math.floor(draws.uniform(row, killedAfter.length) * calls);
      const {status, signal} = begun(cwd, {DLSIM_KILL: String(call)});
      if (signal !== 'SIGKILL') {
        if (status !== 0) throw new Error(`a run that was killed before ends with exit code ${status}`);
        break;
      }
      killedAfter.push(call);
    }
    left -= killedAfter.length;
    const {status} = begun(cwd, {});
    yield {killedAfter, same: status === 0 && readdirSync(cwd).sort().join() === 'plan.yaml,results' && textOf(cwd) === expected};
  }
}

function undisturbed(): {readonly expected: string; readonly calls: number} {
  const cwd = emptyFolder({'plan.yaml': PLAN}), counted = join(emptyFolder(), 'calls');
  const {status} = begun(cwd, {DLSIM_CALLS: counted});
  if (status !== 0) throw new Error(`the undisturbed run ends with exit code ${status}`);
  const calls = Number(readFileSync(counted, 'utf8'));
  if (calls < 100) throw new Error(`only ${calls} calls to the disk are seen`);
  return {expected: textOf(cwd), calls};
}

function begun(cwd: string, env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, [PROGRAM, ...WORDS], {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'ignore', 'inherit']});
}

function textOf(cwd: string): string {
  return JSON.stringify([...contents(join(cwd, 'results'))]);
}
