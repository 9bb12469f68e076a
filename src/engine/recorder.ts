/** What is written down in the course of a run: measures when they are due, flows between year ends, networks kept whole. */
import {MEASURE_IDS} from '../measures/index.ts';
import type {Reader} from '../measures/reader.ts';
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import type {World} from '../model/world/world.ts';
import type {Job} from './job.ts';
import type {Flow, Snapshot} from './run.ts';
import {snapshotOf} from './snapshot.ts';

export interface Records {
  /** Measure m at weeks[w]: values[m·weeks.length + w]. */
  readonly weeks: readonly number[];
  readonly values: Float64Array;
  readonly flows: Flow[];
  readonly snapshots: Snapshot[];
  /** Rings at the last year end, and when that was. */
  ringsThen: Uint8Array;
  yearEnd: number;
}

export function openRecords({weeks: horizon, record}: Job, world: World): Records {
  const due = new Set([0, horizon, ...record.moments]);
  for (let week = 0; week < horizon; week += record.every) due.add(week);
  const weeks = [...due].filter(week => week <= horizon).sort((a, b) => a - b);
  return {
    weeks, values: new Float64Array(MEASURE_IDS.length * weeks.length).fill(NaN), flows: [], snapshots: [], ringsThen: world.educators.ring.slice(), yearEnd: 0,
  };
}

/** Writes down what is due at this moment; `world.week` = weeks elapsed. */
export function record(records: Records, world: World, reader: Reader, {weeks: horizon, record: wanted}: Job): void {
  const {week} = world;
  const column = records.weeks.indexOf(week);
  if (column >= 0) {
    const all = week === 0 || week === horizon || wanted.moments.includes(week);
    reader.read(world, all ? 'all' : 'weekly', records.values, column, records.weeks.length);
  }
  if (week > 0 && (week % WEEKS_A_YEAR === 0 || week === horizon)) noteFlow(records, world);
  if (wanted.networkAt.includes(week)) records.snapshots.push(snapshotOf(world));
}

function noteFlow(records: Records, {week, educators: {ring}}: World): void {
  const counts = new Array<number>(16).fill(0);
  for (let who = 0; who < ring.length; who++) counts[records.ringsThen[who] * 4 + ring[who]]++;
  records.flows.push({from: records.yearEnd, to: week, counts});
  records.ringsThen = ring.slice();
  records.yearEnd = week;
}
