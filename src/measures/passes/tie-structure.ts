/** The whole network of ties: mean strength, how many of a person's contacts know each other, and the largest connected part. */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Pass} from './pass.ts';

export class TieStructure implements Pass {
  /** Ends of ties (each tie twice) and the sum of strength over them. */
  ends = 0;
  strength = 0;
  /** People with two ties or more, and the sum of their local clustering. */
  clusterable = 0;
  clustering = 0;
  /** People in the largest connected part. */
  largest = 0;
  /** Common contacts summed over a person's ties; a mark; a parent in the forest of connected parts; people below a root. */
  #shared = new Int32Array(0);
  #mark = new Int32Array(0);
  #parent = new Int32Array(0);
  #size = new Int32Array(0);

  take(world: ReadonlyWorld): void {
    const {count} = world.educators;
    if (this.#mark.length !== count) {
      this.#shared = new Int32Array(count);
      this.#mark = new Int32Array(count);
      this.#parent = new Int32Array(count);
      this.#size = new Int32Array(count);
    }
    this.#weigh(world);
    this.#cluster(world);
    this.#connect(world);
  }

  #weigh({educators, ties}: ReadonlyWorld): void {
    const {capacity, degree, strength} = ties;
    this.ends = this.strength = 0;
    for (let who = 0; who < educators.count; who++) {
      for (let slot = who * capacity, end = slot + degree[who]; slot < end; slot++) this.strength += strength[slot];
      this.ends += degree[who];
    }
  }

  /** Local clustering of i = pairs of i's contacts that are tied / pairs = Σ_j |contacts of i and of j| / (k(k − 1)). */
  #cluster({educators, ties}: ReadonlyWorld): void {
    const {capacity, degree, alter} = ties;
    const shared = this.#shared.fill(0);
    const mark = this.#mark.fill(-1);
    this.clusterable = this.clustering = 0;
    for (let who = 0; who < educators.count; who++) {
      const from = who * capacity;
      const end = from + degree[who];
      for (let slot = from; slot < end; slot++) mark[alter[slot]] = who;
      for (let slot = end - 1; slot >= from && alter[slot] > who; slot--) {
        const other = alter[slot];
        let common = 0;
        for (let at = other * capacity, last = at + degree[other]; at < last; at++) if (mark[alter[at]] === who) common++;
        shared[who] += common;
        shared[other] += common;
      }
    }
    for (let who = 0; who < educators.count; who++) {
      if (degree[who] < 2) continue;
      this.clusterable++;
      this.clustering += shared[who] / (degree[who] * (degree[who] - 1));
    }
  }

  #connect({educators, ties}: ReadonlyWorld): void {
    const {capacity, degree, alter} = ties;
    const parent = this.#parent;
    const size = this.#size.fill(1);
    this.largest = educators.count > 0 ? 1 : 0;
    for (let who = 0; who < educators.count; who++) parent[who] = who;
    for (let who = 0; who < educators.count; who++) {
      for (let slot = who * capacity + degree[who] - 1; slot >= who * capacity && alter[slot] > who; slot--) {
        let one = this.#root(who);
        let other = this.#root(alter[slot]);
        if (one === other) continue;
        if (size[one] < size[other]) [one, other] = [other, one];
        parent[other] = one;
        size[one] += size[other];
        this.largest = Math.max(this.largest, size[one]);
      }
    }
  }

  #root(who: number): number {
    const parent = this.#parent;
    while (parent[who] !== who) who = parent[who] = parent[parent[who]];
    return who;
  }
}
