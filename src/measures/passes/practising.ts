/** Those in practice, ring 3: how well they practise, how far they have come, who carries them. Few people, so a gate can ask every week. */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {practisedQuality} from '../../model/world/educators.ts';
import {PRACTICE} from '../../model/rings.ts';
import type {Pass} from './pass.ts';

/** q̂ from which practice is called deep. */
export const DEEP = 0.5;

export class Practising implements Pass {
  people = 0;
  /** Sums of q̂, of max(0, q̂ − q0) and of peer support. */
  quality = 0;
  gain = 0;
  peerSupport = 0;
  /** People with q̂ ≥ 0.5. */
  deep = 0;

  /** @param among rows of those who are counted; null = everybody */
  take({educators}: ReadonlyWorld, among: ArrayLike<number> | null = null): void {
    const {count, ring, startQuality, peerSupport} = educators;
    this.people = this.quality = this.gain = this.peerSupport = this.deep = 0;
    for (let at = 0, end = among ? among.length : count; at < end; at++) {
      const who = among ? among[at] : at;
      if (ring[who] !== PRACTICE) continue;
      const quality = practisedQuality(educators, who);
      this.people++;
      this.quality += quality;
      this.gain += Math.max(0, quality - startQuality[who]);
      this.peerSupport += peerSupport[who];
      if (quality >= DEEP) this.deep++;
    }
  }
}
