/**
 * `npm run ablations`: every mechanism off, one at a time, in a network a quarter of the size, against the whole model in the same worlds. Prints
 * what was predicted, the mean paired difference with its 90 % interval, and what moves most beside it; writes the table into src/model/README.md.
 * Exits 1 where a mechanism has no prediction, or moves nothing at all. --seeds 40 · --only lapsing,meeting (nothing is written then) · --wide: every measure that moves
 */
import {parseArgs} from 'node:util';
import {MEASURES} from '../../src/measures/index.ts';
import {MECHANISMS} from '../../src/model/schedule.ts';
import {idOf} from '../../src/schema/parameter.ts';
import {MODEL_README, writeBetween} from '../patterns/between-markers.ts';
import {Plays, mean, standardDeviation, type Setting} from '../patterns/play.ts';
import {figure} from '../patterns/row.ts';
import {PREDICTIONS, type Prediction} from './predictions.ts';

const END_OF_FACILITATION = 156;
/** For 90 % of a normal mean. */
const SPREAD = 1.645;

const {values: asked} = parseArgs({options: {seeds: {type: 'string', default: '40'}, only: {type: 'string', default: ''}, wide: {type: 'boolean', default: false}}});
const seeds = Number(asked.seeds);
const plays = new Plays(seeds);

interface Effect {
  readonly whole: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

function setting(strategy: string, off?: string): Setting {
  return {strategy, network: '{synthetic: {districts: 3}}', hours: 15, seeds, more: off === undefined ? '' : `mechanisms: {${off}: off}`};
}

/** Off minus on, world by world. */
function effectOf(mechanism: string, measure: string, strategy: string, week: number): Effect {
  const whole = plays.values(setting(strategy), measure, week);
  const differences = plays.values(setting(strategy, mechanism), measure, week).map((value, world) => value - whole[world]).filter(value => !Number.isNaN(value));
  const difference = mean(differences);
  const error = SPREAD * standardDeviation(differences) / Math.sqrt(differences.length - 1);
  return {whole: mean(whole), difference, low: difference - error, high: difference + error};
}

/** The interval lies on the predicted side; or on the other; or on both. */
function verdict({low, high}: Effect, direction: Prediction['direction']): string {
  if (low > 0 || high < 0) return (low > 0) === (direction === 'higher') ? 'as predicted' : '**the other way**';
  return '**none seen**';
}

/** The measure that moves most for its noise, beside the predicted one; null where none does. */
function movesMost(mechanism: string, {measure, strategy, week}: {measure: string; strategy: string; week: number}): {readonly id: string; readonly effect: Effect} | null {
  let most: {readonly id: string; readonly effect: Effect} | null = null, clearest = 1;
  for (const {name} of MEASURES) {
    const id = idOf(name), effect = effectOf(mechanism, id, strategy, week);
    const clear = Math.abs(effect.difference) / ((effect.high - effect.low) / 2);
    if (id !== measure && clear > clearest) [most, clearest] = [{id, effect}, clear];
  }
  return most;
}

const words = (effect: Effect) => `${figure(effect.difference)} [${figure(effect.low)}, ${figure(effect.high)}]`;

const wanted = asked.only === '' ? MECHANISMS.map(({name}) => idOf(name)) : asked.only.split(',');
const missing = MECHANISMS.map(({name}) => idOf(name)).filter(id => !PREDICTIONS.some(({mechanism}) => mechanism === id));
const unknown = PREDICTIONS.filter(({mechanism}) => !MECHANISMS.some(({name}) => idOf(name) === mechanism));
if (missing.length + unknown.length > 0) throw new Error(`without a prediction: ${missing.join(', ') || 'none'}; no mechanism: ${unknown.map(({mechanism}) => mechanism).join(', ') || 'none'}`);

const lines = [
  '| off | expected | because | idea | source | with it | difference without it [90 %] | | moves most beside |', '|---|---|---|---|---|---|---|---|---|',
];
let asPredicted = 0, idle = 0;
for (const id of wanted) {
  const {measure, direction, because, source, strategy = 'quality-first', week = END_OF_FACILITATION} = PREDICTIONS.find(({mechanism}) => mechanism === id)!;
  const mechanism = MECHANISMS.find(({name}) => idOf(name) === id)!;
  const effect = effectOf(id, measure, strategy, week);
  const said = verdict(effect, direction);
  if (said === 'as predicted') asPredicted++;
  const beside = movesMost(id, {measure, strategy, week});
  if (said.includes('none') && beside === null) idle++;
  const also = beside === null ? 'nothing' : `${beside.id.replaceAll('-', ' ')} ${words(beside.effect)}`;
  const where = `${strategy === 'quality-first' ? '' : `, ${strategy.replace('-', ' ')}`}${week === END_OF_FACILITATION ? '' : ', a year later'}`;
  console.log(`${id.padEnd(26)} ${`${measure} ${direction}${where}`.padEnd(50)} ${figure(effect.whole).padStart(8)}  ${words(effect).padEnd(28)} ${said.replaceAll('*', '').padEnd(14)} ${also}`);
  lines.push(`| ${mechanism.name} | ${measure.replaceAll('-', ' ')} ${direction}${where} | ${because} | ${mechanism.idea} | ${source} | ${figure(effect.whole)} | ${words(effect)} | ${said} | ${also} |`);
  if (asked.wide) {
    for (const {name} of MEASURES) {
      const other = effectOf(id, idOf(name), strategy, week);
      if (other.low > 0 || other.high < 0) console.log(`${''.padEnd(28)}${name.padEnd(30)} ${figure(other.whole).padStart(8)}  ${words(other)}`);
    }
  }
}
console.log(`\n${asPredicted} of ${wanted.length} as predicted, ${idle} without effect on anything`);
process.exitCode = idle > 0 ? 1 : 0;
if (asked.only === '' && seeds === 40) {
  writeBetween(MODEL_README, 'ablations', `${asPredicted} of ${wanted.length} mechanisms act as predicted: three districts, 15 hours a week, quality first at the end of facilitation `
    + `unless said otherwise; mean of ${seeds} paired worlds.\n\n${lines.join('\n')}`);
}
