/** What is expected of a scenario's results, settled: weeks, ids, each measure's own unit. A check on the model or a plan, never a goal to hit. */

export const RELATIONS = ['at least', 'at most', 'above', 'below', 'equal to'] as const;
export type Relation = typeof RELATIONS[number];

/** What the same or another strategy has in the same world, now or at a fixed moment: times · value, and `by` beyond it. */
export interface Reference {
  /** Id. */
  readonly strategy: string;
  /** Weeks elapsed; null = the moment that is looked at. */
  readonly week: number | null;
  readonly times: number;
  /** In the measure's own unit: by how much more, or less, the way the relation points. */
  readonly by: number;
}

export interface MeasureExpectation {
  readonly kind: 'measure';
  readonly measure: string;
  /** Id of the strategy looked at. */
  readonly strategy: string;
  readonly relation: Relation | 'between';
  /** A number, or for `between` both ends, in the measure's own unit. */
  readonly than: number | readonly [number, number] | Reference;
  /** Weeks elapsed, all of which count; or every time, or some time, that the measure is read from `from` to `until`. */
  readonly when: readonly number[] | 'all times' | 'some time';
  readonly from: number;
  readonly until: number;
  /** Share of the replicates in which it must hold; or `average`: it holds for the means over them. */
  readonly share: number | 'average';
  /** The planner's own words, '' where there are none. */
  readonly why: string;
}

/** Worlds that are the same to the byte, whichever of the strategies is played. */
export interface IdentityExpectation {
  readonly kind: 'all equal';
  readonly strategies: readonly string[];
  /** Only what is measured up to this week; null = everything, the end state too. */
  readonly until: number | null;
  readonly why: string;
}

export type Expectation = MeasureExpectation | IdentityExpectation;

export function isReference(than: MeasureExpectation['than']): than is Reference {
  return typeof than === 'object' && 'strategy' in than;
}

/** Weeks at which everything must be read, so that the expectation can be judged. */
export function weeksAsked(expectation: Expectation): readonly number[] {
  if (expectation.kind === 'all equal') return expectation.until === null ? [] : [expectation.until];
  const {when, than} = expectation;
  return [...(typeof when === 'string' ? [] : when), ...(isReference(than) && than.week !== null ? [than.week] : [])];
}
