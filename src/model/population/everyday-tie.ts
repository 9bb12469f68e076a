/** Ties that everyday work makes and sustains: they rest at their floor, φ = w. Naming a colleague twice adds up: w += w_new(1 − w), and φ with it. */
import type {Educators} from '../world/educators.ts';
import {addTie, slotOf, type Ties} from '../world/ties.ts';

/** Strength of a new tie in one school or to a leader, U(.1, .5); to anyone else, U(.05, .3). */
export function colleagueStrength(uniform: number): number {
  return 0.1 + 0.4 * uniform;
}

export function distantStrength(uniform: number): number {
  return 0.05 + 0.25 * uniform;
}

/** @returns whether the two are now tied. */
export function addEverydayTie(ties: Ties, one: number, other: number, strength: number): boolean {
  const slot = one === other ? -1 : slotOf(ties, one, other);
  const tied = addTie(ties, one, other, strength, Math.fround(strength));
  if (slot >= 0) {
    const floor = ties.floor[slot] + strength * (1 - ties.floor[slot]);
    ties.floor[slot] = floor;
    ties.floor[slotOf(ties, other, one)] = floor;
  }
  return tied;
}

/** One person turns to another: a tie, and one help that the other gave. */
export function askForAdvice({given, received}: Educators, ties: Ties, asker: number, giver: number, strength: number): void {
  if (!addEverydayTie(ties, asker, giver, strength)) return;
  ties.help[slotOf(ties, giver, asker)]++;
  received[asker]++;
  given[giver]++;
}
