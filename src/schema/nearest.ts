/**
 * The nearest valid spelling. Distance = letters added, left out, changed or swapped with their neighbour (Damerau-Levenshtein, optimal
 * string alignment); near = at most a third of the word's letters.
 */
import {idOf} from './parameter.ts';

export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({length: b.length + 1}, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.length];
}

/** The known word nearest to what was written, or null when none is near. Of equals the first. */
export function nearest(written: string, known: readonly string[]): string | null {
  const id = idOf(written).slice(0, 100);
  let best: string | null = null;
  let least = Math.floor(id.length / 3) + 1;
  for (const word of known) {
    const far = distance(id, idOf(word));
    if (far < least) {
      least = far;
      best = word;
    }
  }
  return best;
}
