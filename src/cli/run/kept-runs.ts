/**
 * Runs of which most lies on the disk, so that a thousand replicates take little more memory than fifty. What is looked at again and again
 * (people, phases, flows, hours) stays at hand; measured numbers are fetched a measure and strategy at once; the rest a run at once.
 */
import type {Ensemble, RunKeptElsewhere} from '../../experiment/ensemble.ts';
import {unpack} from '../../io/packing.ts';
import {openRecords, type RecordFile} from '../../io/record-file.ts';
import type {LoggedElsewhere} from '../../engine/logged.ts';
import {readEntries, type LogColumns} from '../../model/world/log.ts';
import {unpackLog} from './packed-log.ts';
import {placeOf, type Far, type FarName, type PackedRun} from './packed-run.ts';

/** Numbers held at once, in bytes; parts of runs, and logs, held at once: those that stories are told from, two of which are then compared. */
const AT_HAND = 4e6;
const PARTS_AT_HAND = 64;
const LOGS_AT_HAND = 4;

/** What another thread needs to read the same runs, while this one still holds them. */
export interface LentRuns {
  readonly path: string;
  /** By strategy, then replicate. */
  readonly runs: readonly (readonly ({readonly near: PackedRun['near']; readonly place: Place} | null)[])[];
}

/** Runs that another thread lent; what they hold on the disk reads until `close`. */
export function borrowedRuns({path, runs}: LentRuns): {readonly runs: Ensemble['runs']; close(): void} {
  const kept = new KeptRuns({...openRecords(path), append: () => { throw new Error('nothing is added to runs of another thread'); }});
  return {
    runs: runs.map((ofStrategy, strategy) => ofStrategy.map(lent => lent && kept.placed(strategy, lent.near, lent.place))),
    close: () => kept.close(),
  };
}

export class KeptRuns {
  readonly #file: RecordFile;
  /** By strategy, then replicate: where a run's numbers stand; −1 = there are none. */
  readonly #places: number[][] = [];
  /** By strategy and row: its numbers in all replicates, replicate after replicate. The last used stands last. */
  readonly #columns = new Map<string, Float64Array>();
  #latest: {readonly strategy: number; readonly row: number; readonly numbers: Float64Array} | null = null;
  readonly #far = new Latest<Far[FarName]>(PARTS_AT_HAND);
  readonly #logs = new Latest<LogColumns>(LOGS_AT_HAND);
  #weeks: readonly number[] = [];
  #measures: readonly string[] = [];

  constructor(file: RecordFile) {
    this.#file = file;
  }

  /** Takes a run; what it gives back reads like it, until `close`. */
  keep(strategy: number, {near, values, far, farEnds, log}: PackedRun): RunKeptElsewhere {
    const numbers = this.#file.append(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    return this.placed(strategy, near, {numbers, far: this.#file.append(far), farEnds, log: this.#file.append(log), logLength: log.length});
  }

  /** A run whose rest stands in the file already. */
  placed(strategy: number, near: PackedRun['near'], place: Place): KeptRun {
    if (this.#weeks.length === 0) {
      this.#weeks = this.far(place, 'weeks');
      this.#measures = this.far(place, 'measures');
    }
    const places = this.#places[strategy] ??= [];
    while (places.length <= near.replicate) places.push(-1);
    places[near.replicate] = place.numbers;
    this.#columns.clear();
    this.#latest = null;
    return new KeptRun(this, strategy, near, place);
  }

  /** These runs, each of them kept here, for a thread that reads them too. */
  lend(runs: Ensemble['runs']): LentRuns {
    return {path: this.#file.path, runs: runs.map(ofStrategy => ofStrategy.map(run => (run === null ? null : (run as KeptRun).lent())))};
  }

  get weeks(): readonly number[] {
    return this.#weeks;
  }

  get measures(): readonly string[] {
    return this.#measures;
  }

  far<Name extends FarName>({far, farEnds}: Place, name: Name): Far[Name] {
    const [from, end] = placeOf(name, farEnds);
    return this.#far.get(far + from, () => unpack(this.#bytes(far + from, end - from)) as Far[Name]) as Far[Name];
  }

  log({log, logLength}: Place): LogColumns {
    return this.#logs.get(log, () => unpackLog(this.#bytes(log, logLength)));
  }

  #bytes(at: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    this.#file.read(at, bytes);
    return bytes;
  }

  values({numbers}: Place): Float64Array {
    const values = new Float64Array(this.#measures.length * this.#weeks.length);
    this.#file.read(numbers, new Uint8Array(values.buffer));
    return values;
  }

  numberAt(strategy: number, replicate: number, row: number, column: number): number {
    if (this.#latest?.strategy !== strategy || this.#latest.row !== row) this.#latest = {strategy, row, numbers: this.#numbersOf(strategy, row)};
    return this.#latest.numbers[replicate * this.#weeks.length + column];
  }

  #numbersOf(strategy: number, row: number): Float64Array {
    const key = `${strategy} ${row}`;
    const numbers = this.#columns.get(key) ?? this.#gather(strategy, row);
    this.#columns.delete(key);
    this.#columns.set(key, numbers);
    return numbers;
  }

  /** May be called again. */
  close(): void {
    this.#file.close();
  }

  #gather(strategy: number, row: number): Float64Array {
    const places = this.#places[strategy];
    const weeks = this.#weeks.length;
    const numbers = new Float64Array(places.length * weeks);
    places.forEach((place, replicate) => {
      if (place >= 0) this.#file.read(place + row * weeks * 8, new Uint8Array(numbers.buffer, replicate * weeks * 8, weeks * 8));
    });
    const most = Math.max(2, Math.floor(AT_HAND / numbers.byteLength));
    for (const key of this.#columns.keys()) if (this.#columns.size >= most) this.#columns.delete(key);
    return numbers;
  }
}

/** Where a run stands in the file: its numbers, the rest, and its log. */
interface Place {
  readonly numbers: number;
  readonly far: number;
  readonly farEnds: readonly number[];
  readonly log: number;
  readonly logLength: number;
}

/** What was used last, by where it stands. */
class Latest<T> {
  readonly #most: number;
  readonly #held = new Map<number, T>();

  constructor(most: number) {
    this.#most = most;
  }

  get(at: number, read: () => T): T {
    const value = this.#held.get(at) ?? read();
    this.#held.delete(at);
    this.#held.set(at, value);
    if (this.#held.size > this.#most) this.#held.delete(this.#held.keys().next().value!);
    return value;
  }
}

class KeptRun implements RunKeptElsewhere, LoggedElsewhere {
  readonly strategy; readonly replicate; readonly people; readonly flows; readonly phases; readonly ledger; readonly hours; readonly endState;
  readonly #kept: KeptRuns;
  readonly #number: number;
  readonly #place: Place;

  constructor(kept: KeptRuns, number: number, near: PackedRun['near'], place: Place) {
    ({
      strategy: this.strategy, replicate: this.replicate, people: this.people, flows: this.flows, phases: this.phases, ledger: this.ledger,
      hours: this.hours, endState: this.endState,
    } = near);
    this.#kept = kept;
    this.#number = number;
    this.#place = place;
  }

  lent() {
    const {strategy, replicate, people, flows, phases, ledger, hours, endState} = this;
    return {near: {strategy, replicate, people, flows, phases, ledger, hours, endState}, place: this.#place};
  }

  get weeks() { return this.#kept.weeks; }
  get measures() { return this.#kept.measures; }
  get schools() { return this.#kept.far(this.#place, 'schools'); }
  get spending() { return this.#kept.far(this.#place, 'spending'); }
  get groups() { return this.#kept.far(this.#place, 'groups'); }
  get reached() { return this.#kept.far(this.#place, 'reached'); }
  get snapshots() { return this.#kept.far(this.#place, 'snapshots'); }
  get log() { return readEntries(this.logColumns); }
  get logColumns() { return this.#kept.log(this.#place); }
  get logged() { return this.#place.logLength > 0; }
  get values() { return this.#kept.values(this.#place); }

  numberAt(row: number, column: number): number {
    return this.#kept.numberAt(this.#number, this.replicate, row, column);
  }
}
