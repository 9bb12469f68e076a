/** Who is in a ring: rows in rising order, so that loops touch only people who can act. Mustered before each stage that follows a move. */

import {NO_MEMORY, type Int} from '../../kernel/memory.ts';
import {ENGAGEMENT, INTEREST, PRACTICE} from '../rings.ts';

export interface Members {
  /** Rings 1 to 3: the first `count` of these rows. */
  count: Int;
  readonly rows: Int32Array;
  /** Rings 2 and 3 alone. */
  engagedCount: Int;
  readonly engaged: Int32Array;
  /** Whether somebody changed rings since the last muster; and whether into or out of rings 2 and 3. */
  stale: boolean;
  engagedStale: boolean;
}

export function createMembers(people: number, memory = NO_MEMORY): Members {
  return {count: 0, rows: memory.column(Int32Array, people), engagedCount: 0, engaged: memory.column(Int32Array, people), stale: true, engagedStale: true};
}

/** Lists everybody in a ring anew. */
export function muster(members: Members, ring: Uint8Array, people: Int): void {
  members.count = listBetween(ring, people, INTEREST, PRACTICE, members.rows);
  members.engagedCount = listBetween(ring, people, ENGAGEMENT, PRACTICE, members.engaged);
  members.stale = false;
  members.engagedStale = false;
}

/** Rows of those in these rings, rising: eight are listed at once where it is compiled. @returns how many. */
export function listBetween(ring: Uint8Array, people: Int, least: Int, most: Int, rows: Int32Array): Int {
  let count = 0;
  for (let who = 0; who < people; who++) if (ring[who] >= least && ring[who] <= most) rows[count++] = who;
  return count;
}
