/** Whole programs, timed from outside: the shortest of some times, in milliseconds of the clock. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ROOT_PATH} from '../root.ts';

const PROGRAM = join(ROOT_PATH, 'bin', 'dlsim.js');

function milliseconds(command: string, words: readonly string[], cwd: string): number {
  const started = process.hrtime.bigint();
  const {status, stderr} = spawnSync(command, words, {cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8'});
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function shortest(times: number, words: readonly string[], fresh: boolean): number {
  return Math.min(...Array.from({length: times}, () => {
    const cwd = mkdtempSync(join(tmpdir(), 'dlsim-bench-'));
    try {
      return milliseconds(process.execPath, fresh ? words : [PROGRAM, ...words], cwd);
    } finally {
      rmSync(cwd, {recursive: true, force: true});
    }
  }));
}

export const bareNode = (times: number): number => shortest(times, ['-e', '0'], true);
export const program = (times: number, ...words: readonly string[]): number => shortest(times, words, false);
export const scenario = (name: string): string => join(ROOT_PATH, 'scenarios', name);

/** Simulating the runs of first-steps.yaml in a new process, without reading, comparing and writing: what a command that plays them can't go below. */
export function bareSimulation(times: number, replicates: number): number {
  const words = [fileURLToPath(new URL('bare-simulation.js', import.meta.url)), scenario('first-steps.yaml'), String(replicates)];
  return Math.min(...Array.from({length: times}, () => {
    const {status, stdout, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'});
    if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
    return Number(stdout);
  }));
}

/** In kibibytes. Linux knows the peak of the program alone; what a process is told elsewhere begins with the peak of the one that started it. */
const TELL_PEAK = `const {existsSync, readFileSync} = require('node:fs');
const own = () => (existsSync('/proc/self/status') ? /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] : process.resourceUsage().maxRSS);
if (require('node:worker_threads').isMainThread) process.on('exit', () => process.stderr.write('peak ' + own()));`;

/** Mebibytes that a whole run of a scenario holds at the highest, all threads together. */
export function peakOf(scenarioText: string, ...words: readonly string[]): number {
  const cwd = mkdtempSync(join(tmpdir(), 'dlsim-bench-'));
  try {
    writeFileSync(join(cwd, 'scenario.yaml'), scenarioText);
    writeFileSync(join(cwd, 'tell-peak.cjs'), TELL_PEAK);
    const told = ['--require', join(cwd, 'tell-peak.cjs'), PROGRAM, 'run', 'scenario.yaml', ...words];
    const {stderr} = spawnSync(process.execPath, told, {cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8'});
    const peak = /peak (\d+)$/.exec(stderr)?.[1];
    if (peak === undefined) throw new Error(`the run told no peak: ${stderr}`);
    return Number(peak) / 1024;
  } finally {
    rmSync(cwd, {recursive: true, force: true});
  }
}

/** A results folder that a command leaves, with how many charts are in it; `remove` takes it away again. */
export function resultsOf(...words: readonly string[]): {readonly folder: string; readonly charts: number; readonly remove: () => void} {
  const place = mkdtempSync(join(tmpdir(), 'dlsim-bench-'));
  const folder = join(place, 'results');
  milliseconds(process.execPath, [PROGRAM, ...words, '--out', folder], place);
  const charts = readdirSync(join(folder, 'charts')).filter(name => name.endsWith('.svg')).length;
  return {folder, charts, remove: () => rmSync(place, {recursive: true, force: true})};
}

/** The C program for ring diffusion: nanoseconds a node and week, or null where there is no C compiler. */
export function inC(nodes: number, weeks: number): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-bench-'));
  try {
    const built = spawnSync('cc', ['-O3', join(ROOT_PATH, 'test', 'bench', 'ring-diffusion.c'), '-o', join(folder, 'rd')]);
    if (built.status !== 0) return null;
    const times = Array.from({length: 3}, () => Number(spawnSync(join(folder, 'rd'), [String(nodes), String(weeks), '1'], {encoding: 'utf8'}).stdout.split(' ')[0]));
    return Math.min(...times);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
