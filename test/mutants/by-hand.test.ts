/** Goal: wrong versions that are written by hand go with the rules they are versions of. Method: each piece of source that one of them replaces is there, once. */
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {expect, test} from 'vitest';
import {byHand, RULES_BY_HAND} from './by-hand/index.ts';
import {ROOT_PATH} from '../root.ts';

const sources = new Map(['src/measures/passes', 'src/kernel', 'src/model'].flatMap(folder => readdirSync(join(ROOT_PATH, folder), {recursive: true, encoding: 'utf8'})
  .filter(path => path.endsWith('.ts')).map(path => [basename(path, '.ts'), join(ROOT_PATH, folder, path)] as const)));

test.each(RULES_BY_HAND)('%s is what the versions in test/mutants/by-hand were made from', rule => {
  const stale: string[] = [];
  expect(byHand(rule, readFileSync(sources.get(rule)!, 'utf8'), message => stale.push(message)).length).toBeGreaterThan(0);
  expect(stale).toEqual([]);
});
