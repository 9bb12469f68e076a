/**
 * Ties of a group that comes to know each other before anyone else does: as long as it lasts, each list stands in a block of its own that is large
 * enough for all, in the order in which ties came, so that nothing has to move. Then the lists are laid in a row, in order, as `tie-lists` has them.
 */
import {ranksIn} from '../../kernel/columns.ts';
import type {Int} from '../../kernel/memory.ts';
import {copySlot, roomBeside, type Ties} from './tie-lists.ts';

/** In place of whom a full list gives up. */
export const NOBODY_LEAVES = -1;
export const REFUSED = -2;

/**
 * Gives somebody without ties a block for as many as there can be: of the blocks behind the last slot in use the one with number `others` + 1. The first stays free, so
 * that lists laid down again from there (`layInRow`), in the same order, never reach one that isn't yet read.
 */
export function spreadOut(ties: Ties, who: Int, others: Int): void {
  ties.first[who] = ties.end + (others + 1) * ties.capacity;
}

/** The slot of a tie that there is. */
export function looseSlotOf({first, alter: alters}: Ties, ego: Int, alter: Int): Int {
  let slot = first[ego];
  while (alters[slot] !== alter) slot++;
  return slot;
}

/** A tie between two who have none yet, resting at its strength: as `makeTie`. @returns whom `one` gave up for it, NOBODY_LEAVES, or REFUSED. */
export function tieLoosely(ties: Ties, one: Int, other: Int, strength: number): Int {
  const leaver = leaverOf(ties, one, strength), otherLeaver = leaverOf(ties, other, strength);
  if (leaver === REFUSED || otherLeaver === REFUSED) return REFUSED;
  if (leaver !== NOBODY_LEAVES) part(ties, one, leaver);
  if (otherLeaver !== NOBODY_LEAVES) part(ties, other, otherLeaver);
  append(ties, one, other, strength);
  append(ties, other, one, strength);
  return leaver;
}

/** A full list gives up its weakest tie, of equals the one to the higher number. */
function leaverOf({capacity, degree, first, strength, alter}: Ties, ego: Int, offered: number): Int {
  if (degree[ego] < capacity) return NOBODY_LEAVES;
  let weakest = first[ego];
  for (let slot = weakest + 1, end = weakest + capacity; slot < end; slot++) {
    if (strength[slot] < strength[weakest] || strength[slot] === strength[weakest] && alter[slot] > alter[weakest]) weakest = slot;
  }
  return strength[weakest] < offered ? alter[weakest] : REFUSED;
}

function part(ties: Ties, one: Int, other: Int): void {
  leave(ties, one, other);
  leave(ties, other, one);
}

function leave(ties: Ties, ego: Int, alter: Int): void {
  const slot = looseSlotOf(ties, ego, alter);
  ties.degree[ego]--;
  copySlot(ties, ties.first[ego] + ties.degree[ego], slot);
}

function append(ties: Ties, ego: Int, alter: Int, strength: number): void {
  const slot = ties.first[ego] + ties.degree[ego];
  ties.degree[ego]++;
  ties.alter[slot] = alter;
  ties.strength[slot] = ties.floor[slot] = strength;
  ties.help[slot] = 0;
}

/**
 * Lays somebody's list right behind the last slot in use, in order of the colleagues' numbers, with room for `spare` ties to come. Those who were spread out
 * first are laid down first. `astray` = 1 if those of the people before don't all lie before it; `ranks` = room for as many as there are ties, and three more.
 */
export function layInRow(ties: Ties, who: Int, spare: Int, astray: Int, ranks: Int32Array): void {
  const {alter, first, degree} = ties;
  const from = first[who], to = ties.end;
  // To its place by counting those before it: lists are short, and how far it would have to be moved, the processor can't guess.
  ranksIn(alter, from, degree[who], ranks);
  for (let at = 0; at < degree[who]; at++) copySlot(ties, from + at, to + ranks[at]);
  first[who] = to;
  ties.room[who] = degree[who] + roomBeside(degree[who], spare, ties.capacity);
  ties.astray[who] = astray;
  ties.end = to + ties.room[who];
}
