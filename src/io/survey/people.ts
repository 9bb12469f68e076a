/** The people of a staff list: each id once, in file order. Ids that differ only by capitals or spaces are one person. */
import {sameText} from '../cells.ts';
import type {Table, TableRow} from '../csv.ts';
import type {Columns} from './columns.ts';
import {counted, type Findings, type Named} from './findings.ts';

/** Rows of the people kept; those without an id are people too, whom no tie can name. */
export function distinctPeople(table: Table, columns: Columns, findings: Findings): TableRow[] {
  const kept: TableRow[] = [];
  const first = new Map<string, {readonly id: string; readonly line: number}>();
  const again: Named[] = [];
  const alike: Named[] = [];
  const nameless: Named[] = [];
  for (const row of table.rows) {
    const id = columns.cell(row.cells, 'id');
    const before = id === '' ? undefined : first.get(sameText(id));
    if (before === undefined) {
      if (id === '') nameless.push({name: '', line: row.line});
      else first.set(sameText(id), {id, line: row.line});
      kept.push(row);
    } else {
      (before.id === id ? again : alike).push({name: id, line: row.line});
    }
  }
  const {file} = table;
  findings.note(file, 'duplicate-person', again, (count, named) =>
    `${counted(count, 'row repeats a person', 'rows repeat a person')}; the first row counts: ${named}`);
  findings.note(file, 'almost-the-same-id', alike, (count, named) =>
    `${counted(count, 'row has an id that differs', 'rows have ids that differ')} from an earlier one only by `
    + `capitals or spaces; taken for the same person, the first row counts: ${named}`);
  findings.note(file, 'no-id', nameless, (count, named) => `${counted(count, 'person has', 'people have')} no id; no tie can name them: ${named}`);
  return kept;
}
