/**
 * Schools sorted by their share of students from underserved groups, p_s (equal shares: by number), and the third of the schools at
 * each end. Not defined where nobody told us the shares, with fewer than three schools, or when both ends have the same share.
 */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';

export const LEAST = 0;
export const MIDDLE = 1;
export const MOST = 2;
export const THIRDS = 3;
/** An office, or thirds that are not defined. */
export const NO_THIRD = -1;

/** LEAST, MIDDLE, MOST or NO_THIRD by school. Shares never change, so once a run is enough. */
export function thirdsOf({places: {schools, office, underserved, underservedKnown}, memory}: Pick<ReadonlyWorld, 'places' | 'memory'>): Int32Array {
  const third = memory.column(Int32Array, schools).fill(NO_THIRD);
  const sorted: number[] = [];
  for (let school = 0; school < schools; school++) if (!office[school]) sorted.push(school);
  sorted.sort((one, other) => underserved[one] - underserved[other] || one - other);
  const size = Math.floor(sorted.length / 3);
  if (!underservedKnown || size === 0 || underserved[sorted[size - 1]] === underserved[sorted[sorted.length - size]]) return third;
  sorted.forEach((school, place) => {
    third[school] = place < size ? LEAST : place < sorted.length - size ? MIDDLE : MOST;
  });
  return third;
}
