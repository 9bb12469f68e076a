/** Connected parts of the network, by union-find: two people are in one part when a chain of ties links them. */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Pass} from './pass.ts';

export class ConnectedParts implements Pass {
  /** People in the largest part. */
  largest = 0;
  /** Next person on the way to the root of one's part; people below a root. */
  #parent: Int32Array = new Int32Array(0);
  #size: Int32Array = new Int32Array(0);

  take({educators, ties, lent}: ReadonlyWorld): void {
    const {count} = educators;
    const {first, degree, alter} = ties;
    [this.#parent, this.#size] = [lent.column(0), lent.column(1)];
    for (let who = 0; who < count; who++) this.#parent[who] = who;
    this.#size.fill(1);
    this.largest = Math.min(1, count);
    for (let who = 0; who < count; who++) {
      for (let from = first[who], slot = from + degree[who] - 1; slot >= from && alter[slot] > who; slot--) this.#join(who, alter[slot]);
    }
  }

  #join(who: number, whom: number): void {
    const one = this.#root(who);
    const other = this.#root(whom);
    if (one === other) return;
    const larger = this.#size[one] < this.#size[other] ? other : one;
    const smaller = larger === one ? other : one;
    this.#parent[smaller] = larger;
    this.#size[larger] += this.#size[smaller];
    this.largest = Math.max(this.largest, this.#size[larger]);
  }

  #root(who: number): number {
    const parent = this.#parent;
    while (parent[who] !== who) who = parent[who] = parent[parent[who]];
    return who;
  }
}
