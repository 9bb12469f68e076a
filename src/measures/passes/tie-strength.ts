/** All ties: how many ends they have (each tie two), and the sum of strength over them. */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Pass} from './pass.ts';

export class TieStrength implements Pass {
  ends = 0;
  strength = 0;

  take({educators, ties}: ReadonlyWorld): void {
    const {first, degree, strength} = ties;
    this.ends = this.strength = 0;
    for (let who = 0; who < educators.count; who++) {
      for (let slot = first[who], end = slot + degree[who]; slot < end; slot++) this.strength += strength[slot];
      this.ends += degree[who];
    }
  }
}
