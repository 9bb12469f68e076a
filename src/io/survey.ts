/** The files of a survey, read and imported. Spreadsheets of a program's own format are refused with how to save them as CSV. */
import {overlongLine, readTable, type Table} from './csv.ts';
import {decodeText, readBytes, sha256} from './files.ts';
import {pathInside} from './inside.ts';
import {IoError, ioError} from './io-error.ts';
import type {ColumnMapping} from './survey/columns.ts';
import {importSurvey, type SurveyImport} from './survey/import.ts';
import type {RoleMapping} from './survey/roles.ts';

export interface SurveyFiles {
  /** The scenario's folder: the others are named from here, and don't lie outside unless allowed. */
  readonly folder: string;
  readonly allowOutside?: boolean;
  readonly roster: string;
  readonly ties?: string | null;
  readonly schools?: string | null;
  readonly columns?: ColumnMapping;
  readonly roles?: RoleMapping;
  readonly keepNames?: boolean;
}

export interface SurveyInput {
  /** As the scenario names it. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface SurveyReading extends SurveyImport {
  /** For the manifest. */
  readonly inputs: readonly SurveyInput[];
}

/** Files that can't be read are thrown, all of them as one `UnreadableSurvey`; faults in what they hold are issues. */
export function readSurvey(files: SurveyFiles): SurveyReading {
  const inputs: SurveyInput[] = [];
  const faults: IoError[] = [];
  const read = (named: string): Table => {
    refuseSpreadsheet(named, /\.(xlsx?|xlsm|xlsb|ods|numbers)$/i.test(named));
    const bytes = readBytes(pathInside(files.folder, named, files.allowOutside), {shown: named});
    refuseSpreadsheet(named, bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] < 9);
    const overlong = overlongLine(bytes);
    if (overlong > 0) throw new IoError(65, named, `${named}:${overlong}: a line of more than 1 MiB; this is no table`, 'Check that it is the right file.');
    inputs.push({path: named, bytes: bytes.length, sha256: sha256(bytes)});
    return readTable(decodeText(bytes, named), named);
  };
  const tryRead = (named: string | null | undefined): Table | null => {
    if (named == null) return null;
    try {
      return read(named);
    } catch (fault) {
      faults.push(ioError(fault, named));
      return null;
    }
  };
  const {columns = {}, roles = {}, keepNames = false} = files;
  const roster = tryRead(files.roster);
  const [ties, schools] = [tryRead(files.ties), tryRead(files.schools)];
  if (roster === null || faults.length > 0) throw new UnreadableSurvey(faults);
  return {...importSurvey({roster, ties, schools, columns, roles, keepNames}), inputs};
}

/** Files of a survey that can't be read. */
export class UnreadableSurvey extends IoError {
  readonly faults: readonly IoError[];

  constructor(faults: readonly IoError[]) {
    const [{path, hint}] = faults;
    const code = faults.find(fault => fault.code !== 65)?.code ?? 65;
    super(code, path, faults.map(({message}) => message).join('; '), hint, faults[0]);
    this.faults = faults;
  }
}

function refuseSpreadsheet(named: string, isOne: boolean): void {
  if (!isOne) return;
  throw new IoError(65, named, `${named} is a spreadsheet; a CSV file is expected`,
    'Open it, choose File > Save As (or Download) > "CSV UTF-8", and name that file in the scenario. One sheet makes one file.');
}
