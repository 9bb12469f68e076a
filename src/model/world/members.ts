/** Who is in a ring: rows in rising order, so that loops touch only people who can act. Mustered before each stage that follows a move. */

import {NO_MEMORY, type Int} from '../../kernel/memory.ts';

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
  const {rows, engaged} = members;
  let count = 0, engagedCount = 0;
  // Written whoever it is and kept by counting: the processor guesses a branch on a ring wrong too often.
  for (let who = 0; who < people; who++) {
    rows[count] = engaged[engagedCount] = who;
    count += (ring[who] + 3) >> 2;
    engagedCount += ring[who] >> 1;
  }
  members.count = count;
  members.engagedCount = engagedCount;
  members.stale = false;
  members.engagedStale = false;
}
