/** §7, §8 What a team remembers from week to week. */
import {VERBS, type Reach, type VerbId} from '../../../src/model/plan.ts';
import {NEVER, type Educator} from './2-state.ts';

export interface Case {
  readonly i: Educator;
  readonly taken: number;
  /** When i was first seen in a community. */
  joined: number;
  visited: number;
}

export interface Mandate {
  readonly reach: Reach;
  /** Of a shock: the first week without it. Null: of a phase. */
  readonly until: number | null;
}

export class TeamState {
  /** −1: none. */
  phase = -1;
  phases: {name: string; started: number; ended: string}[] = [];
  /** Weekly checks running on which each gate has held. */
  held: number[] = [];
  readonly accounts = Object.fromEntries(VERBS.map(verb => [verb, 0])) as Record<VerbId, number>;
  laidAside: number[] = [];
  lastProtected = -1;
  lastNourished = -1;
  caseload: Case[] = [];
  leanTimes: {readonly until: number; readonly factor: number}[] = [];
  unprotectedUntil = NEVER;
  mandates: Mandate[] = [];
}
