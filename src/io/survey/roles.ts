/** Titles of a staff list as roles of the model: by their own word, or as the scenario's `roles:` says. Others count as teachers, and are listed. */
import {idOf} from '../../schema/parameter.ts';
import {sameText} from '../cells.ts';
import type {Table, TableRow} from '../csv.ts';
import type {Columns} from './columns.ts';
import {counted, type Findings, type Named, quoted} from './findings.ts';
import {FIRST_ROLES, TEACHER} from './network.ts';

/** Title in the file to a role: one of the first four, or a role of the roster's own. */
export type RoleMapping = Readonly<Record<string, string>>;

export interface Roles {
  readonly names: readonly string[];
  readonly of: readonly number[];
}

export function readRoles(table: Table, columns: Columns, rows: readonly TableRow[], mapping: RoleMapping, findings: Findings): Roles {
  const names: string[] = [...FIRST_ROLES];
  const numbers = new Map<string, number>();
  for (const [title, role] of Object.entries(mapping)) numbers.set(sameText(title), numberOf(role, names));
  FIRST_ROLES.forEach((role, number) => {
    for (const word of [role, `${role}s`]) if (!numbers.has(word)) numbers.set(word, number);
  });
  const without = new Map<string, Named[]>();
  const seen = new Set<string>();
  const of = rows.map(({cells, line}) => {
    const title = columns.cell(cells, 'role');
    const key = sameText(title);
    seen.add(key);
    const number = numbers.get(key);
    if (number !== undefined) return number;
    if (columns.has('role')) {
      const alike = without.get(key);
      if (alike) alike.push({name: title, line});
      else without.set(key, [{name: title, line}]);
    }
    return TEACHER;
  });
  noteTitles(table, without, findings);
  const idle = Object.keys(mapping).filter(title => !seen.has(sameText(title)));
  findings.note(table.file, 'role-not-used', idle.map(name => ({name, line: 1})), () => `roles: no one has the title ${quoted(idle)}`);
  return {names, of};
}

/** A title that fewer hold could tell who someone is; it stands in no result. */
const LEAST_SHARED = 3;
const MOST_TITLES = 20;

/** Largest group first; of equals, the first in the file. */
function noteTitles(table: Table, without: ReadonlyMap<string, readonly Named[]>, findings: Findings): void {
  const titles = [...without.values()].sort((a, b) => b.length - a.length);
  findings.note(table.file, 'title-without-role', titles.flat(), (count, _, names) => {
    const told = titles.filter(people => names || people.length >= LEAST_SHARED).slice(0, MOST_TITLES);
    const words = told.map(people => `${people[0].name === '' ? 'no title' : quoted([people[0].name])} ${people.length}`);
    if (told.length < titles.length) words.push(counted(titles.length - told.length, 'other title', 'other titles'));
    return `${counted(count, 'person', 'people')} with a title that is no role of the model count as teachers: ${words.join(', ')}`;
  });
}

function numberOf(role: string, names: string[]): number {
  const id = idOf(role).replace(/s$/, '');
  const known = names.findIndex(name => idOf(name).replace(/s$/, '') === id);
  return known >= 0 ? known : names.push(role.trim()) - 1;
}
