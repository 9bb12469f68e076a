/**
 * `npm run mutants`: wrong versions of every rule, each in a copy of the project, and whether the tests refuse it. Survivors are printed;
 * the target is 95 in 100 refused. Exits 1 below that, or when a version written by hand no longer fits its source.
 * --only reciprocity,brokering · --of facilitation · --every 3 · --kind hand|slips|all · --saying 'only the first|the week ignored' · --threads 2 · --list
 * --near (the tests that name the rule and the second implementation alone are asked) · --limits (the limits alone)
 */
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {byHand} from './by-hand/index.ts';
import {filesOf, playedByLimits, testsOf} from './copy.ts';
import {HARMLESS} from './harmless.ts';
import {slipsOf} from './operators.ts';
import type {Trial, Verdict} from './trial.ts';
import {tryAll} from './workers.ts';

const TARGET = 0.95;
const LEAST_EACH = 8;
/** A version that takes so many times as long as the right one does not end; milliseconds at least. */
const TIMES_AS_LONG = 4;
const LEAST_PATIENCE = 10_000;
const BOUNDS = 'test/engine/loop-bounds.test.ts', LOG = 'test/engine/log-tells-all.test.ts';

/** Has memory fetched sooner, and nothing else. */
const MEANS_NOTHING = 'touching';

const {values: asked} = parseArgs({options: {
  only: {type: 'string'}, of: {type: 'string'}, every: {type: 'string', default: '1'}, kind: {type: 'string', default: 'all'}, threads: {type: 'string', default: '1'}, list: {type: 'boolean'},
  saying: {type: 'string', default: ''}, limits: {type: 'boolean'}, near: {type: 'boolean'}, verbose: {type: 'boolean'},
}});
const root = process.cwd();
const saying = new RegExp(asked.saying);

/** A folder whose rules are broken. */
interface Part {
  readonly id: string;
  readonly folder: string;
  /** The folder of its tests. */
  readonly tests: string;
  /** Whether the second implementation has these rules. */
  readonly docked: boolean;
  /** Wrong versions that each file must have. */
  readonly least: number;
  /** Which of its files; else all. */
  readonly files?: readonly string[];
}

const PARTS: readonly Part[] = [
  {id: 'mechanisms', folder: 'src/model/mechanisms', tests: 'test/model/mechanisms', docked: true, least: LEAST_EACH},
  {id: 'facilitation', folder: 'src/model/facilitation', tests: 'test/model/facilitation', docked: true, least: 0},
  {id: 'population', folder: 'src/model/population', tests: 'test/model/population', docked: true, least: 0},
  {id: 'world', folder: 'src/model/world', tests: 'test/model/world', docked: true, least: 0},
  {id: 'passes', folder: 'src/measures/passes', tests: 'test/measures', docked: false, least: 0},
  {id: 'kernel', folder: 'src/kernel', tests: 'test/kernel', docked: true, least: 0, files: ['columns', 'math', 'random']},
];

/** A rule that is broken, and the tests that are asked, the nearest first. */
interface Rule {
  readonly id: string;
  readonly part: Part;
  readonly file: string;
  readonly tests: Trial['tests'];
}

const paths = (tests: readonly {readonly path: string}[]) => tests.map(({path}) => path);
const limits = testsOf(root, 'test/limits');
/** Tests beyond a rule's own folder that may name it. */
const around = ['test/engine', 'test/model/population', 'test/model/mechanisms', 'test/model/facilitation'].flatMap(folder => testsOf(root, folder));
const played = playedByLimits(root);

function rulesIn(part: Part): Rule[] {
  const close = testsOf(root, part.tests), name = part.folder.slice(part.folder.lastIndexOf('/') + 1);
  const others = around.filter(({path}) => path !== BOUNDS && !path.startsWith(`${part.tests}/`));
  return (part.files ?? filesOf(root, part.folder)).filter(id => id !== MEANS_NOTHING).map(id => {
    const own = [...close, ...others].filter(({text}) => text.includes(`${name}/${id}.ts'`));
    const near = limits.filter(({text}) => text.includes(`/${id}.ts'`) || (played.has(id.replaceAll('-', ' ')) && text.includes('Row')));
    const further = [paths(close.filter(test => !own.includes(test))), part.docked ? [LOG] : [], [BOUNDS], paths(near)];
    return {id, part, file: `${part.folder}/${id}.ts`, tests: asked.limits ? [paths(limits)] : asked.near ? [paths(own)] : [paths(own), ...further]};
  });
}

/** Every mechanism, what the team does, how the world begins and is kept, what measures count, what all that calculates with. */
const rules = PARTS.filter(({id}) => !asked.of || asked.of.split(',').includes(id)).flatMap(rulesIn)
  .filter(({id}) => !asked.only || asked.only.split(',').includes(id));

interface Entry {
  readonly rule: Rule;
  readonly what: string;
  readonly trial: Trial;
}

const entries: Entry[] = [];
const stale: string[] = [];
let harmless = 0, found = 0;
for (const rule of rules) {
  const {id, part, file, tests} = rule;
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const versions = [
    ...(asked.kind === 'slips' ? [] : byHand(id, text, message => stale.push(message))),
    ...(asked.kind === 'hand' ? [] : slipsOf(file, text)),
  ];
  const seen = new Set<string>();
  for (const {what, text: wrong} of versions) {
    if (seen.has(wrong)) continue;
    seen.add(wrong);
    if (HARMLESS[id]?.some(([piece]) => what.includes(piece))) harmless++;
    else if (saying.test(what) && found++ % Number(asked.every) === 0) entries.push({rule, what, trial: {number: entries.length, file, text: wrong, docked: part.docked && !asked.limits, tests}});
  }
  for (const [piece] of asked.kind === 'all' ? HARMLESS[id] ?? [] : []) {
    if (!versions.some(({what}) => what.includes(piece))) stale.push(`${id}: "${piece}" is harmless, and no slip of the source`);
  }
  if (asked.kind === 'all' && asked.saying === '' && seen.size < part.least) stale.push(`${id}: only ${seen.size} wrong versions; ${part.least} are the least`);
}

/** The right version comes first and last: tests that refuse it would refuse anything. */
const right: Trial = {
  number: -1, patient: true, file: rules[0].file, text: readFileSync(`${root}/${rules[0].file}`, 'utf8'), docked: !asked.limits,
  tests: [[...new Set(rules.flatMap(({tests}) => tests[0]))], [...new Set(rules.flatMap(({tests}) => tests.slice(1).flat()))]],
};
const mustPass = ({refusedBy}: Verdict) => {
  if (refusedBy !== null) throw new Error(`the project as it stands is refused by ${refusedBy}`);
};
const TIERS = ['tests that name the rule', 'the second implementation', 'the other tests of its folder', 'that the log tells all', 'that loops keep to their columns', 'limits'];

if (asked.list) {
  for (const {rule, what} of entries) console.log(`${rule.id}: ${what}`);
  console.log(`${entries.length} wrong versions of ${rules.length} rules, and ${harmless} harmless ones`);
} else {
  let patience = {near: Infinity, docking: Infinity, others: Infinity};
  await tryAll(root, [right], {threads: 1, patience}, verdict => {
    mustPass(verdict);
    const so = (took: number) => Math.max(LEAST_PATIENCE, TIMES_AS_LONG * took);
    patience = {near: so(verdict.longest), docking: so(verdict.took.docking), others: so(verdict.took.others)};
  });
  const refused = new Map<string, number>();
  const byTier = TIERS.map(() => 0);
  const survivors: Entry[] = [];
  let tried = 0;
  await tryAll(root, [...entries.map(({trial}) => trial), right], {threads: Number(asked.threads), patience}, verdict => {
    const {number, refusedBy} = verdict;
    if (number === right.number) return mustPass(verdict);
    const entry = entries[number];
    if (++tried % 100 === 0) console.error(`${tried} of ${entries.length} tried`);
    if (refusedBy === null) {
      survivors.push(entry);
      console.log(`survived  ${entry.rule.id}: ${entry.what}`);
      return;
    }
    refused.set(entry.rule.id, (refused.get(entry.rule.id) ?? 0) + 1);
    const group = entry.rule.tests.findIndex(tests => tests.some(path => refusedBy.startsWith(path)));
    byTier[group < 0 ? 1 : group === 0 ? 0 : group + 1]++;
    if (asked.verbose) console.log(`refused   ${entry.rule.id}: ${entry.what}\n          by ${refusedBy}`);
  });
  console.log();
  for (const {id} of rules) {
    const all = entries.filter(({rule}) => rule.id === id).length;
    if (all > 0) console.log(`${id.padEnd(28)}${String(refused.get(id) ?? 0).padStart(4)} of ${String(all).padStart(3)} refused`);
  }
  const share = 1 - survivors.length / entries.length;
  console.log(`\n${entries.length - survivors.length} of ${entries.length} wrong versions refused: ${(100 * share).toFixed(1)} %; ${harmless} more are harmless`);
  if (!asked.limits) console.log(TIERS.map((tier, at) => `${byTier[at]} by ${tier}`).join(', '));
  if (share < TARGET && !asked.limits) process.exitCode = 1;
}
for (const message of stale) console.log(message);
if (stale.length > 0) process.exitCode = 1;
