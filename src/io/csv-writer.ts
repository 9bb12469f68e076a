/**
 * Columns as comma-separated text (RFC 4180, lines ending in a line feed). Text that a spreadsheet would run as a formula is made
 * inert with a leading apostrophe; numbers are written as they are, what is not defined as an empty cell.
 */
import type {Cell, Table} from './table.ts';

export interface CsvColumn {
  readonly title: string;
  readonly cells: ArrayLike<Cell>;
}

/** The whole table in one text. */
export function csvText(columns: readonly CsvColumn[]): string {
  return [...csvPieces({columns: columns.map(({title}) => ({title, kind: 'text'})), stretches: [columns.map(({cells}) => cells)]})].join('');
}

/** The table in pieces of some thousand rows, for tables too large for one text. */
export function* csvPieces({columns, stretches}: Table): Generator<string> {
  let piece = `${columns.map(({title}) => csvCell(title)).join(',')}\n`;
  for (const cells of stretches) {
    const count = cells[0]?.length ?? 0;
    if (cells.length !== columns.length || cells.some(({length}) => length !== count)) throw new RangeError('columns of one table have the same length');
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < cells.length; column++) piece += (column ? ',' : '') + csvCell(cells[column][row]);
      piece += '\n';
      if (piece.length <= 65536) continue;
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** Nearly every text: nothing is to be done to it, which one look tells. */
const PLAIN = /^\w+(?:[ .-]\w+)*$/;
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$|^$/;

/** One cell. Empty text is written as "", so that it can be told from what is not defined. */
export function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell + 0) : '';
  if (PLAIN.test(cell)) return cell;
  const inert = RUNS_AS_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
