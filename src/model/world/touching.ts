/**
 * Lists that lie far away in memory are touched before they are walked: of several touched one after the other the processor fetches many at once, and has
 * them near when each is walked. What these functions return means nothing. Put it anywhere that is written again before it is read, or else the compiler
 * drops the reading. No result depends on any of it.
 */
import {greater} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import type {Ties} from './tie-lists.ts';

/** What so many lists hold stays near to the processor until they are walked. */
export const TOUCHED_AT_ONCE = 64;

/** The colleagues in someone's list, and how strong the ties are. */
export function touched({first, degree, alter, strength}: Ties, who: Int): number {
  const from = first[who], last = greater(from, from + degree[who] - 1);
  return alter[from] + alter[last] + strength[from] + strength[last];
}

/** The same of several. */
export function touchedLists(ties: Ties, rows: Int32Array, from: Int, end: Int): number {
  let sum: number = 0;
  for (let at = from; at < end; at++) sum += touched(ties, rows[at]);
  return sum;
}

/** All that stands in the lists of those to whom somebody is tied, before ties among them end; nothing where no list is far. */
export function touchedAround(ties: Ties, who: Int): number {
  const {areFar, first, degree, alter, floor, help} = ties;
  let sum: number = 0;
  for (let slot = first[who], end = slot + degree[who] * areFar; slot < end; slot++) { // none where they are near
    const from = first[alter[slot]], last = greater(from, from + degree[alter[slot]] - 1);
    sum += touched(ties, alter[slot]) + floor[from] + floor[last] + help[from] + help[last];
  }
  return sum;
}
