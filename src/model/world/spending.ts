/**
 * What the team's hours went into: by phase and verb, and by district and ring of those whom an act served, as they stood before it. Kept in
 * whole millionths of an hour, so that any sum over it is exact. An act takes what the hours so far, rounded, have grown by: roundings don't
 * add up. One that served several is shared evenly, the odd millionths going to the first; one that served nobody stands under no district
 * and no ring.
 */
import {VERBS} from '../plan.ts';

export const MILLIONTHS = 1_000_000;
/** Where hours served nobody. */
export const NO_PLACE = -1;

/** Rings and nobody; phases are fewer than this. */
const RINGS = 5;
const PHASES = 10_000;
const WIDTH = PHASES * VERBS.length * RINGS;

export interface SpendingCell {
  /** Place in the strategy's phases, −1 = none. */
  readonly phase: number;
  readonly verb: number;
  readonly district: number;
  readonly ring: number;
  readonly millionths: number;
}

export interface Spending {
  /** Millionths by a number that stands for phase, verb, district and ring; only cells that hold any. */
  readonly cells: Map<number, number>;
  /** Hours so far, as they were paid, and in millionths. */
  hours: number;
  millionths: number;
}

export function openSpending(): Spending {
  return {cells: new Map(), hours: 0, millionths: 0};
}

/** One that was served: district and ring in one number. */
export function placeOf(district: number, ring: number): number {
  return district * 4 + ring;
}

export function inMillionths(hours: number): number {
  return Math.round(hours * MILLIONTHS);
}

/** @param served places of all whom the act served; who was served twice counts twice. */
export function spend(spending: Spending, phase: number, verb: number, hours: number, served: readonly number[]): void {
  spending.hours += hours;
  const whole = inMillionths(spending.hours) - spending.millionths;
  spending.millionths += whole;
  if (served.length === 0) return add(spending, keyOf(phase, verb, NO_PLACE, NO_PLACE), whole);
  const each = Math.floor(whole / served.length);
  const odd = whole - each * served.length;
  served.forEach((place, at) => add(spending, keyOf(phase, verb, Math.floor(place / 4), place % 4), at < odd ? each + 1 : each));
}

/** Another plan takes over: what went before belongs to none of its phases. */
export function forgetPhases(spending: Spending): void {
  const cells = cellsOf(spending);
  spending.cells.clear();
  for (const {verb, district, ring, millionths} of cells) add(spending, keyOf(-1, verb, district, ring), millionths);
}

/** In order of phase, verb, district, ring; nobody last. */
export function cellsOf(spending: Spending): readonly SpendingCell[] {
  const last = (place: number) => (place < 0 ? Infinity : place);
  return [...spending.cells].map(([key, millionths]) => cellOf(key, millionths)).sort((a, b) =>
    a.phase - b.phase || a.verb - b.verb || order(last(a.district), last(b.district)) || order(last(a.ring), last(b.ring)));
}

function order(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function add({cells}: Spending, key: number, millionths: number): void {
  if (millionths !== 0) cells.set(key, (cells.get(key) ?? 0) + millionths);
}

function keyOf(phase: number, verb: number, district: number, ring: number): number {
  return (district + 1) * WIDTH + ((phase + 1) * VERBS.length + verb) * RINGS + ring + 1;
}

function cellOf(key: number, millionths: number): SpendingCell {
  const inDistrict = key % WIDTH;
  const act = Math.floor(inDistrict / RINGS);
  return {
    phase: Math.floor(act / VERBS.length) - 1, verb: act % VERBS.length, district: Math.floor(key / WIDTH) - 1, ring: inDistrict % RINGS - 1, millionths,
  };
}
