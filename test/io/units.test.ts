/** Goal: what a finished unit left comes back exactly, or not at all. */
import {readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {openUnits} from '../../src/io/units.ts';
import {emptyFolder} from './folder.ts';

const run = {strategy: 'quality-first', values: Float64Array.of(1.5, NaN, -0, Infinity), rings: Uint8Array.of(0, 3), log: [{week: 3, who: null}]};

test('a run comes back as it was, another run of the program finds it, and a later one replaces it', () => {
  const folder = join(emptyFolder(), 'units');
  openUnits(folder).put('quality-first/7', run);
  expect(openUnits(folder).get('quality-first/7')).toEqual(run);
  expect(openUnits(folder).get('quality-first/8')).toBeUndefined();
  openUnits(folder).put('quality-first/7', {strategy: 'other'});
  expect(openUnits(folder).get('quality-first/7')).toEqual({strategy: 'other'});
});

test('any cut and any flipped bit make it not done', () => {
  const folder = emptyFolder();
  openUnits(folder).put('a', run);
  const path = join(folder, readdirSync(folder)[0]);
  const whole = readFileSync(path);
  fc.assert(fc.property(fc.nat(whole.length * 8 - 1), fc.boolean(), (bit, cut) => {
    const altered = Buffer.from(cut ? whole.subarray(0, bit >> 3) : whole);
    if (!cut) altered[bit >> 3] ^= 1 << (bit & 7);
    writeFileSync(path, altered);
    const units = openUnits(folder);
    expect(units.get('a')).toBeUndefined();
    expect(units.damaged).toEqual(['a']);
  }), {seed: 1, numRuns: 200});
});

test('a unit under the name of another is not taken for it', () => {
  const folder = emptyFolder();
  const units = openUnits(folder);
  units.put('a', 1);
  const [name] = readdirSync(folder);
  units.put('b', 2);
  const other = readdirSync(folder).find(file => file !== name)!;
  renameSync(join(folder, name), join(folder, other));
  expect(units.get('b')).toBeUndefined();
});
