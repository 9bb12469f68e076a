/**
 * Part of the build: the command line in few files, so that it starts, and draws its first chart, in half the time that hundreds of small ones
 * take. The packages it uses go in with it, but for those that are native or optional. `dist/bundle` is as deep as the folders of `dist`, so
 * relative addresses hold. The rules by which runs are made don't change any more: their name is written in, so that no start has to read them all.
 * The files are CommonJS, because only such can be loaded with what V8 compiled of them before (`load.js`).
 */
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'rolldown';
import {rules} from '../dist/io/version.js';

/** Native, or installed only by those who want them. */
const OUTSIDE = /^(node:|@resvg\/|docx$|pptxgenjs$|@myriaddreamin\/)/;

const beside = (name, base = import.meta.url) => fileURLToPath(new URL(name, base));

const {output} = await build({
  input: {main: 'dist/cli/main.js', worker: 'dist/cli/worker.js', 'render-worker': 'dist/cli/render-worker.js', pictures: 'dist/cli/run/pictures.js', 'v8-settings': 'dist/io/v8-settings.js'},
  output: {dir: 'dist/bundle', cleanDir: true, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs', dynamicImportInCjs: false},
  platform: 'node',
  resolve: {alias: {
    'string-width': beside('plain-width.mjs'),
    // The other one waits for a package that draws bitmaps, should it be installed; charts are drawn without.
    'vega-canvas': beside('vega-canvas.browser.js', import.meta.resolve('vega-canvas')),
  }},
  transform: {define: {RULES_OF_BUILD: JSON.stringify(rules()), 'import.meta.resolve': 'undefined'}},
  external: OUTSIDE,
  logLevel: 'warn',
});

/** One byte a letter: with others in it, Node reads a file slower, and V8 holds it in two bytes a letter, once for each thread. */
for (const {type, fileName, code} of output) {
  if (type === 'chunk') writeFileSync(`dist/bundle/${fileName}`, code.replace(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`), 'latin1');
}

/** Whose code went in, with their licences, which ask to be kept with it. */
const folders = [...new Set(output.flatMap(({moduleIds = []}) => moduleIds).flatMap(id => id.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []))].sort();
writeFileSync('dist/bundle/LICENSES.txt', folders.map(folder => {
  const {name, version, license} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const texts = readdirSync(folder).filter(file => /^licen[cs]e/i.test(file)).map(file => readFileSync(`${folder}/${file}`, 'utf8').trim());
  if (texts.length === 0) texts.push(readFileSync(`${folder}/README.md`, 'utf8').match(/^(?:#+ *)?licen[cs]e\b[^]*/im)[0].trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}).join(`\n${'-'.repeat(80)}\n\n`));

const {status, stderr} = spawnSync(process.execPath, [beside('compile.mjs')], {stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8'});
if (status !== 0) throw new Error(`compile.mjs ended with ${status}: ${stderr}`);
