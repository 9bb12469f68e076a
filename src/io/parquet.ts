/** Columns as a Parquet file: words by dictionary, whole numbers as INT32, others as DOUBLE; not defined is null. The same columns give the same bytes. */

export interface ParquetColumn {
  readonly title: string;
  readonly kind: 'text' | 'integer' | 'number';
  readonly cells: ArrayLike<string | number | null>;
}

/** `facts` become the file's key-value metadata. */
export async function parquetBytes(columns: readonly ParquetColumn[], facts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const {parquetWriteBuffer} = await import('hyparquet-writer');
  const types = {text: 'STRING', integer: 'INT32', number: 'DOUBLE'} as const;
  return new Uint8Array(parquetWriteBuffer({
    createdBy: 'dlsim',
    columnData: columns.map(({title, kind, cells}) => ({
      name: title, type: types[kind], nullable: true,
      data: Array.from(cells, cell => (typeof cell !== 'number' ? cell : Number.isFinite(cell) ? cell + 0 : null)),
    })),
    kvMetadata: Object.entries(facts).map(([key, value]) => ({key, value})),
  }));
}
