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

/** A line longer than this, in bytes, is no row of a table. */
const LONGEST_LINE = 1048576;
const MOST_COLUMNS = 1000;
/** Of rows that can't be read; then the reading ends. */
const MOST_ISSUES = 100;

export function readTable(content: string, file: string): Table {
  const text = content.replace(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const issues: FileIssue[] = [];
  const table = {file, separator, headings: [] as string[], rows: [] as TableRow[], blank: [] as number[], issues};
  let heading = 0;
  readRecords(text, separator, file, issues, (line, cells) => {
    if (heading === 0) {
      heading = line;
      while (cells.length > 1 && cells.at(-1) === '') cells.pop();
      for (const cell of cells.slice(0, MOST_COLUMNS)) table.headings.push(cell);
      return checkHeadings(cells, line, file, issues);
    }
    while (cells.length > table.headings.length && cells.at(-1) === '') cells.pop();
    if (cells.every(cell => cell === '')) table.blank.push(line);
    else if (cells.length !== table.headings.length) issues.push(ragged(file, line, cells.length, table.headings.length));
    else table.rows.push({line, cells});
    return issues.length < MOST_ISSUES;
  });
  if (heading === 0 && issues.length === 0) issues.push(issue(file, 1, 'empty-file', `${file} is empty; a line of headings and rows below it are expected`));
  else if (table.rows.length === 0 && issues.length === 0) issues.push(issue(file, heading, 'no-rows', `${file} has headings and no rows`));
  return table;
}

/** The first line that is too long to be a row, from 1; 0 where there is none. To be asked before the bytes become text. */
export function overlongLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    if (end - start > LONGEST_LINE && !bytes.subarray(start, end).includes(13)) return line;
    start = end + 1;
  }
  return 0;
}

/** The mark that stands most often between the headings. */
function separatorOf(text: string): Table['separator'] {
  const heading = /^\s*([^\n]*)/.exec(text)![1].replace(/"[^"]*"/g, '');
  const [best] = ([',', ';', '\t'] as const).map(mark => ({mark, count: heading.split(mark).length})).sort((a, b) => b.count - a.count);
  return best.mark;
}

/** Hands each record to `take`, until it answers false. */
function readRecords(text: string, separator: string, file: string, issues: FileIssue[], take: (line: number, cells: string[]) => boolean): void {
  let read = 0;
  const enough = new Error('enough');
  try {
    parse(text, {
      delimiter: separator, bom: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: '\n', max_record_size: LONGEST_LINE,
      on_record: (cells: string[], {lines}) => {
        const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        read = lines;
        if (!take(lines - breaks, cells.map(cell => cell.trim()))) throw enough;
        return null;
      },
    });
  } catch (fault) {
    if (fault === enough && issues.length < MOST_ISSUES) return;
    if (fault === enough) issues.push(issue(file, read, 'too-many-mistakes', 'too much is wrong with this table; reading ends here', 'Check that it is the right file, and which sign parts its cells.'));
    else issues.push(brokenQuotes(fault, read, file));
  }
}

function brokenQuotes(fault: unknown, read: number, file: string): FileIssue {
  if (!(fault instanceof CsvError)) throw fault;
  const open = fault.code === 'CSV_QUOTE_NOT_CLOSED' || fault.code === 'CSV_MAX_RECORD_SIZE';
  return issue(file, open ? read + 1 : Number(fault.lines ?? 1), 'broken-quotes', open ? 'a quotation mark is opened and never closed' : 'a quotation mark inside a cell',
    'A cell with quotation marks is put in quotes, and each mark inside is written twice: "the ""big"" school".');
}

/** Whether the rows below are worth reading. */
function checkHeadings(headings: readonly string[], line: number, file: string, issues: FileIssue[]): boolean {
  if (headings.length > MOST_COLUMNS) {
    issues.push(issue(file, line, 'too-many-columns', `${headings.length} columns; at most ${MOST_COLUMNS} are read`, 'One person, tie or school makes one row.'));
    return false;
  }
  const seen = new Map<string, number>();
  headings.forEach((heading, column) => {
    const id = idOf(heading);
    const before = seen.get(id);
    if (heading === '') issues.push(issue(file, line, 'empty-heading', `column ${column + 1} has no heading`, 'Give it one, or delete the column.'));
    else if (before !== undefined) {
      issues.push(issue(file, line, 'duplicate-heading', `the heading "${heading.slice(0, 60)}" stands twice, in columns ${before + 1} and ${column + 1}`));
    } else seen.set(id, column);
  });
  return true;
}

function ragged(file: string, line: number, found: number, expected: number): FileIssue {
  const hint = found > expected ? 'Text with the separator inside is put in quotes: "Lee, Ann".' : 'An empty cell keeps its separator.';
  return issue(file, line, 'ragged-row', `${found} cells; the headings are ${expected}`, hint);
}

export function issue(file: string, line: number, code: string, message: string, hint = ''): FileIssue {
  return {code, severity: 'error', file, line, message, hint};
}
