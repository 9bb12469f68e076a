/**
 * Tries wrong versions one after the other in a copy of the project, in a process of its own: puts one in place, runs the tests that are
 * relevant, the nearest first, until one refuses it; puts the right version back. Told and tells by messages.
 *
 * The second implementation comes after the tests that name the rule, where it is asked for: its jobs are played without the tests' frame, which takes a fraction
 * of the time, but ten times that of those tests.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'vite';
import {createVitest} from 'vitest/node';
import type {Job} from '../../src/engine/job.ts';

export interface Trial {
  readonly number: number;
  /** It may take as long as it takes: it is asked of the nearest tests of all rules together. */
  readonly patient?: boolean;
  /** From the root of the copy. */
  readonly file: string;
  readonly text: string;
  /** Whether the two implementations are held against each other. */
  readonly docked: boolean;
  /** Test files by nearness: those that name the rule, then others; the first that refuses ends the trial. */
  readonly tests: readonly [near: readonly string[], ...others: readonly (readonly string[])[]];
}

/** What a trial is at. */
export type Step = 'near' | 'docking' | 'others';

export interface Verdict {
  readonly number: number;
  /** The test that refused it, null where it survived. */
  readonly refusedBy: string | null;
  /** Milliseconds: of each step, and of the near test file that took longest. */
  readonly took: Readonly<Record<Step, number>>;
  readonly longest: number;
}

const root = process.argv[2];
const vitest = await createVitest('test', {
  root, watch: false, run: true, bail: 1, reporters: [{}], pool: 'threads', maxWorkers: 1, fileParallelism: false, isolate: false, testTimeout: 120_000,
});

const modules = await createServer({
  root, configFile: false, logLevel: 'silent', appType: 'custom', server: {middlewareMode: true, watch: null, ws: false}, optimizeDeps: {noDiscovery: true},
});

/** Where the engine first differs from the second implementation in what `test/docking` gives both, or null. */
async function undocked(): Promise<string | null> {
  const load = <T>(name: string) => modules.ssrLoadModule(`/test/docking/${name}.ts`) as Promise<T>;
  try {
    const {dock} = await load<{dock(job: Job): {difference: string | null}}>('docked');
    const {RANDOM, SHIPPED} = await load<{RANDOM: readonly Job[]; SHIPPED: readonly Job[]}>('jobs');
    const {CORNERS} = await load<{CORNERS: readonly Job[]}>('corners');
    for (const job of [...RANDOM, ...CORNERS, ...SHIPPED]) {
      const {difference} = dock(job);
      if (difference !== null) return `test/docking: ${job.strategy.id}: ${difference}`;
    }
    return null;
  } catch (fault) {
    return `test/docking: ${String(fault).split('\n')[0]}`;
  }
}

/** The first test that fails, or null. */
async function refusal(files: readonly string[], tell = (_milliseconds: number) => {}): Promise<string | null> {
  if (files.length === 0) return null;
  const specifications = (await vitest.globTestSpecifications([...files])).filter(({moduleId}) => files.some(file => moduleId.endsWith(file)));
  const {testModules, unhandledErrors} = await vitest.runTestSpecifications(specifications, false);
  for (const module of testModules) {
    if (!specifications.some(({moduleId}) => moduleId === module.moduleId)) continue; // of an earlier trial
    tell(module.diagnostic().duration);
    for (const test of module.children.allTests('failed')) return `${module.relativeModuleId}: ${test.fullName}`;
    if (!module.ok()) return `${module.relativeModuleId}: does not load`;
  }
  return unhandledErrors.length > 0 ? String(unhandledErrors[0]) : null;
}

async function tryOut({number, file, text, docked, tests}: Trial): Promise<Verdict> {
  const path = `${root}/${file}`;
  const right = readFileSync(path, 'utf8');
  const [near, ...others] = tests, took = {near: 0, docking: 0, others: 0};
  let refusedBy: string | null = null, longest = 0;
  const timed = async (step: Step, work: () => Promise<string | null>) => {
    if (refusedBy !== null) return;
    process.send!(step);
    const begun = performance.now();
    refusedBy = await work();
    took[step] += performance.now() - begun;
  };
  try {
    writeFileSync(path, text);
    vitest.invalidateFile(path);
    modules.moduleGraph.onFileChange(path);
    await timed('near', () => refusal(near, milliseconds => { longest = Math.max(longest, milliseconds); }));
    if (docked) await timed('docking', undocked);
    for (const group of others) await timed('others', () => refusal(group));
  } finally {
    writeFileSync(path, right);
    vitest.invalidateFile(path);
    modules.moduleGraph.onFileChange(path);
  }
  return {number, refusedBy, took, longest};
}

process.on('message', async (trial: Trial | 'end') => {
  if (trial === 'end') process.exit(0);
  process.send!(await tryOut(trial));
});
process.on('disconnect', () => process.exit(1));
process.send!('ready');
