/**
 * Goal: a results folder that some version wrote is read by every later one, and any change made to it is found. Method: a folder of each format,
 * as it was written; a later version may say that networks and journeys can't be had again from it, and nothing else.
 */
import {cpSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {loadEnsemble} from '../../src/cli/results/load-ensemble.ts';
import {compare} from '../../src/experiment/compare.ts';
import {filesOf, verifyFolder} from '../../src/io/manifest.ts';
import {dlsim, emptyFolder} from '../cli/spawned.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const FORMATS = readdirSync(HERE, {withFileTypes: true}).filter(entry => entry.isDirectory()).map(({name}) => name);

interface Summary {
  readonly comparisons: readonly {readonly measure: string; readonly week: number; readonly wins: number; readonly mean: number; readonly median: number}[];
}

describe.each(FORMATS)('the format “%s”', name => {
  const folder = join(HERE, name);

  test('is verified', () => expect(dlsim(['verify', folder])).toMatchObject({code: 0, err: ''}));

  test('holds the numbers that its summary tells', async () => {
    const {ensemble} = await loadEnsemble(folder);
    const {comparisons} = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as Summary;
    const {differences, further} = compare(ensemble);
    expect(comparisons.length).toBeGreaterThan(0);
    expect([...differences, ...further]).toEqual(comparisons.map(({measure, week, wins, mean, median}) => expect.objectContaining({measure, week, wins, mean, median}) as unknown));
  });

  test('is drawn, exported and told', () => {
    const cwd = emptyFolder();
    expect(dlsim(['chart', folder, 'hours', '--format', 'svg'], {cwd}).code).toBe(0);
    expect(dlsim(['export', folder, '--format', 'csv'], {cwd}).code).toBeOneOf([0, 5]);
    expect(existsSync(join(cwd, 'series.csv'))).toBe(true);
    const report = dlsim(['report', folder, '--format', 'md', '--out', 'told'], {cwd});
    expect(report.code).toBe(0);
    expect(report.err.replace(/made by another version of dlsim: .*/g, '').trim()).toBe('');
    expect(dlsim(['story', folder]).code).toBeOneOf([0, 5]);
  });

  test('one flipped bit in any of its files is found', () => {
    const copy = join(emptyFolder(), 'copy');
    cpSync(folder, copy, {recursive: true});
    const files = filesOf(copy);
    expect(files.length).toBeGreaterThan(15);
    for (const [number, file] of files.entries()) {
      const path = join(copy, file), whole = readFileSync(path), altered = Buffer.from(whole);
      altered[(number * 7919) % whole.length] ^= 1 << number % 8;
      writeFileSync(path, altered);
      expect(changed(copy), file).toEqual([file]);
      writeFileSync(path, whole);
    }
    expect(changed(copy)).toEqual([]);
  });

  test('numbers of other runs than its own are told from its own', () => {
    const copy = join(emptyFolder(), 'copy');
    cpSync(folder, copy, {recursive: true});
    const path = join(copy, 'data/scenario.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"seed":"kept"', '"seed":"another"'));
    expect(dlsim(['reproduce', copy, '--quiet'])).toMatchObject({code: 5, out: expect.stringContaining('other numbers') as string});
  });
});

/** Files that are not as they were written. A list of files that can't be read is one. */
function changed(folder: string): readonly string[] {
  try {
    return verifyFolder(folder).problems.map(({path}) => path);
  } catch (fault) {
    expect(fault).toMatchObject({code: 3});
    return ['manifest.json'];
  }
}
