/**
 * Where ties stand: each educator's list lies in one block of slots of its own, side by side with the others', just large enough. A list that
 * outgrows its block moves to a larger one; blocks left behind are used again, and closed up when too many lie idle. Where a block lies is no part of
 * the state: nothing but speed depends on it.
 */

import {greater, lesser} from '../../kernel/math.ts';
import {NO_MEMORY, type Int, type Memory} from '../../kernel/memory.ts';

export interface Ties {
  /** Most ties an educator can have. */
  readonly capacity: Int;
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

/** The columns have room for everybody's last tie; a machine gives memory only where something was written. */
export function createTies(people: number, capacity: number, memory = NO_MEMORY): Ties {
  const slots = (people + 1) * capacity;
  return {
    capacity, degree: memory.column(Uint16Array, people), first: memory.column(Int32Array, people), room: memory.column(Uint16Array, people),
    alter: memory.column(Int32Array, slots),
    strength: memory.column(Float32Array, slots), floor: memory.column(Float32Array, slots), help: memory.column(Float32Array, slots),
    idle: memory.column(Int32Array, capacity + 1), idleSlots: 0, astray: memory.column(Uint8Array, people), end: 0,
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
export function tieInStretches(memory: Memory, ties: Ties, count: number, slots: number, stretch: (memory: Memory, from: number, end: number, idle: number) => number): void {
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
  layInOrder(ties, 0, ties.room.length, 0, ROOM_LEFT);
}

/** Those not astray lie in order already: of the strays one column at a time is set aside, then the others move to the back, and all come to the front from there, merged. */
function layInOrder(ties: Ties, from: number, end: number, start: number, spare: number): void {
  const {degree, first, room, capacity, astray} = ties;
  let length = 0, setAside = 0, strays = 0, to = start;
  for (let who = from; who < end; who++) {
    length += degree[who];
    setAside += degree[who] * astray[who];
    strays += astray[who];
    to += degree[who] + roomBeside(degree[who], spare, capacity);
  }
  const last = Math.max(to, ties.end), place: Place = {from, end, start, last, back: last - (length - setAside), spare, strays: straysOf(astray, from, end, strays)};
  const aside = asideOf(setAside);
  merge(ties, ties.alter, place, aside.whole);
  for (const column of [ties.strength, ties.floor, ties.help]) merge(ties, column, place, aside.real);
  to = start;
  for (let who = from; who < end; who++) {
    first[who] = to;
    room[who] = degree[who] + roomBeside(degree[who], spare, capacity);
    to += room[who];
  }
  astray.fill(0, from, end);
  ties.end = to;
  ties.idle.fill(0);
  ties.idleSlots = 0;
}

/** Whose lists are laid in order, from which slot on, and the slots at the back in which those that lie in order wait. */
interface Place {
  readonly from: number;
  readonly end: number;
  readonly start: number;
  readonly back: number;
  readonly last: number;
  readonly spare: number;
  /** Rows of the others, rising; `end` stands last. */
  readonly strays: Int32Array;
}

function straysOf(astray: Uint8Array, from: number, end: number, number: number): Int32Array {
  const rows = new Int32Array(number + 1);
  for (let who = from, at = 0; who < end; who++) {
    rows[at] = who;
    at += astray[who];
  }
  rows[number] = end;
  return rows;
}

/** One column. Nothing is written over unread. */
function merge(ties: Ties, column: Int32Array | Float32Array, place: Place, aside: Int32Array | Float32Array): void {
  setStraysAside(ties, column, place, aside);
  moveOthersBack(ties, column, place);
  bringToFront(ties, column, place, aside);
}

function setStraysAside({first, degree}: Ties, column: Int32Array | Float32Array, {strays}: Place, aside: Int32Array | Float32Array): void {
  for (let stray = 0, set = 0; stray < strays.length - 1; stray++) {
    for (let at = first[strays[stray]], after = at + degree[strays[stray]]; at < after; at++) aside[set++] = column[at];
  }
}

function moveOthersBack({first, degree}: Ties, column: Int32Array | Float32Array, {from, end, last, strays}: Place): void {
  for (let who = end - 1, stray = strays.length - 2, to = last; who >= from; who--) {
    const after = stray < 0 ? from - 1 : strays[stray--];
    for (; who > after; who--) for (let at = first[who] + degree[who] - 1; at >= first[who]; at--) column[--to] = column[at];
  }
}

function bringToFront({degree, capacity}: Ties, column: Int32Array | Float32Array, {from, end, start, back, spare, strays}: Place, aside: Int32Array | Float32Array): void {
  for (let who = from, stray = 0, waiting = back, set = 0, to = start; who < end; who++) {
    for (const before = strays[stray++]; who < before; who++) {
      for (let left = degree[who]; left > 0; left--) column[to++] = column[waiting++];
      to += roomBeside(degree[who], spare, capacity);
    }
    if (who === end) return;
    for (let left = degree[who]; left > 0; left--) column[to++] = aside[set++];
    to += roomBeside(degree[who], spare, capacity);
  }
}

/** A place for one column of lists that are set aside. A small one is kept: schools are settled one after the other. */
interface Aside {
  readonly whole: Int32Array;
  readonly real: Float32Array;
}

const SMALL_ASIDE = 4096;
const smallAside = createAside(SMALL_ASIDE);

function createAside(length: number): Aside {
  const bytes = new ArrayBuffer(4 * length);
  return {whole: new Int32Array(bytes), real: new Float32Array(bytes)};
}

function asideOf(length: number): Aside {
  return length <= SMALL_ASIDE ? smallAside : createAside(length);
}

/** Slots left free for ties to come, as few as keep lists from moving again at once. */
export function roomBeside(degree: Int, spare: Int, capacity: Int): Int {
  return degree === 0 ? 0 : lesser(spare, capacity - degree);
}
