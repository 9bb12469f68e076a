/** The middle of what is uncertain: for sums that are shown beside a plan, never for results. */
import type {Uncertain} from '../../schema/index.ts';

export function likely(number: Uncertain): number {
  if (typeof number === 'number') return number;
  if ('between' in number) return (number.between[0] + number.between[1]) / 2;
  return 'normal' in number ? number.normal[0] : number.triangular[1];
}

/** The lowest and highest it may be. */
export function extremes(number: Uncertain): readonly [low: number, high: number] {
  if (typeof number === 'number') return [number, number];
  if ('between' in number) return number.between;
  if ('triangular' in number) return [number.triangular[0], number.triangular[2]];
  return number.within ?? [number.normal[0] - 3 * number.normal[1], number.normal[0] + 3 * number.normal[1]];
}
