/**
 * `npm run bench`: how fast, and by what measure. Each line says what it is held against on the same machine, so that machines can be compared; what
 * counts is the last column. `-- --only weeks` takes the lines of one kind (weeks, size, memory, start, rings, flagship); `-- --guard` fails where a
 * ratio is a quarter worse than the one kept in `ratios.json`; `-- --keep` keeps these.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {bareNode, inC, program, scenario} from './programs.ts';
import {keepCounts, networkOf as ringNetwork, recount} from './ring-diffusion.ts';
import {bytesOf, networkOf, weekOf} from './worlds.ts';
import {fastest, plainLoop} from './yardstick.ts';

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly basis: string;
  /** Measured / basis; less is better. */
  readonly ratio: number;
}

const KEPT = new URL('../../../test/bench/ratios.json', import.meta.url);
const WORSE = 1.25;
const {values: asked} = parseArgs({options: {only: {type: 'string'}, guard: {type: 'boolean', default: false}, keep: {type: 'boolean', default: false}}});

const held = (what: string, measured: number, unit: string, basis: number, basisName: string, target: string): Line =>
  ({what, measured: `${measured.toPrecision(3)} ${unit}`, target, basis: `${basisName}: ${basis.toPrecision(3)} ${unit}`, ratio: measured / basis});

function* weeks(): Generator<Line> {
  const targets = {'hands-off': '2.9', 'quality-first': '7.1', steady: '7.1', mandate: '17.9'};
  for (const people of [3400, 100_000]) {
    const plain = plainLoop(people);
    for (const [id, target] of Object.entries(targets)) {
      yield held(`a week of ${id}, ${people} people`, weekOf(people, id, people < 10_000 ? 5 : 1), 'ns a person', plain, 'plain loop', target);
    }
  }
}

function* size(): Generator<Line> {
  const small = weekOf(10_000, 'quality-first', 2);
  yield held('a week of quality-first, 1,000,000 people', weekOf(1_000_000, 'quality-first', 1), 'ns a person', small, '10,000 people', '1.5');
  yield held('making a network, 100,000 people', networkOf(100_000, 3), 'ns a person', plainLoop(100_000), 'plain loop', '36');
}

function* memory(): Generator<Line> {
  yield held('memory, 1,000,000 people', bytesOf(1_000_000, 8), 'bytes a person', 250, 'target', '1');
}

function* start(): Generator<Line> {
  const bare = bareNode(10);
  yield held('--version', program(10, '--version'), 'ms', bare, 'bare Node', '2.1');
  yield held('--help', program(10, '--help'), 'ms', bare, 'bare Node', '2.1');
  yield held('check first-steps.yaml', program(10, 'check', scenario('first-steps.yaml')), 'ms', bare, 'bare Node', '2.7');
  const one = ['run', scenario('first-steps.yaml'), '--replicates', '2', '--futures', '0', '--quiet', '--jobs', '1'];
  yield held('run first-steps.yaml, 4 runs, no charts', program(3, ...one, '--charts', 'none'), 'ms', bare, 'bare Node', 'none');
}

function* rings(): Generator<Line> {
  const [nodes, span] = [100_000, 260];
  const inCNow = inC(nodes, span);
  if (inCNow === null) {
    console.error('ring diffusion is left out: there is no C compiler (cc) to hold it against');
    return;
  }
  const network = ringNetwork(nodes, 'bench');
  const each = (work: () => void) => fastest(3, work) * 1e9 / (nodes * span);
  yield held('ring diffusion by recounting', each(() => recount(network, '1', span)), 'ns a node', inCNow, 'C by recounting', '2.5');
  yield held('ring diffusion by counts that are kept', each(() => keepCounts(network, '1', span)), 'ns a node', inCNow, 'C by recounting', '1');
}

function* flagship(): Generator<Line> {
  const words = (jobs: number) => ['run', scenario('dozen.yaml'), '--replicates', '4', '--futures', '0', '--charts', 'none', '--quiet', '--jobs', String(jobs)];
  const alone = program(1, ...words(1));
  yield held(`flagship, 8 strategies × 4 worlds, 2 threads`, program(1, ...words(2)), 'ms', alone, '1 thread', '0.59');
}

const KINDS = {memory, weeks, size, start, rings, flagship};
const kinds = Object.entries(KINDS).filter(([kind]) => asked.only === undefined || asked.only.split(',').includes(kind));
if (kinds.length === 0) throw new Error(`--only takes ${Object.keys(KINDS).join(', ')}`);

const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, number>;
const now: Record<string, number> = {};
const worse: string[] = [];
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}\n`);
console.log('| what | measured | held against | target | ratio |\n|---|---|---|---|---|');
for (const [, lines] of kinds) {
  for (const {what, measured, basis, target, ratio} of lines()) {
    now[what] = Number(ratio.toPrecision(3));
    if (kept[what] !== undefined && ratio > WORSE * kept[what]) worse.push(`${what}: ${ratio.toPrecision(3)}, was ${kept[what]}`);
    console.log(`| ${what} | ${measured} | ${basis} | ${target} | ${ratio.toPrecision(3)} |`);
  }
}
if (asked.keep) writeFileSync(KEPT, `${JSON.stringify({...kept, ...now}, null, 1)}\n`);
if (asked.guard) {
  console.log(worse.length === 0 ? '\nno ratio is a quarter worse than the one kept' : `\nworse by a quarter or more:\n${worse.join('\n')}`);
  process.exitCode = worse.length === 0 ? 0 : 1;
}
