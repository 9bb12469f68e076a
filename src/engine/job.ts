/** What one run is given: one strategy in one replicate of a scenario, every number settled. A plain value, fit for a worker. */
import type {NetworkPlan, StartPlan, StrategyPlan, TeamPlan} from '../model/plan.ts';

export interface Job {
  readonly seed: string;
  readonly replicate: number;
  /** Weeks to run. */
  readonly weeks: number;
  readonly network: NetworkPlan;
  readonly start: StartPlan;
  /** By parameter id; those not named take their default. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Ids of mechanisms switched off. */
  readonly off: readonly string[];
  readonly team: TeamPlan;
  readonly strategy: StrategyPlan;
  /** What a team did before this plan takes over, in week `until`; the plan's phases begin there. Absent where it begins at week 0. */
  readonly past?: {readonly until: number; readonly team: TeamPlan; readonly strategy: StrategyPlan} | null;
  readonly record: {
    /** Weekly measures are read every so many weeks, and at the moments. */
    readonly every: number;
    /** Weeks elapsed at which everything is read, moment measures too: rising, within 0..weeks. */
    readonly moments: readonly number[];
    /** Weeks elapsed at which the network is kept whole. */
    readonly networkAt: readonly number[];
    /** Measures that are read by group, and weeks elapsed at which they are; absent = none. */
    readonly groups?: {readonly measures: readonly string[]; readonly weeks: readonly number[]};
    /** Whether to keep the log for stories. */
    readonly log: boolean;
  };
}
