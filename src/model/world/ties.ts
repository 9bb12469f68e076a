/**
 * Ties: who turns to whom, how strong, and what is owed. A tie stands twice, in the list of each end, with the same strength and
 * floor; `help` is one-way. Nobody has more than `capacity`.
 */
import type {Int} from '../../kernel/memory.ts';
import {indexIn} from '../../kernel/columns.ts';
import {copySlot, makeRoom, type Ties} from './tie-lists.ts';

export {copySlot, createTies, isRoomy, tieInStretches, type Ties} from './tie-lists.ts';
export {TOUCHED_AT_ONCE, touched, touchedAround, touchedLists} from './touching.ts';

/** What finding a tie needs; a read-only world has it too. */
export type TieLists = {readonly first: ArrayLike<number>; readonly degree: ArrayLike<number>; readonly alter: ArrayLike<number>};

/** The slot in which `ego` has `alter`, or −1. */
export function slotOf(ties: TieLists, ego: Int, alter: Int): Int {
  return indexIn(ties.alter, ties.first[ego], ties.degree[ego], alter);
}

/** From now on slots are noted, to be found again by `slotNoted`. */
export function startNoting({shifted}: Ties, people: Int): void {
  for (let who = 0; who < people; who++) shifted[who] = 0;
}

/** As `slotOf`, where its answer was noted: lists shift only when ties come and go, and whose did is told without looking at the list, which is far away in memory. */
export function slotNoted(ties: Ties, ego: Int, alter: Int, noted: Int): Int {
  return ties.shifted[ego] === 0 ? noted : slotOf(ties, ego, alter);
}

/** The strength of a tie, 0 where there is none. */
export function strengthBetween(ties: Ties, ego: Int, alter: Int): number {
  const slot = slotOf(ties, ego, alter);
  return slot < 0 ? 0 : ties.strength[slot];
}

/** Sets the strength at both ends. */
export function setStrength(ties: Ties, ego: Int, slot: Int, strength: number): void {
  ties.strength[slot] = strength;
  ties.strength[slotOf(ties, ties.alter[slot], ego)] = strength;
}

/**
 * Adds a tie, or strengthens it: w += w_new(1 − w), floor unchanged. A full list gives up its weakest tie (of equals, the one to the
 * higher number) if that is weaker than the new one; both ends must accept before anything goes.
 * @returns whether the two are now tied.
 */
export function addTie(ties: Ties, one: Int, other: Int, strength: number, floor: number): boolean {
  if (one === other) return false;
  const slot = slotOf(ties, one, other);
  if (slot >= 0) {
    setStrength(ties, one, slot, ties.strength[slot] + strength * (1 - ties.strength[slot]));
    return true;
  }
  return makeTie(ties, one, other, Math.fround(strength), floor) !== REFUSED;
}

/** A tie between two who have none yet, where both have room. @returns the slot in which `other` has `one`; below 0 = refused. */
export function makeTie(ties: Ties, one: Int, other: Int, offered: number, floor: number): Int {
  const leaver = room(ties, one, offered);
  const otherLeaver = room(ties, other, offered);
  if (leaver === REFUSED || otherLeaver === REFUSED) return REFUSED;
  if (leaver !== FREE) dropTie(ties, one, leaver);
  if (otherLeaver !== FREE) dropTie(ties, other, otherLeaver);
  insert(ties, one, other, offered, floor);
  return insert(ties, other, one, offered, floor);
}

const FREE = -1;
const REFUSED = -2;

/** FREE, REFUSED, or the alter whose tie would have to go. */
function room(ties: Ties, ego: Int, offered: number): Int {
  const {capacity, degree, first, strength, alter} = ties;
  if (degree[ego] < capacity) return FREE;
  const from = first[ego];
  let weakest = from;
  for (let slot = from + 1; slot < from + capacity; slot++) {
    if (strength[slot] <= strength[weakest]) weakest = slot;
  }
  return strength[weakest] < offered ? alter[weakest] : REFUSED;
}

function insert(ties: Ties, ego: Int, alter: Int, strength: number, floor: number): Int {
  makeRoom(ties, ego, ties.degree[ego] + 1);
  const {alter: alters, strength: strengths, floor: floors, help} = ties;
  const from = ties.first[ego];
  let slot = from + ties.degree[ego];
  ties.degree[ego]++;
  ties.shifted[ego] = 1;
  for (; slot > from && alters[slot - 1] > alter; slot--) {
    alters[slot] = alters[slot - 1];
    strengths[slot] = strengths[slot - 1];
    floors[slot] = floors[slot - 1];
    help[slot] = help[slot - 1];
  }
  alters[slot] = alter;
  strengths[slot] = strength;
  floors[slot] = floor;
  help[slot] = 0;
  return slot;
}

/** Ends a tie at both ends. */
export function dropTie(ties: Ties, ego: Int, alter: Int): void {
  dropSlot(ties, ego, slotOf(ties, ego, alter));
}

/** The same of the tie that `ego` has in this slot. */
export function dropSlot(ties: Ties, ego: Int, slot: Int): void {
  const alter = ties.alter[slot];
  removeSlot(ties, ego, slot);
  removeSlot(ties, alter, slotOf(ties, alter, ego));
}

/** Ends every tie of someone who leaves. */
export function dropAllTies(ties: Ties, ego: Int): void {
  const from = ties.first[ego];
  for (let slot = from + ties.degree[ego] - 1; slot >= from; slot--) dropSlot(ties, ego, slot);
}

function removeSlot(ties: Ties, ego: Int, slot: Int): void {
  ties.degree[ego]--;
  ties.shifted[ego] = 1;
  for (const end = ties.first[ego] + ties.degree[ego]; slot < end; slot++) copySlot(ties, slot + 1, slot);
}
