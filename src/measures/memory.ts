/**
 * What is remembered of the end of facilitation, to see later what of it has lasted: who was in practice, who of them deep, and the ties
 * that the network alone had made strong. Plain and structured-cloneable. A person is a row and a week of arrival: the next holder is another.
 */
import type {Int} from '../kernel/memory.ts';
import {PRACTICE} from '../model/rings.ts';
import {practisedQuality} from '../model/world/educators.ts';
import type {Frozen, ReadonlyWorld} from '../model/world/readonly.ts';
import {slotOf, type Ties} from '../model/world/ties.ts';
import {DEEP} from './passes/practising.ts';

/** Strength of a tie that is remembered, and from which it counts as kept. */
const STRONG = 0.25;
const KEPT = 0.1;

export interface Memory {
  /** Weeks elapsed when facilitation ended. */
  readonly week: number;
  readonly practising: {readonly who: Int32Array; readonly arrival: Int32Array; readonly deep: Uint8Array};
  /** Ties without a floor in everyday work, w ≥ .25; each once, the lower row first. */
  readonly ties: {readonly one: Int32Array; readonly other: Int32Array; readonly oneArrival: Int32Array; readonly otherArrival: Int32Array};
}

export function remember({educators, ties, week, memory, lent}: ReadonlyWorld): Memory {
  const {ring, arrival, count} = educators;
  const {first, alter} = ties;
  const strong = lent.column(0), number = memory.run(countStrong, ties, count, strong);
  const practises: number[] = [], one = new Int32Array(number), other = new Int32Array(number);
  for (let person = 0, tie = 0; person < count; person++) {
    if (ring[person] === PRACTICE) practises.push(person);
    for (let slot = first[person], left = strong[person]; left > 0; slot++) {
      if (!isRemembered(ties, person, slot)) continue;
      one[tie] = person;
      other[tie++] = alter[slot];
      left--;
    }
  }
  const who = Int32Array.from(practises);
  const arrivals = (rows: Int32Array) => rows.map(row => arrival[row]);
  return {
    week, practising: {who, arrival: arrivals(who), deep: new Uint8Array(who.map(person => (practisedQuality(educators, person) >= DEEP ? 1 : 0)))},
    ties: {one, other, oneArrival: arrivals(one), otherArrival: arrivals(other)},
  };
}

/** Whether a tie is remembered that stands in this slot of a person's. */
function isRemembered({alter, floor, strength}: Frozen<Ties>, person: Int, slot: Int): boolean {
  return alter[slot] > person && floor[slot] === 0 && strength[slot] >= STRONG;
}

/** Ties of each that are remembered. @returns of all. */
function countStrong(ties: Frozen<Ties>, count: Int, strong: Int32Array): Int {
  const {first, degree} = ties;
  let all = 0;
  for (let person = 0; person < count; person++) {
    let number = 0;
    for (let slot = first[person], end = slot + degree[person]; slot < end; slot++) number += Number(isRemembered(ties, person, slot));
    strong[person] = number;
    all += number;
  }
  return all;
}

/** Of the ties remembered, how many still stand at w ≥ .1 between the same two people. */
export function tiesStillKept({educators, ties}: ReadonlyWorld, memory: Memory): number {
  const {arrival} = educators;
  const {one, other, oneArrival, otherArrival} = memory.ties;
  let kept = 0;
  for (let tie = 0; tie < one.length; tie++) {
    if (arrival[one[tie]] !== oneArrival[tie] || arrival[other[tie]] !== otherArrival[tie]) continue;
    const slot = slotOf(ties, one[tie], other[tie]);
    if (slot >= 0 && ties.strength[slot] >= KEPT) kept++;
  }
  return kept;
}
