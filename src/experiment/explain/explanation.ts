/** What one word of dlsim means, in one of its meanings. */

export interface Explanation {
  readonly kind: 'parameter' | 'measure' | 'verb' | 'strategy' | 'mechanism' | 'key' | 'term';
  /** The word as it is written. */
  readonly word: string;
  /** Lines of plain text. */
  readonly lines: readonly string[];
  /** For a strategy: its text in the scenario language as a plain value, ready to be written as YAML and pasted. */
  readonly paste?: unknown;
}
