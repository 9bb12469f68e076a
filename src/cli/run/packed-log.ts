/** A log as bytes: its columns. */
import type {Run} from '../../engine/run.ts';
import {pack, unpack} from '../../io/packing.ts';
import {readEntries, type LogColumns} from '../../model/world/log.ts';

/** No bytes where there is no log. */
export function packLog(columns: LogColumns): Uint8Array {
  return columns.who.length === 0 ? new Uint8Array(0) : pack(columns);
}

export function readLog(bytes: Uint8Array): Run['log'] {
  return bytes.length === 0 ? [] : readEntries(unpack(bytes) as LogColumns);
}
