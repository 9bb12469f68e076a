/** Goal: runs that lie on the disk read like runs in memory, whatever is asked of them and in which order; what is written of them is the same. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {recordsText, type RunRecords} from '../../src/cli/results/run-records.ts';
import {groupTable, ledgerTable, schoolsFrom, schoolTable, SCHOOL_TITLES} from '../../src/cli/results/run-tables.ts';
import {filesOnThread, writeLent} from '../../src/cli/run/lent-files.ts';
import {crewOf} from '../../src/cli/run/run-units.ts';
import {borrowedRuns, KeptRuns} from '../../src/cli/run/kept-runs.ts';
import {packRun, unpackRun} from '../../src/cli/run/packed-run.ts';
import {seriesTable} from '../../src/cli/run/series-rows.ts';
import {compare} from '../../src/experiment/compare.ts';
import {valueAt, type Ensemble} from '../../src/experiment/ensemble.ts';
import {fingerprintsOf} from '../../src/experiment/fingerprint.ts';
import {gather, outcomesOf} from '../../src/experiment/outcomes.ts';
import {unitsOf} from '../../src/experiment/plan.ts';
import type {Run} from '../../src/engine/run.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {csvPieces} from '../../src/io/csv-writer.ts';
import {sha256} from '../../src/io/files.ts';
import {readParquet} from '../../src/io/parquet-reader.ts';
import {parquetPieces} from '../../src/io/parquet.ts';
import {openRecordFile} from '../../src/io/record-file.ts';
import {openResults} from '../../src/io/results-folder.ts';
import type {Table} from '../../src/io/table.ts';
import {PLAN} from '../determinism/plan.ts';
import {emptyFolder} from './spawned.ts';

const {scenario} = parseScenario({...PLAN, replicates: 3});
const units = unitsOf(scenario!, 1);
const held = gather(scenario!, units, units.map(unit => outcomesOf(scenario!, unit)));
const kept = new KeptRuns(openRecordFile(join(emptyFolder(), 'runs')));
/** Kept in the order in which threads might have handed them back. */
const lying: Ensemble = {...held, runs: held.runs.map(runs => [...runs])};
for (const replicate of [2, 0, 1]) for (const [at, runs] of lying.runs.entries()) (runs as unknown[])[replicate] = kept.keep(at, packRun(held.runs[at][replicate]!));
afterAll(() => kept.close());

test('every part of every run is as it was', () => {
  for (const [at, runs] of held.runs.entries()) {
    for (const [replicate, run] of runs.entries()) {
      const other = lying.runs[at][replicate]!;
      for (const part of Object.keys(run!) as (keyof typeof other)[]) expect(other[part], part).toEqual(run![part]);
      expect(unpackRun(packRun(run!))).toEqual(run);
      expect(packRun({...run!})).toEqual(packRun(run!));
    }
  }
});

test('single numbers, fingerprints and comparisons are the same', () => {
  for (const measure of ['reach', 'practice', 'clustering']) {
    for (const week of [0, 4, 52, 60, 61]) {
      for (const [at, runs] of held.runs.entries()) expect(lying.runs[at].map(run => valueAt(run!, measure, week))).toEqual(runs.map(run => valueAt(run!, measure, week)));
    }
  }
  expect(fingerprintsOf(lying)).toEqual(fingerprintsOf(held));
  expect(compare(lying)).toEqual(compare(held));
});

test('what is written is the same bytes', async () => {
  expect([...recordsText(lying)].join('')).toBe([...recordsText(held)].join(''));
  expect((JSON.parse([...recordsText(held)].join('')) as RunRecords).runs).toHaveLength(12);
  for (const table of [groupTable, ledgerTable, schoolTable, (of: Ensemble): Table => seriesTable(of, 'kept')]) {
    expect([...csvPieces(table(lying))].join('')).toBe([...csvPieces(table(held))].join(''));
    expect(Buffer.concat([...await parquetPieces(table(lying))])).toEqual(Buffer.concat([...await parquetPieces(table(held))]));
  }
});

test('what runs leave by school comes back from its table to the last number', async () => {
  const back = schoolsFrom(await readParquet(Buffer.concat([...await parquetPieces(schoolTable(held))]), SCHOOL_TITLES, 'schools'));
  for (const run of held.runs.flat()) {
    const {names: _names, ...schools} = run!.schools;
    expect(run!.reached.people.length).toBeGreaterThan(0);
    expect(back.get(`${run!.strategy}/${run!.replicate}`)).toEqual({schools, reached: run!.reached});
  }
});

test('with no run at all the records are still whole', () => {
  expect(JSON.parse([...recordsText({...held, runs: held.runs.map(runs => runs.map(() => null))})].join(''))).toMatchObject({runs: [], weeks: [], failed: []});
});

describe('another thread', () => {
  const lent = structuredClone(kept.lend(lying.runs));
  const {runs: _runs, ...ensemble} = structuredClone({...held, runs: []});

  test('reads the same runs, while this one holds them', () => {
    const {runs, close} = borrowedRuns(lent);
    for (const [at, ofStrategy] of held.runs.entries()) {
      for (const [replicate, run] of ofStrategy.entries()) for (const part of Object.keys(run!) as (keyof Run)[]) expect(runs[at][replicate]![part], part).toEqual(run![part]);
    }
    expect(fingerprintsOf({...held, runs})).toEqual(fingerprintsOf(held));
    close();
  });

  test('writes their tables, and tells of each file what the list of files needs', async () => {
    const growing = emptyFolder();
    const outcome = await writeLent({growing, ensemble, lent});
    const written = 'written' in outcome ? outcome.written : [];
    expect(written.map(({path}) => path)).toEqual(expect.arrayContaining(['data/series.csv', 'data/series.parquet', 'data/groups.parquet', 'data/runs.json']));
    for (const {path, bytes, sha256: hash} of written) {
      const content = readFileSync(join(growing, path));
      expect({bytes: content.length, hash: sha256(content)}).toEqual({bytes, hash});
    }
  });

  test('says what the disk refused, with its exit code', async () => {
    const growing = emptyFolder({data: 'a file where a folder has to stand'});
    expect(await writeLent({growing, ensemble, lent})).toEqual({fault: {code: 65, path: expect.stringContaining('data') as string, message: expect.any(String) as string, hint: expect.any(String) as string}});
  });

  test('and whoever waits for it hears the same', async () => {
    const folder = openResults({path: join(emptyFolder(), 'results'), key: 'lent', resume: false, force: false}), crew = crewOf(1);
    writeFileSync(join(folder.growing, 'data'), 'a file where a folder has to stand');
    const written = filesOnThread(crew, folder, lying, kept, new AbortController().signal);
    await expect(written()).rejects.toMatchObject({name: 'IoError', code: 65, hint: expect.any(String) as string});
    crew.shrink(0);
    folder.leave();
  });
});
