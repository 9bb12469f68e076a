/**
 * Goal: in a browser the same plan gives the same numbers, to the byte; and what a page needs of the engine is small and free of Node.
 * Method: the experiment floor bundled into a page that stands alone, opened in Chromium; the engine's own entry bundled and looked through.
 */
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'vite';
import {expect, test} from 'vitest';
import {openInChromium} from './chromium.ts';
import {playedHere} from './page.ts';
import {ROOT_PATH} from '../root.ts';

interface Bundle {
  readonly code: string;
  /** Files in it, counted from the project. */
  readonly modules: readonly string[];
}

async function bundled(entry: string): Promise<Bundle> {
  const built = await build({
    configFile: false, logLevel: 'silent', root: ROOT_PATH, build: {write: false, minify: true, lib: {entry: join(ROOT_PATH, entry), formats: ['iife'], name: 'page'}},
  });
  const [{output: [chunk]}] = built as unknown as [{output: [{code: string; modules: Readonly<Record<string, unknown>>}]}];
  return {code: chunk.code, modules: Object.keys(chunk.modules).map(path => path.replace(ROOT_PATH, ''))};
}

test('a page in Chromium prints the fingerprints that Node prints', async () => {
  const {code} = await bundled('test/browser/page.ts');
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-page-'));
  const page = join(folder, 'page.html');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body><script>${code.replaceAll('</script', '<\\/script')}</script></body>`);
  expect(/<body>(.*)<\/body>/s.exec(openInChromium(pathToFileURL(page).href, join(folder, 'profile')))?.[1].trim()).toBe(playedHere());
});

test('the engine alone holds its own floors and seedrandom, and nothing of Node', async () => {
  const {code, modules} = await bundled('src/engine/index.ts');
  expect(modules.filter(path => !/^src\/(?:engine|measures|model|schema|kernel)\//.test(path) && !/node_modules\/seedrandom\/|^\0|__vite|crypto/.test(path))).toEqual([]);
  expect(code).not.toMatch(/\bnode:|\bprocess\.|require\("(?!crypto)/);
  expect(code.length).toBeLessThan(200_000);
});
