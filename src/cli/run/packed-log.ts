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
  const column = () => new Int32Array(log.length);
  const [id, week, who, whom, what] = [column(), column(), column(), column(), column()];
  const places = new Map<string, number>();
  const happenings: Entry['what'][] = [];
  for (let at = 0; at < log.length; at++) {
    const entry = log[at];
    const words = wordsOf(entry.what);
    let place = places.get(words);
    if (place === undefined) places.set(words, place = happenings.push(entry.what) - 1);
    id[at] = entry.id;
    week[at] = entry.week;
    who[at] = entry.who;
    whom[at] = entry.whom;
    what[at] = place;
  }
  return pack({id, week, who, whom, what, happenings} satisfies Columns);
}

/** What happened as one text: most often its kind says all. */
function wordsOf(what: Entry['what']): string {
  for (const name in what) if (name !== 'kind') return JSON.stringify(what);
  return what.kind;
}

export function readLog(bytes: Uint8Array): Run['log'] {
  if (bytes.length === 0) return [];
  const {id, week, who, whom, what, happenings} = unpack(bytes) as Columns;
  const log = new Array<Entry>(id.length);
  for (let at = 0; at < log.length; at++) log[at] = {id: id[at], week: week[at], who: who[at], whom: whom[at], what: happenings[what[at]]};
  return log;
}
