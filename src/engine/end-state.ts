/** The fingerprint of a world: SHA-256 over a digest of every column of its state, in a fixed order, whatever was measured. */
import {Fold} from '../kernel/fold.ts';
import {Sha256} from '../kernel/sha256.ts';
import type {World} from '../model/world/world.ts';

type Column = Uint8Array | Uint16Array | Int32Array | Float32Array;

export function endStateOf({week, educators, ties, communities, places}: World): string {
  const fold = new Fold();
  for (const column of Object.values(educators)) if (ArrayBuffer.isView(column)) fold.add(column as Column);
  fold.add(ties.degree);
  for (let who = 0; who < educators.count; who++) {
    const from = ties.first[who], to = from + ties.degree[who];
    for (const column of [ties.alter, ties.strength, ties.floor, ties.help]) fold.add(column, from, to);
  }
  for (const column of [places.holder, places.role, places.collaboration, places.experience, places.achievement]) fold.add(column);
  const gathered = communities.alive.map(id => [id, communities.size[id], communities.focus[id], communities.cohesion[id], communities.coached[id], communities.protectedUntil[id]]);
  return new Sha256().update(`${week} ${fold.hex()} ${JSON.stringify(gathered)} ${JSON.stringify(Array.from(places.exchange))}`).hex();
}
