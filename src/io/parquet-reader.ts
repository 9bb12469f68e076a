/** Columns of a Parquet file that dlsim wrote, whole. Not defined is null. */
import {IoError} from './io-error.ts';

export type ReadColumn = readonly (string | number | null)[];

/** The named columns of the file, in the order asked for. */
export async function readParquet(bytes: Uint8Array, titles: readonly string[], shown: string): Promise<readonly ReadColumn[]> {
  const {parquetRead} = await import('hyparquet');
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const columns = new Map<string, (string | number | null)[]>(titles.map(title => [title, []]));
  try {
    await parquetRead({
      file, columns: [...titles],
      onChunk: ({columnName, columnData, rowStart}) => {
        const column = columns.get(columnName)!;
        for (let row = 0; row < columnData.length; row++) column[rowStart + row] = (columnData as ArrayLike<string | number | null>)[row] ?? null;
      },
    });
  } catch (fault) {
    throw new IoError(3, shown, `${shown} can't be read as a table: it was damaged or is not from dlsim`, 'Run the scenario again, or take another copy of the folder.', fault);
  }
  return titles.map(title => columns.get(title)!);
}
