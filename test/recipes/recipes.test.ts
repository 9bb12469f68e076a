/** Goal: what CONTRIBUTING.md tells newcomers works as it is written. Method: each recipe applied to a copy of the tree, which is compiled and tried. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {apply, recipesOf} from './recipe.ts';
import {ROOT_PATH} from '../root.ts';

const COPIED = ['src', 'bin', 'scenarios', 'package.json', 'tsconfig.json', 'vitest.config.ts', 'test/browser/chromium.ts', 'test/worlds.ts', 'test/measures', 'test/charts', 'test/model'];
const recipes = recipesOf(readFileSync(join(ROOT_PATH, 'CONTRIBUTING.md'), 'utf8'));

const copy = mkdtempSync(join(tmpdir(), 'dlsim-recipes-'));
for (const path of COPIED) cpSync(join(ROOT_PATH, path), join(copy, path), {recursive: true});
symlinkSync(join(ROOT_PATH, 'node_modules'), join(copy, 'node_modules'), 'junction');
for (const recipe of recipes) apply(recipe, copy);
const compiled = spawnSync('npm', ['run', '--silent', 'build'], {cwd: copy, encoding: 'utf8', shell: process.platform === 'win32'});

afterAll(() => rmSync(copy, {recursive: true, force: true}));

function node(...words: readonly string[]): {readonly code: number | null; readonly said: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, words, {cwd: copy, encoding: 'utf8', env: {PATH: process.env.PATH}});
  return {code: status, said: stdout + stderr};
}

const dlsim = (...words: readonly string[]) => node('bin/dlsim.js', ...words);

test('there is one for each thing that can be added, and the copy compiles with all of them', () => {
  expect(recipes.map(({title}) => title)).toEqual(['A mechanism', 'A verb', 'A strategy', 'A measure', 'A chart', 'A scenario']);
  expect({code: compiled.status, said: compiled.stdout + compiled.stderr}).toEqual({code: 0, said: ''});
});

test('one file and one line in a register; a verb takes a second line, and the page says why', () => {
  expect(recipes.map(({lines}) => lines.length)).toEqual([1, 2, 1, 1, 1, 0]);
});

test.each([
  ['mechanisms', 'resting-in-summer'], ['verbs', 'thank'], ['strategies', 'one-by-one'], ['measures', 'worn-out'], ['charts', 'students-over-time'], ['scenarios', 'one-school'],
  ['parameters', 'rest-in-summer'], ['parameters', 'price-of-thank'],
])('dlsim list %s has %s', (kind, id) => {
  expect((JSON.parse(dlsim('list', kind, '--json').said) as {id: string}[]).map(one => one.id)).toContain(id);
});

test('the mechanism, the measure and the chart pass the contract suites of their kind', () => {
  const suites = ['test/model/mechanisms/contract.test.ts', 'test/measures/contract.test.ts', 'test/charts/contract.test.ts'];
  const only = 'resting in summer|rest in summer|each changes what it declares|worn.out|students-over-time|ids are|every chart is drawn';
  const {code} = node('node_modules/vitest/vitest.mjs', 'run', ...suites, '-t', only, '--reporter=json', '--outputFile=tried.json');
  const {testResults} = JSON.parse(readFileSync(join(copy, 'tried.json'), 'utf8')) as {testResults: {assertionResults: {fullName: string; status: string; failureMessages: string[]}[]}[]};
  const tried = testResults.flatMap(({assertionResults}) => assertionResults).filter(({status}) => status !== 'skipped' && status !== 'pending');
  expect(tried.filter(({status}) => status !== 'passed')).toEqual([]);
  for (const name of ['resting in summer says what it is', 'each changes what it declares', 'rest in summer', 'worn-out', 'students-over-time']) {
    expect(tried.filter(({fullName}) => fullName.includes(name)), name).not.toEqual([]);
  }
  expect(code).toBe(0);
});

describe('in a plan', () => {
  mkdirSync(join(copy, 'plan'));
  writeFileSync(join(copy, 'plan', 'tried.yaml'), `dlsim: 1
horizon: 30 weeks
replicates: 2
network: {synthetic: {districts: 1, schools per district: 2, educators per school: 15}}
start: {engagement: 30 %}
assumptions: {rest in summer: 0.1}
team: {hours: 4 a week, until: 25 weeks}
strategies:
  thanking: {phases: [{name: Thank, serve: random, spend: {thank: 100 %}}]}
  one: {use: one-by-one}
  nothing: {use: hands-off}
compare: {at: [20 weeks, end], measures: [energy, worn out]}
expect:
  - {measure: energy, of: thanking, above: nothing, at: 20 weeks, in: the average, why: Thanks lift energy.}
  - {measure: educator hours, of: one, above: nothing, at: 20 weeks, why: Coaching takes people's time.}
`);

  test('the verb and the strategy do what they say', () => expect(dlsim('check', 'plan/tried.yaml', '--run')).toMatchObject({code: 0}));

  test('the scenario holds what it expects', () => expect(dlsim('check', 'scenarios/one-school.yaml', '--run', '--replicates', '4')).toMatchObject({code: 0}));
});
