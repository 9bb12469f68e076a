/**
 * How unequally something countable is spread over people, such as being named for advice.
 *
 *     Gini = Σ (2 rank − n − 1) x / (n Σ x),   x in rising order, rank 1 .. n
 */

/** 0 = all the same, near 1 = one has all; NaN where there is nothing to share out. */
export function gini(counts: ArrayLike<number>): number {
  const rising = new Float64Array(counts).sort();
  const people = rising.length;
  let ranked = 0;
  let total = 0;
  for (let at = 0; at < people; at++) {
    ranked += (2 * (at + 1) - people - 1) * rising[at];
    total += rising[at];
  }
  return ranked / (people * total);
}

/** What the top `share` of people (rounded, at least one) have of everything. */
export function shareOfTop(counts: ArrayLike<number>, share: number): number {
  const rising = Float64Array.from(counts).sort();
  const top = Math.max(1, Math.round(share * rising.length));
  let total = 0;
  let held = 0;
  for (let at = 0; at < rising.length; at++) {
    total += rising[at];
    if (at >= rising.length - top) held += rising[at];
  }
  return held / total;
}

/** The share of people who have nothing. */
export function shareWithNone(counts: ArrayLike<number>): number {
  let none = 0;
  for (let at = 0; at < counts.length; at++) if (counts[at] === 0) none++;
  return none / counts.length;
}
