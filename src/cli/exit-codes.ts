/** What the exit code of every command means: scripts rely on it. */

export const DONE = 0;
/** A fault of ours. */
export const FAULT = 1;
/** Something that was whole is not any more. */
export const CORRUPT = 3;
/** Some of the work is missing. */
export const INCOMPLETE = 4;
/** Two runs of one unit differ. */
export const DIFFERENT = 5;
/** An expectation of the scenario failed. */
export const UNMET = 6;
export const WRONG_USAGE = 64;
/** Don't try again: the input is at fault. */
export const BAD_INPUT = 65;
/** Try again: the disk was full, a file locked. */
export const TRY_AGAIN = 75;
/** Ctrl-C; everything finished so far is kept. */
export const INTERRUPTED = 130;

/** Ends a command: what happened, what to do about it, and the exit code. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly code: number;
  readonly hint: string;
  /** Kebab-case, for scripts. */
  readonly id: string;

  constructor(code: number, message: string, hint = '', id = 'stopped') {
    super(message);
    this.code = code;
    this.hint = hint;
    this.id = id;
  }
}
