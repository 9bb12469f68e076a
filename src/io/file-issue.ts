/** What is wrong, or suspicious, at a place in a file. */
export interface FileIssue {
  /** Stable kebab-case id. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** As the scenario names it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  /** '' where there is nothing to add. */
  readonly hint: string;
}
