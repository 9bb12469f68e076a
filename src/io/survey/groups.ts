/**
 * Columns that mean nothing to the model group results. Left out, and said so: columns that could tell who a person is, by what they are
 * called (name, e-mail, …) or because their values are shared by too few people.
 */
import {idOf} from '../../schema/parameter.ts';
import type {Table, TableRow} from '../csv.ts';
import type {Columns} from './columns.ts';
import {type Findings, type Named, quoted} from './findings.ts';

/** On average, so many people share a value. */
const LEAST_SHARED = 3;
const PERSONAL = new RegExp(`^(${[
  'name', '(first|last|full|sur|middle|given|family|preferred|staff|teacher|employee)-?name', 'staff-id', 'dob', 'ssn',
  '.*(e-?mail|phone|mobile|birth|address|social-security|payroll).*',
].join('|')})$`);

export function readGroups(table: Table, columns: Columns, rows: readonly TableRow[], findings: Findings): Record<string, string[]> {
  const groups: [string, string[]][] = [];
  const left: Named[] = [];
  for (const place of columns.others(table)) {
    const heading = table.headings[place];
    const values = rows.map(({cells}) => cells[place]);
    if (PERSONAL.test(idOf(heading)) || new Set(values).size * LEAST_SHARED > rows.length) left.push({name: heading, line: 1});
    else groups.push([heading, values]);
  }
  findings.note(table.file, 'column-left-out', left, () =>
    `not read, because they could tell who someone is: ${quoted(left.map(({name}) => name))}`);
  return Object.fromEntries(groups);
}
