/** A results folder -> the ensemble it was written from, so that charts, tables and stories can be made again without running everything. */
import {join} from 'node:path';
import type {GroupTable, Run, Spending} from '../../engine/run.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import {outcomesOf} from '../../experiment/outcomes.ts';
import {KEPT_REPLICATE} from '../../experiment/plan.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {exists, readBytes, readText} from '../../io/files.ts';
import {IoError} from '../../io/io-error.ts';
import {MANIFEST} from '../../io/manifest.ts';
import {readParquet} from '../../io/parquet-reader.ts';
import {BAD_INPUT, DIFFERENT, Stop} from '../exit-codes.ts';
import {futuresFrom, FUTURES_TITLES, type FuturesFacts} from './futures-files.ts';
import {runFrom, type RunRecords} from './run-records.ts';
import {groupsFrom, groupTitles, ledgerFrom, LEDGER_TITLES, schoolsFrom, SCHOOL_TITLES} from './run-tables.ts';

export const SCENARIO_FILE = 'data/scenario.json';
export const RUNS_FILE = 'data/runs.json';
export const SERIES_FILE = 'data/series.parquet';
export const GROUPS_FILE = 'data/groups.parquet';
export const LEDGER_FILE = 'data/ledger.parquet';
export const SCHOOLS_FILE = 'data/schools.parquet';
export const FUTURES_FILE = 'data/futures.parquet';
export const FUTURES_FACTS_FILE = 'data/futures.json';

export interface LoadedResults {
  readonly ensemble: Ensemble;
  readonly manifest: Readonly<Record<string, unknown>>;
}

export async function loadEnsemble(folder: string): Promise<LoadedResults> {
  const manifest = readManifest(folder);
  const scenario = loadScenario(folder);
  const records = readJson(folder, RUNS_FILE) as RunRecords;
  const values = await valuesOf(folder, records);
  const {groups, spending} = await tablesOf(folder, records);
  const schools = schoolsFrom(await readParquet(readBytes(join(folder, SCHOOLS_FILE)), SCHOOL_TITLES, join(folder, SCHOOLS_FILE)));
  const strategies = new Map(scenario.strategies.map(({id}, index) => [id, index]));
  const runs = scenario.strategies.map(() => new Array<Run | null>(scenario.replicates).fill(null));
  for (const record of records.runs) {
    const name = `${record.strategy}/${record.replicate}`;
    const none = () => new Float64Array(records.measures.length * records.weeks.length).fill(NaN);
    const run = runFrom(records, record, {values: values.get(name) ?? none(), groups: groups.get(name) ?? null, spending: spending.get(name) ?? null, bySchool: schools.get(name) ?? null});
    runs[strategies.get(record.strategy)!][record.replicate] = run;
  }
  return {ensemble: {scenario, replicates: scenario.replicates, runs, failed: records.failed, ...await besides(folder)}, manifest};
}

/** The look at other futures and the precision reached, where there are any. */
async function besides(folder: string): Promise<Pick<Ensemble, 'futures' | 'precision'>> {
  if (!exists(join(folder, FUTURES_FACTS_FILE))) return {};
  const {futures, precision} = readJson(folder, FUTURES_FACTS_FILE) as FuturesFacts;
  const path = join(folder, FUTURES_FILE);
  return {precision, futures: futures && futuresFrom(futures, await readParquet(readBytes(path), FUTURES_TITLES, path))};
}

export function readManifest(folder: string): Readonly<Record<string, unknown>> {
  if (!exists(join(folder, MANIFEST))) throw new Stop(BAD_INPUT, `${folder} is no results folder: it has no ${MANIFEST}`, 'Name a folder that `dlsim run` wrote.', 'no-results');
  const manifest = readJson(folder, MANIFEST) as Record<string, unknown>;
  if (manifest.kind === undefined) return manifest;
  throw new Stop(BAD_INPUT, `${folder} holds a ${String(manifest.kind)} (week ${String(manifest.week)}), not results`, '`dlsim run … --from` goes on from it.', 'no-results');
}

export function loadScenario(folder: string): Scenario {
  // Folders of the first format have no expectations.
  return {expect: [], ...readJson(folder, SCENARIO_FILE) as Omit<Scenario, 'expect'>};
}

function readJson(folder: string, name: string): unknown {
  const path = join(folder, name);
  try {
    return JSON.parse(readText(path)) as unknown;
  } catch (fault) {
    if (fault instanceof IoError) throw fault;
    throw new IoError(3, path, `${path} can't be read: it was damaged`, 'Run the scenario again, or take another copy of the folder.', fault);
  }
}

async function valuesOf(folder: string, {weeks, measures}: RunRecords): Promise<ReadonlyMap<string, Float64Array>> {
  const path = join(folder, SERIES_FILE);
  const [strategy, replicate, week, measure, value] = await readParquet(readBytes(path), ['strategy', 'replicate', 'week', 'measure', 'value'], path);
  const columnOf = new Map(weeks.map((one, index) => [one, index]));
  const rowOf = new Map(measures.map((one, index) => [one, index]));
  const values = new Map<string, Float64Array>();
  for (let at = 0; at < value.length; at++) {
    const key = `${strategy[at]}/${replicate[at]}`;
    let run = values.get(key);
    if (!run) values.set(key, run = new Float64Array(measures.length * weeks.length).fill(NaN));
    run[rowOf.get(String(measure[at]))! * weeks.length + columnOf.get(Number(week[at]))!] = value[at] === null ? NaN : Number(value[at]);
  }
  return values;
}

/** By run; empty for folders of the first format, which don't have them. */
async function tablesOf(folder: string, {runs, frames}: RunRecords): Promise<{
  readonly groups: ReadonlyMap<string, GroupTable>; readonly spending: ReadonlyMap<string, Spending>;
}> {
  if (!frames || frames.length === 0) return {groups: new Map(), spending: new Map()};
  const more = new Map(runs.map(({strategy, replicate, more: one}) => [`${strategy}/${replicate}`, one!]));
  const frameOf = (run: string) => frames[more.get(run)!.frame];
  const table = async (name: string, titles: readonly string[]) => readParquet(readBytes(join(folder, name)), titles, join(folder, name));
  return {
    groups: groupsFrom(await table(GROUPS_FILE, groupTitles(frames[0].groups.measures)), run => frameOf(run).groups),
    spending: ledgerFrom(await table(LEDGER_FILE, LEDGER_TITLES), run => ({districts: frameOf(run).districts, ...more.get(run)!.given})),
  };
}

/** Runs one world of each strategy again, for the networks and the log that are too large to keep. What comes out must be what was kept. */
export function withNetworks(ensemble: Ensemble, replicate = KEPT_REPLICATE): Ensemble {
  const runs = ensemble.runs.map((ofStrategy, strategy) => ofStrategy.map((run, index) => (run && index === replicate ? again(ensemble, strategy, run) : run)));
  return {...ensemble, runs};
}

function again({scenario}: Ensemble, strategy: number, kept: Run): Run {
  const [outcome] = outcomesOf(scenario, {strategy, from: kept.replicate, to: kept.replicate + 1});
  if ('run' in outcome && outcome.run.endState === kept.endState) return outcome.run;
  throw new Stop(DIFFERENT, `${kept.strategy}, replicate ${kept.replicate}, doesn't come out as it was kept`, 'The results were made by another version of dlsim; run the scenario again.', 'differs');
}
