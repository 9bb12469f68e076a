/**
 * A crowd: people a verb can reach, in rising order of row. A pick goes by place in it, so its order is part of the model. A list is made once per verb and
 * week; whom an act takes out of it stays where they stand, and picks pass them over.
 */
import type {Int} from '../../kernel/memory.ts';
import type {Lent} from '../world/lent.ts';

export interface Crowd {
  /** Everybody listed: the first `count`. */
  readonly rows: Int32Array;
  count: Int;
  /** Places of those who were taken out, rising: the first `goneCount`. */
  readonly gone: Int32Array;
  goneCount: Int;
}

/** Crowd `number` of those that stand beside each other in the memory that is lent. */
export function createCrowd(lent: Lent, number: number): Crowd {
  return {rows: lent.column(2 * number), count: 0, gone: lent.column(2 * number + 1), goneCount: 0};
}

/** How many there are to pick from. */
export function numberIn({count, goneCount}: Crowd): Int {
  return count - goneCount;
}

/** The person in this place among those still in it. */
export function personAt({rows, gone, goneCount}: Crowd, place: Int): Int {
  // Of those gone, as many stand before that person as are fewer places on than `place`, others not counted: gone[at] − at rises.
  let low = 0, high = goneCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (gone[middle] - middle <= place) low = middle + 1;
    else high = middle;
  }
  return rows[place + low];
}

/** Where somebody is listed, gone or not, or −1. */
export function listedAt({rows, count}: Crowd, who: Int): Int {
  const at = firstFrom(rows, count, who);
  return at < count && rows[at] === who ? at : -1;
}

/** Which place somebody has among those still in it, or −1. */
export function placeIn(crowd: Crowd, who: Int): Int {
  const at = listedAt(crowd, who);
  if (at < 0) return -1;
  const before = firstFrom(crowd.gone, crowd.goneCount, at);
  return before < crowd.goneCount && crowd.gone[before] === at ? -1 : at - before;
}

/** Takes somebody out, if they are in it. */
export function takeOut(crowd: Crowd, who: Int): void {
  const {gone} = crowd, at = listedAt(crowd, who);
  if (at < 0) return;
  const before = firstFrom(gone, crowd.goneCount, at);
  if (before < crowd.goneCount && gone[before] === at) return;
  for (let to = crowd.goneCount; to > before; to--) gone[to] = gone[to - 1];
  gone[before] = at;
  crowd.goneCount++;
}

/** Everybody who was taken out is in it again. */
export function takeBack(crowd: Crowd): void {
  crowd.goneCount = 0;
}

/** The first place in a rising list that holds this or more; `count` where there is none. */
function firstFrom(list: Int32Array, count: Int, least: Int): Int {
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
