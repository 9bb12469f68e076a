/**
 * Commands on a disk on which one call fails, one after the other in this process, and what is wrong with how each fault was borne:
 *
 *     node faulty-runs.mjs sites|all [errand …]
 *
 * `sites`: from every place of the program that calls the disk once, with the next kind of fault; a place that an errand before it reached is
 * not tried again. `all`: every call with every kind, and the same command again after each. One JSON object a line for each fault borne badly,
 * and one at the end of each errand with the number of calls and faults.
 */
import fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {main} from '../../dist/cli/main.js';
import {disk, replaceFileSystem} from '../../dist/io/file-system.js';

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EXDEV', 'EMFILE'];
/** As small as a run can be. */
const PLAN = `dlsim: 1
question: What does a failing disk do?
horizon: 8 weeks
replicates: 1
measures every: 8 weeks
network: {synthetic: {districts: 1, schools per district: 1, educators per school: 10}}
team: {hours: 6 a week, until: week 6}
strategies: {ours: {use: steady}}
`;
const RUN = ['run', 'plan.yaml', '--out', 'out', '--jobs', '1', '--futures', '0', '--quiet'];

const real = disk();
process.stdout.setMaxListeners(0);
process.stderr.setMaxListeners(0);
const tell = line => fs.writeSync(1, `${JSON.stringify(line)}\n`);
const home = emptyFolder();
await played([...RUN, '--charts', 'svg']);
const results = join(home, 'out');

/** Each with what must stand in `out` when it ends well. A run leaves all of it or nothing, others leave whole files. */
const ERRANDS = {
  verify: {words: ['verify', results]},
  export: {words: ['export', results, '--format', 'csv,parquet,gexf', '--out', 'out']},
  'run --until': {words: [...RUN, '--until', '4'], whole: true},
  run: {words: [...RUN, '--charts', 'none'], whole: true},
  'run --force': {words: [...RUN, '--charts', 'none', '--force'], whole: true, before: () => fs.cpSync(results, 'out', {recursive: true})},
  report: {words: ['report', results, '--format', 'html,md', '--out', 'out']},
  chart: {words: ['chart', results, 'hours', '--format', 'svg,png,vl.json', '--out', 'out']},
};

/** A new folder, which becomes the current one. */
function emptyFolder() {
  const folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'dlsim-'));
  fs.writeFileSync(join(folder, 'plan.yaml'), PLAN);
  process.chdir(folder);
  return folder;
}

/** Runs a command; `at(call, name, place)` says which fault a call meets, if any. */
async function played(words, at = () => '') {
  const said = {out: '', err: ''}, calls = [];
  const [out, err] = [process.stdout.write, process.stderr.write];
  process.stdout.write = text => { said.out += text; return true; };
  process.stderr.write = text => { said.err += text; return true; };
  const restore = replaceFileSystem(new Proxy(real, {
    get: (of, name) => (typeof of[name] !== 'function' ? of[name] : (...given) => {
      const place = `${name} ${new Error().stack.split('\n').slice(2, 6).map(line => line.replace(/^.*\/dist\//, '').replace(/:\d+\)?$/, '')).join(' < ')}`;
      calls.push(place);
      const fault = at(calls.length - 1, name);
      if (fault === 'short') return half(of, name, given);
      if (fault && name === 'closeSync') of.closeSync(...given);
      if (fault) throw Object.assign(new Error(`${fault}: ${name}`), {code: fault});
      return of[name](...given);
    }),
  }));
  try {
    return {code: await main(words), calls, ...said};
  } finally {
    restore();
    [process.stdout.write, process.stderr.write] = [out, err];
  }
}

/** Writes and reads that stop half-way, as disks may: that is no fault. */
function half(of, name, given) {
  if (name !== 'writeSync' && name !== 'readSync') return of[name](...given);
  const [file, bytes, from = 0, length = bytes.length, at = null] = given;
  return of[name](file, bytes, from, Math.ceil(length / 2), at);
}

function contents(folder) {
  if (!fs.existsSync(folder)) return null;
  return new Map(fs.readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name)).sort().map(path => [path.slice(folder.length + 1), fs.readFileSync(path, 'latin1')]));
}

function same(one, other) {
  return one === null || other === null ? one === other : one.size === other.size && [...one].every(([name, bytes]) => other.get(name) === bytes);
}

function wholeFiles(found, expected) {
  return found === null || [...found].every(([name, bytes]) => expected?.get(name) === bytes);
}

/** What is wrong; empty = nothing. */
async function faultsFound({words, whole = false, before}, expected, at, codes) {
  const cwd = emptyFolder();
  before?.();
  const {code, err} = await played(words, at);
  const found = [], left = contents(join(cwd, 'out'));
  if (!codes.includes(code)) found.push(`exit code ${code}`);
  if (/^\s+at |fault of dlsim/m.test(err)) found.push('a stack trace');
  if (code !== 0 && words[0] !== 'verify' && !/^error: .+\n {2}\S.+/m.test(err)) found.push('no word about what to do');
  if (whole && left !== null && !same(left, expected) && !(before && same(left, contents(results)))) found.push('something half-done under its final name');
  if (!whole && !wholeFiles(left, expected)) found.push('a file half-done under its final name');
  if (code === 0 && !same(left, expected)) found.push('done, and not all is there');
  if (extent === 'all' || tried % 5 === 0) {
    const again = await played(whole || words[0] === 'verify' ? words : [...words, '--force']);
    if (again.code !== 0 || !same(contents(join(cwd, 'out')), expected)) found.push(`the next one does not come out as it should: ${again.err}`);
  }
  process.chdir(home);
  fs.rmSync(cwd, {recursive: true});
  return found.length > 0 ? {found, code, said: err.trim()} : null;
}

const [extent, ...asked] = process.argv.slice(2);
const places = new Set();
let tried = 0;
for (const [errand, one] of Object.entries(ERRANDS)) {
  if (asked.length > 0 && !asked.includes(errand)) continue;
  const cwd = emptyFolder();
  one.before?.();
  const {code, calls, err} = await played(one.words);
  if (code !== 0) throw new Error(`${errand} fails without any fault: ${err}`);
  const expected = contents(join(cwd, 'out'));
  let faults = 0;
  const attempt = async (fault, at, codes = [0, 3, 65, 75]) => {
    faults++;
    tried++;
    const borne = await faultsFound(one, expected, at, codes);
    if (borne) tell({errand, ...fault, ...borne});
  };
  await attempt({fault: 'short'}, () => 'short', [0]);
  for (const [call, place] of calls.entries()) {
    if (extent === 'sites' && places.has(place)) continue;
    places.add(place);
    for (const fault of extent === 'all' ? CODES : [CODES[places.size % CODES.length]]) await attempt({fault, call, place}, number => (number === call ? fault : ''));
  }
  tell({errand, calls: calls.length, faults});
}
process.chdir(tmpdir());
fs.rmSync(home, {recursive: true});
