/** Goal: who types `dlsim init` has a plan that runs, can put their own people into it, and is helped by help, shell and suggestions on the way. */
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {ROSTER_COLUMNS} from '../../src/model/sections/roster.ts';
import {dlsim, emptyFolder, PROGRAM} from './spawned.ts';

/** Every strategy, one world, two months: what is tried is that a plan is read and begins. The front page's test plays one to its end. */
const BRIEFLY = ['--replicates', '1', '--until', '8', '--out', 'begun', '--quiet'];
const NAMES = ['README.md', 'people.csv', 'scenario.schema.json', 'scenario.yaml', 'ties.csv'];

function started(): {readonly cwd: string; readonly file: (name: string) => string} {
  const cwd = emptyFolder();
  expect(dlsim(['init', 'plan/'], {cwd}).code).toBe(0);
  return {cwd, file: name => join(cwd, 'plan', name)};
}

describe('dlsim init', () => {
  test('writes a scenario that passes check without a warning, and runs as it is', () => {
    const {cwd, file} = started();
    expect(readdirSync(join(cwd, 'plan')).sort()).toEqual([...NAMES]);
    expect(readFileSync(file('scenario.yaml'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n/);
    expect(readFileSync(file('scenario.schema.json'), 'utf8')).toBe(dlsim(['schema']).out);
    expect(dlsim(['check', 'plan/scenario.yaml'], {cwd})).toEqual({code: 0, err: '', out: 'plan/scenario.yaml: ready to run\n'});
    expect(dlsim(['run', 'plan/scenario.yaml', ...BRIEFLY], {cwd})).toMatchObject({code: 0, out: expect.stringContaining('4 of 4 runs are saved') as string});
  });

  test('takes the lists once they are filled and one # is moved', () => {
    const {cwd, file} = started();
    const people = Array.from({length: 40}, (_, at) => `p${at},School ${at % 4},North,${at < 4 ? 'school leader' : 'teacher'},${20 + 10 * (at % 4)} %\n`);
    const ties = Array.from({length: 40}, (_, at) => `p${at},p${(at * 7 + 3) % 40},${1 + at % 3}\n`);
    writeFileSync(file('people.csv'), readFileSync(file('people.csv'), 'utf8') + people.join(''));
    writeFileSync(file('ties.csv'), readFileSync(file('ties.csv'), 'utf8') + ties.join(''));
    const written = readFileSync(file('scenario.yaml'), 'utf8');
    const switched = written.replace(/^(network:.*)\n# (network:.*)$/m, '# $1\n$2');
    expect(switched).not.toBe(written);
    for (const line of switched.match(/^#? ?network:.*$/gm)!) expect(readFileSync(file('README.md'), 'utf8')).toContain(line);
    writeFileSync(file('scenario.yaml'), switched);
    expect(dlsim(['check', 'plan/scenario.yaml'], {cwd})).toMatchObject({code: 0, out: expect.stringContaining('40 people in 4 schools, 1 district; 40 ties') as string});
    expect(dlsim(['run', 'plan/scenario.yaml', ...BRIEFLY], {cwd})).toMatchObject({code: 0, out: expect.stringContaining('4 of 4 runs are saved') as string});
  });

  test.each(NAMES)('overwrites nothing: where %s is there, it writes none', name => {
    const cwd = emptyFolder({[name]: 'mine'});
    const {code, err} = dlsim(['init'], {cwd});
    expect(code).toBe(65);
    expect(err).toContain(name);
    expect(readdirSync(cwd)).toEqual([name]);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('mine');
  });

  test('says what belongs into every column that is understood', () => {
    const page = readFileSync(started().file('README.md'), 'utf8');
    for (const column of ROSTER_COLUMNS) expect(page).toMatch(new RegExp(`^\\| \`${column}\` \\| \\w`, 'm'));
  });
});

/** What Node loaded to do it. */
function loaded(words: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-loaded-'));
  dlsim(words, {env: {NODE_V8_COVERAGE: folder}});
  const found = readdirSync(folder).map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as {result: {url: string}[]});
  return found.flatMap(({result}) => result.map(({url}) => url)).filter(url => url.startsWith('file:'));
}

/** Floors that bundled code comes from, as it says of itself. */
const floorsOf = (url: string) => [...readFileSync(fileURLToPath(url), 'utf8').matchAll(/^\/\/(?:#region)? dist\/(\w+)\//gm)].map(([, floor]) => floor);

test.each(['--help', 'run --help', 'run', 'rnu'])('`dlsim %s` is quick: it loads no model, no charts, and a handful of files', line => {
  const files = loaded(line.split(' '));
  expect(files.length).toBeLessThan(15);
  expect(files.filter(url => url.includes('/node_modules/'))).toEqual([]);
  const floors = new Set(files.flatMap(floorsOf));
  expect(floors).toContain('cli');
  for (const heavy of ['model', 'measures', 'engine', 'experiment', 'charts', 'report']) expect(floors).not.toContain(heavy);
});

const bash = spawnSync('bash', ['--version']).status === 0;

describe.runIf(bash)('completion in bash', () => {
  /** The words offered after a line, by the script that `dlsim completion` prints, in a real bash. */
  function offered(line: readonly string[]): readonly string[] {
    const folder = emptyFolder({dlsim: `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`});
    chmodSync(join(folder, 'dlsim'), 0o755);
    const script = `source <(dlsim completion)\nCOMP_WORDS=("$@")\nCOMP_CWORD=$(( $# - 1 ))\n_dlsim_yargs_completions\nprintf '%s\\n' "\${COMPREPLY[@]}"\ncomplete -p dlsim >&2`;
    const {stdout, stderr} = spawnSync('bash', ['--norc', '--noprofile', '-c', script, 'bash', ...line], {
      cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: {PATH: `${folder}${delimiter}${process.env.PATH}`, SHELL: '/bin/bash'},
    });
    expect(stderr).toMatch(/^complete .*-o default .*dlsim\n$/);
    return stdout.split('\n').filter(word => word !== '');
  }

  test.each([
    [['dlsim', 're'], ['report', 'reproduce']],
    [['dlsim', 'run', '--re'], ['--replicates', '--resume']],
    [['dlsim', 'list', 'me'], ['measures', 'mechanisms']],
    [['dlsim', 'explain', 'recip'], ['reciprocity']],
    [['dlsim', 'run', ''], []],
  ])('%j offers %j', (line, words) => expect([...offered(line)].sort()).toEqual(words));
});

test('completion in zsh is a script of its own', () => {
  const {code, out} = dlsim(['completion'], {env: {SHELL: '/bin/zsh'}});
  expect(code).toBe(0);
  expect(out).toMatch(/^#compdef dlsim$/m);
});
