/** What one run leaves: plain, structured-cloneable, without any reference to the world it came from. */
import type {LogEntry} from '../model/world/log.ts';
import type {SpendingCells} from '../model/world/spending.ts';

export interface Snapshot {
  readonly week: number;
  readonly people: {
    readonly ring: Uint8Array; readonly school: Int32Array; readonly role: Uint8Array; readonly community: Int32Array;
    /** q̂ */
    readonly quality: Float32Array;
    readonly arrival: Int32Array;
  };
  /** Each tie once, lower row first. */
  readonly ties: {readonly one: Int32Array; readonly other: Int32Array; readonly strength: Float32Array};
}

/** How many people stood in each ring at one moment and in each at the next: counts[from·4 + to]. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

export interface PhaseRecord {
  readonly name: string;
  /** Weeks elapsed when it began. */
  readonly started: number;
  /** Why it ended: its gate opened, its time was up, facilitation ended, or it runs still. */
  readonly ended: 'gate' | 'time' | 'end of facilitation' | 'horizon';
}

/**
 * What became of the team's hours: by phase, verb, district and ring of those served, as they stood before the act. All in whole millionths
 * of an hour: the cells, what was idle for good and what is still in hand add up to the budget exactly.
 */
export interface Spending extends SpendingCells {
  readonly districts: readonly string[];
  readonly budget: number;
  readonly idle: number;
  readonly inHand: number;
}

/** A way to part people into groups. Whoever came after a survey has no answer in it, and stands in the last group. */
export interface Grouping {
  /** `district`, `third of schools`, `role`, `ring`, or the heading of a roster's column. */
  readonly by: string;
  readonly names: readonly string[];
}

/**
 * Measures by group at asked moments. Nothing is said of a group of fewer than ten people: all its numbers are NaN. Group g counts through
 * all groupings in order; values[(m·weeks + w)·groups + g], people[w·groups + g].
 */
export interface GroupTable {
  readonly weeks: readonly number[];
  readonly measures: readonly string[];
  readonly groupings: readonly Grouping[];
  readonly people: Int32Array;
  readonly values: Float64Array;
}

/** By school at asked moments, index w·schools + school: who works there, and how many of them anybody reached in the past year. Offices are not counted. */
export interface SchoolTable {
  readonly weeks: readonly number[];
  readonly people: Int32Array;
  readonly reached: Int32Array;
}

/** Hours the team gave: one row a phase and verb, as in `Spending`. Rows and idle hours add up to the budget. */
export interface LedgerRow {
  readonly phase: number;
  readonly verb: string;
  readonly hours: number;
}

export interface Run {
  readonly strategy: string;
  readonly replicate: number;
  readonly people: number;
  /** Weeks elapsed at which something was read, rising; the first is 0, the last the horizon. */
  readonly weeks: readonly number[];
  /** Ids of all measures, in the order of the registry. */
  readonly measures: readonly string[];
  /** Value of measure m at weeks[w]: values[m·weeks.length + w]; NaN = not defined, or not read then. */
  readonly values: Float64Array;
  /** Between consecutive year ends (and the horizon). */
  readonly flows: readonly Flow[];
  readonly phases: readonly PhaseRecord[];
  readonly ledger: readonly LedgerRow[];
  readonly spending: Spending;
  /** Empty where no moment was asked for. */
  readonly groups: GroupTable;
  readonly reached: SchoolTable;
  /** Hours by year: budget given to the team, left idle, the educators' own. */
  readonly hours: readonly {readonly year: number; readonly budget: number; readonly idle: number; readonly educators: number}[];
  /** By school at the horizon: members of rings 0..3. Index school·4 + ring. */
  readonly schools: {readonly names: readonly string[]; readonly rings: Int32Array; readonly people: Int32Array};
  readonly snapshots: readonly Snapshot[];
  readonly log: readonly LogEntry[];
  /** SHA-256 over the end state of the world, hex. */
  readonly endState: string;
}
