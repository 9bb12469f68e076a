/** The files of a saved moment: one a run. */
import {join} from 'node:path';
import type {Moment} from '../../experiment/outcomes.ts';
import {readBytes} from '../../io/files.ts';
import {IoError} from '../../io/io-error.ts';
import {unpack} from '../../io/packing.ts';
import {CORRUPT} from '../exit-codes.ts';

/** With forward slashes, counted from the folder. */
export function momentFile(strategy: string, replicate: number): string {
  return `moment/${strategy}/${replicate}.run`;
}

export function readMoment(folder: string, strategy: string, replicate: number): Moment {
  const path = join(folder, momentFile(strategy, replicate));
  const bytes = readBytes(path);
  try {
    return unpack(bytes) as Moment;
  } catch (fault) {
    throw new IoError(CORRUPT, path, `${path} was damaged`, 'Save the moment again with `dlsim run --until`.', fault);
  }
}
