/**
 * Goal: a start takes what V8 compiled when the program was built, and where that doesn't fit, it starts all the same.
 * Method: the built program, asked which of its parts were refused; and started with another setting of V8, for which nothing fits.
 */
import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {PROGRAM, SCENARIOS} from './spawned.ts';

const START = `require('./settings.js');
const {load, scripts} = require('./load.js');
load('main.cjs').main(process.argv.slice(1)).then(() => console.log(JSON.stringify([...scripts].map(([name, {cachedDataRejected}]) => [name, cachedDataRejected ?? 'not there']))));`;
const node = (words: readonly string[]) => spawnSync(process.execPath, words, {cwd: new URL('../../bin/', import.meta.url), encoding: 'utf8'}).stdout;
const check = ['check', `${SCENARIOS}first-steps.yaml`];

/** Part by part: whether V8 refused what was kept of it. */
const refused = (...settings: readonly string[]) => JSON.parse(node([...settings, '-e', START, ...check]).trimEnd().split('\n').at(-1)!) as readonly (readonly [string, unknown])[];

test('all that is loaded was compiled when it was built', () => {
  const parts = refused();
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter(([, answer]) => answer !== false)).toEqual([]);
});

test('with another setting of V8 it is compiled anew, and says the same', () => {
  const other = '--stack-size=900';
  expect(refused(other).filter(([, answer]) => answer !== true)).toEqual([]);
  expect(node([other, PROGRAM, ...check])).toBe(node([PROGRAM, ...check]));
});
