/** `node notebooks/embed/build.mjs FOLDER`: the page and its one script, which holds the engine and what the scenario settles. */
import {copyFileSync, mkdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {readScenarioFile} from '../../dist/cli/read-scenario.js';
import {jobOf} from '../../dist/experiment/plan.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = resolve(process.argv[2] ?? 'embedded');
const scenario = readScenarioFile(join(here, 'scenario.yaml'));
const jobs = scenario.strategies.map((_, strategy) => Array.from({length: scenario.replicates}, (__, world) => jobOf(scenario, strategy, world)));

await build({
  // In a page loops run as they are written, for compiled ones are found by names that are shortened here: it needn't carry them.
  resolve: {alias: [{find: './built-loops.js', replacement: fileURLToPath(new URL('../../dist/kernel/no-loops.js', import.meta.url))}]},
  root: here, configFile: false, logLevel: 'warn', publicDir: false, define: {JOBS: JSON.stringify(jobs)},
  build: {outDir: out, emptyOutDir: false, lib: {entry: join(here, 'page.js'), formats: ['iife'], name: 'page', fileName: () => 'page.js'}},
});
mkdirSync(out, {recursive: true});
copyFileSync(join(here, 'index.html'), join(out, 'index.html'));
console.log(`open ${join(out, 'index.html')}`);
