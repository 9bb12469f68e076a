/**
 * Columns as comma-separated text (RFC 4180, lines ending in a line feed). Text that a spreadsheet would run as a formula is made
 * inert with a leading apostrophe; numbers are written as they are, what is not defined as an empty cell.
 */

export interface CsvColumn {
  readonly title: string;
  readonly cells: ArrayLike<string | number | null>;
}

/** The whole table in one text. */
export function csvText(columns: readonly CsvColumn[]): string {
  return [...csvPieces(columns)].join('');
}

/** The table in pieces of some thousand rows, for tables too large for one text. */
export function* csvPieces(columns: readonly CsvColumn[]): Generator<string> {
  const count = columns[0]?.cells.length ?? 0;
  if (columns.some(column => column.cells.length !== count)) throw new RangeError('columns of one table have the same length');
  let piece = `${columns.map(column => csvCell(column.title)).join(',')}\n`;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < columns.length; column++) piece += (column ? ',' : '') + csvCell(columns[column].cells[row]);
    piece += '\n';
    if (piece.length > 65536) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

const RUNS_AS_FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$|^$/;

/** One cell. Empty text is written as "", so that it can be told from what is not defined. */
export function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell + 0) : '';
  const inert = RUNS_AS_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
