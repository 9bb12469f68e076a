/**
 * Units inside a school, grades or departments. The first posts of a school belong to none: its leader, its coach, and those who work across
 * grades; the others are divided evenly, in order of posts.
 *
 *     posts in units m = min(n − 2, round(inUnits n));   unit of the p-th of them = floor(p · min(units, m) / m)
 */
import {colleague, type Places} from '../world/places.ts';
import type {UnitValues} from './advice-parameters.ts';

/** The least number of posts without a unit: the leader's and the coach's. */
const ABOVE_UNITS = 2;

/** Posts of one unit: from .. to − 1; none for somebody who belongs to no unit. */
export interface Unit {
  readonly from: number;
  readonly to: number;
}

const NO_UNIT: Unit = {from: -1, to: -1};

/** The unit that somebody belongs to. */
export function unitOf({firstPost, office, school, post}: Places, who: number, {inUnits, units}: Pick<UnitValues, 'inUnits' | 'units'>): Unit {
  const end = firstPost[school[who] + 1];
  const staff = end - firstPost[school[who]];
  const inside = Math.min(staff - ABOVE_UNITS, Math.round(inUnits * staff));
  const first = end - inside;
  if (office[school[who]] === 1 || post[who] < first) return NO_UNIT;
  const count = Math.max(1, Math.min(Math.round(units), inside));
  const unit = Math.floor((post[who] - first) * count / inside);
  return {from: first + Math.ceil(unit * inside / count), to: first + Math.ceil((unit + 1) * inside / count)};
}

/** The post of the c-th of the others of a unit, c = 0, 1, …, going round from one's own. */
export function postAround(from: number, to: number, own: number, c: number): number {
  return from + (own - from + c + 1) % (to - from);
}

/**
 * The colleague somebody new gets to know as the c-th, c = 0, 1, …: with probability `askingInUnit` the c-th of the unit, going round; else anyone
 * of the school. −1 = there is nobody.
 */
export function colleagueMet(places: Places, who: number, c: number, values: UnitValues, uniform: number): number {
  const {from, to} = unitOf(places, who, values);
  const inUnit = c < to - from - 1 ? values.askingInUnit : 0;
  return uniform < inUnit ? places.holder[postAround(from, to, places.post[who], c)] : colleague(places, who, (uniform - inUnit) / (1 - inUnit));
}
