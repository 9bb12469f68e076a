/** Everybody once, by school: how many stand in each ring, in which third of the schools, and which schools have nobody further in. */
import type {Int} from '../../kernel/memory.ts';
import {ENGAGEMENT, PRACTICE} from '../../model/rings.ts';
import type {Educators} from '../../model/world/educators.ts';
import type {Places} from '../../model/world/places.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import {Pass} from './pass.ts';
import {NO_THIRD, THIRDS, thirdsOf} from './thirds.ts';

interface Without {
  /** Schools with nobody in rings 2-3; offices not counted. */
  without: Int;
}

export class SchoolRings extends Pass implements Without {
  /** People, and people in ring 3, by third of the schools: LEAST, MIDDLE, MOST. */
  people = new Float64Array(THIRDS);
  practising = new Float64Array(THIRDS);
  without = 0;
  /** People of school s in ring r at s·4 + r; offices too. */
  #rings: Int32Array = new Int32Array(0);
  #third: Int32Array = new Int32Array(0);

  take(world: ReadonlyWorld): void {
    const {educators, places, memory} = world;
    if (this.#third.length !== places.schools) {
      this.#third = thirdsOf(world);
      this.#rings = memory.column(Int32Array, places.schools * 4);
      this.people = memory.column(Float64Array, THIRDS);
      this.practising = memory.column(Float64Array, THIRDS);
    }
    memory.run(countInSchools, educators, places, this.#third, this.#rings, this.people, this.practising, this);
  }
}

function countInSchools(
  {ring, count}: Frozen<Educators>, places: Frozen<Places>, third: Int32Array, rings: Int32Array, people: Float64Array, practising: Float64Array, found: Without,
): void {
  const {school, office} = places;
  for (let at = 0; at < places.schools * 4; at++) rings[at] = 0;
  for (let at = 0; at < THIRDS; at++) {
    people[at] = 0;
    practising[at] = 0;
  }
  for (let who = 0; who < count; who++) rings[school[who] * 4 + ring[who]]++;
  found.without = 0;
  for (let place = 0; place < places.schools; place++) {
    if (office[place]) continue;
    const at = place * 4;
    found.without += Number(rings[at + ENGAGEMENT] + rings[at + PRACTICE] === 0);
    if (third[place] === NO_THIRD) continue;
    people[third[place]] += rings[at] + rings[at + 1] + rings[at + 2] + rings[at + 3];
    practising[third[place]] += rings[at + PRACTICE];
  }
}
