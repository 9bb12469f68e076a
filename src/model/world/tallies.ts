/** What was done and what it took, week by week, for measures and the ledger. Nothing in the model reads it back. */
import {NO_MEMORY} from '../../kernel/memory.ts';
import {VERBS} from '../plan.ts';
import {openSpending, type Spending} from './spending.ts';

export interface Tallies {
  /** Contacts sought by members; people reached by verbs other than protect and mandate. Index: week. */
  readonly contacts: Float64Array;
  readonly reachedByTeam: Float64Array;
  /** Won by word of mouth, and those of them told by someone in ring 1. */
  readonly won: Float64Array;
  readonly wonByInterested: Float64Array;
  /** The team's hours by verb: index week·verbs + verb. Given to it, and left idle for good. */
  readonly teamHours: Float64Array;
  /** The same hours by phase, verb, district and ring, over all weeks. */
  readonly spending: Spending;
  readonly budgetHours: Float64Array;
  readonly idleHours: Float64Array;
  /** The educators' own hours: with the team, and in contacts among themselves. */
  readonly educatorHours: Float64Array;
  /** Leading acts by role: index week·4 + role (roles of a roster's own count as teachers). */
  readonly leadingActs: Float64Array;
  /** The phase in which the week's facilitation stood, −1 = none. */
  readonly phase: Int16Array;
}

export function createTallies(weeks: number, memory = NO_MEMORY): Tallies {
  const column = (width = 1) => memory.column(Float64Array, weeks * width);
  return {
    contacts: column(), reachedByTeam: column(), won: column(), wonByInterested: column(), teamHours: column(VERBS.length), spending: openSpending(memory), budgetHours: column(),
    idleHours: column(), educatorHours: column(), leadingActs: column(4), phase: new Int16Array(weeks).fill(-1),
  };
}
