/** Goal: a notebook does what it shows. Method: its cells run as one module against the build; all they show is held against what is committed. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {compile} from 'vega-lite';
import {codeCells, comparable, notebooksIn, readNotebook, textOf, type Notebook} from './notebook.ts';
import {runCells} from './run-cells.ts';
import {ROOT_PATH} from '../root.ts';

const SPEC = 'application/vnd.vegalite.v6+json';

const shown = (notebook: Notebook) => codeCells(notebook).map(({outputs}) => comparable(outputs));
const bundles = (notebook: Notebook) => shown(notebook).flat().filter(one => typeof one === 'object') as Readonly<Record<string, unknown>>[];

describe.each(notebooksIn(ROOT_PATH))('%s', name => {
  const notebook = readNotebook(ROOT_PATH, name);

  test('shows what its cells say (`npm run notebooks` writes it anew)', async () => {
    expect((await runCells(ROOT_PATH, name, notebook)).map(comparable)).toEqual(shown(notebook));
  });

  test('begins with text, and a reader who does not program meets some before each few cells', () => {
    expect(notebook.cells[0].cell_type).toBe('markdown');
    expect(notebook.cells.map(({cell_type}) => cell_type[0]).join('')).not.toMatch(/cccc/);
    for (const {source} of codeCells(notebook)) expect(textOf(source).split('\n').length).toBeLessThan(36);
  });

  test('says in its text no number in bold that its cells do not show', () => {
    const said = notebook.cells.filter(({cell_type}) => cell_type === 'markdown').flatMap(({source}) => Array.from(textOf(source).matchAll(/\*\*([^*]*\d[^*]*)\*\*/g), ([, words]) => words));
    const words = shown(notebook).flat().map(one => (typeof one === 'string' ? one : String((one as Record<string, unknown>)['text/plain']))).join('\n');
    const numbers = new Set(words.match(NUMBER));
    expect(said.flatMap(phrase => phrase.match(NUMBER)!).filter(number => !numbers.has(number)), 'to be corrected by hand: npm run notebooks writes what cells show, no text').toEqual([]);
  });

  test('is seen where there is no kernel, and its charts open elsewhere: a picture and a sound spec that asks for nothing', () => {
    for (const bundle of bundles(notebook)) {
      expect(bundle['text/plain']).toMatch(/\S/);
      if (!(SPEC in bundle)) continue;
      expect(Buffer.from(String(bundle['image/png']), 'base64').subarray(1, 4).toString()).toBe('PNG');
      expect(JSON.stringify(bundle[SPEC])).not.toMatch(/"url":/);
      expect(compile(bundle[SPEC] as Parameters<typeof compile>[0]).spec.marks).not.toEqual([]);
    }
  });

  test('leads only to files that are there', () => {
    const text = notebook.cells.map(({source}) => textOf(source)).join('\n');
    for (const [, link] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) expect(() => readFileSync(join(ROOT_PATH, 'notebooks', link)), link).not.toThrow();
  });
});

test('the page beside them names each', () => {
  const page = readFileSync(join(ROOT_PATH, 'notebooks/README.md'), 'utf8');
  expect(Array.from(page.matchAll(/\]\(([^)]+\.ipynb)\)/g), ([, name]) => name)).toEqual(notebooksIn(ROOT_PATH));
});

const NUMBER = /\d+(?:[.,]\d+)*/g;
