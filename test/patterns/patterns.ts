/**
 * `npm run patterns`: the shipped strategies against the bands the model is held to. Prints a table of means with pass or miss a cell, and
 * in how many paired worlds quality first is ahead. A miss is a reason to look for a mistake, not to tune. Exits 1 when anything misses.
 * --seeds 30 · --strategies quality-first,scale-first · --threads 0 (all cores)
 */
import {parseArgs} from 'node:util';
import {valuesAt, type Ensemble} from '../../src/experiment/ensemble.ts';
import {parseScenario, run} from '../../src/index.ts';
import {BANDS, COLUMNS, DEEP_RETAINED, PAIRED, RETAINED, type Band, type Column} from './bands.ts';

const END_OF_FACILITATION = 156;
const END = 208;

const {values: asked} = parseArgs({options: {
  seeds: {type: 'string', default: '30'}, strategies: {type: 'string', default: Object.keys(BANDS).join(',')}, threads: {type: 'string', default: '0'},
}});
const strategies = asked.strategies.split(',');

const {scenario, issues} = parseScenario([
  'dlsim: 1', 'seed: patterns', `replicates: ${asked.seeds}`, 'team: {until: 3 years}', 'horizon: 4 years',
  'strategies:', ...strategies.map(id => `  ${id}: {use: ${id}}`),
].join('\n'));
if (!scenario) throw new Error(issues.map(({message}) => message).join('\n'));
const ensemble = await run(scenario, {threads: Number(asked.threads)});

let missed = 0;

function held(mean: number, [low, high]: Band): string {
  const holds = Number.isNaN(mean) ? low === -Infinity : mean >= low && mean <= high;
  if (!holds) missed++;
  return holds ? ' ' : '!';
}

function mean(values: Iterable<number>): number {
  const defined = [...values].filter(value => !Number.isNaN(value));
  return defined.reduce((sum, value) => sum + value, 0) / defined.length;
}

function cell(index: number, {measure, at, factor, perPerson}: Column, band: Band): string {
  const values = valuesAt(ensemble, index, measure, at === 'end' ? END : END_OF_FACILITATION)
    .map((value, replicate) => (perPerson ? value / (ensemble.runs[index][replicate]?.people ?? NaN) : value) * factor);
  const average = mean(values);
  return `${Number.isNaN(average) ? '-' : average >= 100 ? average.toFixed(0) : average.toFixed(3)}${held(average, band)}`.padStart(14);
}

function pairedShare({runs}: Ensemble, measure: string): number {
  const [first, second] = ['quality-first', 'scale-first'].map(id => valuesAt(ensemble, strategies.indexOf(id), measure, END));
  return first.filter((value, replicate) => value > second[replicate]).length / runs[0].length;
}

console.log(`${asked.seeds} worlds a strategy; ! = outside its band\n`);
console.log(`${''.padEnd(16)}${COLUMNS.map(({title}) => `${title} `.padStart(14)).join('')}`);
for (const [index, id] of strategies.entries()) {
  console.log(id.padEnd(16) + COLUMNS.map((column, at) => cell(index, column, BANDS[id]?.[at] ?? [-Infinity, Infinity])).join(''));
}
if (strategies.includes('quality-first') && strategies.includes('scale-first')) {
  console.log('\nshare of worlds in which quality first is ahead of scale first, week 208');
  for (const {measure, band} of PAIRED) {
    const share = pairedShare(ensemble, measure);
    console.log(`  ${measure.padEnd(24)}${share.toFixed(2)}${held(share, band)}  (${band.join(' to ')})`);
  }
}
console.log('\nstill there a year after the end of facilitation');
for (const [measure, bands] of Object.entries({retained: RETAINED, 'deep-retained': DEEP_RETAINED})) {
  for (const [index, id] of strategies.entries()) {
    const share = mean(valuesAt(ensemble, index, measure, END));
    console.log(`  ${measure.padEnd(16)}${id.padEnd(16)}${Number.isNaN(share) ? '-' : share.toFixed(2)}${held(share, bands[id] ?? [-Infinity, Infinity])}`);
  }
}
for (const {strategy, replicate, message} of ensemble.failed) console.log(`failed: ${strategy}, replicate ${replicate}: ${message}`);
console.log(`\n${missed + ensemble.failed.length} outside their band or failed`);
process.exitCode = missed + ensemble.failed.length > 0 ? 1 : 0;
