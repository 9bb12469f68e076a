/**
 * `npm run passport`: writes the parts of the model's documents that come from the code: parameters, the order of a week, draws, ring moves,
 * verbs, strategies, measures. `-- --measure` also plays the contested choices through again (some minutes). --seeds 20 · --threads 0
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {contestedTable} from './contested.ts';
import {between, parts, type Part} from './parts.ts';
import {ROOT} from '../root.ts';

const {values: asked} = parseArgs({options: {measure: {type: 'boolean', default: false}, seeds: {type: 'string', default: '20'}, threads: {type: 'string', default: '0'}}});

const written: Part[] = [...parts()];
if (asked.measure) written.push({name: 'contested', file: 'src/model/README.md', text: await contestedTable(Number(asked.seeds), Number(asked.threads))});
for (const {name, file, text} of written) {
  const place = new URL(file, ROOT);
  const page = readFileSync(place, 'utf8');
  const next = between(page, name, text);
  if (next === page) continue;
  writeFileSync(place, next);
  console.log(`${file}: ${name}`);
}
