/**
 * `npm run package`: the packed package, installed into an empty project from a filled cache alone, runs there, gives the same results as here, and runs
 * from a folder that can't be written to, for someone without a home. The cache is filled once from the registry; where that can tell, signatures are checked.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {contents} from '../cli/contents.ts';
import {packed} from './packed.ts';
import {ROOT_PATH} from '../root.ts';

const PLAN = `dlsim: 1\nhorizon: 30 weeks\nreplicates: 2\nnetwork: {synthetic: {districts: 1, schools per district: 3, educators per school: 12}}\nteam: {hours: 6 a week, until: 20 weeks}
strategies: {quality-first: {use: quality-first}, hands-off: {use: hands-off}}\n`;
/** Someone who owns nothing here. */
const NOBODY = 65534;

const scratch = mkdtempSync(join(tmpdir(), 'dlsim-installed-'));
chmodSync(scratch, 0o755);
const cache = join(scratch, 'cache');
let wrong = 0;

function step(what: string, work: () => string | void): void {
  try {
    const said = work();
    console.log(`${what}: ${said || 'yes'}`);
  } catch (fault) {
    wrong++;
    const {stderr} = fault as {stderr?: string | Buffer};
    console.log(`${what}: NO\n${fault instanceof Error ? fault.message : String(fault)}\n${stderr ? String(stderr) : ''}`);
  }
}

function project(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"name": "empty", "private": true, "type": "module"}\n');
  return folder;
}

const npm = (folder: string, ...words: readonly string[]) => execFileSync('npm', [...words, '--no-audit', '--no-fund', '--cache', cache], {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

function run(program: string, cwd: string, words: readonly string[], someone: {readonly uid?: number; readonly gid?: number} = {}): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...words], {cwd, encoding: 'utf8', env: {PATH: process.env.PATH ?? ''}, ...someone});
  if (status !== 0) throw new Error(`exit code ${status}: dlsim ${words.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

function placeWithPlan(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  writeFileSync(join(folder, 'plan.yaml'), PLAN);
  return folder;
}

const {tarball, files, bytes} = packed(ROOT_PATH, {fresh: true});
console.log(`${files.length} files, ${Math.round(bytes / 1e5) / 10} MB`);
step('every module in it comes from a source that is there', () => {
  const orphans = files.filter(path => /^dist\/(?!bundle\/).*\.(?:js|d\.ts)$/.test(path)).filter(path => !existsSync(join(ROOT_PATH, path.replace(/^dist/, 'src').replace(/(?:\.d)?\.(?:js|ts)$/, '.ts'))));
  if (orphans.length > 0) throw new Error(orphans.join(', '));
});
step('the cache is filled', () => { npm(project('filling'), 'install', tarball, '--ignore-scripts'); });
const home = project('empty');
const installed = join(home, 'node_modules/dlsim/bin/dlsim.js');
step('installs into an empty project, offline', () => { npm(home, 'install', tarball, '--offline'); });
step('is found by npx', () => execFileSync('npx', ['--no-install', 'dlsim', '--version'], {cwd: home, encoding: 'utf8'}).trim());
step('is imported by its names', () => execFileSync(process.execPath, ['--input-type=module', '-e', 'import {parseScenario} from "dlsim"; import {simulate} from "dlsim/engine"; console.log(typeof parseScenario, typeof simulate)'], {cwd: home, encoding: 'utf8'}).trim());
step('gives the same results as here', () => {
  const [there, here] = [placeWithPlan('there'), placeWithPlan('here')];
  run(installed, there, ['run', 'plan.yaml', '--out', 'results', '--quiet']);
  run(join(ROOT_PATH, 'bin/dlsim.js'), here, ['run', 'plan.yaml', '--out', 'results', '--quiet']);
  const [found, expected] = [there, here].map(place => contents(join(place, 'results')));
  const other = [...new Set([...found.keys(), ...expected.keys()])].filter(name => found.get(name) !== expected.get(name));
  if (other.length > 0) throw new Error(`other bytes in ${other.join(', ')}`);
  return `${found.size} files, byte for byte`;
});
step('plays a scenario that it ships', () => { run(installed, placeWithPlan('shipped'), ['check', join(home, 'node_modules/dlsim/scenarios/fifteen-schools.yaml')]); });
step('names the package that a Word file needs', () => {
  const {status, stderr} = spawnSync(process.execPath, [installed, 'report', 'results', '--format', 'docx', '--out', 'word'], {cwd: join(scratch, 'there'), encoding: 'utf8'});
  if (status === 0 || !stderr.includes('npm install docx@')) throw new Error(`exit code ${status}\n${stderr}`);
});
step('runs from a folder that can\'t be written to, for someone without a home', () => {
  const before = readdirSync(home, {recursive: true}).length;
  execFileSync('chmod', ['-R', 'a-w', home]);
  const someone = process.getuid?.() === 0 ? {uid: NOBODY, gid: NOBODY} : {};
  const place = placeWithPlan('read-only');
  run(installed, place, ['run', 'plan.yaml', '--out', 'results', '--quiet'], someone);
  run(installed, place, ['verify', 'results'], someone);
  if (readdirSync(home, {recursive: true}).length !== before) throw new Error('something was written into it');
  execFileSync('chmod', ['-R', 'u+w', home]);
});
step('signatures of the registry', () => {
  const copy = join(scratch, 'signed');
  mkdirSync(copy);
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(ROOT_PATH, name), join(copy, name));
  const {status, stdout} = spawnSync('npm', ['audit', 'signatures'], {cwd: copy, encoding: 'utf8', timeout: 60_000});
  return status === 0 ? stdout.trim().split('\n')[0] : 'this registry can\'t tell; packages are held by the hashes of the lock file';
});
process.exitCode = wrong > 0 ? 1 : 0;
