/** The files of a results folder that hold numbers: tables of everything measured, and networks kept whole. All but what is told in words or pictures. */
import type {Ensemble} from '../../experiment/ensemble.ts';
import {csvPieces} from '../../io/csv-writer.ts';
import type {Content} from '../../io/files.ts';
import {parquetBytes, parquetPieces} from '../../io/parquet.ts';
import {futuresColumns, futuresFacts} from '../results/futures-files.ts';
import {FUTURES_FACTS_FILE, FUTURES_FILE, GROUPS_FILE, LEDGER_FILE, RUNS_FILE, SCENARIO_FILE, SCHOOLS_FILE, SERIES_FILE} from '../results/load-ensemble.ts';
import {recordsText} from '../results/run-records.ts';
import {groupTable, ledgerTable, schoolTable} from '../results/run-tables.ts';
import {assumptionsCsv} from './assumption-rows.ts';
import {networkFiles} from './network-files.ts';
import {seriesTable} from './series-rows.ts';

export interface ResultFile {
  /** With forward slashes, counted from the results folder. */
  readonly name: string;
  readonly content: Content;
}

/** One after the other: each is written before the next is made. */
export async function* resultFiles(ensemble: Ensemble): AsyncGenerator<ResultFile> {
  yield {name: 'data/series.csv', content: csvPieces(seriesTable(ensemble, 'asked'))};
  yield {name: SERIES_FILE, content: await parquetPieces(seriesTable(ensemble, 'kept'))};
  yield {name: GROUPS_FILE, content: await parquetPieces(groupTable(ensemble))};
  yield {name: LEDGER_FILE, content: await parquetPieces(ledgerTable(ensemble))};
  yield {name: SCHOOLS_FILE, content: await parquetPieces(schoolTable(ensemble))};
  if (ensemble.futures) yield {name: FUTURES_FILE, content: await parquetBytes(futuresColumns(ensemble.futures))};
  if (ensemble.futures || ensemble.precision) yield {name: FUTURES_FACTS_FILE, content: `${JSON.stringify(futuresFacts(ensemble))}\n`};
  yield {name: 'data/assumptions.csv', content: assumptionsCsv(ensemble.scenario)};
  yield {name: SCENARIO_FILE, content: `${JSON.stringify(ensemble.scenario)}\n`};
  yield {name: RUNS_FILE, content: recordsText(ensemble)};
  yield* networkFiles(ensemble, ['csv'], undefined, comparedMost(ensemble));
}

/** Whose networks are kept, so that the folder can be mailed: the strategy that all are held against, and the first other. Export makes the rest. */
function comparedMost({scenario: {strategies, compare}}: Ensemble): readonly number[] {
  const against = strategies.findIndex(({id}) => id === compare.against);
  return [against, strategies.findIndex((_, place) => place !== against)];
}
