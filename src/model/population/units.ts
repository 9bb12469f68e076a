/**
 * Units inside a school, grades or departments. The first posts of a school belong to none: its leader, its coach, and those who work across
 * grades; the others are divided evenly, in order of posts.
 *
 *     posts in units m = min(n − 2, round(inUnits n));   unit of the p-th of them = floor(p · min(units, m) / m)
 */
import type {Int} from '../../kernel/memory.ts';
import {greater, lesser} from '../../kernel/math.ts';
import {colleague, type Places} from '../world/places.ts';

/** The least number of posts without a unit: the leader's and the coach's. */
const ABOVE_UNITS = 2;

/** Of what people get to know each other by. */
export interface UnitNumbers {
  readonly askingInUnit: number;
  readonly inUnits: number;
  readonly units: number;
}

/** The first post of somebody's unit, or, `next` = 1, of the one after it; −1 for somebody who belongs to none. */
export function unitBound({firstPost, office, school, post}: Places, who: Int, inUnits: number, units: number, next: Int): Int {
  const end = firstPost[school[who] + 1];
  const staff = end - firstPost[school[who]];
  const inside = lesser(staff - ABOVE_UNITS, Math.round(inUnits * staff));
  const first = end - inside;
  if (office[school[who]] === 1 || post[who] < first) return -1;
  const count = greater(1, lesser(Math.round(units), inside));
  const unit = Math.floor((post[who] - first) * count / inside);
  return first + Math.ceil((unit + next) * inside / count);
}

/** The post of the c-th of the others of a unit, c = 0, 1, …, going round from one's own. */
export function postAround(from: Int, to: Int, own: Int, c: Int): Int {
  return from + (own - from + c + 1) % (to - from);
}

/**
 * The colleague somebody new gets to know as the c-th, c = 0, 1, …: with probability `askingInUnit` the c-th of the unit, going round; else anyone
 * of the school. −1 = there is nobody.
 */
export function colleagueMet(places: Places, who: Int, c: Int, {askingInUnit, inUnits, units}: UnitNumbers, uniform: number): Int {
  const from = unitBound(places, who, inUnits, units, 0), to = unitBound(places, who, inUnits, units, 1);
  const inUnit: number = c < to - from - 1 ? askingInUnit : 0;
  return uniform < inUnit ? places.holder[postAround(from, to, places.post[who], c)] : colleague(places, who, (uniform - inUnit) / (1 - inUnit));
}
