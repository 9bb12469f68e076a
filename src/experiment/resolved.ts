/**
 * A scenario with nothing left to decide: defaults filled, units settled (weeks, hours, shares), names resolved to ids, frozen.
 * What may be uncertain still is (`Uncertain`); `plan.ts` settles it once a replicate.
 */
import type {EventPlan, NetworkPlan, Phase, Serve} from '../model/plan.ts';
import type {Expectation} from './expectations/expectation.ts';

/** A number that is not known for sure: drawn once a replicate, the same draw for every strategy. */
export type Distribution =
  | {readonly between: readonly [number, number]}
  | {readonly normal: readonly [mean: number, sd: number]; readonly within: readonly [number, number] | null}
  | {readonly triangular: readonly [low: number, likely: number, high: number]};
export type Uncertain = number | Distribution;

/** A network whose numbers may be uncertain, at the same places as in `NetworkPlan`. */
export type NetworkScenario = Exclude<NetworkPlan, {kind: 'synthetic'}> | {
  readonly kind: 'synthetic';
  readonly districts: readonly {
    readonly name: string; readonly schools: Uncertain; readonly educators: Uncertain; readonly spread: Uncertain; readonly underserved: Uncertain | null;
  }[];
};

export interface StrategyScenario {
  readonly id: string;
  readonly title: string;
  /** The planner's own words, '' where there are none. */
  readonly why: string;
  readonly phases: readonly Phase[];
  /** Its own events; the scenario's come first when it runs. */
  readonly events: readonly EventPlan[];
  /** Id in the library it was taken from, or null. */
  readonly use: string | null;
}

/** What a team did before this plan takes over, with the events of that time. */
export interface History {
  /** Weeks elapsed when this plan takes over; its phases begin there. */
  readonly week: number;
  readonly strategy: StrategyScenario;
  readonly team: {readonly hours: readonly Uncertain[]; readonly until: number};
  readonly events: readonly EventPlan[];
}

export interface Scenario {
  readonly dlsim: 1;
  /** Kebab-case name, from the file's: names the results folder. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** Text, whatever was written. */
  readonly seed: string;
  readonly begins: {readonly month: number; readonly year: number} | null;
  readonly weeks: number;
  readonly replicates: number;
  readonly measureEvery: number;
  readonly network: NetworkScenario;
  readonly start: {
    readonly practice: {
      readonly people: Uncertain; readonly communitiesOf: Uncertain; readonly who: Serve; readonly among: readonly number[] | null; readonly where: readonly number[] | null;
    } | null;
    readonly engagement: Uncertain;
    readonly interest: Uncertain;
  };
  /** By parameter id; only what the scenario changes (also what `network` and `team.prices` say that is a parameter of the model). */
  readonly assumptions: Readonly<Record<string, Uncertain>>;
  /** Ids of mechanisms switched off. */
  readonly off: readonly string[];
  readonly futures: 'as given' | 'plausible';
  readonly team: {
    /** Hours a week in term, one figure a year; the last goes on. */
    readonly hours: readonly Uncertain[];
    /** First week without facilitation. */
    readonly until: number;
    /** An hour of the team, an hour of an educator. */
    readonly cost: {readonly team: Uncertain; readonly educators: Uncertain; readonly currency: string} | null;
  };
  readonly strategies: readonly StrategyScenario[];
  readonly events: readonly EventPlan[];
  /** Absent where every strategy begins at week 0. */
  readonly history?: History;
  readonly compare: {
    /** Id of the strategy all others are held against. */
    readonly against: string;
    /** Further pairs, none of them with `against`: ids of a and b of a − b. Absent where there are none. */
    readonly pairs?: readonly (readonly [a: string, b: string])[];
    readonly measures: readonly string[];
    /** Weeks elapsed, rising. */
    readonly at: readonly number[];
    /** By measure id: less wouldn't change the plan; in the measure's own unit (a share is a share, also where people were said). */
    readonly matters: Readonly<Record<string, number>>;
  };
  /** Checked when the runs are done; changes no run. */
  readonly expect: readonly Expectation[];
  readonly keep: {readonly networkAt: readonly number[]; readonly stories: number};
}
