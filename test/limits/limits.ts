/**
 * `npm run limits`: every limit with an exact answer, asked with so many times the replicates of the quick tests, so that the tolerance
 * shrinks by the root of it; as a table. Exits 1 when one misses. --times 10 · --only V03,V12
 */
import {parseArgs} from 'node:util';
import {BASS_ROWS} from './bass-rows.ts';
import {POPULATION_ROWS} from './population-rows.ts';
import {outcomeOf} from './row.ts';

const {values: asked} = parseArgs({options: {times: {type: 'string', default: '10'}, only: {type: 'string'}}});
const only = asked.only?.split(',');
const figures = (number: number) => number.toPrecision(5);

console.log('| limit | played | what | exact | measured | tolerance | replicates | |\n| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const row of [...BASS_ROWS, ...POPULATION_ROWS]) {
  if (only && !only.includes(row.id)) continue;
  const replicates = Math.round(row.replicates * Number(asked.times));
  const {measured, tolerance, holds} = outcomeOf(row, replicates);
  if (!holds) process.exitCode = 1;
  const cells = [row.id, row.played, row.what, figures(row.exact), figures(measured), tolerance.toPrecision(2), replicates, holds ? 'holds' : 'misses'];
  console.log(`| ${cells.join(' | ')} |`);
}
