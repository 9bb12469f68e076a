/** §3 Time: step = 1 week, t = 0 the first week of a school year. */
import type {Network} from './2-state.ts';

export const WEEKS_A_YEAR = 52;

/** v = t mod 52 */
export function weekOfYear(week: number): number {
  return week % WEEKS_A_YEAR;
}

export function inTerm({week, p}: Pick<Network, 'week' | 'p'>): boolean {
  return weekOfYear(week) < p.termWeeks;
}

/** a_t = 1 in term, else the season of summer. */
export function season(net: Network): number {
  return inTerm(net) ? 1 : net.p.summer;
}
