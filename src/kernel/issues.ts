/** What is wrong, or suspicious, in something a person wrote. Pure values; positions in files are added by `io`. */

/** Keys and list indices from the root of the document to the place meant. */
export type Path = readonly (string | number)[];

export interface Issue {
  /** Stable kebab-case id, for scripts: `unknown-key`, `out-of-range`, … */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  /** Whether the key or what stands behind it is meant. Default `value`. */
  readonly at?: 'key' | 'value';
  /** What was found and what was expected, in plain words, without the place. */
  readonly message: string;
  /** What to do about it: the nearest valid spelling, the line as it should read. */
  readonly hint?: string;
}

/** Raised for a fault of ours: a state that the model's rules can't produce. Names what repeats it. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}
