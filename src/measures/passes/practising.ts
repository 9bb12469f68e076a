/** Those in practice, ring 3: how well they practise, how far they have come, who carries them. Few people, so a gate can ask every week. */
import type {Int} from '../../kernel/memory.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import {practisedQuality, type Educators} from '../../model/world/educators.ts';
import {PRACTICE} from '../../model/rings.ts';
import {Pass} from './pass.ts';

/** q̂ from which practice is called deep. */
export const DEEP = 0.5;

interface Practised {
  people: Int;
  /** Sums of q̂, of max(0, q̂ − q0) and of peer support. */
  quality: number;
  gain: number;
  peerSupport: number;
  /** People with q̂ ≥ 0.5. */
  deep: Int;
}

export class Practising extends Pass implements Practised {
  people = 0;
  quality = 0;
  gain = 0;
  peerSupport = 0;
  deep = 0;

  /** @param among rows of those who are counted; null = everybody */
  take({educators, memory, lent}: ReadonlyWorld, among: Int32Array | null = null): void {
    this.people = this.quality = this.gain = this.peerSupport = this.deep = 0;
    memory.run(addPractice, educators, among ?? lent.column(0), among ? among.length : educators.count, among === null, this);
  }
}

function addPractice(educators: Frozen<Educators>, among: Int32Array, count: Int, everybody: boolean, sums: Practised): void {
  const {ring, startQuality, peerSupport} = educators;
  for (let at = 0; at < count; at++) {
    const who = everybody ? at : among[at];
    if (ring[who] !== PRACTICE) continue;
    const quality = practisedQuality(educators, who);
    sums.people++;
    sums.quality += quality;
    sums.gain += Math.max(0, quality - startQuality[who]);
    sums.peerSupport += peerSupport[who];
    sums.deep += Number(quality >= DEEP);
  }
}
