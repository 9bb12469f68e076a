/**
 * The main loop: a job becomes a run, week after week: facilitation, then the stages of the week, then whatever is due is written down.
 * Pure: no clock, no files; the same job gives the same bytes anywhere, in one go or stopped, saved and gone on with.
 */
import {InvariantError} from '../kernel/issues.ts';
import {Chance} from '../kernel/random.ts';
import {MEASURE_IDS} from '../measures/index.ts';
import {createReader, type Reader} from '../measures/reader.ts';
import {createFacilitation, type Facilitation} from '../model/facilitation/facilitation.ts';
import type {AddedMechanism} from '../model/mechanism.ts';
import {takeOver} from '../model/facilitation/taking-over.ts';
import {createWorld} from '../model/population/population.ts';
import {readyWeek} from '../model/week.ts';
import {restoreWorld, saveWorld} from '../model/world/saved-world.ts';
import type {World} from '../model/world/world.ts';
import {hoursByYear, ledgerOf, schoolsOf, spendingOf} from './bookkeeping.ts';
import {firstPlanOf, originOf, refuseOther, type Checkpoint} from './checkpoint.ts';
import {endStateOf} from './end-state.ts';
import type {Job} from './job.ts';
import {withLog} from './logged.ts';
import {openRecords, record, restoreRecords, saveRecords, type Records} from './recorder.ts';
import type {Run} from './run.ts';
import {worldOf} from './worlds.ts';

/** A run under way. `step` takes it one week on; `finish` may be called when all weeks are done. */
export class Course {
  readonly job: Job;
  readonly world: World;
  readonly records: Records;
  readonly #chance: Chance;
  readonly #stepWeek: (world: World, chance: Chance) => void;
  readonly #measure: (id: string) => number;
  #facilitation: Facilitation;
  #reader: Reader;

  /** Begins at week 0, or goes on from a saved moment. @throws UnfitMoment where that is of another run; RangeError where an added mechanism names no stage. */
  constructor(job: Job, saved: Checkpoint | null = null, added: readonly AddedMechanism[] = [], world = worldOf(job)) {
    this.job = job;
    this.#chance = new Chance(job.seed, job.replicate);
    this.world = world;
    this.records = openRecords(job, this.world);
    if (saved) {
      refuseOther(saved, originOf(job, this.world), job);
      restoreWorld(this.world, saved.world);
    }
    const {team, strategy} = firstPlanOf(job);
    this.#facilitation = createFacilitation(team, strategy, job.parameters, this.world, {off: job.off, saved: saved && structuredClone(saved.facilitation)});
    this.#reader = createReader(this.world, {until: team.until, memory: saved && saved.memory});
    this.#stepWeek = readyWeek(job.parameters, job.off, added);
    this.#measure = id => this.#reader.readOne(this.world, id);
    if (saved) restoreRecords(this.records, saved.records, this.world, this.#reader, job);
    else record(this.records, this.world, this.#reader, job);
  }

  step(): void {
    const {world} = this;
    if (world.week === this.job.past?.until) this.#takeOver();
    if (world.week === this.job.team.until) this.#reader.atSunset(world);
    this.#facilitation.step(world, this.#chance, this.#measure);
    this.#stepWeek(world, this.#chance);
    world.week++;
    record(this.records, world, this.#reader, this.job);
  }

  /** The run as it stands, between two steps, before its plan takes over from an earlier one. */
  save(): Checkpoint {
    const {job, world} = this;
    return {
      origin: originOf(job, createWorld(job, job.parameters, this.#chance, job.weeks, false)), world: saveWorld(world),
      facilitation: structuredClone(this.#facilitation.state), memory: this.#reader.memory, records: saveRecords(this.records, world, job),
    };
  }

  finish(): Run {
    const {world, job, records} = this;
    return withLog({
      strategy: job.strategy.id, replicate: job.replicate, people: world.educators.count, weeks: records.weeks, measures: MEASURE_IDS,
      values: records.values, flows: records.flows, phases: this.#facilitation.phases, ledger: ledgerOf(world), hours: hoursByYear(world),
      spending: spendingOf(world, job.team.until), ...records.groupRecorder.tables(records.groups), schools: schoolsOf(world), snapshots: records.snapshots, endState: endStateOf(world),
    }, world.log);
  }

  /** The job's own plan begins where the one before it ends. What was remembered of the end of facilitation holds if that end is the same. */
  #takeOver(): void {
    const {world, job} = this;
    const before = firstPlanOf(job);
    this.#facilitation = takeOver(world, this.#facilitation.state, before, job, job.parameters, job.off);
    this.#reader = createReader(world, {until: job.team.until, memory: before.team.until === job.team.until ? this.#reader.memory : null});
  }
}

/**
 * Runs a job to its end. Pure: the same job gives the same bytes on every machine.
 * @param job one strategy in one replicate, every number settled.
 * @param saved a moment of the same job to go on from; null begins at week 0.
 * @param added mechanisms of your own, each last in its stage; the same ones must be given when going on.
 * @returns measures by week, flows, hours, snapshots and the log, as plain values and typed arrays, fit for a worker.
 * @throws InvariantError where a rule breaks the world (it names seed, replicate, strategy and week); UnfitMoment where `saved` is of another run.
 */
export function simulate(job: Job, saved: Checkpoint | null = null, added: readonly AddedMechanism[] = []): Run {
  return simulateIn(worldOf(job), job, saved, added);
}

/** The same in the world of the job as it was made, which is played on. */
export function simulateIn(world: World, job: Job, saved: Checkpoint | null, added: readonly AddedMechanism[]): Run {
  return advance(new Course(job, saved, added, world), job.weeks).finish();
}

/** Runs a job to week `until` (weeks elapsed, 0 to `job.weeks`) and saves it there; otherwise as `simulate`. */
export function simulateUntil(job: Job, until: number, saved: Checkpoint | null = null, added: readonly AddedMechanism[] = []): Checkpoint {
  return advance(new Course(job, saved, added), until).save();
}

function advance(course: Course, until: number): Course {
  const {job, world} = course;
  try {
    while (world.week < until) course.step();
  } catch (fault) {
    if (!(fault instanceof InvariantError)) throw fault;
    throw new InvariantError(`${fault.message} (seed "${job.seed}", replicate ${job.replicate}, strategy ${job.strategy.id}, week ${world.week})`);
  }
  return course;
}
