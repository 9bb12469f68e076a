/** Ties that everyday work makes and sustains: they rest at their floor, φ = w. Naming a colleague twice adds up: w += w_new(1 − w), and φ with it. */
import type {Int} from '../../kernel/memory.ts';
import type {Educators} from '../world/educators.ts';
import {makeTie, slotOf, type Ties} from '../world/ties.ts';

/** Strength of a new tie in one school or to a leader, U(.1, .5); to anyone else, U(.05, .3). */
export function colleagueStrength(uniform: number): number {
  return 0.1 + 0.4 * uniform;
}

export function distantStrength(uniform: number): number {
  return 0.05 + 0.25 * uniform;
}

/** @returns the slot in which `other` has `one` now; below 0 = the two are not tied. */
export function addEverydayTie(ties: Ties, one: Int, other: Int, strength: number): Int {
  if (one === other) return -1;
  const slot = slotOf(ties, other, one);
  if (slot < 0) return makeTie(ties, one, other, Math.fround(strength), Math.fround(strength));
  addUp(ties, slot, slotOf(ties, one, other), strength);
  return slot;
}

/** A tie, from both ends, that somebody names once more. */
export function addUp({strength: strengths, floor}: Ties, slot: Int, back: Int, strength: number): void {
  strengths[slot] += strength * (1 - strengths[slot]);
  strengths[back] = strengths[slot];
  floor[slot] += strength * (1 - floor[slot]);
  floor[back] = floor[slot];
}

/** One person turns to another: a tie, and one help that the other gave. */
export function askForAdvice({given, received}: Educators, ties: Ties, asker: Int, giver: Int, strength: number): void {
  const slot = addEverydayTie(ties, asker, giver, strength);
  if (slot < 0) return;
  ties.help[slot]++;
  received[asker]++;
  given[giver]++;
}
