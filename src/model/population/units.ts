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
  const inside = postsInUnits(end - firstPost[school[who]], inUnits), first = end - inside;
  if (office[school[who]] === 1 || post[who] < first) return -1;
  const count = unitsOf(inside, units);
  return first + postsBefore(Math.floor((post[who] - first) * count / inside) + next, inside, count);
}

/** The same of everybody in a school, in order of posts: the first post of each one's unit, and of the next. */
export function unitBounds({firstPost, office}: Places, school: Int, inUnits: number, units: number, from: Int32Array, to: Int32Array): void {
  const staff = firstPost[school + 1] - firstPost[school], inside = office[school] === 1 ? 0 : postsInUnits(staff, inUnits), above = staff - inside;
  for (let place = 0; place < lesser(above, staff); place++) from[place] = to[place] = -1;
  const count = unitsOf(inside, units);
  for (let unit = 0; unit < count; unit++) {
    const start = above + postsBefore(unit, inside, count), end = above + postsBefore(unit + 1, inside, count);
    for (let place = start; place < end; place++) {
      from[place] = firstPost[school] + start;
      to[place] = firstPost[school] + end;
    }
  }
}

/** Below 0 in the smallest of schools. */
function postsInUnits(staff: Int, inUnits: number): Int {
  return lesser(staff - ABOVE_UNITS, Math.round(inUnits * staff));
}

function unitsOf(inside: Int, units: number): Int {
  return greater(1, lesser(Math.round(units), inside));
}

/** Posts in the first so many units. */
function postsBefore(unit: Int, inside: Int, count: Int): Int {
  return Math.ceil(unit * inside / count);
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
