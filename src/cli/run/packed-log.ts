/** A log as bytes: its columns. */
import {pack, unpack} from '../../io/packing.ts';
import {Log, type LogColumns} from '../../model/world/log.ts';

const NO_LOG = new Log().columns;

/** No bytes where there is no log. */
export function packLog(log: LogColumns): Uint8Array {
  return log.who.length === 0 ? new Uint8Array(0) : pack(log);
}

export function unpackLog(bytes: Uint8Array): LogColumns {
  return bytes.length === 0 ? NO_LOG : unpack(bytes) as LogColumns;
}
