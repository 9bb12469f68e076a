/**
 * `npm run coverage`: whether intervals that call themselves 95 % hold what they should 95 times of a hundred. 2,000 pairs of small shipped
 * scenarios are the truth; 1,000 times 100 pairs are drawn from them, and each time the interval of a comparison either holds the truth or
 * doesn't. Prints a table; exits 1 where a share lies outside 93 to 97 %. --pool 2000 · --draws 1000 · --pairs 100 · --scenario first-steps
 */
import {parseArgs} from 'node:util';
import {readScenarioFile} from '../../src/cli/read-scenario.ts';
import {bootstrapInterval} from '../../src/experiment/bootstrap.ts';
import {countPairs, isRatio} from '../../src/experiment/pairs.ts';
import {valuesAt, type Ensemble} from '../../src/experiment/ensemble.ts';
import {studentInterval, wilsonInterval, type Interval} from '../../src/experiment/intervals.ts';
import {verdictWeek} from '../../src/experiment/moments.ts';
import {mean} from '../../src/experiment/statistics.ts';
import {pick, Stream} from '../../src/kernel/random.ts';
import {measureOf} from '../../src/measures/index.ts';
import {run} from '../built.ts';
import {ROOT} from '../root.ts';

const {values: asked} = parseArgs({options: {
  pool: {type: 'string', default: '2000'}, draws: {type: 'string', default: '1000'}, pairs: {type: 'string', default: '100'}, scenario: {type: 'string', default: 'first-steps,fifteen-schools'},
}});
const [pool, draws, pairs] = [asked.pool, asked.draws, asked.pairs].map(Number);
const [LOW, HIGH] = [0.93, 0.97];

interface Row {
  readonly what: string;
  readonly kind: string;
  readonly truth: number;
  readonly covered: number;
}

let outside = 0;
for (const name of asked.scenario.split(',')) {
  const scenario = readScenarioFile(new URL(`scenarios/${name}.yaml`, ROOT).pathname);
  const strategies = scenario.strategies.slice(0, 2);
  const ensemble = await run({...scenario, strategies, replicates: pool, measureEvery: scenario.weeks, keep: {networkAt: [], stories: 0}, expect: []}, {threads: 0});
  console.log(`${name}: ${strategies.map(({id}) => id).join(' against ')}, ${pool} pairs; ${draws} draws of ${pairs}`);
  for (const {what, kind, truth, covered} of rowsOf(ensemble)) {
    const degenerate = truth === 0 || truth === 1;
    const held = degenerate || (covered >= LOW && covered <= HIGH);
    if (!held) outside++;
    console.log(`  ${what.padEnd(32)} ${kind.padEnd(9)} ${String(Number(truth.toPrecision(4))).padStart(10)}  ${(covered * 100).toFixed(1).padStart(5)} %${degenerate ? '  all alike' : held ? '' : '  outside'}`);
  }
}
if (outside > 0) {
  console.log(`${outside} outside ${LOW * 100} to ${HIGH * 100} %`);
  process.exitCode = 1;
}

/** Mean difference and share of wins, by asked measure, at the moment of the verdict. */
function rowsOf(ensemble: Ensemble): readonly Row[] {
  const week = verdictWeek(ensemble.scenario);
  return ensemble.scenario.compare.measures.flatMap((measure): readonly Row[] => {
    const [a, b] = [0, 1].map(strategy => valuesAt(ensemble, strategy, measure, week));
    const all = a.map((number, pair) => number - b[pair]).filter(difference => !Number.isNaN(difference));
    if (all.length < pool / 2 || all.every(difference => difference === all[0])) return [];
    const ofMean = (sample: Float64Array, draw: number): Interval => (isRatio(measureOf(measure)) ? bootstrapInterval(sample, mean, `coverage/${measure}/${draw}`) : studentInterval(sample));
    const wins = (sample: Float64Array) => countPairs(sample).wins;
    return [
      {what: measure, kind: isRatio(measureOf(measure)) ? 'bootstrap' : 't', truth: mean(all), covered: coverage(all, mean(all), ofMean, `mean/${measure}`)},
      {what: measure, kind: 'wilson', truth: wins(all) / all.length, covered: coverage(all, wins(all) / all.length, sample => wilsonInterval(wins(sample), sample.length), `wins/${measure}`)},
    ];
  });
}

/** Share of draws whose interval holds the truth. */
function coverage(all: Float64Array, truth: number, interval: (sample: Float64Array, draw: number) => Interval, name: string): number {
  const stream = new Stream('coverage', name, 0).at(0);
  let held = 0;
  for (let draw = 0; draw < draws; draw++) {
    const [low, high] = interval(Float64Array.from({length: pairs}, (_, pair) => all[pick(stream.uniform(draw, pair), all.length)]), draw);
    if (low <= truth && truth <= high) held++;
  }
  return held / draws;
}
