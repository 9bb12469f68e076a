/**
 * `npm run bench`: how fast, and by what measure. Each line says what it is held against on the same machine, so that machines can be compared; what
 * counts is the last column. `-- --only weeks` takes the lines of one kind (weeks, size, memory, start, charts, rings, flagship; and whole, which takes
 * minutes and is taken only when it is named); `-- --guard` fails where a ratio is a quarter worse than the one kept in `ratios.json`; `-- --keep`
 * keeps these.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {bareNode, bareSimulation, inC, peakOf, program, resultsOf, scenario} from './programs.ts';
import {keepCounts, recount} from './ring-diffusion.ts';
import {networkOf as ringNetwork} from './ring-network.ts';
import {bytesOf, networkOf, weekOf, WEEKS} from './worlds.ts';
import {fastest, plainLoop} from './yardstick.ts';
import {ROOT} from '../root.ts';

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly basis: string;
  /** Measured / basis; less is better. */
  readonly ratio: number;
}

const KEPT = new URL('test/bench/ratios.json', ROOT);
const WORSE = 1.25;
const {values: asked} = parseArgs({options: {only: {type: 'string'}, guard: {type: 'boolean', default: false}, keep: {type: 'boolean', default: false}}});

const held = (what: string, measured: number, unit: string, basis: number, basisName: string, target: string): Line =>
  ({what, measured: `${measured.toPrecision(3)} ${unit}`, target, basis: `${basisName}: ${basis.toPrecision(3)} ${unit}`, ratio: measured / basis});

function* weeks(): Generator<Line> {
  const targets = {'hands-off': '2.9', 'quality-first': '7.1', steady: '7.1', mandate: '17.9'};
  for (const people of [3400, 100_000]) {
    const plain = plainLoop(people);
    for (const [id, target] of Object.entries(targets)) {
      yield held(`a week of ${id}, ${people} people`, weekOf(people, id, people < 10_000 ? 15 : 2), 'ns a person', plain, 'plain loop', target);
    }
  }
}

function* size(): Generator<Line> {
  const small = weekOf(10_000, 'quality-first', 6);
  yield held('a week of quality-first, 1,000,000 people', weekOf(1_000_000, 'quality-first', 1), 'ns a person', small, '10,000 people', '1.5');
  yield held('making a network, 100,000 people', networkOf(100_000, 3), 'ns a person', plainLoop(100_000), 'plain loop', '36');
}

function* memory(): Generator<Line> {
  // First, because a program begins with the peak of the one that starts it.
  const many = ['dlsim: 1', 'title: Many worlds', 'question: What do many worlds take?', 'seed: bench', 'replicates: 600', `horizon: ${WEEKS} weeks`,
    'network: {synthetic: {districts: 1, schools per district: 28}}', 'team: {hours: 18 a week, until: 3 years}', 'strategies:', '  quality-first: {use: quality-first}', ''];
  const words = ['--jobs', '2', '--charts', 'none', '--futures', '0', '--quiet'];
  yield held('memory, 600 worlds of 1,000 people, 2 threads, the whole program', peakOf(many.join('\n'), ...words), 'MiB', 150, 'target', '1');
  yield held('memory, 1,000,000 people', bytesOf(1_000_000, 8), 'bytes a person', 250, 'target', '1');
}

function* start(): Generator<Line> {
  const bare = bareNode(10);
  yield held('--version', program(10, '--version'), 'ms', bare, 'bare Node', '2.1');
  yield held('--help', program(10, '--help'), 'ms', bare, 'bare Node', '2.1');
  yield held('check first-steps.yaml', program(10, 'check', scenario('first-steps.yaml')), 'ms', bare, 'bare Node', '2.7');
  const few = ['run', scenario('first-steps.yaml'), '--replicates', '2', '--futures', '0', '--quiet', '--charts', 'none'];
  yield held('run first-steps.yaml, 4 runs, no charts, beyond their simulation', program(5, ...few) - bareSimulation(5, 2), 'ms', bare, 'bare Node', '3.1');
}

/** Of results that are there: nothing but charts is made. */
function* charts(): Generator<Line> {
  const bare = bareNode(10);
  const {folder, charts: number, remove} = resultsOf('run', scenario('first-steps.yaml'), '--replicates', '4', '--futures', '0', '--quiet');
  const drawn = (...words: readonly string[]) => program(5, 'chart', folder, ...words, '--out', 'pictures');
  const [none, svg, png] = ['vl.json', 'svg', 'png'].map(format => drawn('paired-strip', '--format', format));
  yield held('the first chart as SVG', svg - none, 'ms', bare, 'bare Node', '5.2');
  yield held('each further chart as SVG', (drawn('--format', 'svg') - svg) / (number - 1), 'ms', bare, 'bare Node', '0.83');
  yield held('each further chart as PNG', (drawn('--format', 'png') - png) / (number - 1), 'ms', bare, 'bare Node', '1.7');
  remove();
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

/** The whole program from start to end, as a person waits for it: its time on the clock, to the plain loop over as many people and weeks on one core. */
function* whole(): Generator<Line> {
  const [people, worlds] = [3400, 100];
  const plain = plainLoop(people);
  for (const [strategies, target] of [['quality-first,scale-first', '5.1'], ['', '5.1']] as const) {
    const number = strategies === '' ? 8 : 2;
    const chosen = strategies === '' ? [] : ['--strategies', strategies];
    const seconds = program(1, 'run', scenario('dozen.yaml'), ...chosen, '--replicates', String(worlds), '--futures', '0', '--charts', 'none', '--quiet') / 1000;
    yield held(`flagship, ${number} strategies × ${worlds} worlds, whole program`, seconds, 's', plain * people * WEEKS * number * worlds / 1e9, 'plain loop', target);
  }
}

const USUAL = {memory, weeks, size, start, charts, rings, flagship};
const KINDS = {...USUAL, whole};
const kinds = Object.entries(asked.only === undefined ? USUAL : KINDS).filter(([kind]) => asked.only === undefined || asked.only.split(',').includes(kind));
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
