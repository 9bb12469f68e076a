/**
 * Tables as districts export them: comma, semicolon or tab between cells, quotes with line breaks inside, a byte order mark.
 * Every fault names its file and line; nothing is mended silently.
 */
import {CsvError, parse} from 'csv-parse/sync';
import {idOf} from '../schema/parameter.ts';
import type {FileIssue} from './file-issue.ts';

export interface TableRow {
  /** Line of the file it starts on, from 1. */
  readonly line: number;
  /** Trimmed; as many as there are headings. */
  readonly cells: readonly string[];
}

export interface Table {
  /** As messages name it. */
  readonly file: string;
  readonly separator: ',' | ';' | '\t';
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Lines with nothing in any cell: left out. */
  readonly blank: readonly number[];
  readonly issues: readonly FileIssue[];
}

export function readTable(content: string, file: string): Table {
  const text = content.replace(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const issues: FileIssue[] = [];
  const table = {file, separator, headings: [] as string[], rows: [] as TableRow[], blank: [] as number[], issues};
  const records = recordsOf(text, separator, file, issues);
  if (records.length === 0) {
    if (issues.length === 0) issues.push(issue(file, 1, 'empty-file', `${file} is empty; a line of headings and rows below it are expected`));
    return table;
  }
  const [heading, ...rows] = records;
  while (heading.cells.length > 1 && heading.cells.at(-1) === '') heading.cells.pop();
  table.headings.push(...heading.cells);
  checkHeadings(table.headings, heading.line, file, issues);
  for (const {line, cells} of rows) {
    while (cells.length > table.headings.length && cells.at(-1) === '') cells.pop();
    if (cells.every(cell => cell === '')) table.blank.push(line);
    else if (cells.length !== table.headings.length) issues.push(ragged(file, line, cells.length, table.headings.length));
    else table.rows.push({line, cells});
  }
  if (table.rows.length === 0 && issues.length === 0) issues.push(issue(file, heading.line, 'no-rows', `${file} has headings and no rows`));
  return table;
}

/** The mark that stands most often between the headings. */
function separatorOf(text: string): Table['separator'] {
  const heading = /^\s*([^\n]*)/.exec(text)![1].replace(/"[^"]*"/g, '');
  const [best] = ([',', ';', '\t'] as const).map(mark => ({mark, count: heading.split(mark).length})).sort((a, b) => b.count - a.count);
  return best.mark;
}

function recordsOf(text: string, separator: string, file: string, issues: FileIssue[]): {line: number; cells: string[]}[] {
  const records: {line: number; cells: string[]}[] = [];
  let read = 0;
  const keep = (cells: string[], lastLine: number): void => {
    const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    read = lastLine;
    records.push({line: lastLine - breaks, cells: cells.map(cell => cell.trim())});
  };
  try {
    parse(text, {
      delimiter: separator, bom: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: '\n',
      on_record: (cells: string[], {lines}) => {
        keep(cells, lines);
        return null;
      },
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const open = fault.code === 'CSV_QUOTE_NOT_CLOSED';
    issues.push(issue(file, open ? read + 1 : Number(fault.lines ?? 1), 'broken-quotes', open
      ? 'a quotation mark is opened and never closed'
      : 'a quotation mark inside a cell', 'A cell with quotation marks is put in quotes, and each mark inside is written twice: "the ""big"" school".'));
  }
  return records;
}

function checkHeadings(headings: readonly string[], line: number, file: string, issues: FileIssue[]): void {
  const seen = new Map<string, number>();
  headings.forEach((heading, column) => {
    const id = idOf(heading);
    const before = seen.get(id);
    if (heading === '') issues.push(issue(file, line, 'empty-heading', `column ${column + 1} has no heading`, 'Give it one, or delete the column.'));
    else if (before !== undefined) {
      issues.push(issue(file, line, 'duplicate-heading', `the heading "${heading}" stands twice, in columns ${before + 1} and ${column + 1}`));
    } else seen.set(id, column);
  });
}

function ragged(file: string, line: number, found: number, expected: number): FileIssue {
  const hint = found > expected ? 'Text with the separator inside is put in quotes: "Lee, Ann".' : 'An empty cell keeps its separator.';
  return issue(file, line, 'ragged-row', `${found} cells; the headings are ${expected}`, hint);
}

export function issue(file: string, line: number, code: string, message: string, hint = ''): FileIssue {
  return {code, severity: 'error', file, line, message, hint};
}
