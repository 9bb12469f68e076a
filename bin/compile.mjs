/**
 * Part of the build: plays what people start most often, and keeps what V8 compiled of the bundle by then, with the settings of later starts
 * (`load.js`): for others nothing that is kept would do.
 */
import './settings.js';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {COMPILED, load, scripts} from './load.js';

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

mkdirSync(COMPILED);
for (const [name, script] of scripts) writeFileSync(join(COMPILED, name), script.createCachedData());
rmSync(scratch, {recursive: true});
