/**
 * `npm run notebooks-in-jupyter`: executes each notebook in the Deno kernel, as a reader would, and compares all that is shown, pictures too.
 * Jupyter's nbconvert must be there, and Deno, which comes through npm into a scratch folder where there is none; else it says so and leaves it.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {codeCells, comparable, notebooksIn, readNotebook, type Notebook} from './notebook.ts';
import {ROOT_PATH} from '../root.ts';

const DENO = 'deno@2.9.6';
const scratch = mkdtempSync(join(tmpdir(), 'dlsim-jupyter-'));

function answers(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** Where the kernel is, for this time only: nothing is installed for the user. Null where Deno can't be had. */
function kernelFolder(): string | null {
  if (!answers('deno')) spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', scratch, DENO], {stdio: ['ignore', 'ignore', 'inherit']});
  const deno = ['deno', join(scratch, 'node_modules', '.bin', 'deno')].find(answers);
  if (deno === undefined) return null;
  const folder = join(scratch, 'share', 'kernels', 'deno');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'kernel.json'), JSON.stringify({argv: [deno, 'jupyter', '--kernel', '--conn', '{connection_file}'], display_name: 'Deno', language: 'typescript'}));
  return join(scratch, 'share');
}

/** @returns what is wrong; empty where all is as committed. Where the kernel only lost something that was shown, or didn't answer in time, as it may on a busy machine, it is asked once more. */
function executed(name: string, kernels: string, again = true): readonly string[] {
  const words = ['nbconvert', '--to', 'notebook', '--execute', '--ExecutePreprocessor.iopub_timeout=60', '--output-dir', scratch, join(ROOT_PATH, 'notebooks', name)];
  const {status, stderr} = spawnSync('jupyter', words, {encoding: 'utf8', env: {...process.env, JUPYTER_PATH: kernels}});
  if (status !== 0 && again && /Timeout/.test(stderr)) return executed(name, kernels, false);
  if (status !== 0) return [`it stopped: ${stderr.trim().split('\n').slice(-12).join('\n')}`];
  const [kept, now] = [readNotebook(ROOT_PATH, name), JSON.parse(readFileSync(join(scratch, name), 'utf8')) as Notebook].map(codeCells);
  const cells = kept.map(({id, outputs}, at) => ({id, kept: comparable(outputs), now: comparable(now[at].outputs)}));
  const odd = cells.filter(cell => !isDeepStrictEqual(cell.kept, cell.now));
  if (again && odd.length > 0 && odd.every(cell => cell.now.every(one => cell.kept.some(other => isDeepStrictEqual(one, other))))) return executed(name, kernels, false);
  return odd.map(({id}) => `cell ${id} shows something else`);
}

if (spawnSync('jupyter', ['nbconvert', '--version']).status !== 0) {
  console.log('left out: `jupyter nbconvert` is not on this machine (Debian: apt-get install jupyter-nbconvert)');
} else {
  const kernels = kernelFolder();
  if (kernels === null) console.log('left out: Deno is not on this machine and can\'t be fetched through npm');
  for (const name of kernels === null ? [] : notebooksIn(ROOT_PATH)) {
    const faults = executed(name, kernels!);
    console.log(`${name}: ${faults.length === 0 ? 'as committed' : faults.join('; ')}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}
