/**
 * Whether a person's contacts know each other: of the pairs among the k contacts of i, the share that is tied,
 * Σ over contacts j of (contacts that i and j share) / (k(k − 1)). Source: Watts & Strogatz (1998).
 */
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Ties} from '../../model/world/ties.ts';
import type {Pass} from './pass.ts';

export class LocalClustering implements Pass {
  /** People with two ties or more, and the sum of their local clustering. */
  people = 0;
  clustering = 0;

  take({educators: {count}, ties, lent}: ReadonlyWorld): void {
    const shared = lent.column(0), mark = lent.column(1);
    shareContacts(ties, count, shared, mark);
    this.#sumUp(ties, count, shared);
  }

  #sumUp({degree}: Frozen<Ties>, count: number, shared: Int32Array): void {
    let people = 0, clustering = 0;
    for (let who = 0; who < count; who++) {
      if (degree[who] < 2) continue;
      people++;
      clustering += shared[who] / (degree[who] * (degree[who] - 1));
    }
    this.people = people;
    this.clustering = clustering;
  }
}

/** Contacts that a person shares with a contact, summed over their ties. `mark` = the person who last marked this one as a contact. */
function shareContacts({first, degree, alter}: Frozen<Ties>, count: number, shared: Int32Array, mark: Int32Array): void {
  shared.fill(0);
  mark.fill(-1);
  for (let who = 0; who < count; who++) {
    const from = first[who];
    // Each three that are all tied are met once, from the lowest of them, and share two contacts in each one's count.
    let higher = from + degree[who];
    while (higher > from && alter[higher - 1] > who) mark[alter[--higher]] = who;
    for (let slot = higher, end = from + degree[who]; slot < end; slot++) {
      const other = alter[slot];
      for (let at = first[other] + degree[other] - 1; alter[at] > other; at--) {
        if (mark[alter[at]] !== who) continue;
        shared[who] += 2;
        shared[other] += 2;
        shared[alter[at]] += 2;
      }
    }
  }
}
