/** What is written down in the course of a run: measures when they are due, flows between year ends, networks kept whole. */
import {MEASURE_IDS, MEASURES} from '../measures/index.ts';
import type {Reader} from '../measures/reader.ts';
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import type {World} from '../model/world/world.ts';
import {GroupRecorder, type GroupsAt} from './groups.ts';
import type {Job} from './job.ts';
import type {Flow, Snapshot} from './run.ts';
import {snapshotOf} from './snapshot.ts';
import {UnfitMoment} from './unfit-moment.ts';

export interface Records {
  /** Measure m at weeks[w]: values[m·weeks.length + w]. */
  readonly weeks: readonly number[];
  readonly values: Float64Array;
  readonly flows: Flow[];
  readonly snapshots: Snapshot[];
  readonly groupRecorder: GroupRecorder;
  readonly groups: GroupsAt[];
  /** Rings at the last year end, and when that was. */
  readonly ringsThen: Uint8Array;
  yearEnd: number;
  /** 1 = something is written down in this week. */
  readonly due: Uint8Array;
}

export function openRecords({weeks: horizon, record, network}: Job, world: World): Records {
  const due = new Set([0, horizon, ...record.moments]);
  for (let week = 0; week < horizon; week += record.every) due.add(week);
  const weeks = [...due].filter(week => week <= horizon).sort((a, b) => a - b);
  return {
    weeks, values: new Float64Array(MEASURE_IDS.length * weeks.length).fill(NaN), flows: [], snapshots: [],
    groupRecorder: new GroupRecorder(record.groups?.measures ?? [], network, world), groups: [], ringsThen: world.educators.ring.slice(), yearEnd: 0, due: dueAt(horizon, [...weeks, ...record.networkAt, ...record.groups?.weeks ?? []]),
  };
}

function dueAt(horizon: number, weeks: readonly number[]): Uint8Array {
  const due = new Uint8Array(horizon + 1);
  for (let yearEnd = WEEKS_A_YEAR; yearEnd <= horizon; yearEnd += WEEKS_A_YEAR) due[yearEnd] = 1;
  for (const week of weeks) due[week] = 1;
  return due;
}

/** Writes down what is due at this moment; `world.week` = weeks elapsed. */
export function record(records: Records, world: World, reader: Reader, job: Job): void {
  const {week} = world;
  if (!records.due[week]) return;
  readDue(records, world, reader, job);
  if (week > 0 && (week % WEEKS_A_YEAR === 0 || week === job.weeks)) noteFlow(records, world);
  if (job.record.networkAt.includes(week)) records.snapshots.push(snapshotOf(world));
  if (job.record.groups?.weeks.includes(week)) records.groups.push(records.groupRecorder.readNow(world));
}

function readDue(records: Records, world: World, reader: Reader, job: Job): void {
  const column = records.weeks.indexOf(world.week);
  if (column >= 0) reader.read(world, readsAll(world.week, job) ? 'all' : 'weekly', records.values, column, records.weeks.length);
}

function readsAll(week: number, {weeks: horizon, record: {moments}}: Job): boolean {
  return week === 0 || week === horizon || moments.includes(week);
}

/** What was written down until some week. */
export interface SavedRecords {
  /** Weeks that were read, and whether everything was. */
  readonly weeks: readonly number[];
  readonly all: readonly boolean[];
  /** Measure m at weeks[w]: values[m·weeks.length + w]. */
  readonly values: Float64Array;
  readonly flows: readonly Flow[];
  readonly snapshots: readonly Snapshot[];
  readonly groups: {readonly measures: readonly string[]; readonly moments: readonly GroupsAt[]};
  readonly ringsThen: Uint8Array;
  readonly yearEnd: number;
}

export function saveRecords({weeks, values, flows, snapshots, groups, ringsThen, yearEnd}: Records, {week: now}: World, job: Job): SavedRecords {
  const past = weeks.filter(week => week <= now);
  return {
    weeks: past, all: past.map(week => readsAll(week, job)), values: Float64Array.from({length: MEASURE_IDS.length * past.length}, (_, at) =>
      values[Math.floor(at / past.length) * weeks.length + at % past.length]),
    flows: [...flows], snapshots: [...snapshots], groups: {measures: job.record.groups?.measures ?? [], moments: [...groups]},
    ringsThen: ringsThen.slice(), yearEnd,
  };
}

/** Takes over what was written down until now, as far as the job asks for it; what is due now and wasn't then is read now. @throws UnfitMoment for what was not read in time. */
export function restoreRecords(records: Records, saved: SavedRecords, world: World, reader: Reader, job: Job): void {
  records.flows.push(...saved.flows);
  records.snapshots.push(...saved.snapshots.filter(({week}) => job.record.networkAt.includes(week)));
  records.ringsThen.set(saved.ringsThen);
  records.yearEnd = saved.yearEnd;
  records.weeks.forEach((week, column) => {
    const from = saved.weeks.indexOf(week);
    const all = readsAll(week, job);
    if (week < world.week && (from < 0 || (all && !saved.all[from]))) throw new UnfitMoment(`week ${week} was not read as fully as this run asks for`);
    if (week >= world.week) return;
    MEASURES.forEach(({cadence}, row) => {
      if (all || cadence === 'weekly') records.values[row * records.weeks.length + column] = saved.values[row * saved.weeks.length + from];
    });
  });
  readDue(records, world, reader, job);
  const missing = job.record.networkAt.find(week => week < world.week && !saved.snapshots.some(one => one.week === week));
  if (missing !== undefined) throw new UnfitMoment(`the network of week ${missing} was not kept`);
  if (job.record.networkAt.includes(world.week) && records.snapshots.at(-1)?.week !== world.week) records.snapshots.push(snapshotOf(world));
  restoreGroups(records, saved.groups, world, job);
}

function restoreGroups(records: Records, saved: SavedRecords['groups'], world: World, {record: {groups: asked}}: Job): void {
  if (!asked) return;
  const same = saved.measures.join() === asked.measures.join();
  for (const week of asked.weeks.filter(one => one <= world.week)) {
    const moment = same ? saved.moments.find(one => one.week === week) : undefined;
    if (!moment && week < world.week) throw new UnfitMoment(`the groups of week ${week} were not read`);
    records.groups.push(moment ?? records.groupRecorder.readNow(world));
  }
}

function noteFlow(records: Records, {week, educators: {ring}}: World): void {
  const counts = new Array<number>(16).fill(0);
  for (let who = 0; who < ring.length; who++) counts[records.ringsThen[who] * 4 + ring[who]]++;
  records.flows.push({from: records.yearEnd, to: week, counts});
  records.ringsThen.set(ring);
  records.yearEnd = week;
}
