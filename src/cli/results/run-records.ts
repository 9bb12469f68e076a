/** What a run leaves besides its measured numbers, kept as plain values in `data/runs.json`; the numbers stand in `data/series.parquet`. */
import type {Run} from '../../engine/run.ts';
import type {Ensemble, FailedRun} from '../../experiment/ensemble.ts';

type Kept = Pick<Run, 'strategy' | 'replicate' | 'people' | 'flows' | 'phases' | 'ledger' | 'hours' | 'endState'>;

export interface RunRecord extends Kept {
  readonly schools: {
    /** Place in `schoolNames`: most runs have the same schools. */
    readonly names: number;
    readonly rings: readonly number[];
    readonly people: readonly number[];
  };
}

export interface RunRecords {
  readonly weeks: readonly number[];
  readonly measures: readonly string[];
  readonly schoolNames: readonly (readonly string[])[];
  readonly runs: readonly RunRecord[];
  readonly failed: readonly FailedRun[];
}

export function recordsOf({runs, failed}: Ensemble): RunRecords {
  const all = runs.flat().filter(run => run !== null);
  const names = new Map<string, number>();
  for (const run of all) {
    const key = JSON.stringify(run.schools.names);
    if (!names.has(key)) names.set(key, names.size);
  }
  return {
    weeks: all[0]?.weeks ?? [], measures: all[0]?.measures ?? [], schoolNames: [...names.keys()].map(key => JSON.parse(key) as string[]),
    runs: all.map(({strategy, replicate, people, flows, phases, ledger, hours, endState, schools}) => ({
      strategy, replicate, people, flows, phases, ledger, hours, endState,
      schools: {names: names.get(JSON.stringify(schools.names))!, rings: [...schools.rings], people: [...schools.people]},
    })),
    failed,
  };
}

/** A run again, without its networks and its log. `values` as in `Run`. */
export function runFrom({weeks, measures, schoolNames}: RunRecords, {schools, ...kept}: RunRecord, values: Float64Array): Run {
  return {
    ...kept, weeks, measures, values, snapshots: [], log: [],
    schools: {names: schoolNames[schools.names], rings: Int32Array.from(schools.rings), people: Int32Array.from(schools.people)},
  };
}
