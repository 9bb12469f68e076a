/** One quarter of the members look around each week. What they see is written here first; the moves follow from it. */

import {NO_MEMORY, type Int} from '../../kernel/memory.ts';
import {listBetween} from './members.ts';

export const MOVED = 255;
export const NOBODY = -1;

/** What colleagues see of someone: in bits, whether in practice (the higher), or active otherwise. */
export const NOTHING = 0;
export const TRYING = 1;
export const PRACTISING = 2;

/** Columns by position in the week's review, in rising order of row. */
export interface Review {
  /** Of everybody, by row: what colleagues see of them this week. */
  readonly shows: Uint8Array;
  count: Int;
  readonly who: Int32Array;
  /** Ring before the stage; MOVED once a rule has applied, so that the first rule counts. */
  readonly ring: Uint8Array;
  /** s, 0..1. */
  readonly socialProof: Float64Array;
  /** E: how much better, or worse, active colleagues practise than oneself, −1..1. */
  readonly evidence: Float64Array;
  /** The colleague of the strongest tie to ring 3 that can sponsor, and the community it is in; NOBODY where there is none. */
  readonly sponsor: Int32Array;
  readonly sponsorCommunity: Int32Array;
  /** 1 = has a tie to ring 3. */
  readonly knowsPractice: Uint8Array;
}

/** Lists the places of those in this ring to whom no rule applied yet. @returns how many. */
export function placesIn({count, ring: rings}: Review, ring: Int, places: Int32Array): Int {
  return listBetween(rings, count, ring, ring, places);
}

export function createReview(people: number, memory = NO_MEMORY): Review {
  const length = Math.ceil(people / 4);
  // One place more in `who`: each member is written to the next place, and counted if it looks.
  return {
    shows: memory.column(Uint8Array, people), count: 0, who: memory.column(Int32Array, length + 1),
    ring: memory.column(Uint8Array, length), socialProof: memory.column(Float64Array, length),
    evidence: memory.column(Float64Array, length), sponsor: memory.column(Int32Array, length), sponsorCommunity: memory.column(Int32Array, length),
    knowsPractice: memory.column(Uint8Array, length),
  };
}
