/** Who is in a ring: rows in rising order, so that loops touch only people who can act. Mustered before each stage that needs it. */

export interface Members {
  count: number;
  readonly rows: Int32Array;
}

export function createMembers(people: number): Members {
  return {count: 0, rows: new Int32Array(people)};
}

/** Lists everybody in rings 1 to 3. */
export function muster(members: Members, ring: Uint8Array): void {
  let count = 0;
  for (let who = 0; who < ring.length; who++) if (ring[who] > 0) members.rows[count++] = who;
  members.count = count;
}
