/**
 * The main loop: a job becomes a run, week after week: facilitation, then the stages of the week, then whatever is due is written down.
 * Pure: no clock, no files; the same job gives the same bytes anywhere.
 */
import {InvariantError} from '../kernel/issues.ts';
import {Chance} from '../kernel/random.ts';
import {MEASURE_IDS} from '../measures/index.ts';
import {createReader, type Reader} from '../measures/reader.ts';
import {createFacilitation, type Facilitation} from '../model/facilitation/facilitation.ts';
import {createWorld} from '../model/population/population.ts';
import {readyWeek} from '../model/week.ts';
import type {World} from '../model/world/world.ts';
import {hoursByYear, ledgerOf, schoolsOf} from './bookkeeping.ts';
import {endStateOf} from './end-state.ts';
import type {Job} from './job.ts';
import {openRecords, record, type Records} from './recorder.ts';
import type {Run} from './run.ts';

/** A run under way. `step` takes it one week on; `finish` may be called when all weeks are done. */
export class Course {
  readonly job: Job;
  readonly world: World;
  readonly records: Records;
  readonly #chance: Chance;
  readonly #facilitation: Facilitation;
  readonly #reader: Reader;
  readonly #stepWeek: (world: World, chance: Chance) => void;
  readonly #measure: (id: string) => number;

  constructor(job: Job) {
    this.job = job;
    this.#chance = new Chance(job.seed, job.replicate);
    this.world = createWorld(job, job.parameters, this.#chance, job.weeks, job.record.log);
    this.#facilitation = createFacilitation(job.team, job.strategy, job.parameters, this.world, {off: job.off});
    this.#reader = createReader(this.world, {until: job.team.until});
    this.#stepWeek = readyWeek(job.parameters, job.off);
    this.#measure = id => this.#reader.readOne(this.world, id);
    this.records = openRecords(job, this.world);
    record(this.records, this.world, this.#reader, job);
  }

  step(): void {
    const {world} = this;
    if (world.week === this.job.team.until) this.#reader.atSunset(world);
    this.#facilitation.step(world, this.#chance, this.#measure);
    this.#stepWeek(world, this.#chance);
    world.week++;
    record(this.records, world, this.#reader, this.job);
  }

  finish(): Run {
    const {world, job, records} = this;
    return {
      strategy: job.strategy.id, replicate: job.replicate, people: world.educators.count, weeks: records.weeks, measures: MEASURE_IDS,
      values: records.values, flows: records.flows, phases: this.#facilitation.phases, ledger: ledgerOf(world), hours: hoursByYear(world),
      schools: schoolsOf(world), snapshots: records.snapshots, log: world.log?.entries ?? [], endState: endStateOf(world),
    };
  }
}

/** Runs a job to its end. Faults of ours name what repeats them. */
export function simulate(job: Job): Run {
  const course = new Course(job);
  try {
    while (course.world.week < job.weeks) course.step();
  } catch (fault) {
    if (!(fault instanceof InvariantError)) throw fault;
    throw new InvariantError(`${fault.message} (seed "${job.seed}", replicate ${job.replicate}, strategy ${job.strategy.id}, week ${course.world.week})`);
  }
  return course.finish();
}
