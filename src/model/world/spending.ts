/**
 * What the team's hours went into: by phase and verb, and by district and ring of those whom an act served, as they stood before it. Kept in
 * whole millionths of an hour, so that any sum over it is exact. An act takes what the hours so far, rounded, have grown by: roundings don't
 * add up. One that served several is shared evenly, the odd millionths going to the first; one that served nobody stands under no district
 * and no ring.
 */
import {VERBS} from '../plan.ts';

export const MILLIONTHS = 1_000_000;
/** Stands for no district, no ring. */
const NOWHERE = -1;

export interface Spending {
  /** By phase and verb in one number: millionths by place + 1; place −1 = nobody was served. Longer only when a place further on comes. */
  readonly acts: Map<number, Float64Array>;
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

export function openSpending(): Spending {
  return {acts: new Map(), hours: 0, millionths: 0};
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
  if (served.length === 0) return add(spending, phase, verb, NOWHERE, whole);
  const each = Math.floor(whole / served.length);
  const odd = whole - each * served.length;
  let last = NOWHERE;
  for (let at = 0; at < served.length; at++) last = Math.max(last, served[at]);
  const column = columnOf(spending, phase, verb, last);
  for (let at = 0; at < served.length; at++) column[served[at] + 1] += at < odd ? each + 1 : each;
}

/** Another plan takes over: what went before belongs to none of its phases. */
export function forgetPhases(spending: Spending): void {
  const cells = cellsOf(spending);
  spending.acts.clear();
  addCells(spending, {...cells, phase: cells.phase.fill(-1)});
}

export function cellsOf({acts}: Spending): SpendingCells {
  const rising = [...acts].sort(([one], [other]) => one - other);
  const count = rising.reduce((sum, [, column]) => sum + column.reduce((cells, millionths) => cells + Number(millionths !== 0), 0), 0);
  const cells = {
    phase: new Int16Array(count), verb: new Uint8Array(count), district: new Int32Array(count), ring: new Int8Array(count), millionths: new Float64Array(count),
  };
  let at = 0;
  for (const [act, column] of rising) {
    // From the first district on, then what served nobody, which stands in front.
    for (let step = 1; step <= column.length; step++) {
      const place = step % column.length - 1;
      if (column[place + 1] === 0) continue;
      cells.phase[at] = Math.floor(act / VERBS.length) - 1;
      cells.verb[at] = act % VERBS.length;
      cells.district[at] = place < 0 ? NOWHERE : Math.floor(place / 4);
      cells.ring[at] = place < 0 ? NOWHERE : place % 4;
      cells.millionths[at++] = column[place + 1];
    }
  }
  return cells;
}

/** Puts back what `cellsOf` gave. */
export function addCells(spending: Spending, {phase, verb, district, ring, millionths}: SpendingCells): void {
  for (let at = 0; at < millionths.length; at++) {
    add(spending, phase[at], verb[at], district[at] < 0 ? NOWHERE : placeOf(district[at], ring[at]), millionths[at]);
  }
}

function add(spending: Spending, phase: number, verb: number, place: number, millionths: number): void {
  columnOf(spending, phase, verb, place)[place + 1] += millionths;
}

/** The column of an act, long enough for a place. */
function columnOf({acts}: Spending, phase: number, verb: number, place: number): Float64Array {
  const act = (phase + 1) * VERBS.length + verb;
  let column = acts.get(act);
  if (column === undefined || place + 1 >= column.length) acts.set(act, column = lengthened(column, place + 2));
  return column;
}

function lengthened(column: Float64Array | undefined, least: number): Float64Array {
  const longer = new Float64Array(Math.max(least, 2 * (column?.length ?? 0)));
  if (column) longer.set(column);
  return longer;
}
