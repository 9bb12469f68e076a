/**
 * Part of the build: plays what people start most often, and keeps what V8 compiled of the bundle by then (`load.js`), and which values V8 has by itself
 * of what dlsim sets (`src/io/v8-settings.ts`): with others nothing that is kept would do.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {COMPILED, load, scripts} from './load.js';

const told = spawnSync(process.execPath, ['--v8-options'], {encoding: 'utf8'}).stdout;
const {loads, setAsUsual, SETTINGS} = load('v8-settings.cjs');
const own = Object.fromEntries(SETTINGS.flatMap(name =>
  [...told.matchAll(new RegExp(`default: (--(?:no-)?${name}(?:=\\S+)?)$`, 'gm'))].map(([, words]) => [name, words])));
setAsUsual(own);

const scratch = mkdtempSync(join(tmpdir(), 'dlsim-build-'));
const results = join(scratch, 'results');
const scenario = fileURLToPath(new URL('../scenarios/first-steps.yaml', import.meta.url));
const lines = [
  ['--help'],
  ['check', scenario],
  ['run', scenario, '--replicates', '2', '--futures', '0', '--charts', 'vl.json', '--out', results],
  ['chart', results, '--format', 'vl.json', '--out', join(scratch, 'charts')],
];
for (const words of lines) {
  const code = await load('main.cjs').main(words);
  if (code !== 0) throw new Error(`dlsim ${words.join(' ')} ended with ${code}`);
}

// Pictures are drawn by threads of their own, whose code is compiled here.
const charts = readdirSync(join(results, 'charts')).map(name => ({id: name, spec: JSON.parse(readFileSync(join(results, 'charts', name), 'utf8')), formats: ['svg', 'png']}));
await load('pictures.cjs').picturesOfAll(charts);

loads();
mkdirSync(COMPILED);
writeFileSync(join(COMPILED, 'settings.json'), JSON.stringify(own));
for (const [name, script] of scripts) writeFileSync(join(COMPILED, name), script.createCachedData());
rmSync(scratch, {recursive: true});
