/**
 * Columns that mean nothing to the model group results. Left out, and said so: columns that could tell who a person is, by what they are
 * called (name, e-mail, …) or because their values are shared by too few people.
 */
import {idOf} from '../../schema/parameter.ts';
import {sameText} from '../cells.ts';
import type {Table, TableRow} from '../csv.ts';
import type {Columns} from './columns.ts';
import {type Findings, type Named, quoted} from './findings.ts';

/** On average, so many people share a value. */
const LEAST_SHARED = 3;
const PERSONAL = new RegExp(`^(${[
  '(staff|teacher|employee|person|user|login)-?id', 'dob', 'ssn', 'login', 'user', 'contact', '(supervisor|manager|mentor|mentee|principal|evaluator|assistant|spouse|partner|reports-to|line-manager)',
  '.*(e-?mail|phone|mobile|birth|address|social-security|payroll|passport|licen[cs]e|national-id).*',
].join('|')})$`);
/** A column of names, unless they are those of places and things. */
const NAME = /names?$/;
const NAME_OF_A_THING = /(school|district|site|building|program(me)?|department|course|subject|team|group|cohort|grade|community|region|state|city)-?names?$/;
/** What names a person, whatever the column is called: an address of mail, a number as long as that of a telephone. */
const NAMES_SOMEONE = /\S@\S+\.\S|^\+?(?:[ ()./-]*\d){9,}$/;

/** @param people ids of the staff list: a column that repeats them, or what stands in a column of names, names people. */
export function readGroups(table: Table, columns: Columns, rows: readonly TableRow[], people: readonly string[], findings: Findings): Record<string, string[]> {
  const others = columns.others(table).map(place => ({heading: table.headings[place], values: rows.map(({cells}) => cells[place])}));
  const names = [...people, ...others.filter(({heading}) => isPersonal(heading)).flatMap(({values}) => values)];
  const known = new Set(names.filter(name => /\p{L}{2}/u.test(name)).map(sameText));
  const telling = (values: readonly string[]) => values.some(value => NAMES_SOMEONE.test(value) || known.has(sameText(value)));
  const groups: [string, string[]][] = [];
  const left: Named[] = [];
  for (const {heading, values} of others) {
    if (isPersonal(heading) || telling(values) || new Set(values).size * LEAST_SHARED > rows.length) left.push({name: heading, line: 1});
    else groups.push([heading, values]);
  }
  findings.note(table.file, 'column-left-out', left, () =>
    `not read, because they could tell who someone is: ${quoted(left.map(({name}) => name))}`);
  return Object.fromEntries(groups);
}

function isPersonal(heading: string): boolean {
  const id = idOf(heading);
  return PERSONAL.test(id) || (NAME.test(id) && !NAME_OF_A_THING.test(id));
}
