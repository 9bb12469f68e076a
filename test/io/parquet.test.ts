/** Goal: a Parquet file holds what was given, with types and facts, and the same bytes each time. */
import {parquetMetadata, parquetReadObjects} from 'hyparquet';
import {expect, test} from 'vitest';
import {parquetBytes, type ParquetColumn} from '../../src/io/parquet.ts';

const columns: ParquetColumn[] = [
  {title: 'strategy', kind: 'text', cells: Array.from({length: 2000}, (_, row) => (row % 2 ? 'scale-first' : 'quality-first'))},
  {title: 'week', kind: 'integer', cells: Int32Array.from({length: 2000}, (_, row) => row)},
  {title: 'value', kind: 'number', cells: Float64Array.from({length: 2000}, (_, row) => (row === 1 ? NaN : row / 3))},
];

test('types, words by dictionary, gaps as null, and facts', async () => {
  const file = (await parquetBytes(columns, {fingerprint: 'ab12'})).buffer as ArrayBuffer;
  const rows = await parquetReadObjects({file});
  expect(rows).toHaveLength(2000);
  expect(rows.slice(0, 3)).toEqual([
    {strategy: 'quality-first', week: 0, value: 0}, {strategy: 'scale-first', week: 1, value: null}, {strategy: 'quality-first', week: 2, value: 2 / 3},
  ]);
  const {schema, key_value_metadata: facts, row_groups: [group]} = parquetMetadata(file);
  expect(schema.slice(1).map(({type}) => type)).toEqual(['BYTE_ARRAY', 'INT32', 'DOUBLE']);
  expect(facts).toContainEqual({key: 'fingerprint', value: 'ab12'});
  expect(group.columns[0].meta_data!.encodings).toContain('RLE_DICTIONARY');
});

test('the same bytes twice', async () => {
  expect(await parquetBytes(columns)).toEqual(await parquetBytes(columns));
});
