/** `npm run gallery`: draws each chart from a run of scenarios/dozen.yaml with a few worlds, and writes the gallery into the charts' document. */
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readScenarioFile} from '../../src/cli/read-scenario.ts';
import {CHARTS} from '../../src/charts/index.ts';
import {compare, run} from '../built.ts';
import {galleryText, PICTURES, README, withGallery} from './gallery-text.ts';
import {ROOT} from '../root.ts';

const WORLDS = 20;

// Fonts are found beside the built program.
const {renderPng, renderSvg} = await import(new URL('dist/io/render.js', ROOT).href) as typeof import('../../src/io/render.ts');
const scenario = readScenarioFile(fileURLToPath(new URL('scenarios/dozen.yaml', ROOT)));
const ensemble = await run({...scenario, replicates: WORLDS}, {threads: 0});
const comparison = compare(ensemble);
const folder = new URL(`${PICTURES}/`, ROOT);
mkdirSync(folder, {recursive: true});
for (const name of readdirSync(folder)) rmSync(new URL(name, folder));
const alternatives: Record<string, string> = {};
for (const chart of CHARTS) {
  const drawn = chart.draw(ensemble, comparison);
  if (!drawn) throw new Error(`${chart.id}: nothing to draw`);
  alternatives[chart.id] = drawn.alternative;
  writeFileSync(new URL(`${chart.id}.png`, folder), await renderPng(await renderSvg(drawn.spec), {scale: 1}));
}
const page = new URL(README, ROOT);
writeFileSync(page, withGallery(readFileSync(page, 'utf8'), galleryText(alternatives)));
console.log(`${CHARTS.length} charts drawn from ${WORLDS} worlds of ${scenario.title}`);
