/** A network as a survey gives it: plain values with people, schools and districts by row number. The model takes exactly this shape. */

export const STATES = ['ring', 'demand', 'ownership', 'threshold', 'activity', 'quality', 'old practice', 'community'] as const;
export type State = typeof STATES[number];

/** The first four roles, by number; what else a roster names comes after them. */
export const FIRST_ROLES = ['teacher', 'coach', 'school leader', 'district leader'] as const;
export const TEACHER = 0;

export const RING_WORDS = ['outside', 'interest', 'engagement', 'practice'] as const;

export interface School {
  readonly name: string;
  readonly district: number;
  /** Holds those of a district who have no school. */
  readonly office: boolean;
  /** Share of students from underserved groups; null = not known. */
  readonly underserved: number | null;
}

export interface SurveyedPeople {
  readonly id: readonly string[];
  readonly school: readonly number[];
  readonly role: readonly number[];
  readonly state: Partial<Readonly<Record<State, readonly (number | null)[]>>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** Rows of people; strength 0..1, null = not asked. */
export interface SurveyedTies {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly strength: readonly (number | null)[];
}

export interface SurveyedNetwork {
  readonly kind: 'survey';
  readonly districts: readonly string[];
  readonly schools: readonly School[];
  readonly roles: readonly string[];
  readonly people: SurveyedPeople;
  readonly ties: SurveyedTies | null;
}
