/** A log as bytes: a column each for what is a number, and what happened once for each different happening, of which there are few. */
import type {Run} from '../../engine/run.ts';
import {pack, unpack} from '../../io/packing.ts';

type Entry = Run['log'][number];

interface Columns {
  readonly id: Int32Array;
  readonly week: Int32Array;
  readonly who: Int32Array;
  readonly whom: Int32Array;
  /** Place in `happenings`. */
  readonly what: Int32Array;
  readonly happenings: readonly Entry['what'][];
}

/** No bytes where there is no log. */
export function packLog(log: Run['log']): Uint8Array {
  if (log.length === 0) return new Uint8Array(0);
  const places = new Map<string, number>();
  const happenings: Entry['what'][] = [];
  const what = Int32Array.from(log, entry => {
    const words = JSON.stringify(entry.what);
    let place = places.get(words);
    if (place === undefined) {
      place = happenings.push(entry.what) - 1;
      places.set(words, place);
    }
    return place;
  });
  const column = (name: 'id' | 'week' | 'who' | 'whom') => Int32Array.from(log, entry => entry[name]);
  return pack({id: column('id'), week: column('week'), who: column('who'), whom: column('whom'), what, happenings} satisfies Columns);
}

export function readLog(bytes: Uint8Array): Run['log'] {
  if (bytes.length === 0) return [];
  const {id, week, who, whom, what, happenings} = unpack(bytes) as Columns;
  return Array.from(id, (number, at): Entry => ({id: number, week: week[at], who: who[at], whom: whom[at], what: happenings[what[at]]}));
}
