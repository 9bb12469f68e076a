/** Connected parts of the network, by union-find: two people are in one part when a chain of ties links them. */
import type {Int} from '../../kernel/memory.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Ties} from '../../model/world/ties.ts';
import {Pass} from './pass.ts';

export class ConnectedParts extends Pass {
  /** People in the largest part. */
  largest = 0;

  take({educators: {count}, ties, lent, memory}: ReadonlyWorld): void {
    this.largest = memory.run(largestPart, ties, count, lent.column(0), lent.column(1));
  }
}

/** `parent` = the next person on the way to the root of one's part, `size` = people below a root. */
function largestPart({first, degree, alter}: Frozen<Ties>, count: Int, parent: Int32Array, size: Int32Array): Int {
  for (let who = 0; who < count; who++) {
    parent[who] = who;
    size[who] = 1;
  }
  let largest = Number(count > 0);
  for (let who = 0; who < count; who++) {
    for (let from = first[who], slot = from + degree[who] - 1; slot >= from && alter[slot] > who; slot--) {
      const one = rootOf(parent, who), other = rootOf(parent, alter[slot]);
      if (one === other) continue;
      const larger = size[one] < size[other] ? other : one, smaller = larger === one ? other : one;
      parent[smaller] = larger;
      size[larger] += size[smaller];
      if (size[larger] > largest) largest = size[larger];
    }
  }
  return largest;
}

/** Ways to the root are halved as they are walked. */
function rootOf(parent: Int32Array, from: Int): Int {
  let who = from;
  while (parent[who] !== who) {
    parent[who] = parent[parent[who]];
    who = parent[who];
  }
  return who;
}
