/** Staff list, ties and schools as tables -> the network of the model, with a report of everything that was counted, matched or left out. */
import {sameText} from '../cells.ts';
import type {Table} from '../csv.ts';
import type {FileIssue} from '../file-issue.ts';
import {checkMapping, type ColumnMapping, findColumns} from './columns.ts';
import {counted, Findings, type ImportNote, quoted} from './findings.ts';
import {readGroups} from './groups.ts';
import {STATES, type SurveyedNetwork, type SurveyedTies} from './network.ts';
import {distinctPeople} from './people.ts';
import {type ListedFile, readPlaces} from './places.ts';
import {type KeyRow, pseudonyms} from './pseudonyms.ts';
import {readRoles, type RoleMapping} from './roles.ts';
import {readStates} from './states.ts';
import {readTies} from './ties.ts';

export interface SurveyTables {
  readonly roster: Table;
  readonly ties: Table | null;
  readonly schools: Table | null;
  readonly columns: ColumnMapping;
  readonly roles: RoleMapping;
  /** Keep the staff list's own ids; otherwise people get pseudonyms. */
  readonly keepNames: boolean;
}

export interface SurveyImport {
  /** To be used only where no issue is an error. */
  readonly network: SurveyedNetwork;
  readonly people: number;
  readonly ties: number;
  readonly issues: readonly FileIssue[];
  readonly notes: readonly ImportNote[];
  /** The whole report in plain words, a line each; the first says how much arrived. */
  readonly lines: readonly string[];
  /** The same without ids of people: for results. */
  readonly anonymousLines: readonly string[];
  /** Who is who: for the person running it, never among the results. */
  readonly key: readonly KeyRow[];
}

const ROSTER = ['id', 'school', 'district', 'role', 'underserved share', ...STATES];
const TIES = ['source', 'target', 'strength'];
const SCHOOLS = ['school', 'district', 'underserved share'];
/** Every word that `columns:` knows. */
export const COLUMN_WORDS: readonly string[] = [...new Set([...ROSTER, ...TIES])];

export function importSurvey({roster, ties, schools, columns: mapping, roles: titles, keepNames}: SurveyTables): SurveyImport {
  const findings = new Findings();
  const tables = [roster, ties, schools].filter(table => table !== null);
  for (const table of tables) {
    findings.keep(table.issues);
    findings.note(table.file, 'blank-row', table.blank.map(line => ({name: '', line})), (count, named) =>
      `${counted(count, 'row is', 'rows are')} blank: ${named}`);
  }
  checkMapping(mapping, tables, COLUMN_WORDS, findings);
  const columns = findColumns(roster, ROSTER, ['id', 'school'], mapping, findings);
  const listed = schools === null ? null : {table: schools, columns: findColumns(schools, SCHOOLS, ['school'], mapping, findings)};

  const distinct = distinctPeople(roster, columns, findings);
  const places = readPlaces({table: roster, columns}, distinct, listed, findings);
  const order = distinct.map((_, row) => row).sort((a, b) => places.schoolOf[a] - places.schoolOf[b] || a - b);
  const rows = order.map(row => distinct[row]);
  const ids = rows.map(({cells}) => columns.cell(cells, 'id'));
  const hidden = pseudonyms(rows.length);
  const role = readRoles(roster, columns, rows, titles, findings);
  const people = {
    id: keepNames ? ids.map((id, row) => id || hidden[row]) : hidden,
    school: order.map(row => places.schoolOf[row]), role: role.of,
    state: readStates(roster, columns, rows, findings), groups: readGroups(roster, columns, rows, ids, findings),
  };
  // Whom ties name can't be said while the people aren't known.
  const unknown = findings.issues.some(({file}) => file === roster.file);
  const asked = ties === null ? null : unknown ? {source: [], target: [], strength: []} : tiesAmong(ties, ids, mapping, findings);
  if (listed !== null) noteUnused(listed, findings);
  const network: SurveyedNetwork = {kind: 'survey', districts: places.districts, schools: places.schools, roles: role.names, people, ties: asked};
  return {
    network, people: rows.length, ties: asked?.source.length ?? 0, issues: findings.issues, notes: findings.notes,
    lines: [arrived(network), ...findings.notes.map(({file, message}) => `${file}: ${message}`)],
    anonymousLines: [arrived(network), ...findings.notes.map(({file, anonymous}) => `${file}: ${anonymous}`)],
    key: rows.map(({line}, row) => ({pseudonym: hidden[row], id: ids[row], line})),
  };
}

function tiesAmong(table: Table, ids: readonly string[], mapping: ColumnMapping, findings: Findings): SurveyedTies {
  const columns = findColumns(table, TIES, ['source', 'target'], mapping, findings);
  noteUnused({table, columns}, findings);
  if (!columns.has('source') || !columns.has('target')) return {source: [], target: [], strength: []};
  const rowOf = new Map(ids.map((id, row) => [sameText(id), row] as const).filter(([id]) => id !== ''));
  return readTies(table, columns, {rowOf, exact: new Set(ids)}, findings);
}

function noteUnused({table, columns}: ListedFile, findings: Findings): void {
  const others = columns.others(table).map(place => table.headings[place]);
  findings.note(table.file, 'column-not-used', others.map(name => ({name, line: 1})), () => `columns that mean nothing here: ${quoted(others)}`);
}

function arrived({people, schools, districts, ties}: SurveyedNetwork): string {
  const offices = schools.filter(school => school.office).length;
  const where = [
    counted(schools.length - offices, 'school', 'schools'),
    ...offices > 0 ? [counted(offices, 'office', 'offices')] : [],
    counted(districts.length, 'district', 'districts'),
  ];
  const asked = ties === null ? 'no ties were given' : counted(ties.source.length, 'tie', 'ties');
  return `${counted(people.id.length, 'person', 'people')} in ${where.join(', ')}; ${asked}`;
}
