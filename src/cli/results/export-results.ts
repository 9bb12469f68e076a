/**
 * What `dlsim export` does: the measured numbers that were kept, measures by group and the ledger as CSV or Parquet; the network of every strategy at any
 * week as GEXF, GraphML or CSV, for which one world of each is run again.
 */
import {dirname, join} from 'node:path';
import type {Ensemble} from '../../experiment/ensemble.ts';
import {makeFolder, writeFile, type Content} from '../../io/files.ts';
import {csvPieces} from '../../io/csv-writer.ts';
import {parquetPieces} from '../../io/parquet.ts';
import {DONE, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {NETWORK_FORMATS, networkFiles} from '../run/network-files.ts';
import {seriesTable} from '../run/series-rows.ts';
import {print} from '../screen.ts';
import {loadEnsemble, withNetworks} from './load-ensemble.ts';
import {groupTable, ledgerTable} from './run-tables.ts';

const FORMATS = ['csv', 'parquet', 'gexf', 'graphml'] as const;

export async function exportFiles({folder, format, week, out, force}: {
  readonly folder: string; readonly format: string; readonly week?: number | undefined; readonly out: string; readonly force: boolean;
}): Promise<number> {
  const formats = format.split(',').map(word => word.trim().toLowerCase());
  const odd = formats.find(word => !(FORMATS as readonly string[]).includes(word));
  if (odd !== undefined) throw new Stop(WRONG_USAGE, `no export format is called ${odd}`, `There are ${FORMATS.join(', ')}.`, 'unknown-format');
  const {ensemble} = await loadEnsemble(folder);
  const {weeks} = ensemble.scenario;
  if (week !== undefined && !(Number.isInteger(week) && week >= 0 && week <= weeks)) throw new Stop(WRONG_USAGE, `weeks run from 0 to ${weeks}, got ${week}`, '', 'wrong-usage');
  const write = (name: string, content: Content) => {
    const path = join(out, name);
    makeFolder(dirname(path));
    writeFile(path, content, {replace: force});
    print(path);
  };
  const tables = [['series', () => seriesTable(ensemble, 'kept')], ['groups', () => groupTable(ensemble)], ['ledger', () => ledgerTable(ensemble)]] as const;
  for (const [name, table] of tables) {
    if (formats.includes('csv')) write(`${name}.csv`, csvPieces(table()));
    if (formats.includes('parquet')) write(`${name}.parquet`, await parquetPieces(table()));
  }
  const asked = NETWORK_FORMATS.filter(one => formats.includes(one));
  if (asked.length > 0) for (const {name, content} of networkFiles(withNetworks(atWeek(ensemble, week)), asked, week)) write(name, content);
  return DONE;
}

function atWeek(ensemble: Ensemble, week: number | undefined): Ensemble {
  return week === undefined ? ensemble : {...ensemble, scenario: {...ensemble.scenario, keep: {...ensemble.scenario.keep, networkAt: [week]}}};
}
