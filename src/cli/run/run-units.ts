/** All runs of a scenario over a pool of threads, unit by unit; little work on this one. What is finished is kept, so that an interrupted run goes on where it stopped. */
import {unitSize} from '../../experiment/outcomes.ts';
import {unitsOf, type Unit} from '../../experiment/plan.ts';
import {stopwatch} from '../../io/clock.ts';
import {optimisingEarly} from '../../io/optimising.ts';
import {Crew, runHere, type Tally, type Tasks} from '../../io/pool.ts';
import type {UnitStore} from '../../io/units.ts';
import {tell} from '../screen.ts';
import {UNIT_THREAD} from '../thread-programs.ts';
import type {Interruption} from './interruption.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import type {KeptRuns} from './kept-runs.ts';
import {Progress} from './progress.ts';
import {secondsOf} from './too-large.ts';
import type {UnitWork} from './unit-work.ts';

export interface RunningOptions {
  readonly threads: number;
  readonly quiet: boolean;
  /** Where finished units are kept for going on later; null = nowhere. */
  readonly units: UnitStore | null;
  readonly interruption: Pick<Interruption, 'kindly' | 'now'>;
  /** Takes what is too much for memory; absent where everything is held. */
  readonly kept?: KeptRuns;
  /** The module that a thread runs, where it is another than the program's own. */
  readonly worker?: URL;
  /** Threads that stay for what comes after; absent where nothing does. */
  readonly crew?: Crew;
  /** Only these units, told apart from others of this run by a name. */
  readonly only?: {readonly units: readonly Unit[]; readonly name: string};
}

/** How far it came. */
export interface Reached {
  /** Runs, of how many. */
  readonly finished: number;
  readonly total: number;
}

/** Hands over what came of each unit, in any order, each once: runs, or moments, or why there is none. */
export async function runUnits(work: UnitWork, options: RunningOptions, take: (unit: Unit, outcomes: readonly unknown[]) => void): Promise<Reached> {
  const {units: store, interruption, quiet, only} = options;
  const {scenario} = work;
  const units = only?.units ?? unitsOf(scenario, unitSize(scenario.replicates));
  const total = units.reduce((sum, {from, to}) => sum + to - from, 0);
  const nameOf = ({strategy, from, to}: Unit) => `${only?.name ?? ''}${strategy}-${from}-${to}`;
  const open: Unit[] = [];
  let finished = 0;
  for (const unit of units) {
    const kept = store?.get(nameOf(unit));
    if (!kept) open.push(unit);
    else finished += hand(unit, kept as readonly unknown[], take);
  }
  if (finished > 0 && !quiet) tell(`going on with an interrupted run: ${finished} of ${total} runs are there`);
  const progress = new Progress({what: 'runs', total, before: finished, quiet, elapsed: stopwatch()});
  const done = (unit: Unit, outcomes: readonly unknown[]) => {
    const runs = hand(unit, outcomes, take);
    finished += runs;
    progress.advance(runs);
  };
  const lost: Unit[] = [];
  const play = (jobs: readonly Unit[]) => workedOff(work, options, {
    jobs, signal: interruption.kindly, stopNow: interruption.now,
    onResult: (task, value) => {
      store?.put(nameOf(jobs[task]), value);
      done(jobs[task], value as readonly unknown[]);
    },
    onFailure: (task, failed) => {
      if (jobs[task].to - jobs[task].from > 1) lost.push(jobs[task]);
      else done(jobs[task], [{failed}]);
    },
  });
  await play(open);
  // One run of a unit took its thread with it: played one by one, the others come to their end.
  await play(lost.flatMap(oneByOne));
  progress.clear();
  return {finished, total};
}

const LITTLE_SECONDS = 0.1;

/** Work that is done before a thread has even started. */
export function isLittle(scenario: Scenario, runs: number, weeks = scenario.weeks): boolean {
  return secondsOf(scenario, weeks, runs) < LITTLE_SECONDS;
}

/** Threads that work units off. */
export function crewOf(threads: number, workerUrl = UNIT_THREAD): Crew {
  return new Crew({workerUrl, size: threads});
}

async function workedOff(work: UnitWork, {threads, worker, crew, units}: RunningOptions, tasks: Omit<Tasks, 'jobs'> & {readonly jobs: readonly Unit[]}): Promise<Tally> {
  const runs = tasks.jobs.reduce((sum, {from, to}) => sum + to - from, 0);
  if (worker !== undefined || !isLittle(work.scenario, runs, work.until)) {
    const at = crew ?? crewOf(threads, worker);
    const tally = await at.run({...tasks, common: {...work, packed: true}, groupOf: index => tasks.jobs[index].from});
    if (!crew) at.shrink(0);
    return tally;
  }
  const {workOff} = await import('./unit-work.ts');
  // A run that goes nowhere stays as it is.
  return optimisingEarly(() => runHere({...tasks, work: (unit: Unit) => workOff(unit, {...work, packed: units !== null})}));
}

function oneByOne({strategy, from, to}: Unit): Unit[] {
  return Array.from({length: to - from}, (_, at) => ({strategy, from: from + at, to: from + at + 1}));
}

function hand(unit: Unit, outcomes: readonly unknown[], take: (unit: Unit, outcomes: readonly unknown[]) => void): number {
  take(unit, outcomes);
  return unit.to - unit.from;
}
