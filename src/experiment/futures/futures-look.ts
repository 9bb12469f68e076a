/**
 * What two strategies came to in several futures, each met with more than one luck: measures at the asked moments and at the end of the
 * first year, as a plain value. The runs themselves are not kept.
 */

export interface FuturesLook {
  /** What was in doubt: everything that is plausible, or what the scenario itself says. */
  readonly doubts: 'plausible' | 'yours';
  /** How many numbers were drawn anew for each future. */
  readonly inDoubt: number;
  /** Ids; a − b. */
  readonly a: string;
  readonly b: string;
  readonly futures: number;
  readonly lucks: number;
  readonly weeks: readonly number[];
  readonly measures: readonly string[];
  /** People of a typical world. */
  readonly people: number;
  /** One number a world: world w = future·lucks + luck. values[((side·measures + m)·weeks + t)·worlds + w], side 0 = a; NaN where a run failed or is not defined. */
  readonly values: Float64Array;
  /** Runs that failed. */
  readonly failed: number;
  /** SHA-256 over what was played and every number. */
  readonly fingerprint: string;
}

/** One number a world, in order of futures, then of lucks; all NaN where that was not kept. */
export function valuesOfSide({measures, weeks, futures, lucks, values}: FuturesLook, side: 0 | 1, measure: string, week: number): Float64Array {
  const worlds = futures * lucks;
  const row = measures.indexOf(measure), column = weeks.indexOf(week);
  if (row < 0 || column < 0) return new Float64Array(worlds).fill(NaN);
  const from = ((side * measures.length + row) * weeks.length + column) * worlds;
  return values.slice(from, from + worlds);
}
