/**
 * A log of contacts, as an online platform or a diary keeps it: who turned to whom in which week, and whether help was given. It sees acts, not
 * what people remember of them. Take it after every week of a run.
 */
import {GIVEN} from '../../model/world/contacts.ts';
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {Answers, type ObservedNetwork} from './observed-network.ts';

export interface Contact {
  /** The week it took place in, from 0. */
  readonly week: number;
  readonly asker: number;
  readonly partner: number;
  readonly helped: boolean;
}

export class ContactLog {
  readonly contacts: Contact[] = [];

  /** Writes down the contacts of the week just past. */
  take({week, contacts: {count, asker, partner, outcome}}: ReadonlyWorld): void {
    for (let at = 0; at < count; at++) {
      this.contacts.push({week: week - 1, asker: asker[at], partner: partner[at], helped: outcome[at] === GIVEN});
    }
  }

  /** Who turned to whom at least so often in the weeks from .. until − 1, among the people on the list; all of them count as having answered. */
  network(people: ArrayLike<number>, {from, until, least = 1}: {readonly from: number; readonly until: number; readonly least?: number}): ObservedNetwork {
    const found = new Answers(people);
    found.answered.fill(1);
    const times = new Map<number, number>();
    for (const {week, asker, partner} of this.contacts) {
      const source = found.placeOf(asker), target = found.placeOf(partner);
      if (week < from || week >= until || source < 0 || target < 0) continue;
      const pair = source * people.length + target;
      times.set(pair, (times.get(pair) ?? 0) + 1);
    }
    for (const pair of [...times.keys()].sort((one, other) => one - other)) {
      if (times.get(pair)! >= least) found.add(Math.floor(pair / people.length), pair % people.length, times.get(pair)!);
    }
    return found.network();
  }
}
