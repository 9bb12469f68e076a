/** What a team remembers from week to week: one plain value that can be saved and gone on with. */
import {NEVER} from '../calendar.ts';
import {VERBS, type Reach} from '../plan.ts';

export interface PhaseOfTeam {
  readonly name: string;
  /** Weeks elapsed when it began. */
  readonly started: number;
  /** `horizon` as long as it runs. */
  ended: 'gate' | 'time' | 'end of facilitation' | 'horizon';
}

export interface Case {
  readonly who: number;
  readonly taken: number;
  /** Week the person was first seen in a community since; NEVER before. */
  joined: number;
}

export interface MandateInForce {
  /** Roles and districts. */
  readonly reach: Reach;
  /** First week without it; null = until a phase without a mandate begins, or the team leaves. */
  readonly until: number | null;
}

export interface FacilitationState {
  /** The phase in force, −1 = none. */
  phase: number;
  phases: PhaseOfTeam[];
  /** Weekly checks running on which each gate of the phase has held. */
  held: number[];
  /** Hours each verb has, in the order of VERBS. */
  accounts: number[];
  /** Hours laid aside for each convening, in order of their weeks. */
  laidAside: number[];
  /** Community that was protected, visited last. */
  lastProtected: number;
  lastNourished: number;
  /** In order of the next visit. */
  caseload: Case[];
  slowdowns: {readonly until: number; readonly factor: number}[];
  /** First week in which communities can be protected again. */
  unprotectedUntil: number;
  mandates: MandateInForce[];
}

export function createState(): FacilitationState {
  return {
    phase: -1, phases: [], held: [], accounts: VERBS.map(() => 0), laidAside: [], lastProtected: -1,
    lastNourished: -1, caseload: [], slowdowns: [], unprotectedUntil: NEVER, mandates: [],
  };
}
