/** Goal: results are told again as documents and charts, the same each time, wherever it is done. Method: the program spawned, its files compared byte by byte. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse, View} from 'vega';
import {compile, type TopLevelSpec} from 'vega-lite';
import {beforeAll, expect, test} from 'vitest';
import {dlsim, emptyFolder, SMALL} from './spawned.ts';

const cwd = emptyFolder({'plan.yaml': SMALL});
let results: string;

beforeAll(() => {
  expect(dlsim(['run', 'plan.yaml', '--quiet', '--charts', 'svg'], {cwd})).toMatchObject({code: 0, err: ''});
  results = join('results', readdirSync(join(cwd, 'results'))[0]);
});

const bytes = (folder: string, name: string) => readFileSync(join(cwd, folder, name)).toString('base64');

test('every format is written, and written again in another place and language it is the same to the byte', () => {
  const write = (out: string, formats: string, env: Record<string, string>) => dlsim(['report', results, '--format', formats, '--out', out], {cwd, env});
  const ended = write('one', 'pdf,html,md,docx,pptx', {});
  expect(ended).toMatchObject({code: 0, err: ''});
  const names = ended.out.trim().split('\n').map(path => path.slice('one/'.length));
  expect(names.filter(name => !name.startsWith('figures/'))).toEqual(['report.html', 'report.md', 'report.docx', 'report.pptx', 'report.pdf']);
  expect(names.filter(name => name.startsWith('figures/')).length).toBeGreaterThan(20);
  const again = ['report.html', 'report.docx', 'report.pptx', 'report.pdf'];
  expect(write('two', 'pdf,html,docx,pptx', {TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8'}).code).toBe(0);
  for (const name of again) expect(bytes('two', name) === bytes('one', name), name).toBe(true);
}, 180_000);

test('told again, the page is the one that the run left', () => {
  expect(bytes('one', 'report.html') === bytes(results, 'report.html')).toBe(true);
});

test('a run without charts leaves a page that tells them in words and numbers; told again it shows them', () => {
  expect(dlsim(['run', 'plan.yaml', '--quiet', '--charts', 'none', '--out', 'plain'], {cwd})).toMatchObject({code: 0, err: ''});
  const page = readFileSync(join(cwd, 'plain', 'report.html'), 'utf8');
  expect(page).not.toContain('<svg');
  expect(page.match(/<summary>Numbers of figure/g)!.length).toBeGreaterThan(5);
  expect(existsSync(join(cwd, 'plain', 'charts'))).toBe(false);
  expect(dlsim(['report', 'plain', '--out', 'shown'], {cwd})).toMatchObject({code: 0});
  expect(bytes('shown', 'report.html') === bytes(results, 'report.html')).toBe(true);
}, 60_000);

test('nothing is overwritten unless asked to, and no format is guessed', () => {
  expect(dlsim(['report', results, '--out', 'one'], {cwd}).code).not.toBe(0);
  expect(dlsim(['report', results, '--format', 'md', '--out', 'one', '--force'], {cwd}).code).toBe(0);
  expect(dlsim(['report', results, '--format', 'dokx'], {cwd})).toMatchObject({code: 64, err: expect.stringContaining('Did you mean docx?')});
  expect(dlsim(['report', results, '--format', ','], {cwd})).toMatchObject({code: 64, err: expect.stringContaining('no format is asked for')});
  expect(dlsim(['report', 'nowhere'], {cwd})).toMatchObject({code: 65, err: expect.stringContaining('no results folder')});
});

test('a chart in any format, as wide as a column, light or dark', () => {
  const ended = dlsim(['chart', results, 'scoreboard', 'year-one', '--format', 'html,svg,vl.json', '--width', '320', '--dark', '--out', 'charts'], {cwd});
  expect(ended.code).toBe(0);
  expect(ended.err).toContain('year-one: nothing to draw');
  const svg = readFileSync(join(cwd, 'charts/scoreboard.svg'), 'utf8');
  expect(svg).toMatch(/^<svg [^>]*width="320"[^>]*role="img" aria-label="[^"]{40,}"/);
  expect(svg).toContain('#14191f');
  expect(JSON.parse(readFileSync(join(cwd, 'charts/scoreboard.vl.json'), 'utf8'))).toHaveProperty('description');
  const page = readFileSync(join(cwd, 'charts/scoreboard.html'), 'utf8');
  expect(page).toContain('prefers-color-scheme: dark');
  expect([...page.matchAll(/<figure /g)]).toHaveLength(1);
  expect(existsSync(join(cwd, 'charts/year-one.html'))).toBe(false);
});

test('a chart goes into a website as a fragment, or into the Vega editor as a spec, and asks for nothing there', async () => {
  expect(dlsim(['chart', results, 'rings-over-time', '--format', 'fragment,vl.json', '--out', 'website'], {cwd}).code).toBe(0);
  const fragment = readFileSync(join(cwd, 'website/rings-over-time.fragment.html'), 'utf8');
  expect(fragment).toMatch(/^<figure class="dlsim">\n<div role="img" aria-label="[^"]{40,}"><svg style="max-width: 100%; height: auto"[\s\S]*<table>[\s\S]*<\/figure>\n$/);
  expect(fragment).not.toMatch(/<(?:script|style|link|img|iframe)\b|\son\w+=|url\((?!#)/);
  expect(new Set(fragment.match(/https?:\/\/[^"]+/g))).toEqual(new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']));

  const spec = JSON.parse(readFileSync(join(cwd, 'website/rings-over-time.vl.json'), 'utf8')) as TopLevelSpec & {readonly $schema: string};
  expect(spec.$schema).toBe('https://vega.github.io/schema/vega-lite/v6.json');
  expect(JSON.stringify(spec)).not.toContain('"url":');
  const view = new View(parse(compile(spec).spec), {renderer: 'none'});
  expect(await view.toSVG()).toContain('<path');
});
