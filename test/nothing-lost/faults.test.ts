/**
 * Goal: whichever call to the disk fails, the program ends with a documented exit code and a helpful word, and leaves nothing half-done under a
 * final name. Method: every place of the program that calls the disk fails once; every call and every kind of fault with `npm run faults`.
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

test('a failing disk is borne wherever it fails: verify, export, run --until, run', () => {
  const words = [fileURLToPath(new URL('faulty-runs.mjs', import.meta.url)), 'sites', 'verify', 'export', 'run --until', 'run'];
  const {status, stdout, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'});
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  const lines = stdout.trim().split('\n').map(line => JSON.parse(line) as {readonly errand: string; readonly faults?: number});
  expect(lines.filter(({faults}) => faults === undefined)).toEqual([]);
  expect(lines.map(({errand}) => errand)).toEqual(['verify', 'export', 'run --until', 'run']);
  expect(lines.reduce((sum, {faults = 0}) => sum + faults, 0)).toBeGreaterThan(80);
}, 600_000);
