/** Numbers and places of a settled scenario in the words of the language. */
import type {Uncertain} from '../../schema/index.ts';
import type {SettledReach} from './settling.ts';

export interface Names {
  readonly roles: readonly string[];
  readonly districts: readonly string[];
}

export function writeUncertain(number: Uncertain): unknown {
  if (typeof number === 'number') return number;
  if ('normal' in number) return {normal: [...number.normal], ...(number.within ? {within: [...number.within]} : {})};
  return 'between' in number ? {between: [...number.between]} : {triangular: [...number.triangular]};
}

export function writeReach({among, where}: SettledReach, {roles, districts}: Names): Record<string, unknown> {
  return {...(among ? {among: among.map(role => roles[role])} : {}), ...(where ? {where: where.map(district => districts[district])} : {})};
}

/** `15 %` where that is exactly the number; the number itself otherwise. */
export function writeShare(share: number): string | number {
  const percent = Number((share * 100).toPrecision(12));
  return percent / 100 === share ? `${percent} %` : share;
}
