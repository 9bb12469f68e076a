/**
 * What the model is given: plain numbers in the model's units (weeks, hours, shares), nothing a person still has to decide.
 * Written from a scenario by `experiment/plan`; every value is settled for one replicate.
 */

/** The first four behave as the model says; a roster may add roles of its own, which behave as teachers. */
export const ROLES = ['teacher', 'coach', 'school leader', 'district leader'] as const;
export const TEACHER = 0;
export const COACH = 1;
export const LEADER = 2;
export const DISTRICT_LEADER = 3;

export const VERBS = ['protect', 'nourish', 'name', 'coach', 'connect', 'illuminate', 'inform', 'convene', 'hospice'] as const;
export type VerbId = typeof VERBS[number];

export const SERVES = ['readiest', 'requests', 'requests only', 'bridges', 'underserved', 'random'] as const;
/** Whom facilitation turns to first. */
export type Serve = typeof SERVES[number];
/** Their numbers, as loops know them. */
export const READIEST = 0;
export const REQUESTS = 1;
export const REQUESTS_ONLY = 2;
export const BRIDGES = 3;
export const UNDERSERVED = 4;
export const RANDOM = 5;

export interface DistrictPlan {
  readonly name: string;
  readonly schools: number;
  /** Mean educators a school, and how far single schools lie around it (± share, evenly). */
  readonly educators: number;
  readonly spread: number;
  /** Mean share of students from underserved groups of the district; null = drawn around the network's. */
  readonly underserved: number | null;
}

export interface SyntheticNetwork {
  readonly kind: 'synthetic';
  readonly districts: readonly DistrictPlan[];
}

export interface GraphNetwork {
  readonly kind: 'graph';
  readonly graph: 'lattice' | 'random regular' | 'erdos-renyi' | 'watts-strogatz';
  readonly people: number;
  readonly tiesEach: number;
  readonly rewired: number;
}

/** Columns of a survey that set a person's state; null where a cell is empty. */
export const SURVEY_STATES = ['ring', 'demand', 'ownership', 'threshold', 'activity', 'quality', 'old practice', 'community'] as const;
export type SurveyState = typeof SURVEY_STATES[number];

/** A real staff list and, where there is one, a tie survey. People are rows; within a school in file order. */
export interface SurveyNetwork {
  readonly kind: 'survey';
  readonly districts: readonly string[];
  readonly schools: readonly {readonly name: string; readonly district: number; readonly office: boolean; readonly underserved: number | null}[];
  readonly roles: readonly string[];
  readonly people: {
    /** Pseudonym, or the roster's own id where the person running it asked for that. */
    readonly id: readonly string[];
    readonly school: readonly number[];
    readonly role: readonly number[];
    readonly state: Partial<Readonly<Record<SurveyState, readonly (number | null)[]>>>;
    /** Other columns: they group results and do nothing else. */
    readonly groups: Readonly<Record<string, readonly string[]>>;
  };
  /** "source asks target", rows of `people`; strength 0..1 or null to draw it. Null: no survey of ties. */
  readonly ties: {readonly source: readonly number[]; readonly target: readonly number[]; readonly strength: readonly (number | null)[]} | null;
}

export type NetworkPlan = SyntheticNetwork | SurveyNetwork | GraphNetwork;

/** Who may be reached; null = anyone. Roles and districts by their number. */
export interface Reach {
  readonly among: readonly number[] | null;
  readonly where: readonly number[] | null;
}

export interface StartPlan {
  readonly practice: (Reach & {readonly people: number; readonly communitiesOf: number; readonly who: Serve}) | null;
  /** Shares of everybody. */
  readonly engagement: number;
  readonly interest: number;
}

export interface TeamPlan {
  /** Hours a week in term, one figure a year; the last goes on. Half of it in summer. */
  readonly hours: readonly number[];
  /** The first week without facilitation. */
  readonly until: number;
}

export interface Spend extends Reach {
  /** Share of the team's hours, 0..1. */
  readonly share: number;
  readonly serve: Serve;
  readonly summerOnly: boolean;
  /** For `name`: the others come from the whole network, not the anchor's district. */
  readonly fromAnywhere: boolean;
}

export interface Gate {
  readonly measure: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** Weekly checks running. */
  readonly weeks: number;
}

export interface Phase {
  readonly name: string;
  readonly spend: Partial<Readonly<Record<VerbId, Spend>>>;
  /** Weeks after which the phase ends at the latest, from its own start; null = not by time. */
  readonly weeks: number | null;
  /** Gates that end it earlier: all of them, or any; null = none. */
  readonly gates: {readonly need: 'all' | 'any'; readonly of: readonly Gate[]} | null;
  /** Roles the phase imposes on; null = no mandate. */
  readonly mandate: readonly number[] | null;
  /** Communities take and keep one theme named by the team. */
  readonly teamFocus: boolean;
  /** Departs from the common budget (as `TeamPlan.hours`); null = as the team. */
  readonly hours: readonly number[] | null;
}

export interface ConveneEvent extends Reach {
  readonly kind: 'convene';
  readonly weeks: readonly number[];
  readonly people: number;
  readonly serve: Serve;
  /** On top of the team's hours, not out of them. */
  readonly extra: boolean;
}

export interface ShockEvent extends Reach {
  readonly kind: 'shock';
  readonly weeks: readonly number[];
  /** Probability that each person of its places and roles leaves. */
  readonly leave: number;
  /** Factor on the team's hours while it lasts; 1 = as planned. */
  readonly hours: number;
  readonly mandate: readonly number[] | null;
  readonly noProtection: boolean;
  /** Weeks that hours, mandate and the loss of protection last. */
  readonly lasts: number;
}

export type EventPlan = ConveneEvent | ShockEvent;

export interface StrategyPlan {
  readonly id: string;
  /** In order; the last one runs to the end of facilitation. Empty = hands off. */
  readonly phases: readonly Phase[];
  /** What happens, the scenario's events first, then the strategy's own. */
  readonly events: readonly EventPlan[];
}
