/**
 * Where ties stand: each educator's list lies in one block of slots of its own, side by side with the others', just large enough. A list that
 * outgrows its block moves to a larger one; blocks left behind are used again, and closed up when too many lie idle. Where a block lies is no part of
 * the state: nothing but speed depends on it.
 */

export interface Ties {
  /** Most ties an educator can have. */
  readonly capacity: number;
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
  idleSlots: number;
  /** Slots in which lists lay in the order of their owners when blocks were closed up last. */
  sorted: number;
  /** Slots ever used: beyond, all are empty. */
  end: number;
}

/** Slots of a first block, and those added to a list that is full. */
const FIRST_ROOM = 6;
const STEP = 2;
/** Slots free in each list when all are closed up. */
const ROOM_LEFT = 1;
/** Slots within which a list that lies ahead of the next is in order all the same. */
const NEAR = 4096;
/** Idle slots from which on blocks are closed up, a person; and how many are near enough to the processor not to matter. */
const IDLE_A_PERSON = 0.5;
const IDLE_ANYWAY = 8192;

/** The columns have room for everybody's last tie; a machine gives memory only where something was written. */
export function createTies(people: number, capacity: number): Ties {
  const slots = (people + 1) * capacity;
  return {
    capacity, degree: new Uint16Array(people), first: new Int32Array(people), room: new Uint16Array(people), alter: new Int32Array(slots),
    strength: new Float32Array(slots), floor: new Float32Array(slots), help: new Float32Array(slots), idle: new Int32Array(capacity + 1), idleSlots: 0, sorted: 0, end: 0,
  };
}

/** Ends every tie, at once. */
export function clearTies(ties: Ties): void {
  for (const column of [ties.degree, ties.room, ties.idle]) column.fill(0);
  ties.idleSlots = ties.sorted = ties.end = 0;
}

/** Moves what stands in one slot to another; the alter's list is untouched. */
export function copySlot(ties: Ties, from: number, to: number): void {
  ties.alter[to] = ties.alter[from];
  ties.strength[to] = ties.strength[from];
  ties.floor[to] = ties.floor[from];
  ties.help[to] = ties.help[from];
}

/** The same for several, the first one first. */
function copySlots({alter, strength, floor, help}: Ties, from: number, to: number, count: number): void {
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
export function makeRoom(ties: Ties, ego: number, length: number): void {
  if (length <= ties.room[ego]) return;
  const size = Math.min(ties.capacity, Math.max(length, FIRST_ROOM, ties.room[ego] + STEP));
  const to = takeBlock(ties, size);
  const from = ties.first[ego];
  copySlots(ties, from, to, ties.degree[ego]);
  if (ties.room[ego] > 0) leaveBlock(ties, from, ties.room[ego]);
  ties.first[ego] = to;
  ties.room[ego] = size;
}

/** An idle block of this size, or a new one at the end. */
function takeBlock(ties: Ties, size: number): number {
  const {idle, alter, room} = ties;
  if (idle[size] > 0) {
    const block = idle[size] - 1;
    idle[size] = alter[block];
    ties.idleSlots -= size;
    return block;
  }
  if (ties.idleSlots > Math.max(IDLE_ANYWAY, IDLE_A_PERSON * room.length) || ties.end + size > alter.length) closeUp(ties);
  ties.end += size;
  return ties.end - size;
}

function leaveBlock(ties: Ties, block: number, size: number): void {
  ties.alter[block] = ties.idle[size];
  ties.idle[size] = block + 1;
  ties.idleSlots += size;
}

/**
 * Moves all lists to the front, in the order of their owners, so that walks over everybody find the next list beside the last. Most lie in that order
 * already: of the others one column at a time is set aside, then those in order move to the back, and all come to the front from there, merged.
 */
function closeUp(ties: Ties): void {
  const {degree, first, room, capacity} = ties;
  const strays = straysOf(ties);
  let inOrder = 0, astray = 0, length = 0;
  for (let who = 0; who < room.length; who++) {
    if (strays[who]) astray += degree[who];
    else inOrder += degree[who];
    length += degree[who] + roomBeside(degree[who], capacity);
  }
  const back = Math.max(length, ties.end) - inOrder, aside = new ArrayBuffer(4 * astray);
  for (const column of [ties.alter, ties.strength, ties.floor, ties.help]) {
    merge(ties, column, strays, column === ties.alter ? new Int32Array(aside) : new Float32Array(aside), back, back + inOrder);
  }
  let to = 0;
  for (let who = 0; who < room.length; who++) {
    first[who] = to;
    room[who] = degree[who] + roomBeside(degree[who], capacity);
    to += room[who];
  }
  ties.end = ties.sorted = to;
  ties.idle.fill(0);
  ties.idleSlots = 0;
}

/** 1 = the list does not lie between those of the people before and after: it was moved since all were closed up. */
function straysOf({first, sorted, degree}: Ties): Uint8Array {
  const strays = new Uint8Array(first.length);
  let last = -1;
  for (let who = 0; who < first.length; who++) {
    const ahead = first[who] > last + NEAR && who + 1 < first.length && first[who] > first[who + 1];
    if (degree[who] > 0 && (first[who] <= last || first[who] >= sorted || ahead)) strays[who] = 1;
    else if (degree[who] > 0) last = first[who];
  }
  return strays;
}

/** One column: the strays aside, the others to the slots from `back` to `end`, then all to the front in the order of their owners. Nothing is written over unread. */
function merge(ties: Ties, column: Int32Array | Float32Array, strays: Uint8Array, aside: Int32Array | Float32Array, back: number, end: number): void {
  setStraysAside(ties, column, strays, aside);
  moveOthersBack(ties, column, strays, end);
  bringToFront(ties, column, strays, aside, back);
}

function setStraysAside({first, degree}: Ties, column: Int32Array | Float32Array, strays: Uint8Array, aside: Int32Array | Float32Array): void {
  let set = 0;
  for (let who = 0; who < strays.length; who++) {
    if (strays[who]) for (let at = first[who], last = at + degree[who]; at < last; at++) aside[set++] = column[at];
  }
}

function moveOthersBack({first, degree}: Ties, column: Int32Array | Float32Array, strays: Uint8Array, end: number): void {
  let to = end;
  for (let who = strays.length - 1; who >= 0; who--) {
    if (!strays[who]) for (let at = first[who] + degree[who] - 1; at >= first[who]; at--) column[--to] = column[at];
  }
}

function bringToFront({degree, capacity}: Ties, column: Int32Array | Float32Array, strays: Uint8Array, aside: Int32Array | Float32Array, back: number): void {
  let set = 0, to = 0;
  for (let who = 0; who < strays.length; who++) {
    if (strays[who]) for (let left = degree[who]; left > 0; left--) column[to++] = aside[set++];
    else for (let left = degree[who]; left > 0; left--) column[to++] = column[back++];
    to += roomBeside(degree[who], capacity);
  }
}

/** Slots left free for ties to come, as few as keep lists from moving again at once. */
function roomBeside(degree: number, capacity: number): number {
  return degree === 0 ? 0 : Math.min(ROOM_LEFT, capacity - degree);
}
