/**
 * Steps that whole columns take at once. Loops of this form, which only set a number from numbers in the same place, go four at a time where they are
 * compiled.
 */
import type {Int} from './memory.ts';

/** x = x · kept, nothing where that is below the least; of the first `count`. */
export function shrink(column: Float32Array, count: Int, kept: number, least: number): void {
  // Times 0 or 1: which one the processor could not guess.
  for (let at = 0; at < count; at++) column[at] = column[at] * kept * Number(column[at] * kept >= least);
}

/** x = to + (x − to) · kept */
export function fadeTowards(column: Float32Array, to: Float32Array, count: Int, kept: number): void {
  for (let at = 0; at < count; at++) column[at] = to[at] + (column[at] - to[at]) * kept;
}

/** x += step · (to − x), with another rounding than `fadeTowards`. */
export function moveTowards(column: Float32Array, to: Float32Array, count: Int, step: number): void {
  for (let at = 0; at < count; at++) column[at] += step * (to[at] - column[at]);
}

/**
 * Of each of `count` in a column, from place `from` on, how many of them are below it: its place in their order, where no two are equal. Compiled, it goes four
 * at a time, and so reads, and writes, up to three places further.
 */
export function ranksIn(column: Int32Array, from: Int, count: Int, ranks: Int32Array): void {
  for (let at = 0; at < count; at++) {
    ranks[at] = 0;
    for (let other = 0; other < count; other++) ranks[at] += Number(column[from + other] < column[from + at]);
  }
}

/** Where a value stands among `count` of a column that rise, from place `from` on, or −1. Compiled, it reads 16 at once, and so up to 15 places further. */
export function indexIn(column: ArrayLike<number>, from: Int, count: Int, value: Int): Int {
  let at = from;
  const end = at + count;
  while (at < end && column[at] < value) at++;
  return at < end && column[at] === value ? at : -1;
}
