/** Those who practised when facilitation ended, today: who still does. Leavers count as lost, whoever sits in their place. */
import {practisedQuality} from '../../model/world/educators.ts';
import {PRACTICE} from '../../model/rings.ts';
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Memory} from '../memory.ts';
import {DEEP} from './practising.ts';
import {Pass} from './pass.ts';

export class Kept extends Pass {
  memory: Memory | null = null;
  /** In practice then; of those still; deep then; of those still in practice and deep. */
  practising = 0;
  stillPractising = 0;
  deep = 0;
  stillDeep = 0;

  take({educators}: ReadonlyWorld): void {
    this.practising = this.stillPractising = this.deep = this.stillDeep = 0;
    if (!this.memory) return;
    const {who, arrival, deep} = this.memory.practising;
    this.practising = who.length;
    for (let place = 0; place < who.length; place++) {
      const person = who[place];
      const still = educators.arrival[person] === arrival[place] && educators.ring[person] === PRACTICE;
      this.deep += deep[place];
      if (!still) continue;
      this.stillPractising++;
      if (deep[place] && practisedQuality(educators, person) >= DEEP) this.stillDeep++;
    }
  }
}
