/** What `dlsim report` does: the results told again as a document, in the formats asked for. */
import {dirname, join} from 'node:path';
import {CHARTS} from '../../charts/index.ts';
import {cores} from '../../io/cores.ts';
import {makeFolder, writeFile} from '../../io/files.ts';
import type {ReportParts} from '../../report/document/parts.ts';
import {MissingPackage} from '../../report/writers/missing-package.ts';
import {nearest} from '../../schema/nearest.ts';
import {DONE, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {print} from '../screen.ts';
import {REPORT_FORMATS, reportFiles, type ReportFile, type ReportFormat} from './report-formats.ts';
import {partsToTell} from './told-again.ts';

export async function writeReport({folder, format, out, force}: {
  readonly folder: string; readonly format: string; readonly out: string; readonly force: boolean;
}): Promise<number> {
  const formats = formatsOf(format);
  const told = await partsToTell(folder);
  const charts = CHARTS.map(chart => chart.draw(told.ensemble, told.comparison)).filter(chart => chart !== null);
  for (const one of formats) {
    for (const {name, content} of await filesOf(one, {...told, charts})) {
      const path = join(out, name);
      makeFolder(dirname(path));
      writeFile(path, content, {replace: force});
      print(path);
    }
  }
  return DONE;
}

function formatsOf(words: string): readonly ReportFormat[] {
  const asked = words.split(',').map(word => word.trim().toLowerCase()).filter(word => word !== '');
  const known: readonly string[] = REPORT_FORMATS;
  const odd = asked.find(word => !known.includes(word));
  if (odd !== undefined) {
    const near = nearest(odd, known);
    throw new Stop(WRONG_USAGE, `no report format is called ${odd}`, near ? `Did you mean ${near}?` : `There are ${known.join(', ')}.`, 'unknown-format');
  }
  if (asked.length === 0) throw new Stop(WRONG_USAGE, 'no format is asked for', `There are ${known.join(', ')}.`, 'wrong-usage');
  return REPORT_FORMATS.filter(one => asked.includes(one));
}

async function filesOf(format: ReportFormat, parts: ReportParts): Promise<readonly ReportFile[]> {
  try {
    return await reportFiles(format, parts, cores());
  } catch (fault) {
    throw fault instanceof MissingPackage ? new Stop(WRONG_USAGE, fault.message, fault.hint, 'missing-package') : fault;
  }
}
