/** All ties: how many ends they have (each tie two), and the sum of strength over them. */
import type {Int} from '../../kernel/memory.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Ties} from '../../model/world/ties.ts';
import {Pass} from './pass.ts';

interface Strengths {
  ends: Int;
  strength: number;
}

export class TieStrength extends Pass implements Strengths {
  ends = 0;
  strength = 0;

  take({educators: {count}, ties, memory}: ReadonlyWorld): void {
    memory.run(addStrengths, ties, count, this);
  }
}

function addStrengths({first, degree, strength}: Frozen<Ties>, count: Int, sums: Strengths): void {
  let sum: number = 0, ends = 0; // a sum kept in a variable waits half as long for each addend as one kept in memory
  for (let who = 0; who < count; who++) {
    for (let slot = first[who], end = slot + degree[who]; slot < end; slot++) sum += strength[slot];
    ends += degree[who];
  }
  sums.strength = sum;
  sums.ends = ends;
}
