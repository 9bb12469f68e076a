/**
 * A table as a Parquet file: words by dictionary, whole numbers as INT32, others as DOUBLE; not defined is null. The same rows give the same
 * bytes, however they are cut into stretches; only some of them are held at once.
 */
import {inStretchesOf, type Cell, type Table, type TableColumn} from './table.ts';

export interface ParquetColumn extends TableColumn {
  readonly cells: ArrayLike<Cell>;
}

const TYPES = {text: 'STRING', integer: 'INT32', number: 'DOUBLE'} as const;
/** Rows that are written together: few at first, so that a reader soon knows the table. Large groups pack little better and take more memory. */
const GROUPS = [1000, 20_000];
/** Numbers that seldom come again: their bytes apart from each other, first bytes with first bytes, pack better. Others have a dictionary, as words. */
const SPLIT = 'BYTE_STREAM_SPLIT';

/** The whole file. `facts` become its key-value metadata. */
export async function parquetBytes(columns: readonly ParquetColumn[], facts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  return Buffer.concat([...await parquetPieces({columns, stretches: [columns.map(({cells}) => cells)]}, facts)]);
}

/** The file piece by piece. */
export async function parquetPieces(table: Table, facts: Readonly<Record<string, string>> = {}): Promise<Iterable<Uint8Array>> {
  const {ByteWriter, ParquetWriter, schemaFromColumnData} = await import('hyparquet-writer');
  const sources = (cells: readonly (readonly Cell[])[]) => table.columns.map(({title, kind}, at) => ({name: title, type: TYPES[kind], nullable: true, data: cells[at].map(written)}));
  return (function* pieces() {
    const writer = new ByteWriter();
    const file = new ParquetWriter({
      writer, createdBy: 'dlsim', schema: schemaFromColumnData({columnData: sources(table.columns.map(() => []))}), kvMetadata: Object.entries(facts).map(([key, value]) => ({key, value})),
    });
    for (const cells of inStretchesOf(GROUPS, table)) {
      const columnData = sources(cells).map(({name, data, type}) => ({name, data, ...(type === 'DOUBLE' && new Set(data).size * 2 > data.length ? {encoding: SPLIT} as const : {})}));
      void file.write({columnData, rowGroupSize: cells[0].length});
      yield taken(writer);
    }
    void file.finish();
    yield taken(writer);
  })();
}

/** What was written since the last time. */
function taken(writer: {readonly buffer: ArrayBuffer; index: number}): Uint8Array {
  const piece = new Uint8Array(writer.buffer.slice(0, writer.index));
  writer.index = 0;
  return piece;
}

function written(cell: Cell): Cell {
  return typeof cell !== 'number' ? cell : Number.isFinite(cell) ? cell + 0 : null;
}
