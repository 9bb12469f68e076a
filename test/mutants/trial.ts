/**
 * Tries wrong versions one after the other in a copy of the project, in a process of its own: puts one in place, runs the tests that are
 * relevant, the nearest first, until one refuses it; puts the right version back. Told and tells by messages.
 *
 * The second implementation comes first, where it is asked for: its jobs are played without the tests' frame, which takes a fraction of the time.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'vite';
import {createVitest} from 'vitest/node';
import type {Job} from '../../src/engine/job.ts';

export interface Trial {
  readonly number: number;
  /** From the root of the copy. */
  readonly file: string;
  readonly text: string;
  /** Whether the two implementations are held against each other. */
  readonly docked: boolean;
  /** Test files by nearness; the first that refuses ends the trial. */
  readonly tests: readonly (readonly string[])[];
}

export interface Verdict {
  readonly number: number;
  /** The test that refused it, null where it survived. */
  readonly refusedBy: string | null;
  /** Milliseconds, of both steps. */
  readonly docking: number;
  readonly testing: number;
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
async function refusal(files: readonly string[]): Promise<string | null> {
  const specifications = (await vitest.globTestSpecifications([...files])).filter(({moduleId}) => files.some(file => moduleId.endsWith(file)));
  const {testModules, unhandledErrors} = await vitest.runTestSpecifications(specifications, false);
  for (const module of testModules) {
    if (!specifications.some(({moduleId}) => moduleId === module.moduleId)) continue; // of an earlier trial
    for (const test of module.children.allTests('failed')) return `${module.relativeModuleId}: ${test.fullName}`;
    if (!module.ok()) return `${module.relativeModuleId}: does not load`;
  }
  return unhandledErrors.length > 0 ? String(unhandledErrors[0]) : null;
}

async function tryOut({number, file, text, docked, tests}: Trial): Promise<Verdict> {
  const path = `${root}/${file}`;
  const right = readFileSync(path, 'utf8');
  const begun = performance.now();
  let refusedBy: string | null = null, docking = 0;
  try {
    writeFileSync(path, text);
    vitest.invalidateFile(path);
    if (docked) {
      modules.moduleGraph.onFileChange(path);
      refusedBy = await undocked();
    }
    docking = performance.now() - begun;
    process.send!('docked');
    for (const group of tests) refusedBy ??= group.length > 0 ? await refusal(group) : null;
  } finally {
    writeFileSync(path, right);
    vitest.invalidateFile(path);
    modules.moduleGraph.onFileChange(path);
  }
  return {number, refusedBy, docking, testing: performance.now() - begun - docking};
}

process.on('message', async (trial: Trial | 'end') => {
  if (trial === 'end') process.exit(0);
  process.send!(await tryOut(trial));
});
process.on('disconnect', () => process.exit(1));
process.send!('ready');
