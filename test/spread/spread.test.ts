/**
 * Goal: work that is spread over machines, however it is cut and whatever happens to a machine, becomes the very files that one machine would have
 * written; what is missing, torn or contradictory is said, with the command that mends it. Method: the program as people start it.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {once} from 'node:events';
import {asTyped} from '../../src/cli/spread/as-typed.ts';
import type {SpreadPlan} from '../../src/cli/spread/plan-folder.ts';
import {openUnitFiles} from '../../src/io/unit-files.ts';
import {beforeAll, describe, expect, test} from 'vitest';
import {begin, dlsim, emptyFolder, SMALL} from '../cli/spawned.ts';

const REPLICATES = ['--replicates', '8'];
let cwd = '';
let whole: Readonly<Record<string, string>> = {};

/** Every file of a results folder but the list, and what the list says but for the folder it is in. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(names.map(name => [name.slice(folder.length), readFileSync(name, 'latin1')]));
}

function planned(...more: readonly string[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'dlsim-')), 'work');
  expect(dlsim(['plan', 'small.yaml', ...REPLICATES, '--out', folder, ...more], {cwd}).code).toBe(0);
  return folder;
}

const shard = (folder: string, share: string) => dlsim(['shard', folder, '--shard', share, '--jobs', '1'], {cwd});
const unitsOf = (folder: string) => readdirSync(join(folder, 'units')).filter(name => name.endsWith('.unit')).sort();

beforeAll(() => {
  cwd = emptyFolder({'small.yaml': SMALL});
  expect(dlsim(['run', 'small.yaml', ...REPLICATES, '--charts', 'none', '--out', 'one-machine'], {cwd}).code).toBe(0);
  whole = filesOf(join(cwd, 'one-machine'));
}, 60_000);

test.each([['1', 1], ['3', 3], ['20', 64]])('units of %s replicates over %i machines give the same bytes as one machine', (unit, machines) => {
  const folder = planned('--unit', unit);
  // The last come first: in which order machines finish must not matter.
  for (let place = Math.min(machines, 3) - 1; place >= 0; place--) expect(shard(folder, `${place}/${machines}`).code).toBe(0);
  expect(dlsim(['merge', folder, '--charts', 'none', '--out', join(folder, 'merged')], {cwd}).code).toBe(0);
  expect(filesOf(join(folder, 'merged'))).toEqual(whole);
});

test('a plan without a size for its units tries a run, says how long a unit takes, and what to do next', () => {
  const folder = join(emptyFolder(), 'work');
  const {code, out} = dlsim(['plan', 'small.yaml', ...REPLICATES, '--out', folder], {cwd});
  expect(code).toBe(0);
  expect(out).toMatch(/units of up to 8 replicates, about \d+ s each/);
  expect(out).toContain(`dlsim shard ${folder} --shard i/n`);
  expect(out).toContain(`dlsim merge ${folder}`);
});

test('a machine that is killed loses only what it was at: another goes on, and the bytes are the same', async () => {
  const folder = planned('--unit', '1');
  const machine = begin(['shard', folder, '--shard', '0/1', '--jobs', '1'], cwd);
  const ended = once(machine, 'exit');
  while (unitsOf(folder).length < 2) await new Promise(resolve => setImmediate(resolve));
  machine.kill('SIGKILL');
  await ended;
  const before = unitsOf(folder);
  expect(shard(folder, '0/1').code).toBe(0);
  expect(unitsOf(folder)).toEqual(expect.arrayContaining(before));
  expect(dlsim(['merge', folder, '--charts', 'none', '--out', join(folder, 'merged')], {cwd}).code).toBe(0);
  expect(filesOf(join(folder, 'merged'))).toEqual(whole);
}, 60_000);

describe('what is not whole', () => {
  test('missing: 4, with the command that finishes it, and that command does', () => {
    const folder = planned('--unit', '4');
    shard(folder, '0/2');
    expect(JSON.parse(dlsim(['merge', folder, '--json'], {cwd}).out)).toMatchObject({errors: [{code: 'incomplete'}]});
    const {code, out} = dlsim(['merge', folder], {cwd});
    expect(code).toBe(4);
    expect(out).toContain('2 of 4 units are missing');
    const words = /^ {2}dlsim (.*)$/m.exec(out)![1].split(' ');
    expect(dlsim(words, {cwd}).code).toBe(0);
    expect(dlsim(['doctor', folder], {cwd})).toMatchObject({code: 0, out: expect.stringContaining('4 of 4 units are finished and whole') as string});
  });

  test('torn or altered: never read, named by the doctor, worked out again', () => {
    const folder = planned('--unit', '8');
    shard(folder, '0/1');
    const [name, other] = unitsOf(folder).map(unit => join(folder, 'units', unit));
    const bytes = readFileSync(name);
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(name, bytes);
    writeFileSync(other, readFileSync(other).subarray(0, 100));
    writeFileSync(`${other}.0-1.tmp`, 'half');
    const {code, out} = dlsim(['doctor', folder], {cwd});
    expect(code).toBe(3);
    expect(out).toContain('2 units can\'t be read');
    writeFileSync(join(folder, 'units', 'notes.txt'), 'mine');
    expect(out).toContain('1 file is unfinished');
    expect(dlsim(['doctor', folder], {cwd}).out).toContain('1 file is of no unit of this plan, and not read: notes.txt');
    expect(dlsim(['merge', folder, '--out', join(folder, 'merged')], {cwd}).code).toBe(3);
    expect(JSON.parse(dlsim(['merge', folder, '--json'], {cwd}).out)).toMatchObject({errors: [{code: 'damaged'}]});
    rmSync(other);
    mkdirSync(other);
    expect(dlsim(['doctor', folder], {cwd})).toMatchObject({code: 3, out: expect.stringContaining('2 units can\'t be read') as string});
    rmSync(other, {recursive: true});
    expect(shard(folder, '0/1').code).toBe(0);
    expect(dlsim(['merge', folder, '--charts', 'none', '--out', join(folder, 'merged')], {cwd}).code).toBe(0);
    expect(filesOf(join(folder, 'merged'))).toEqual(whole);
  });

  test('two results of one unit: 5, with the files, and nothing is merged', () => {
    const [folder, elsewhere] = [planned('--unit', '8'), join(emptyFolder(), 'work')];
    shard(folder, '0/1');
    // The same unit as a machine with other luck would have worked it out.
    expect(dlsim(['plan', 'small.yaml', ...REPLICATES, '--seed', 'other', '--unit', '8', '--out', elsewhere], {cwd}).code).toBe(0);
    shard(elsewhere, '0/1');
    const [mine] = unitsOf(folder);
    const [key, otherKey] = [folder, elsewhere].map(one => (JSON.parse(readFileSync(join(one, 'plan.json'), 'utf8')) as SpreadPlan).units.map(unit => unit.key).sort()[0]);
    openUnitFiles(join(folder, 'units')).put(key, openUnitFiles(join(elsewhere, 'units')).look().read(otherKey));
    expect(JSON.parse(dlsim(['merge', folder, '--json'], {cwd}).out)).toMatchObject({errors: [{code: 'different'}]});
    expect((JSON.parse(dlsim(['doctor', folder, '--json'], {cwd}).out) as {different: unknown}).different).toMatchObject([{files: [expect.any(String), expect.any(String)]}]);
    const {code, out} = dlsim(['merge', folder, '--out', join(folder, 'merged')], {cwd});
    expect(code).toBe(5);
    expect(out).toContain('came out differently');
    expect(out).toContain(mine);
    expect(readdirSync(folder)).not.toContain('merged');
    // What it says to do mends it.
    const said = out.split('\n').filter(line => line.startsWith('  ')).map(line => line.trim());
    for (const path of said.filter(line => line.endsWith('.unit'))) rmSync(path);
    expect(dlsim(said.at(-1)!.split(' ').slice(1), {cwd}).code).toBe(0);
    expect(dlsim(['merge', folder, '--charts', 'none', '--out', join(folder, 'merged')], {cwd}).code).toBe(0);
    expect(filesOf(join(folder, 'merged'))).toEqual(whole);
  });

  test('a unit under the name of another is not read', () => {
    const folder = planned('--unit', '8');
    shard(folder, '0/1');
    const [one, other] = unitsOf(folder);
    rmSync(join(folder, 'units', other));
    renameSync(join(folder, 'units', one), join(folder, 'units', `${other.slice(0, 41)}${one.slice(41)}`));
    expect(dlsim(['doctor', folder], {cwd})).toMatchObject({code: 4, out: expect.stringContaining('2 of 2 units are missing') as string});
    expect(dlsim(['merge', folder], {cwd}).code).toBe(4);
  });

  test('the scenario is gone: 3', () => {
    const folder = planned('--unit', '8');
    rmSync(join(folder, 'scenario.packed'));
    expect(shard(folder, '0/1')).toMatchObject({code: 3, err: expect.stringContaining('scenario.packed is not as it was written') as string});
  });

  test('another build of dlsim, another scenario, no plan: refused', () => {
    const folder = planned('--unit', '8');
    const path = join(folder, 'plan.json');
    const text = readFileSync(path, 'utf8');
    const scenario = join(folder, 'scenario.packed');
    const packed = readFileSync(scenario, 'latin1');
    writeFileSync(scenario, packed.replace('"weeks":52', '"weeks":51'), 'latin1');
    expect(readFileSync(scenario, 'latin1')).not.toBe(packed);
    expect(shard(folder, '0/1')).toMatchObject({code: 3, err: expect.stringContaining('scenario.packed is not as it was written') as string});
    writeFileSync(scenario, packed, 'latin1');
    writeFileSync(path, text.replace(/"rules": "\w/, '"rules": "x'));
    expect(shard(folder, '0/1')).toMatchObject({code: 65, err: expect.stringContaining('was made by dlsim') as string});
    writeFileSync(path, text.slice(0, 200));
    expect(shard(folder, '0/1')).toMatchObject({code: 3, err: expect.stringContaining('not as it was written') as string});
    rmSync(path);
    expect(shard(folder, '0/1')).toMatchObject({code: 65, err: expect.stringContaining('holds no plan') as string});
  });

  test.each([
    ['without its last units', plan => ({...plan, units: plan.units.slice(0, -1)})],
    ['with two results that changed places', plan => ({...plan, units: plan.units.map((unit, at) => ({...unit, key: plan.units[at < 2 ? 1 - at : at].key}))})],
    ['with a strategy of another name', plan => ({...plan, units: plan.units.map(unit => ({...unit, strategy: 'nobody'}))})],
    ['with another number of futures', plan => ({...plan, futures: 3})],
  ] as readonly (readonly [string, (plan: SpreadPlan) => object])[])('a plan %s is refused, whatever is finished', (_, alter) => {
    const folder = planned('--unit', '4');
    shard(folder, '0/1');
    const path = join(folder, 'plan.json');
    writeFileSync(path, JSON.stringify(alter(JSON.parse(readFileSync(path, 'utf8')) as SpreadPlan)));
    for (const command of ['doctor', 'merge', 'shard']) {
      expect(dlsim([command, folder, ...(command === 'shard' ? ['--shard', '0/1'] : [])], {cwd})).toMatchObject({code: 3, err: expect.stringContaining('plan.json is not as it was written') as string});
    }
  });

  test.each(['4/4', '-1/4', '1', 'a/b', '0/0', '1.5/3'])('a share %s is none', share => {
    expect(dlsim(['shard', 'nowhere', `--shard=${share}`], {cwd})).toMatchObject({code: 64, err: expect.stringContaining('--shard takes i/n') as string});
  });
});

test.runIf(process.platform !== 'win32')('a command that is printed can be copied into a shell, whatever the folder is called', () => {
  for (const name of ['work', 'our work', 'the board\'s plan', '-work', '$HOME', 'a"b', 'été/2026', 'a\\b', '*']) {
    const {stdout} = spawnSync('sh', ['-c', `printf %s ${asTyped(name)}`], {encoding: 'utf8'});
    expect(stdout).toBe(name.startsWith('-') ? `./${name}` : name);
  }
  const folder = join(emptyFolder(), 'the board\'s plan');
  const {out} = dlsim(['plan', 'small.yaml', '--replicates', '1', '--unit', '1', '--out', folder], {cwd});
  expect(out).toContain(`dlsim merge ${asTyped(folder)}`);
});

test('a scheduler that counts only so far adds an offset', () => {
  const folder = planned('--unit', '2');
  expect(dlsim(['shard', folder, '--shard', '1/8', '--offset', '6', '--jobs', '1'], {cwd})).toMatchObject({code: 0, out: expect.stringContaining('1 of the 1 units of shard 7/8') as string});
});
