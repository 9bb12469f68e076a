/**
 * `npm run expectations`: whether every expectation of the shipped and of the small scenarios holds; then each mechanism off, one at a time,
 * and which expectations of the small scenarios that trips. Exits 1 where an expectation fails with the whole model, or a mechanism trips none.
 * --only lapsing,meeting · --scenario name,name (small ones) · --threads 0 (all cores) · --quick: without the shipped scenarios, and of each mechanism
 * only until something trips, the shortest scenarios first
 */
import {parseArgs} from 'node:util';
import {MECHANISMS} from '../../src/model/schedule.ts';
import {judgeExpectations, type ExpectationResult, type Scenario} from '../../src/index.ts';
import {idOf} from '../../src/schema/parameter.ts';
import {run} from '../built.ts';
import {scenariosIn} from './scenarios.ts';
import {ROOT} from '../root.ts';

const {values: asked} = parseArgs({options: {
  only: {type: 'string', default: ''}, scenario: {type: 'string', default: ''}, threads: {type: 'string', default: '0'}, quick: {type: 'boolean', default: false},
}});
const threads = Number(asked.threads);
const chosen = asked.scenario === '' ? null : asked.scenario.split(',');
const small = scenariosIn(ROOT, 'test/expectations/').filter(({name}) => chosen === null || chosen.includes(name));
const shipped = asked.quick || chosen ? [] : scenariosIn(ROOT, 'scenarios/').filter(({scenario}) => scenario.expect.length > 0);

async function failed(scenario: Scenario): Promise<readonly ExpectationResult[]> {
  const ensemble = await run(scenario, {threads});
  if (ensemble.failed.length > 0) throw new Error(ensemble.failed[0].message);
  return judgeExpectations(ensemble).filter(({held}) => !held);
}

let faults = 0, expectations = 0;
const took = new Map<string, number>();
for (const {name, scenario} of [...small, ...shipped]) {
  const begun = performance.now();
  const tripped = await failed(scenario);
  took.set(name, performance.now() - begun);
  expectations += scenario.expect.length;
  faults += tripped.length;
  console.log(`${name.padEnd(24)} ${scenario.expect.length - tripped.length} of ${scenario.expect.length} held`);
  for (const {claim, found} of tripped) console.log(`  ${claim} ${found}`);
}
console.log(`\n${expectations} expectations with the whole model, ${faults} failed; now each mechanism off\n`);

if (asked.quick) small.sort((one, other) => took.get(one.name)! - took.get(other.name)!);
const mechanisms = MECHANISMS.map(({name}) => idOf(name)).filter(id => asked.only === '' || asked.only.split(',').includes(id));
for (const id of mechanisms) {
  const tripped: string[] = [];
  for (const {name, scenario} of small) {
    if (scenario.off.includes(id)) continue;
    for (const {claim} of await failed({...scenario, off: [...scenario.off, id].sort()})) tripped.push(`${name}: ${claim}`);
    if (asked.quick && tripped.length > 0) break;
  }
  if (tripped.length === 0) faults++;
  console.log(`${id.padEnd(26)} trips ${tripped.length === 0 ? 'NOTHING' : tripped.length}${tripped.map(line => `\n    ${line}`).join('')}`);
}
console.log(`\n${faults === 0 ? 'all as expected' : `${faults} not as expected`}`);
process.exitCode = faults > 0 ? 1 : 0;
