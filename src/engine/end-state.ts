/** The fingerprint of a world: SHA-256 over a digest of every column of its state, in a fixed order, whatever was measured. */
import {Fold} from '../kernel/fold.ts';
import {Sha256} from '../kernel/sha256.ts';
import {NEVER} from '../model/calendar.ts';
import type {Weeks} from '../model/world/educators.ts';
import type {World} from '../model/world/world.ts';

type Column = Uint8Array | Uint16Array | Int32Array | Float32Array;

/** In place of NEVER, so that a fingerprint does not depend on how many bytes a week takes. */
const NOT_YET = -1_000_000;

export function endStateOf({week, educators, ties, communities, places, lent}: World): string {
  const fold = new Fold();
  const weeks = lent.column(0);
  for (const column of Object.values(educators)) if (ArrayBuffer.isView(column)) fold.add(mayBeWeeks(column) ? dated(column, weeks) : column as Column);
  fold.add(ties.degree);
  const lists = [ties.alter, ...[ties.strength, ties.floor, ties.help].map(column => new Int32Array(column.buffer, column.byteOffset, column.length))];
  for (let who = 0; who < educators.count; who++) {
    const from = ties.first[who], to = from + ties.degree[who];
    for (const list of lists) fold.add(list, from, to);
  }
  for (const column of [places.holder, places.role, places.collaboration, places.experience, places.achievement]) fold.add(column);
  const gathered = communities.alive.map(id => [id, communities.size[id], communities.focus[id], communities.cohesion[id], communities.coached[id], dateOf(communities.protectedUntil[id])]);
  return new Sha256().update(`${week} ${fold.hex()} ${JSON.stringify(gathered)} ${JSON.stringify(Array.from(places.exchange))}`).hex();
}

function mayBeWeeks(column: object): column is Weeks {
  return column instanceof Int16Array || column instanceof Int32Array;
}

function dated(column: Weeks, into: Int32Array): Int32Array {
  for (let who = 0; who < into.length; who++) into[who] = dateOf(column[who]);
  return into;
}

function dateOf(week: number): number {
  return week === NEVER ? NOT_YET : week;
}
