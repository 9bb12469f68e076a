/** Records one after the other in a file of their own, read back from where they stand: for what is too much to keep in memory. */
import {disk} from './file-system.ts';
import {about, IoError} from './io-error.ts';

export interface RecordFile {
  readonly path: string;
  /** @returns where it stands. */
  append(bytes: Uint8Array): number;
  /** Fills `into` with what stands from there on. */
  read(at: number, into: Uint8Array): void;
  /** May be called again. */
  close(): void;
}

/** A new, empty file; one that was there is replaced. It doesn't outlast a power cut. */
export function openRecordFile(path: string): RecordFile {
  return opened(path, 'w+');
}

/** One that another thread made and goes on holding: only to be read. */
export function openRecords(path: string): Omit<RecordFile, 'append'> {
  return opened(path, 'r');
}

function opened(path: string, how: 'w+' | 'r'): RecordFile {
  const file = about(path, () => disk().openSync(path, how));
  let end = 0;
  let open = true;
  return {
    path,
    append: bytes => about(path, () => {
      for (let done = 0; done < bytes.length;) done += disk().writeSync(file, bytes, done, bytes.length - done, end + done);
      end += bytes.length;
      return end - bytes.length;
    }),
    read: (at, into) => about(path, () => {
      for (let done = 0; done < into.length;) {
        const read = disk().readSync(file, into, done, into.length - done, at + done);
        if (read === 0) throw new IoError(75, path, `${path} became shorter while it was read`, 'Run the same command again.');
        done += read;
      }
    }),
    close: () => {
      if (!open) return;
      open = false;
      about(path, () => disk().closeSync(file));
    },
  };
}
