/** The fingerprint of a world: SHA-256 over a digest of every column of its state, in a fixed order, whatever was measured. */
import {foldWords, hexOf, openLanes, type Lanes} from '../kernel/fold.ts';
import type {Int} from '../kernel/memory.ts';
import {Sha256} from '../kernel/sha256.ts';
import {NEVER} from '../model/calendar.ts';
import type {Ties} from '../model/world/ties.ts';
import type {World} from '../model/world/world.ts';

type Column = Uint8Array | Uint16Array | Int16Array | Int32Array | Float32Array;

/** In place of NEVER, so that a fingerprint does not depend on how many bytes a week takes. */
const NOT_YET = -1_000_000;

export function endStateOf({week, educators, ties, communities, places, lent, memory}: World): string {
  const lanes = openLanes(), wide = lent.column(0);
  const take = (column: Column) => memory.run(foldWords, lanes, wordsOf(column, wide), 0, column.length);
  for (const column of Object.values(educators)) {
    if (!ArrayBuffer.isView(column)) continue;
    if (mayBeWeeks(column)) {
      wide.set(column);
      memory.run(dateAll, wide, educators.count);
      take(wide);
    } else take(column as Column);
  }
  take(ties.degree);
  memory.run(foldLists, ties, educators.count, bitsOf(ties.strength), bitsOf(ties.floor), bitsOf(ties.help), lanes);
  for (const column of [places.holder, places.role, places.collaboration, places.experience, places.achievement]) take(column);
  const gathered = communities.alive.map(id => [id, communities.size[id], communities.focus[id], communities.cohesion[id], communities.coached[id], dateOf(communities.protectedUntil[id])]);
  return new Sha256().update(`${week} ${hexOf(lanes)} ${JSON.stringify(gathered)} ${JSON.stringify(Array.from(places.exchange))}`).hex();
}

/** A column as it stands where its elements take 32 bits, else its numbers in the first places of `wide`. */
function wordsOf(column: Column, wide: Int32Array): Int32Array {
  if (column instanceof Int32Array) return column;
  if (column instanceof Float32Array) return bitsOf(column);
  wide.set(column);
  return wide;
}

function bitsOf(column: Float32Array): Int32Array {
  return new Int32Array(column.buffer, column.byteOffset, column.length);
}

function mayBeWeeks(column: object): column is Int16Array | Int32Array {
  return column instanceof Int16Array || column instanceof Int32Array;
}

function dateAll(weeks: Int32Array, count: Int): void {
  for (let who = 0; who < count; who++) weeks[who] = dateOf(weeks[who]);
}

function dateOf(week: Int): Int {
  return week === NEVER ? NOT_YET : week;
}

/** Each list of ties as it stands: where it lies is no part of the state. */
function foldLists({first, degree, alter}: Ties, count: Int, strength: Int32Array, floor: Int32Array, help: Int32Array, lanes: Lanes): void {
  for (let who = 0; who < count; who++) {
    const from = first[who], to = from + degree[who];
    foldWords(lanes, alter, from, to);
    foldWords(lanes, strength, from, to);
    foldWords(lanes, floor, from, to);
    foldWords(lanes, help, from, to);
  }
}
