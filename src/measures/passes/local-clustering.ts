/**
 * Whether a person's contacts know each other: of the pairs among the k contacts of i, the share that is tied,
 * Σ over contacts j of (contacts that i and j share) / (k(k − 1)). Source: Watts & Strogatz (1998).
 */
import type {Int} from '../../kernel/memory.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Ties} from '../../model/world/ties.ts';
import {Pass} from './pass.ts';

interface Clustered {
  /** People with two ties or more, and the sum of their local clustering. */
  people: Int;
  clustering: number;
}

export class LocalClustering extends Pass implements Clustered {
  people = 0;
  clustering = 0;

  take({educators: {count}, ties, lent, memory}: ReadonlyWorld): void {
    const shared = lent.column(0), mark = lent.column(1);
    memory.run(shareContacts, ties, count, shared, mark);
    memory.run(sumClustering, ties, count, shared, this);
  }
}

/** Contacts that a person shares with a contact, summed over their ties. `mark` = the person who last marked this one as a contact. */
function shareContacts({first, degree, alter}: Frozen<Ties>, count: Int, shared: Int32Array, mark: Int32Array): void {
  for (let who = 0; who < count; who++) {
    shared[who] = 0;
    mark[who] = -1;
  }
  for (let who = 0; who < count; who++) {
    const from = first[who];
    // Each three that are all tied are met once, from the lowest of them, and share two contacts in each one's count.
    let higher = from + degree[who];
    while (higher > from && alter[higher - 1] > who) mark[alter[--higher]] = who;
    for (let slot = higher, end = from + degree[who]; slot < end; slot++) {
      const other = alter[slot];
      let common = 0;
      for (let at = first[other] + degree[other] - 1; alter[at] > other; at--) { // ends at `who`, if not before
        // Times 0 or 1: who knows whom is what the processor guesses wrong too often.
        const both = 2 * Number(mark[alter[at]] === who);
        common += both;
        shared[alter[at]] += both;
      }
      shared[who] += common;
      shared[other] += common;
    }
  }
}

function sumClustering({degree}: Frozen<Ties>, count: Int, shared: Int32Array, sums: Clustered): void {
  sums.people = 0;
  sums.clustering = 0;
  for (let who = 0; who < count; who++) {
    if (degree[who] < 2) continue;
    sums.people++;
    sums.clustering += shared[who] / (degree[who] * (degree[who] - 1));
  }
}
