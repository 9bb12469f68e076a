/** Goal: the folder's document names only files that are there. */
import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

test('every file that README.md names exists', () => {
  const folder = new URL('../../src/experiment/', import.meta.url);
  const named = [...readFileSync(new URL('README.md', folder), 'utf8').matchAll(/`([a-z-]+\.ts)`/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(15);
  for (const name of named) expect(existsSync(new URL(name, folder)), name).toBe(true);
});
