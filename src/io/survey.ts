/** The files of a survey, read and imported. Spreadsheets of a program's own format are refused with how to save them as CSV. */
import {readTable, type Table} from './csv.ts';
import {decodeText, readBytes, sha256} from './files.ts';
import {pathInside} from './inside.ts';
import {IoError} from './io-error.ts';
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

/** Faults of the files themselves are thrown as `IoError`; faults in them are issues. `inputs` are for the manifest. */
export function readSurvey(files: SurveyFiles): SurveyImport & {readonly inputs: readonly SurveyInput[]} {
  const inputs: SurveyInput[] = [];
  const read = (named: string): Table => {
    refuseSpreadsheet(named, /\.(xlsx?|xlsm|xlsb|ods|numbers)$/i.test(named));
    const bytes = readBytes(pathInside(files.folder, named, files.allowOutside), {shown: named});
    refuseSpreadsheet(named, bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] < 9);
    inputs.push({path: named, bytes: bytes.length, sha256: sha256(bytes)});
    return readTable(decodeText(bytes, named), named);
  };
  const optional = (named: string | null | undefined): Table | null => (named == null ? null : read(named));
  const {columns = {}, roles = {}, keepNames = false} = files;
  const tables = {roster: read(files.roster), ties: optional(files.ties), schools: optional(files.schools)};
  return {...importSurvey({...tables, columns, roles, keepNames}), inputs};
}

function refuseSpreadsheet(named: string, isOne: boolean): void {
  if (!isOne) return;
  throw new IoError(65, named, `${named} is a spreadsheet; a CSV file is expected`,
    'Open it, choose File > Save As (or Download) > "CSV UTF-8", and name that file in the scenario. One sheet makes one file.');
}
