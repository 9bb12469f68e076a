/**
 * `npm run fuzz`: as many damaged and odd plans as there is time for, each played or refused as documented. What is found stays in a folder,
 * to become a case of test/corpus once it is mended; the number of a case and the seed make it again.
 * --minutes 10 · --seed TEXT · --from N · --into FOLDER
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {Cases} from './cases.ts';
import {judged} from './oracle.ts';
import {setAsUsual} from '../../src/io/v8-settings.ts';
import {ROOT_PATH} from '../root.ts';

const {values} = parseArgs({options: {
  minutes: {type: 'string', default: '10'}, seed: {type: 'string', default: 'fuzz'}, from: {type: 'string', default: '0'}, into: {type: 'string', default: join(tmpdir(), 'dlsim-fuzz-found')},
}});
const MEGABYTES = 300;
setAsUsual({}); // memory as the program itself uses it
const cases = new Cases(ROOT_PATH, values.seed);
const folder = mkdtempSync(join(tmpdir(), 'dlsim-fuzz-'));
const until = performance.now() + Number(values.minutes) * 60_000;
const outcomes = {refused: 0, accepted: 0, played: 0};
const found = new Map<string, number>();
let at = Number(values.from);

for (; performance.now() < until; at++) {
  const files = cases.at(at);
  rmSync(folder, {recursive: true});
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const {outcome, fault} = judged(folder);
  outcomes[outcome]++;
  if (fault === null) continue;
  const kind = fault.replace(/\d+/g, '0').split('\n').slice(0, 2).join(' ');
  found.set(kind, (found.get(kind) ?? 0) + 1);
  if (found.get(kind)! > 3) continue;
  const place = join(values.into, String(at));
  mkdirSync(place, {recursive: true});
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(place, name), bytes);
  console.log(`case ${at} of seed ${values.seed}, in ${place}:\n${fault}\n`);
}

const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${at - Number(values.from)} cases: ${outcomes.refused} refused, ${outcomes.accepted} accepted, ${outcomes.played} played; ${memory} MB at most; ${found.size} kinds of faults`);
for (const [kind, count] of found) console.log(`${count} × ${kind}`);
process.exitCode = found.size > 0 || memory > MEGABYTES ? 1 : 0;
