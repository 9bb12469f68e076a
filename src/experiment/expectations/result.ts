/** What became of one expectation. */
import type {Expectation} from './expectation.ts';

export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly held: boolean;
  /** Replicates looked at, those in which it held, and how many had to; null for what was expected on average. */
  readonly runs: number;
  readonly heldIn: number | null;
  readonly needed: number | null;
  /** Replicates in which it did not hold, and those of them without a number to go by. */
  readonly failedIn: readonly number[];
  readonly withoutNumber: readonly number[];
  /** The numbers furthest off; of those that hold, the closest. Null for worlds that should be the same, and where there is no number. */
  readonly decisive: {readonly replicate: number | null; readonly week: number; readonly value: number; readonly bound: number} | null;
  /** What was expected, and what was found, in plain words. */
  readonly claim: string;
  readonly found: string;
}
