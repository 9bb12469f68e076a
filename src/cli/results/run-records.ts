/** What a run leaves besides its measured numbers, kept as plain values in `data/runs.json`; the numbers stand in tables beside it. */
import {NOTHING_SPENT} from '../../engine/bookkeeping.ts';
import {NO_GROUPS, NO_SCHOOLS} from '../../engine/groups.ts';
import type {GroupTable, Run, SchoolTable, Spending} from '../../engine/run.ts';
import type {Ensemble, FailedRun} from '../../experiment/ensemble.ts';

type Kept = Pick<Run, 'strategy' | 'replicate' | 'people' | 'flows' | 'phases' | 'ledger' | 'hours' | 'endState'>;

/** Names that most runs share. */
export interface Frame {
  readonly districts: readonly string[];
  readonly groups: Omit<GroupTable, 'people' | 'values'>;
}

export interface RunRecord extends Kept {
  /** Place in `schoolNames`: most runs have the same schools. */
  readonly schools: number;
  /** Absent in folders of the first format. */
  readonly more?: {
    /** Place in `frames`. */
    readonly frame: number;
    readonly given: Pick<Spending, 'budget' | 'idle' | 'inHand'>;
  };
}

export interface RunRecords {
  readonly weeks: readonly number[];
  readonly measures: readonly string[];
  readonly schoolNames: readonly (readonly string[])[];
  readonly frames?: readonly Frame[];
  readonly runs: readonly RunRecord[];
  readonly failed: readonly FailedRun[];
}

/** `RunRecords` as JSON, piece by piece: only one run is looked at at once. */
export function* recordsText({runs, failed}: Ensemble): Generator<string> {
  const schoolNames = new Names<readonly string[]>(), frames = new Names<Frame>();
  let first: Run | undefined;
  for (const ofStrategy of runs) {
    for (const run of ofStrategy) {
      if (!run) continue;
      yield `${first ? ',' : '{"runs":['}${JSON.stringify(recordOf(run, schoolNames, frames))}`;
      first ??= run;
    }
  }
  const rest: Omit<RunRecords, 'runs'> = {weeks: first?.weeks ?? [], measures: first?.measures ?? [], schoolNames: schoolNames.all, frames: frames.all, failed};
  yield `${first ? '' : '{"runs":['}],${JSON.stringify(rest).slice(1)}\n`;
}

function recordOf(run: Run, schoolNames: Names<readonly string[]>, frames: Names<Frame>): RunRecord {
  const {strategy, replicate, people, flows, phases, ledger, hours, endState, schools, spending, groups} = run;
  return {
    strategy, replicate, people, flows, phases, ledger, hours, endState,
    schools: schoolNames.placeOf(schools.names),
    more: {
      frame: frames.placeOf({districts: spending.districts, groups: {weeks: groups.weeks, measures: groups.measures, groupings: groups.groupings}}),
      given: {budget: spending.budget, idle: spending.idle, inHand: spending.inHand},
    },
  };
}

/** The numbers of one run, as the tables beside the records have them; null where there are none. */
export interface RunNumbers {
  readonly values: Float64Array;
  readonly spending: Spending | null;
  readonly groups: GroupTable | null;
  readonly bySchool: {readonly schools: Omit<Run['schools'], 'names'>; readonly reached: SchoolTable} | null;
}

/** A run again, without its networks and its log. */
export function runFrom({weeks, measures, schoolNames}: RunRecords, {schools, more, ...kept}: RunRecord, {values, spending, groups, bySchool}: RunNumbers): Run {
  return {
    ...kept, weeks, measures, values, snapshots: [], log: [], spending: spending ?? {...NOTHING_SPENT, ...more?.given}, groups: groups ?? NO_GROUPS,
    reached: bySchool?.reached ?? NO_SCHOOLS, schools: {names: schoolNames[schools], ...bySchool?.schools ?? {rings: new Int32Array(0), people: new Int32Array(0)}},
  };
}

/** Each different one once, by its place. */
class Names<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  placeOf(one: T): number {
    const key = JSON.stringify(one);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push(one) - 1;
  }
}
