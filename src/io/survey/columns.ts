/** Which column of a file means what: by its own heading, or as the scenario's `columns:` says. */
import {idOf} from '../../schema/parameter.ts';
import type {Table} from '../csv.ts';
import {type Findings, quoted, shortened} from './findings.ts';

/** Our word (`id`, `school`, `underserved share`) to the file's heading. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** The place of each meaning in the file's rows. */
export class Columns {
  readonly #places: ReadonlyMap<string, number>;

  constructor(places: ReadonlyMap<string, number>) {
    this.#places = places;
  }

  has(meaning: string): boolean {
    return this.#places.has(idOf(meaning));
  }

  /** '' where the file has no such column. */
  cell(cells: readonly string[], meaning: string): string {
    const place = this.#places.get(idOf(meaning));
    return place === undefined ? '' : cells[place];
  }

  /** Places of the columns that none of our words claims. */
  others(table: Table): number[] {
    const claimed = new Set(this.#places.values());
    return table.headings.map((_, place) => place).filter(place => !claimed.has(place));
  }
}

/** Finds `meanings` in the table; those of `needed` must be there. */
export function findColumns(table: Table, meanings: readonly string[], needed: readonly string[], mapping: ColumnMapping, findings: Findings): Columns {
  const mapped = new Map(Object.entries(mapping).map(([ours, theirs]) => [idOf(ours), theirs]));
  const headings = new Map(table.headings.map((heading, place) => [idOf(heading), place]));
  const places = new Map<string, number>();
  for (const meaning of meanings) {
    const id = idOf(meaning);
    const place = headings.get(idOf(mapped.get(id) ?? meaning));
    if (place !== undefined) places.set(id, place);
    else if (needed.includes(meaning) && table.headings.length > 0) {
      findings.error(table.file, 1, 'missing-column', `no column "${shortened(mapped.get(id) ?? meaning)}"; the columns are ${quoted(table.headings)}`,
        `Say which column it is: columns: {${meaning}: its heading}.`);
    }
  }
  return new Columns(places);
}

/** Every word of `columns:` must be ours, and its heading must stand in one of the files. */
export function checkMapping(mapping: ColumnMapping, tables: readonly Table[], meanings: readonly string[], findings: Findings): void {
  const known = new Set(meanings.map(idOf));
  const headings = new Set(tables.flatMap(table => table.headings.map(idOf)));
  for (const [ours, theirs] of Object.entries(mapping)) {
    if (!known.has(idOf(ours))) {
      findings.error(tables[0].file, 1, 'unknown-column-word', `columns: "${shortened(ours)}" is not known`, `Known are ${[...new Set(meanings)].join(', ')}.`);
    } else if (!headings.has(idOf(theirs))) {
      findings.error(tables[0].file, 1, 'missing-column', `columns: no file has a column "${shortened(theirs)}"; ${tables.map(inWords).join('; ')}`);
    }
  }
}

function inWords(table: Table): string {
  return `${table.file} has ${quoted(table.headings)}`;
}
