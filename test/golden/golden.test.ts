/** Goal: no rule of the model changes unseen. Method: the shipped scenarios, small, against texts that were looked at; every change has its reason. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readScenarioFile} from '../../src/cli/read-scenario.ts';
import {run} from '../../src/index.ts';
import {goldenText, scenarioPaths, small} from './golden-text.ts';
import {ROOT} from '../root.ts';

const paths = scenarioPaths(ROOT);
const goldenOf = (path: string) => new URL(`./${basename(path, '.yaml')}.txt`, import.meta.url);

describe('shipped scenarios', () => {
  test.each(paths.map(path => [basename(path, '.yaml'), path]))('%s says what it said (if a rule was meant to change: npm run golden -- --write "which rule, and why")', async (_, path) => {
    expect(goldenText(await run(small(readScenarioFile(path))))).toBe(readFileSync(goldenOf(path), 'utf8'));
  });

  test.each(paths.map(path => [basename(path, '.yaml'), path]))('%s opens with its question', (_, path) => {
    const [first] = readFileSync(path, 'utf8').split('\n');
    expect(first).toMatch(/^# .*\?$/);
    expect(readScenarioFile(path).question).toMatch(/\?$/);
  });
});

test('every change of the golden results has its reason', () => {
  const hash = createHash('sha256');
  for (const path of paths) if (existsSync(goldenOf(path))) hash.update(readFileSync(goldenOf(path), 'utf8'));
  const reasons = readFileSync(new URL('./reasons.md', import.meta.url), 'utf8').trim().split('\n').filter(line => line.startsWith('- '));
  expect(reasons.at(-1)).toMatch(new RegExp(`^- ${hash.digest('hex').slice(0, 16)}: \\S.{9,}`));
});
