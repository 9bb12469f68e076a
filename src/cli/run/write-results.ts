/** Everything a run leaves behind, written into a results folder that stays hidden until it is whole. */
import type {DrawnChart} from '../../charts/chart.ts';
import type {Comparison} from '../../experiment/comparison.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import {writeScenario} from '../../experiment/write-scenario.ts';
import {csvText} from '../../io/csv-writer.ts';
import {parquetBytes} from '../../io/parquet.ts';
import type {ResultsFolder} from '../../io/results-folder.ts';
import {writeYaml} from '../../io/yaml.ts';
import {assumptionsCsv} from './assumption-rows.ts';
import {chartFiles} from './draw-charts.ts';
import {networkFiles} from './network-files.ts';
import type {Pictures} from './pictures.ts';
import {seriesRows, type SeriesRows} from './series-rows.ts';

export interface Results {
  readonly ensemble: Ensemble;
  readonly comparison: Comparison;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly charts: readonly DrawnChart[];
  readonly pictures: readonly Pictures[];
  /** The answer as the terminal shows it, without colour. */
  readonly answer: string;
  readonly report: string;
  readonly stories: string;
  /** What came of a roster, a line each; empty without one. */
  readonly importReport: readonly string[];
}

export async function writeResults(folder: ResultsFolder, results: Results): Promise<void> {
  const {ensemble, summary, answer, report, stories, importReport} = results;
  folder.write('summary.json', `${JSON.stringify(summary, null, 1)}\n`);
  folder.write('answer.txt', `${answer}\n`);
  folder.write('report.html', report);
  folder.write('stories.md', stories);
  folder.write('scenario.yaml', writeYaml(writeScenario(ensemble.scenario)));
  if (importReport.length > 0) folder.write('import-report.txt', `${importReport.join('\n')}\n`);
  for (const {name, content} of chartFiles(results.charts, results.pictures)) folder.write(name, content);
  await writeTables(folder, ensemble);
  for (const {name, content} of networkFiles(ensemble, ['gexf', 'graphml', 'csv'])) folder.write(name, content);
}

async function writeTables(folder: ResultsFolder, ensemble: Ensemble): Promise<void> {
  folder.write('data/series.csv', csvText(columnsOf(seriesRows(ensemble, true))));
  folder.write('data/series.parquet', await parquetBytes(columnsOf(seriesRows(ensemble, false))));
  folder.write('data/assumptions.csv', assumptionsCsv(ensemble.scenario));
}

export function columnsOf(rows: SeriesRows) {
  return [
    {title: 'strategy', kind: 'text', cells: rows.strategy},
    {title: 'replicate', kind: 'integer', cells: rows.replicate},
    {title: 'week', kind: 'integer', cells: rows.week},
    {title: 'measure', kind: 'text', cells: rows.measure},
    {title: 'value', kind: 'number', cells: rows.value},
  ] as const;
}
