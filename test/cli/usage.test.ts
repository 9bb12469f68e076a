/** Goal: whoever types something gets an answer they can act on. Method: the program spawned in an empty folder. */
import {spawnSync} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {commands} from '../../src/cli/commands/index.ts';
import {begin, dlsim, emptyFolder, PROGRAM} from './spawned.ts';

test('help names every command, within 100 columns', () => {
  const {code, out, err} = dlsim(['--help']);
  expect({code, err}).toEqual({code: 0, err: ''});
  for (const command of ['run', 'check', 'schema', 'explain', 'list', 'init', 'verify', 'chart', 'story', 'export', 'reproduce', 'completion']) {
    expect(out).toMatch(new RegExp(`^  dlsim ${command}\\b`, 'm'));
  }
  expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(100);
});

test('help of a command names its options', () => {
  const {code, out} = dlsim(['run', '--help']);
  expect(code).toBe(0);
  for (const option of ['--out', '--strategies', '--replicates', '--seed', '--horizon', '--jobs', '--charts', '--names', '--resume', '--force', '--quiet', '--json']) expect(out).toContain(option);
});

test('what help says is in letters of one column each, as it is laid out (bin/plain-width.mjs)', () => {
  expect(`${JSON.stringify(commands)}${dlsim(['--help']).out}`).toMatch(/^[\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]*$/);
});

test('the version is the package\'s', () => expect(dlsim(['--version'])).toMatchObject({code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string}));

test('what can\'t be printed is no success: 75, said in words', () => {
  const folder = emptyFolder({'closed': ''});
  const unwritable = openSync(join(folder, 'closed'), 'r');
  const {status, stderr} = spawnSync(process.execPath, [PROGRAM, 'list', 'measures'], {cwd: folder, encoding: 'utf8', stdio: ['ignore', unwritable, 'pipe']});
  closeSync(unwritable);
  expect({status, stderr}).toEqual({status: 75, stderr: expect.stringMatching(/^error: standard output could not be .*written.*\n {2}Run the same command again\.\n$/) as string});
});

describe('wrong usage ends with 64, says what was not understood and what may be meant', () => {
  test.each([
    [[], 'a command is expected', 'dlsim --help'],
    [['rnu', 'a.yaml'], 'no command is called rnu', 'Did you mean run?'],
    [['run', 'a.yaml', '--rpelicates', '3'], 'no option is called --rpelicates', 'Did you mean --replicates?'],
    [['run', 'a.yaml', '--repl', '3'], 'no option is called --repl', 'Did you mean --replicates?'],
    [['run'], 'dlsim run <scenario>: scenario is missing', 'dlsim run plan/scenario.yaml --replicates 20   a quick look'],
    [['explain'], 'word is missing', 'dlsim explain quality-first'],
    [['list'], 'what is missing', 'There are strategies, verbs'],
    [['run', 'a.yaml', 'b.yaml'], 'no argument is called b.yaml', 'dlsim run --help'],
    [['list', 'strategys'], '"strategys" is none of', 'Did you mean strategies?'],
    [['run', 'a.yaml', '--jobs', 'none'], '--jobs', 'threads'],
    [['run', 'a.yaml', '--charts', 'gif'], 'no chart format is called gif', 'svg, png, vl.json'],
  ])('%j', (words, said, hint) => {
    const {code, out, err} = dlsim(words);
    expect({code, out}).toEqual({code: 64, out: ''});
    expect(err).toContain(said);
    expect(err).toContain(hint);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

test('a mistake as JSON is one object on standard output', () => {
  const {code, out} = dlsim(['run', 'nowhere.yaml', '--json']);
  expect(code).toBe(65);
  expect(JSON.parse(out)).toEqual({ok: false, errors: [expect.objectContaining({code: 'file', file: 'nowhere.yaml', message: expect.stringContaining('is not there') as string})]});
});

describe('lists', () => {
  test.each(['strategies', 'verbs', 'measures', 'charts', 'parameters', 'mechanisms', 'scenarios'])('%s', what => {
    const words = dlsim(['list', what]);
    const entries = JSON.parse(dlsim(['list', what, '--json']).out) as {id: string; about: string}[];
    expect(words.code).toBe(0);
    expect(entries.length).toBeGreaterThan(4);
    for (const {id, about} of entries) {
      expect(words.out).toMatch(new RegExp(`^${id.replaceAll('.', '\\.')}(?: |$)`, 'm'));
      expect(about.length).toBeGreaterThan(10);
    }
  });
});

test('who stops reading early is no fault', async () => {
  const child = begin(['list', 'parameters', '--json'], emptyFolder());
  let said = '';
  child.stderr!.on('data', (piece: Buffer) => { said += piece.toString(); });
  child.stdout!.destroy();
  expect(await new Promise(resolve => child.on('exit', resolve))).toBe(0);
  expect(said).toBe('');
});
