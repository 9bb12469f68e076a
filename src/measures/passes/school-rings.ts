/** Everybody once, by school: how many stand in each ring, in which third of the schools, and which schools have nobody further in. */
import {ENGAGEMENT, PRACTICE} from '../../model/rings.ts';
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Pass} from './pass.ts';
import {NO_THIRD, thirdsOf} from './thirds.ts';

export class SchoolRings implements Pass {
  /** People of school s in ring r at s·4 + r; offices too. */
  rings = new Int32Array(0);
  /** People, and people in ring 3, by third of the schools: LEAST, MIDDLE, MOST. */
  readonly people = new Float64Array(3);
  readonly practising = new Float64Array(3);
  /** Schools, and those with nobody in rings 2-3; offices not counted. */
  schools = 0;
  without = 0;
  #third: Int8Array | null = null;

  take({educators, places}: ReadonlyWorld): void {
    const {ring, count} = educators;
    const {school, office} = places;
    if (this.rings.length !== places.schools * 4) {
      this.rings = new Int32Array(places.schools * 4);
      this.#third = null;
    }
    this.#third ??= thirdsOf(places);
    const {rings, people, practising} = this;
    rings.fill(0);
    people.fill(0);
    practising.fill(0);
    this.schools = this.without = 0;
    for (let who = 0; who < count; who++) rings[school[who] * 4 + ring[who]]++;
    for (let place = 0; place < places.schools; place++) {
      if (office[place]) continue;
      const at = place * 4;
      this.schools++;
      if (rings[at + ENGAGEMENT] + rings[at + PRACTICE] === 0) this.without++;
      const third = this.#third[place];
      if (third === NO_THIRD) continue;
      people[third] += rings[at] + rings[at + 1] + rings[at + 2] + rings[at + 3];
      practising[third] += rings[at + PRACTICE];
    }
  }
}
