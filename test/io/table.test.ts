/** Goal: a table that comes in stretches is the same file as the table in one. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {csvPieces} from '../../src/io/csv-writer.ts';
import {parquetBytes, parquetPieces} from '../../src/io/parquet.ts';
import type {Cell, Stretch, Table} from '../../src/io/table.ts';

const columns: Table['columns'] = [{title: 'word', kind: 'text'}, {title: 'whole', kind: 'integer'}, {title: 'number', kind: 'number'}];
const rowsFrom = (start: number, count: number): Stretch => [
  Array.from({length: count}, (_, row): Cell => (row % 7 === 3 ? null : `w${(start + row) % 11}`)), Int32Array.from({length: count}, (_, row) => start + row),
  Float64Array.from({length: count}, (_, row) => (row % 5 === 4 ? NaN : (start + row) / 3)),
];
const joined = (stretches: readonly Stretch[]): Stretch => columns.map((_, at) => stretches.flatMap(stretch => Array.from(stretch[at])));

test('CSV and Parquet do not show where a table was cut', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({min: 0, max: 900}), {maxLength: 6}), async sizes => {
    const stretches = sizes.map((size, at) => rowsFrom(at * 1000, size));
    const whole = joined(stretches);
    expect([...csvPieces({columns, stretches})].join('')).toBe([...csvPieces({columns, stretches: [whole]})].join(''));
    expect(Buffer.concat([...await parquetPieces({columns, stretches})])).toEqual(Buffer.from(await parquetBytes(columns.map((column, at) => ({...column, cells: whole[at]})))));
  }), {seed: 3, numRuns: 15});
});

test('columns of unlike length are refused', async () => {
  const stretches: Stretch[] = [[['a'], [1, 2], [0.5]]];
  expect(() => [...csvPieces({columns, stretches})]).toThrow(RangeError);
  const pieces = await parquetPieces({columns, stretches});
  expect(() => [...pieces]).toThrow(RangeError);
});
