/**
 * Numbers that are not known for sure: drawn once a replicate by the inverse of their distribution, the same draw for every strategy.
 *
 *     between      low + U(high − low); for whole numbers each of low..high alike
 *     normal       mean + sd·z, z = the inverse normal distribution of U, held within the ends given
 *     triangular   the inverse of its two quadratic halves
 */
import {clamp, normalQuantile} from '../kernel/math.ts';
import type {Chance} from '../kernel/random.ts';
import type {Parameter} from '../schema/parameter.ts';
import type {Distribution, Uncertain} from './resolved.ts';

/** Draws by name, and what was drawn. */
export interface Draws {
  readonly chance: Chance;
  readonly drawn: Record<string, number>;
}

export function isUncertain(number: Uncertain | null): number is Distribution {
  return typeof number === 'object' && number !== null;
}

/** The number in force in this replicate; noted in `drawn` where it was uncertain. */
export function settleNumber(draws: Draws, name: string, number: Uncertain, domain: Parameter['domain']): number {
  if (!isUncertain(number)) return number;
  const uniform = draws.chance.stream(`assumption/${name}`).at(0).uniform(0);
  return draws.drawn[name] = withinDomain(inverse(number, uniform, domain === 'count'), domain);
}

/** The value below which a share `uniform` of the distribution lies. */
export function inverse(distribution: Distribution, uniform: number, whole = false): number {
  if ('between' in distribution) {
    const [low, high] = distribution.between;
    const steps = whole && Number.isInteger(low) && Number.isInteger(high);
    return steps ? low + Math.floor(uniform * (high - low + 1)) : low + uniform * (high - low);
  }
  if ('normal' in distribution) {
    const [mean, sd] = distribution.normal;
    const [low, high] = distribution.within ?? [-Infinity, Infinity];
    return clamp(mean + sd * normalQuantile(uniform), low, high);
  }
  return inverseTriangular(distribution.triangular, uniform);
}

function inverseTriangular([low, likely, high]: readonly [number, number, number], uniform: number): number {
  const width = high - low;
  if (width === 0) return low;
  return uniform < (likely - low) / width
    ? low + Math.sqrt(uniform * width * (likely - low))
    : high - Math.sqrt((1 - uniform) * width * (high - likely));
}

function withinDomain(number: number, domain: Parameter['domain']): number {
  if (domain === 'any') return number;
  if (domain === 'share') return clamp(number, 0, 1);
  return Math.max(0, domain === 'count' ? Math.round(number) : number);
}
