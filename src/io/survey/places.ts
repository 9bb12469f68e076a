/**
 * Districts and schools in order of first appearance in the staff list. A school is known by its name within its district. People of a
 * district who have no school form its office; without any district column there is one district.
 */
import {cellNumber, sameText} from '../cells.ts';
import type {Table, TableRow} from '../csv.ts';
import type {Columns} from './columns.ts';
import {counted, type Findings, type Named, shortened} from './findings.ts';
import type {School} from './network.ts';

export interface ListedFile {
  readonly table: Table;
  readonly columns: Columns;
}

export interface Places {
  readonly districts: readonly string[];
  readonly schools: readonly School[];
  /** School of each row of the staff list. */
  readonly schoolOf: readonly number[];
}

const ONE_DISTRICT = 'district 1';
const UNNAMED = 'no district given';

export function readPlaces(roster: ListedFile, rows: readonly TableRow[], listed: ListedFile | null, findings: Findings): Places {
  const list = readSchoolList(listed, findings);
  const districts = new Numbering();
  const schools = new Numbering();
  const found: (School & {readonly row: number})[] = [];
  const homes = homeDistricts(roster, rows);
  const named = roster.columns.has('district') || [...list.values()].flat().some(({district}) => district !== '');
  const noSchool: Named[] = [];
  const noDistrict: Named[] = [];

  const schoolOf = rows.map((row, index) => {
    const school = roster.columns.cell(row.cells, 'school');
    const own = roster.columns.cell(row.cells, 'district');
    const home = own || homes.get(sameText(school)) || (school !== '' && list.get(sameText(school))?.[0].district) || '';
    const person = {name: roster.columns.cell(row.cells, 'id'), line: row.line};
    if (school === '') noSchool.push(person);
    if (named && home === '') noDistrict.push(person);
    const name = named ? home || UNNAMED : ONE_DISTRICT;
    const district = districts.of(sameText(name), name);
    const place = schools.of(`${district}/${sameText(school)}`, school || `${districts.names[district]} office`);
    if (place === found.length) {
      const entry = school === '' ? undefined : matching(list.get(sameText(school)) ?? [], sameText(home));
      if (entry) entry.used = true;
      found.push({name: schools.names[place], district, office: school === '', underserved: entry?.underserved ?? null, row: index});
    }
    return place;
  });
  noteMissing(roster, listed, list, found, rows, {noSchool, noDistrict}, findings);
  return {districts: districts.names, schools: withShares(roster, rows, schoolOf, found, findings), schoolOf};
}

/** Numbers in order of first appearance, by what makes two names one; the first spelling is kept. */
class Numbering {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(key: string, name: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.names.length);
    return this.names.push(name) - 1;
  }
}

interface ListEntry {
  readonly name: string;
  readonly district: string;
  readonly underserved: number | null;
  readonly line: number;
  used: boolean;
}

/** By the name of the school; of one name there may be several, in different districts. */
type SchoolList = ReadonlyMap<string, readonly ListEntry[]>;

function readSchoolList(listed: ListedFile | null, findings: Findings): SchoolList {
  const list = new Map<string, ListEntry[]>();
  if (listed === null) return list;
  const {table, columns} = listed;
  const again: Named[] = [];
  const unnamed: Named[] = [];
  for (const {cells, line} of table.rows) {
    const name = columns.cell(cells, 'school');
    const district = columns.cell(cells, 'district');
    const key = sameText(name);
    const before = list.get(key) ?? [];
    const underserved = shareOf(columns.cell(cells, 'underserved share'), table.file, line, findings);
    if (name === '') unnamed.push({name: '', line});
    else if (before.some(entry => sameText(entry.district) === sameText(district))) again.push({name, line});
    else list.set(key, [...before, {name, district, line, used: false, underserved}]);
  }
  findings.note(table.file, 'duplicate-school', again, (count, named) =>
    `${counted(count, 'school is', 'schools are')} listed again; the first row counts: ${named}`);
  findings.note(table.file, 'unnamed-school', unnamed, (count, named) =>
    `${counted(count, 'row names', 'rows name')} no school; left out: ${named}`);
  return list;
}

function shareOf(cell: string, file: string, line: number, findings: Findings): number | null {
  const value = cellNumber(cell);
  if (value === null || (value >= 0 && value <= 1)) return value;
  const hint = value > 1 && value <= 100 && !cell.includes('%') ? `Did you mean ${value} %?` : '';
  findings.error(file, line, 'out-of-range', `underserved share "${shortened(cell)}": a share from 0 to 1 is expected`, hint);
  return null;
}

/** For those whose row names a school and no district: the district that others of the school name first. */
function homeDistricts({columns}: ListedFile, rows: readonly TableRow[]): Map<string, string> {
  const homes = new Map<string, string>();
  for (const {cells} of rows) {
    const school = sameText(columns.cell(cells, 'school'));
    const district = columns.cell(cells, 'district');
    if (school !== '' && district !== '' && !homes.has(school)) homes.set(school, district);
  }
  return homes;
}

function matching(entries: readonly ListEntry[], district: string): ListEntry | undefined {
  return entries.find(entry => sameText(entry.district) === district) ?? entries.find(entry => entry.district === '' || district === '');
}

function noteMissing(
  {table}: ListedFile, listed: ListedFile | null, list: SchoolList, found: readonly (School & {readonly row: number})[], rows: readonly TableRow[],
  {noSchool, noDistrict}: {readonly noSchool: readonly Named[]; readonly noDistrict: readonly Named[]}, findings: Findings,
): void {
  findings.note(table.file, 'no-school', noSchool, (count, named) =>
    `${counted(count, 'person has', 'people have')} no school; counted to the office of the district: ${named}`);
  findings.note(table.file, 'no-district', noDistrict, (count, named) =>
    `${counted(count, 'person has', 'people have')} no district; put into one called "${UNNAMED}": ${named}`);
  if (listed === null) return;
  const staffless = [...list.values()].flat().filter(entry => !entry.used);
  findings.note(listed.table.file, 'school-without-staff', staffless, (count, named) =>
    `${counted(count, 'school has', 'schools have')} no one in the staff list; left out: ${named}`);
  const unlisted = found.filter(({office, name}) => !office && !list.has(sameText(name))).map(({name, row}) => ({name, line: rows[row].line}));
  findings.note(table.file, 'school-not-listed', unlisted, (count, named) =>
    `${counted(count, 'school is', 'schools are')} not in ${listed.table.file}: ${named}`);
}

/** A share may also stand in the staff list, beside each person of the school; the first one counts. */
function withShares(
  {table, columns}: ListedFile, rows: readonly TableRow[], schoolOf: readonly number[], found: readonly (School & {readonly row: number})[], findings: Findings,
): School[] {
  const shares = found.map(({underserved}) => underserved);
  const differing: Named[] = [];
  if (columns.has('underserved share')) {
    rows.forEach(({cells, line}, index) => {
      const share = shareOf(columns.cell(cells, 'underserved share'), table.file, line, findings);
      const school = schoolOf[index];
      if (share === null || found[school].office) return;
      shares[school] ??= share;
      if (shares[school] !== share) differing.push({name: found[school].name, line});
    });
  }
  findings.note(table.file, 'share-differs', differing, (count, named) =>
    `${counted(count, 'row gives its', 'rows give their')} school another underserved share than before; the first counts: ${named}`);
  return found.map(({name, district, office}, school) => ({name, district, office, underserved: shares[school]}));
}
