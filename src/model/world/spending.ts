/**
 * What the team's hours went into: by phase and verb, and by district and ring of those whom an act served, as they stood before it. Kept in
 * whole millionths of an hour, so that any sum over it is exact. An act takes what the hours so far, rounded, have grown by: roundings don't
 * add up. One that served several is shared evenly, the odd millionths going to the first; one that served nobody stands under no district
 * and no ring.
 */
import {NO_MEMORY, type Int, type Memory} from '../../kernel/memory.ts';
import {VERBS} from '../plan.ts';
import type {Ring} from '../rings.ts';

export const MILLIONTHS = 1_000_000;
/** Stands for no district, no ring. */
const NOWHERE = -1;

export interface Spending {
  readonly memory: Memory;
  /** Millionths at act · width + place + 1; act = phase and verb in one number (`actOf`), place −1 = nobody was served. */
  cells: Float64Array;
  /** Places and one. */
  width: Int;
  /** Hours so far, as they were paid, and in millionths. */
  hours: number;
  millionths: number;
}

/** What is not nothing, in columns of one length: in order of phase, verb, district, ring; who served nobody last. */
export interface SpendingCells {
  /** Place in the strategy's phases, −1 = none. */
  readonly phase: Int16Array;
  readonly verb: Uint8Array;
  /** −1 = nobody was served, so there is no district and no ring. */
  readonly district: Int32Array;
  readonly ring: Int8Array;
  readonly millionths: Float64Array;
}

export function openSpending(memory = NO_MEMORY): Spending {
  return {memory, cells: memory.column(Float64Array, 0), width: 0, hours: 0, millionths: 0};
}

/** Makes room for the acts of so many phases, and for so many districts. */
export function widen(spending: Spending, phases: number, districts: number): void {
  const {cells, width} = spending;
  const acts = Math.max((phases + 1) * VERBS.length, width > 0 ? cells.length / width : 0), wider = Math.max(placeOf(districts, 0) + 1, width);
  if (acts * wider === cells.length) return;
  const wide = spending.memory.column(Float64Array, acts * wider);
  for (let act = 0; act * width < cells.length; act++) wide.set(cells.subarray(act * width, (act + 1) * width), act * wider);
  spending.cells = wide;
  spending.width = wider;
}

/** What a verb does in a phase, −1 = none, in one number. */
export function actOf(phase: number, verb: number): number {
  return (phase + 1) * VERBS.length + verb;
}

/** One that was served: district and ring in one number. */
export function placeOf(district: Int, ring: Int): Int {
  return district * 4 + ring;
}

export function ringOf(place: number): Ring {
  return place % 4 as Ring;
}

export function inMillionths(hours: number): number {
  const whole = Math.trunc(hours * MILLIONTHS);
  return whole + Number(hours * MILLIONTHS - whole >= 0.5);
}

/** Notes an act. Whom it served stands in `places` from `from` to `end` − 1; who was served twice counts twice. There must be room (`widen`). */
export function spend(spending: Spending, act: Int, hours: number, places: Int32Array, from: Int, end: Int): void {
  spending.hours += hours;
  const whole = inMillionths(spending.hours) - spending.millionths;
  spending.millionths += whole;
  const {cells} = spending, first = act * spending.width, served = end - from;
  if (served === 0) {
    cells[first] += whole;
    return;
  }
  const each = Math.trunc(whole / served);
  const odd = whole - each * served;
  for (let at = 0; at < served; at++) cells[first + places[from + at] + 1] += each + Number(at < odd);
}

/** Another plan takes over: what went before belongs to none of its phases. */
export function forgetPhases(spending: Spending): void {
  const cells = cellsOf(spending);
  spending.cells.fill(0);
  addCells(spending, {...cells, phase: cells.phase.fill(-1)});
}

export function cellsOf({cells: all, width}: Spending): SpendingCells {
  const count = all.reduce((sum, millionths) => sum + Number(millionths !== 0), 0);
  const cells = {
    phase: new Int16Array(count), verb: new Uint8Array(count), district: new Int32Array(count), ring: new Int8Array(count), millionths: new Float64Array(count),
  };
  for (let act = 0, at = 0; at < count; act++) {
    // From the first district on, then what served nobody, which stands in front.
    for (let step = 1; step <= width; step++) {
      const place = step % width - 1, millionths = all[act * width + place + 1];
      if (millionths === 0) continue;
      cells.phase[at] = Math.floor(act / VERBS.length) - 1;
      cells.verb[at] = act % VERBS.length;
      cells.district[at] = place < 0 ? NOWHERE : Math.floor(place / 4);
      cells.ring[at] = place < 0 ? NOWHERE : place % 4;
      cells.millionths[at++] = millionths;
    }
  }
  return cells;
}

/** Puts back what `cellsOf` gave. */
export function addCells(spending: Spending, {phase, verb, district, ring, millionths}: SpendingCells): void {
  widen(spending, phase.reduce((most, one) => Math.max(most, one + 1), 0), district.reduce((most, one) => Math.max(most, one + 1), 0));
  for (let at = 0; at < millionths.length; at++) {
    const place = district[at] < 0 ? NOWHERE : placeOf(district[at], ring[at]);
    spending.cells[actOf(phase[at], verb[at]) * spending.width + place + 1] += millionths[at];
  }
}
