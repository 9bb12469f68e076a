/**
 * Goal: a start takes what V8 compiled when the program was built, and where that doesn't fit, it starts all the same.
 * Method: the built program, asked which of its parts were refused; and started with another setting of V8, for which nothing fits.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {emptyFolder, PROGRAM, SCENARIOS, SMALL} from './spawned.ts';

const START = `const {load, ownSettings, scripts} = require('./load.js');
load('v8-settings.cjs').setAsUsual(ownSettings());
load('main.cjs').main(process.argv.slice(1)).then(() => console.log(JSON.stringify([...scripts].map(([name, {cachedDataRejected}]) => [name, cachedDataRejected ?? 'not there']))));`;
const node = (words: readonly string[]) => spawnSync(process.execPath, words, {cwd: new URL('../../bin/', import.meta.url), encoding: 'utf8'}).stdout;
const check = ['check', `${SCENARIOS}first-steps.yaml`];

/** Part by part: whether V8 refused what was kept of it. */
const refused = (words: readonly string[], ...settings: readonly string[]) => JSON.parse(node([...settings, '-e', START, ...words]).trimEnd().split('\n').at(-1)!) as readonly (readonly [string, unknown])[];

test('all that is loaded was compiled when it was built, also after the settings were others for a while', () => {
  const folder = emptyFolder({'plan.yaml': SMALL});
  const run = ['run', join(folder, 'plan.yaml'), '--futures', '0', '--charts', 'none', '--quiet', '--out', join(folder, 'results')];
  for (const words of [check, run]) {
    const parts = refused(words);
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter(([, answer]) => answer !== false)).toEqual([]);
  }
});

test('the bundle is in plain letters, as it is read', () => {
  const bundle = new URL('../../dist/bundle/', import.meta.url);
  const files = readdirSync(bundle).filter(name => name.endsWith('.cjs'));
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) expect(readFileSync(new URL(name, bundle), 'latin1'), name).not.toMatch(/[^\0-\x7f]/);
});

test('with another setting of V8 it is compiled anew, and says the same', () => {
  const other = '--stack-size=900';
  expect(refused(check, other).filter(([, answer]) => answer !== true)).toEqual([]);
  expect(node([other, PROGRAM, ...check])).toBe(node([PROGRAM, ...check]));
});

test('where nothing is built yet, it says how to build it', () => {
  const folder = emptyFolder();
  cpSync(new URL('../../bin/', import.meta.url), join(folder, 'bin'), {recursive: true});
  const {status, stderr} = spawnSync(process.execPath, [join(folder, 'bin/dlsim.js'), '--help'], {encoding: 'utf8'});
  expect({status, stderr}).toEqual({status: 1, stderr: 'error: dlsim is not built here yet\n  `npm ci && npm run build` builds it.\n'});
});
