/** A table too long to be held at once: its columns, and its rows in stretches as they come. */

export type Cell = string | number | null;

export interface TableColumn {
  readonly title: string;
  readonly kind: 'text' | 'integer' | 'number';
}

/** Cells of some rows, by column; all of one length. */
export type Stretch = readonly ArrayLike<Cell>[];

export interface Table {
  readonly columns: readonly TableColumn[];
  /** Read once. */
  readonly stretches: Iterable<Stretch>;
}

/** Stretches of exactly these numbers of rows, the last number again and again; the end may be shorter. */
export function* inStretchesOf(sizes: readonly number[], {columns, stretches}: Table): Generator<Cell[][]> {
  let number = 0;
  let gathered: Cell[][] = columns.map(() => []);
  for (const stretch of stretches) {
    const rows = stretch[0]?.length ?? 0;
    if (stretch.length !== columns.length || stretch.some(({length}) => length !== rows)) throw new RangeError('columns of one table have the same length');
    for (let row = 0; row < rows;) {
      const full = sizes[Math.min(number, sizes.length - 1)];
      const to = Math.min(rows, row + full - gathered[0].length);
      for (let column = 0; column < columns.length; column++) for (let at = row; at < to; at++) gathered[column].push(stretch[column][at]);
      row = to;
      if (gathered[0].length < full) continue;
      yield gathered;
      gathered = columns.map(() => []);
      number++;
    }
  }
  if ((gathered[0]?.length ?? 0) > 0) yield gathered;
}
