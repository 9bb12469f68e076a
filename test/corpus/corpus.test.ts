/**
 * Goal: whatever file comes in, it is read as it was meant or refused: with exactly this message and exit code, within 2 seconds of processor
 * time and 300 MB, and nothing of it is changed.
 * Method: one case a file (a folder where it takes several), its transcript beside it as `.expected`; `npx vitest run test/corpus -u` renews
 * transcripts, to be read before they are kept. What can't be kept in a repository is made (made.ts).
 */
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {contents} from '../cli/contents.ts';
import {MADE} from './made.ts';
import {played, type Line, type Played} from './played.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SECONDS = 2;
const MEGABYTES = 300;

const copy = mkdtempSync(join(tmpdir(), 'dlsim-corpus-'));
for (const group of ['yaml', 'numbers', 'tables', 'files']) cpSync(join(HERE, group), join(copy, group), {recursive: true});

/** By the path of its transcript. */
const cases = readdirSync(copy).flatMap(group => readdirSync(join(copy, group)).filter(name => !name.endsWith('.expected')).map(name => {
  const folder = statSync(join(copy, group, name)).isDirectory();
  const line: Line = {folder: join(copy, group, folder ? name : ''), words: ['check', folder ? 'plan.yaml' : name]};
  return [join(group, folder ? name : name.replace(/\.yaml$/, '')), line] as const;
}));

async function holds(name: string, {transcript, seconds, memory}: Played): Promise<void> {
  const expected = join(HERE, `${name}.expected`);
  expect(existsSync(expected), `${name}.expected is there`).toBe(true);
  await expect(transcript).toMatchFileSnapshot(expected);
  expect(transcript).toMatch(/^exit (?:0|64|65)$/m);
  expect(transcript).not.toMatch(/\bat .*:\d+:\d+\)?$|This is a fault of dlsim/m);
  expect(seconds).toBeLessThan(SECONDS);
  expect(memory).toBeLessThan(MEGABYTES);
}

const before = contents(copy);
const found = new Map(played(cases.map(([, line]) => line)).map((one, at) => [cases[at][0], one]));

test.each(cases.map(([name]) => name))('%s', name => holds(name, found.get(name)!));

test('no case changed a file or left one', () => expect(contents(copy)).toEqual(before));

const made = new Map(Object.entries(MADE).map(([name, {make, words = ['check', 'plan.yaml']}]) => {
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-made-'));
  make(folder);
  return [name, {line: {folder, words}, files: readdirSync(folder, {recursive: true})}] as const;
}));
const small = [...made].filter(([name]) => !MADE[name].large);
const together = new Map(played(small.map(([, {line}]) => line)).map((one, at) => [small[at][0], one]));

test.each([...made])('made: %s', async (name, {line, files}) => {
  await holds(join('made', name), together.get(name) ?? played([line])[0]);
  expect(readdirSync(line.folder, {recursive: true})).toEqual(files);
});

test('every transcript has its case', () => {
  const names = new Set([...cases.map(([name]) => name), ...Object.keys(MADE).map(name => join('made', name))]);
  for (const group of ['yaml', 'numbers', 'tables', 'files', 'made']) {
    for (const file of readdirSync(join(HERE, group)).filter(name => name.endsWith('.expected'))) {
      expect(names.has(join(group, file.replace(/\.expected$/, ''))), join(group, file)).toBe(true);
      expect(readFileSync(join(HERE, group, file), 'utf8')).toMatch(/^\$ dlsim /);
    }
  }
});
