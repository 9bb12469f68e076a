/** Everything a run leaves behind, written into a results folder that stays hidden until it is whole. */
import type {Ensemble} from '../../experiment/ensemble.ts';
import {writeScenario} from '../../experiment/write-scenario.ts';
import {csvPieces} from '../../io/csv-writer.ts';
import {parquetBytes, parquetPieces} from '../../io/parquet.ts';
import type {ResultsFolder} from '../../io/results-folder.ts';
import {writeYaml} from '../../io/yaml.ts';
import {storyMarkdown} from '../../report/stories.ts';
import {futuresColumns, futuresFacts} from '../results/futures-files.ts';
import {FUTURES_FACTS_FILE, FUTURES_FILE, GROUPS_FILE, LEDGER_FILE, RUNS_FILE, SCENARIO_FILE, SCHOOLS_FILE, SERIES_FILE} from '../results/load-ensemble.ts';
import {recordsText} from '../results/run-records.ts';
import {groupTable, ledgerTable, schoolTable} from '../results/run-tables.ts';
import {assumptionsCsv} from './assumption-rows.ts';
import {networkFiles} from './network-files.ts';
import type {Format} from './pictures.ts';
import type {Results} from './results-of.ts';
import {seriesTable} from './series-rows.ts';

export async function writeResults(folder: ResultsFolder, results: Results, formats: readonly Format[]): Promise<void> {
  const {ensemble, json, answer, stories, importReport, charts, roster} = results;
  folder.write('summary.json', `${JSON.stringify(json, null, 1)}\n`);
  folder.write('answer.txt', `${answer.join('\n')}\n`);
  folder.write('stories.md', storyMarkdown(stories, ensemble.scenario));
  folder.write('scenario.yaml', writeYaml(writeScenario(ensemble.scenario, roster)));
  if (importReport.length > 0) folder.write('import-report.txt', `${importReport.join('\n')}\n`);
  await writeTables(folder, ensemble);
  for (const {name, content} of networkFiles(ensemble, ['csv'], undefined, comparedMost(ensemble))) folder.write(name, content);
  const {report, pictures} = await results.drawn();
  folder.write('report.html', report);
  for (const [index, {id}] of charts.entries()) {
    for (const format of formats) folder.write(`charts/${id}.${format}`, pictures[index][format]!);
  }
}

/** Whose networks are kept, so that the folder can be mailed: the strategy that all are held against, and the first other. Export makes the rest. */
function comparedMost({scenario: {strategies, compare}}: Ensemble): readonly number[] {
  const against = strategies.findIndex(({id}) => id === compare.against);
  return [against, strategies.findIndex((_, place) => place !== against)];
}

async function writeTables(folder: ResultsFolder, ensemble: Ensemble): Promise<void> {
  folder.write('data/series.csv', csvPieces(seriesTable(ensemble, 'asked')));
  folder.write(SERIES_FILE, await parquetPieces(seriesTable(ensemble, 'kept')));
  folder.write(GROUPS_FILE, await parquetPieces(groupTable(ensemble)));
  folder.write(LEDGER_FILE, await parquetPieces(ledgerTable(ensemble)));
  folder.write(SCHOOLS_FILE, await parquetPieces(schoolTable(ensemble)));
  if (ensemble.futures) folder.write(FUTURES_FILE, await parquetBytes(futuresColumns(ensemble.futures)));
  if (ensemble.futures || ensemble.precision) folder.write(FUTURES_FACTS_FILE, `${JSON.stringify(futuresFacts(ensemble))}\n`);
  folder.write('data/assumptions.csv', assumptionsCsv(ensemble.scenario));
  folder.write(SCENARIO_FILE, `${JSON.stringify(ensemble.scenario)}\n`);
  folder.write(RUNS_FILE, recordsText(ensemble));
}
