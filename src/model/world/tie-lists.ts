/**
 * Where ties stand: each educator's list lies in one block of slots of its own, side by side with the others', just large enough. A list that
 * outgrows its block moves to a larger one; blocks left behind are used again, and closed up when too many lie idle. Where a block lies is no part of
 * the state: nothing but speed depends on it.
 */

import {greater, lesser} from '../../kernel/math.ts';
import {NO_MEMORY, type Int, type Memory} from '../../kernel/memory.ts';

export interface Ties {
  readonly memory: Memory;
  /** Most ties an educator can have. */
  readonly capacity: Int;
  /** 1 = so many people that lists lie far from the processor: then it is worth while to touch those that are needed next. */
  readonly areFar: Int;
  /** Ties an educator has. */
  readonly degree: Uint16Array;
  /** Where someone's list begins: the ties of person i stand at first[i] .. first[i] + degree[i] − 1, in order of the colleague's number. */
  readonly first: Int32Array;
  /** Slots of someone's block. */
  readonly room: Uint16Array;
  readonly alter: Int32Array;
  /** 0..1 */
  readonly strength: Float32Array;
  /** Strength that everyday work sustains without any network, 0..1. */
  readonly floor: Float32Array;
  /** Helps that the owner of the slot gave to the alter, discounted. */
  readonly help: Float32Array;
  /** Blocks left behind, by size: place of the first + 1, 0 = none; each holds in `alter` the place of the next + 1. */
  readonly idle: Int32Array;
  idleSlots: Int;
  /** 1 = the list was moved since all were closed up: it no longer lies between those of the people before and after. */
  readonly astray: Uint8Array;
  /** 1 = some of the list's ties may stand in other slots than when slots were last noted (`startNoting`). */
  readonly shifted: Uint8Array;
  /** Slots ever used: beyond, all are empty. */
  end: Int;
}

/** Slots of a first block, and those added to a list that is full. */
const FIRST_ROOM = 6;
const STEP = 2;
/** Slots free in each list when all are closed up. */
const ROOM_LEFT = 1;
/** Idle slots from which on blocks are closed up, a person; and how many are near enough to the processor not to matter. */
const IDLE_A_PERSON = 0.5;
const IDLE_ANYWAY = 8192;

/** People from whom on what is known of them all takes more than a processor keeps near. */
const FAR_FROM = 30_000;

/** The columns have room for everybody's last tie; a machine gives memory only where something was written. */
export function createTies(people: number, capacity: number, memory = NO_MEMORY): Ties {
  const slots = (people + 1) * capacity; // one list more: see `spreadOut`
  return {
    memory, capacity, areFar: people < FAR_FROM ? 0 : 1, degree: memory.column(Uint16Array, people), first: memory.column(Int32Array, people), room: memory.column(Uint16Array, people),
    alter: memory.column(Int32Array, slots),
    strength: memory.column(Float32Array, slots), floor: memory.column(Float32Array, slots), help: memory.column(Float32Array, slots),
    idle: memory.column(Int32Array, capacity + 1), idleSlots: 0, astray: memory.column(Uint8Array, people),
    shifted: memory.column(Uint8Array, people), end: 0,
  };
}

/** Ends every tie, at once. */
export function clearTies(ties: Ties): void {
  for (const column of [ties.degree, ties.room, ties.idle, ties.astray]) column.fill(0);
  ties.idleSlots = ties.end = 0;
}

/** Moves what stands in one slot to another; the alter's list is untouched. */
export function copySlot(ties: Ties, from: Int, to: Int): void {
  ties.alter[to] = ties.alter[from];
  ties.strength[to] = ties.strength[from];
  ties.floor[to] = ties.floor[from];
  ties.help[to] = ties.help[from];
}

/** The same for several, the first one first. */
function copySlots({alter, strength, floor, help}: Ties, from: Int, to: Int, count: Int): void {
  for (let at = 0; at < count; at++) {
    alter[to + at] = alter[from + at];
    strength[to + at] = strength[from + at];
    floor[to + at] = floor[from + at];
    help[to + at] = help[from + at];
  }
}

/** One column of the ties of the first `people`, one list after the other, without the room between. */
export function listed<Name extends 'alter' | 'strength' | 'floor' | 'help'>(ties: Ties, name: Name, people = ties.degree.length): Ties[Name] {
  const column = ties[name], degree = ties.degree.subarray(0, people);
  const used = new (column.constructor as Float32ArrayConstructor)(degree.reduce((sum, number) => sum + number, 0));
  let at = 0;
  degree.forEach((number, who) => {
    used.set(column.subarray(ties.first[who], ties.first[who] + number), at);
    at += number;
  });
  return used as Ties[Name];
}

/** Makes room for at least `length` ties of `ego`. Slots found before may be another's from now on. */
export function makeRoom(ties: Ties, ego: Int, length: Int): void {
  if (length <= ties.room[ego]) return;
  const size = lesser(ties.capacity, greater(length, greater(FIRST_ROOM, ties.room[ego] + STEP)));
  const to = takeBlock(ties, size);
  const from = ties.first[ego];
  copySlots(ties, from, to, ties.degree[ego]);
  if (ties.room[ego] > 0) leaveBlock(ties, from, ties.room[ego]);
  ties.first[ego] = to;
  ties.room[ego] = size;
  ties.astray[ego] = 1;
}

/** An idle block of this size, or a new one at the end. */
function takeBlock(ties: Ties, size: Int): Int {
  const {idle, alter} = ties;
  if (idle[size] > 0) {
    const block = idle[size] - 1;
    idle[size] = alter[block];
    ties.idleSlots -= size;
    return block;
  }
  closeUpIfCrowded(ties, size);
  ties.end += size;
  return ties.end - size;
}

function leaveBlock(ties: Ties, block: Int, size: Int): void {
  ties.alter[block] = ties.idle[size];
  ties.idle[size] = block + 1;
  ties.idleSlots += size;
}

/** Where too many slots lie idle, or so many more don't fit. A compiled loop goes on without: see `tieInStretches`. */
function closeUpIfCrowded(ties: Ties, slots: Int): void {
  if (ties.idleSlots > mostIdle(ties) || ties.end + slots > ties.alter.length) closeUp(ties);
}

function mostIdle({room}: Ties): number {
  return Math.max(IDLE_ANYWAY, Math.floor(IDLE_A_PERSON * room.length));
}

/**
 * Makes ties for one after the other of so many in a compiled loop, in which lists can't be closed up. `stretch` goes on from the one numbered `from`, as long as
 * `isRoomy`, and returns the next; between stretches lists are closed up. Where there are too few slots for that, the loop runs as it is written.
 * @param slots that one of them may take at most.
 */
export function tieInStretches(
  memory: Memory, ties: Ties, count: number, slots: number, stretch: (memory: Memory, from: number, end: number, idle: number) => number,
): void {
  // After closing up, at least one of them is done: where not even its slots are left, the loop as it is written closes up whenever it has to.
  const end = ties.alter.length - slots;
  for (let from = 0; from < count;) {
    closeUpIfCrowded(ties, slots);
    from = ties.end < end ? stretch(memory, from, end, mostIdle(ties)) : stretch(NO_MEMORY, from, Infinity, Infinity);
  }
}

/** Whether slots are left, and not too many idle, before the next one's ties are made. */
export function isRoomy(ties: Ties, end: number, idle: number): boolean {
  return ties.end < end && ties.idleSlots <= idle;
}

/** Moves all lists to the front, in the order of their owners, so that walks over everybody find the next list beside the last. */
function closeUp(ties: Ties): void {
  const {memory, alter, strength, floor, help, room: {length: people}} = ties;
  const last = greater(ties.end, memory.run(slotsNeeded, ties, people)), length = memory.run(slotsAstray, ties, people);
  // Beyond the last slot nothing stands.
  const aside = last + length <= alter.length ? alter.subarray(last) : new Int32Array(length);
  memory.run(layInOrder, ties, people, last, wordsOf(strength), wordsOf(floor), wordsOf(help), aside);
}

/** The same place, to be moved word by word like whole numbers. */
function wordsOf({buffer, byteOffset, length}: Float32Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length);
}

function slotsAstray({degree, astray}: Ties, people: Int): Int {
  let slots = 0;
  for (let who = 0; who < people; who++) slots += degree[who] * astray[who];
  return slots;
}

function slotsNeeded({degree, capacity}: Ties, people: Int): Int {
  let slots = 0;
  for (let who = 0; who < people; who++) slots += degree[who] + roomBeside(degree[who], ROOM_LEFT, capacity);
  return slots;
}

function layInOrder(ties: Ties, people: Int, last: Int, strength: Int32Array, floor: Int32Array, help: Int32Array, aside: Int32Array): void {
  const {degree, first, room, astray, shifted, idle, capacity} = ties;
  let back = last;
  for (let who = 0; who < people; who++) back -= degree[who] * (1 - astray[who]);
  layColumn(ties, ties.alter, people, back, last, aside);
  layColumn(ties, strength, people, back, last, aside);
  layColumn(ties, floor, people, back, last, aside);
  layColumn(ties, help, people, back, last, aside);
  let end = 0;
  for (let who = 0; who < people; who++) {
    first[who] = end;
    room[who] = degree[who] + roomBeside(degree[who], ROOM_LEFT, capacity);
    astray[who] = 0;
    shifted[who] = 1;
    end += room[who];
  }
  for (let size = 0; size <= capacity; size++) idle[size] = 0;
  ties.end = end;
  ties.idleSlots = 0;
}

/**
 * One column. Those not astray lie in order already: the others are set aside, then these move to the back, `back` .. `last` − 1, and all come to the
 * front from there, merged. So nothing is written over unread.
 */
function layColumn({first, degree, astray, capacity}: Ties, column: Int32Array, people: Int, back: Int, last: Int, aside: Int32Array): void {
  let set = 0;
  for (let who = 0; who < people; who++) {
    if (astray[who] === 1) for (let at = first[who], end = at + degree[who]; at < end; at++) aside[set++] = column[at];
  }
  let to = last;
  for (let who = people - 1; who >= 0; who--) {
    if (astray[who] === 0) for (let at = first[who] + degree[who] - 1; at >= first[who]; at--) column[--to] = column[at];
  }
  to = set = 0;
  let waiting = back;
  for (let who = 0; who < people; who++) {
    const end = to + degree[who];
    if (astray[who] === 1) while (to < end) column[to++] = aside[set++];
    else while (to < end) column[to++] = column[waiting++];
    to += roomBeside(degree[who], ROOM_LEFT, capacity);
  }
}

/** Slots left free for ties to come, as few as keep lists from moving again at once. */
export function roomBeside(degree: Int, spare: Int, capacity: Int): Int {
  return degree === 0 ? 0 : lesser(spare, capacity - degree);
}
