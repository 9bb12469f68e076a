/**
 * `npm run mutants`: wrong versions of every mechanism, each in a copy of the project, and whether the tests refuse it. Survivors are printed;
 * the target is 95 in 100 refused. Exits 1 below that, or when a version written by hand no longer fits its source.
 * --only reciprocity,brokering · --kind hand|slips|all · --threads 2 · --list · --limits (the limits alone are asked)
 */
import {readdirSync, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {byHand} from './by-hand/index.ts';
import {playedByLimits, testsOf} from './copy.ts';
import {HARMLESS} from './harmless.ts';
import {slipsOf} from './operators.ts';
import type {Trial, Verdict} from './trial.ts';
import {tryAll} from './workers.ts';

const TARGET = 0.95;
const LEAST_EACH = 8;

const {values: asked} = parseArgs({options: {
  only: {type: 'string'}, kind: {type: 'string', default: 'all'}, threads: {type: 'string', default: '1'}, list: {type: 'boolean'},
  limits: {type: 'boolean'}, verbose: {type: 'boolean'},
}});
const root = process.cwd();
const mechanisms = readdirSync(`${root}/src/model/mechanisms`).filter(name => name.endsWith('.ts')).map(name => name.slice(0, -3))
  .filter(id => !asked.only || asked.only.split(',').includes(id));

interface Entry {
  readonly mechanism: string;
  readonly what: string;
  readonly trial: Trial;
}

const close = testsOf(root, 'test/model/mechanisms');
const limits = testsOf(root, 'test/limits');
const played = playedByLimits(root);
const entries: Entry[] = [];
const stale: string[] = [];

for (const mechanism of mechanisms) {
  const file = `src/model/mechanisms/${mechanism}.ts`;
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const own = close.filter(test => test.text.includes(`mechanisms/${mechanism}.ts'`)).map(({path}) => path);
  const general = close.map(({path}) => path).filter(path => !own.includes(path));
  const near = limits.filter(test => test.text.includes(`mechanisms/${mechanism}.ts'`) || (played.has(mechanism.replaceAll('-', ' ')) && test.text.includes('Row')));
  const tests = asked.limits ? [limits.map(({path}) => path)] : [own, general, near.map(({path}) => path)];
  const versions = [
    ...(asked.kind === 'slips' ? [] : byHand(mechanism, text, message => stale.push(message))),
    ...(asked.kind === 'hand' ? [] : slipsOf(file, text)),
  ].filter(({what}) => !HARMLESS[mechanism]?.some(([harmless]) => what.includes(harmless)));
  const seen = new Set<string>();
  for (const {what, text: wrong} of versions) {
    if (seen.has(wrong)) continue;
    seen.add(wrong);
    entries.push({mechanism, what, trial: {number: entries.length, file, text: wrong, tests}});
  }
  if (asked.kind === 'all' && seen.size < LEAST_EACH) stale.push(`${mechanism}: only ${seen.size} wrong versions; ${LEAST_EACH} are the least`);
}

/** The right version comes first and last: tests that refuse it would refuse anything. */
const right: Trial = {
  number: -1, file: `src/model/mechanisms/${mechanisms[0]}.ts`, text: readFileSync(`${root}/src/model/mechanisms/${mechanisms[0]}.ts`, 'utf8'),
  tests: [[...close, ...limits].map(({path}) => path)],
};
const mustPass = ({refusedBy}: Verdict) => {
  if (refusedBy !== null) throw new Error(`the project as it stands is refused by ${refusedBy}`);
};

if (asked.list) {
  for (const {mechanism, what} of entries) console.log(`${mechanism}: ${what}`);
  console.log(`${entries.length} wrong versions of ${mechanisms.length} mechanisms`);
} else {
  await tryAll(root, [right], 1, mustPass);
  const refused = new Map<string, number>();
  const survivors: Entry[] = [];
  let tried = 0;
  await tryAll(root, [...entries.map(({trial}) => trial), right], Number(asked.threads), verdict => {
    const {number, refusedBy} = verdict;
    if (number === right.number) return mustPass(verdict);
    const entry = entries[number];
    if (++tried % 100 === 0) console.error(`${tried} of ${entries.length} tried`);
    if (refusedBy === null) survivors.push(entry);
    else refused.set(entry.mechanism, (refused.get(entry.mechanism) ?? 0) + 1);
    if (refusedBy === null) console.log(`survived  ${entry.mechanism}: ${entry.what}`);
    else if (asked.verbose) console.log(`refused   ${entry.mechanism}: ${entry.what}\n          by ${refusedBy}`);
  });
  console.log();
  for (const mechanism of mechanisms) {
    const all = entries.filter(entry => entry.mechanism === mechanism).length;
    console.log(`${mechanism.padEnd(28)}${String(refused.get(mechanism) ?? 0).padStart(4)} of ${String(all).padStart(3)} refused`);
  }
  const share = 1 - survivors.length / entries.length;
  console.log(`\n${entries.length - survivors.length} of ${entries.length} wrong versions refused: ${(100 * share).toFixed(1)} %`);
  if (share < TARGET && !asked.limits) process.exitCode = 1;
}
for (const message of stale) console.log(message);
if (stale.length > 0) process.exitCode = 1;
