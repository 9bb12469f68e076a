/**
 * The story of a run: what happened to whom, when, with whom. Kept only where asked for; nothing in the model reads it. A run writes a hundred thousand
 * entries and more, so they stand as columns, and are made one by one for whoever reads them.
 */
import {CAUSES, RINGS, type Cause, type Ring} from '../rings.ts';
import type {Contacts} from './contacts.ts';

export type Happening =
  | {readonly kind: 'move'; readonly from: Ring; readonly to: Ring; readonly cause: Cause}
  | {readonly kind: 'arrived'}
  | {readonly kind: 'left'}
  | {readonly kind: 'changed school'; readonly school: number}
  | {readonly kind: 'told' | 'helped' | 'refused' | 'introduced' | 'made something new' | 'sponsored' | 'connected'}
  | {readonly kind: 'founded' | 'joined' | 'community dissolved' | 'community split'; readonly community: number}
  | {readonly kind: 'new focus'; readonly community: number; readonly focus: number}
  | {readonly kind: 'first try'}
  | {readonly kind: 'reached by'; readonly verb: string};

export interface LogEntry {
  /** Counts up through a run: what stories cite. */
  readonly id: number;
  readonly week: number;
  /** The person it happened to; −1 for a community. */
  readonly who: number;
  /** The other person in it; −1 = none. */
  readonly whom: number;
  readonly what: Happening;
}

type Numbers = Int32Array | Int16Array;

/** By id. */
interface Columns {
  readonly week: Numbers;
  readonly who: Numbers;
  readonly whom: Numbers;
  /** Place in `happenings`. */
  readonly what: Numbers;
}

/** What happened stands once for each different happening, of which there are few. */
export interface LogColumns extends Columns {
  readonly happenings: readonly Happening[];
}

const ROOM = 4096;
const MOST_IN_TWO_BYTES = 32_767;

export class Log {
  #count = 0;
  /** In two bytes a number as long as all fit. */
  #columns = emptyColumns();
  #happenings: Happening[] = [];
  /** By kind, then by what else is said. */
  #places = new Map<Happening['kind'], Map<string | number, number>>();
  /** Those that were asked for. */
  #entries: LogEntry[] = [];

  /** With these entries in it, whose ids count up from 0. */
  static of(entries: readonly LogEntry[]): Log {
    const log = new Log();
    log.addAll(entries);
    return log;
  }

  add(week: number, who: number, whom: number, what: Happening): void {
    this.#put(week, who, whom, this.#placeOf(what));
  }

  /** The same of many: of `who[at]`, and `whom[at]` beside them, for the first `count` of `places`. */
  addEach(week: number, places: Int32Array, count: number, who: Int32Array, whom: Int32Array, what: Happening): void {
    if (count === 0) return;
    const place = this.#placeOf(what);
    for (let one = 0; one < count; one++) this.#put(week, who[places[one]], whom[places[one]], place);
  }

  #put(week: number, who: number, whom: number, place: number): void {
    const at = this.#count++;
    if (at === this.#columns.who.length) this.#copyInto(length => new (this.#columns.who.constructor as typeof Int16Array)(2 * length));
    if (Math.max(week, who, whom, place) > MOST_IN_TWO_BYTES && this.#columns.who instanceof Int16Array) this.#copyInto(length => new Int32Array(length));
    const columns = this.#columns;
    columns.week[at] = week;
    columns.who[at] = who;
    columns.whom[at] = whom;
    columns.what[at] = place;
  }

  addAll(entries: readonly LogEntry[]): void {
    for (const {week, who, whom, what} of entries) this.add(week, who, whom, what);
  }

  clear(): void {
    this.#count = 0;
    this.#columns = emptyColumns();
    this.#happenings = [];
    this.#places = new Map();
    this.#entries = [];
  }

  get entries(): readonly LogEntry[] {
    readEntries(this.columns, this.#entries);
    return this.#entries;
  }

  /** As it stands; what is added later is not in them. */
  get columns(): LogColumns {
    const {week, who, whom, what} = this.#columns, end = this.#count;
    return {week: week.subarray(0, end), who: who.subarray(0, end), whom: whom.subarray(0, end), what: what.subarray(0, end), happenings: this.#happenings};
  }

  #placeOf(what: Happening): number {
    const detail = detailOf(what);
    let ofKind = this.#places.get(what.kind);
    if (!ofKind) this.#places.set(what.kind, ofKind = new Map());
    let place = ofKind.get(detail);
    if (place === undefined) ofKind.set(detail, place = this.#happenings.push(what) - 1);
    return place;
  }

  #copyInto(create: (length: number) => Numbers): void {
    const copied = (column: Numbers) => {
      const copy = create(column.length);
      copy.set(column);
      return copy;
    };
    const {week, who, whom, what} = this.#columns;
    this.#columns = {week: copied(week), who: copied(who), whom: copied(whom), what: copied(what)};
  }
}

function emptyColumns(): Columns {
  return {week: new Int16Array(ROOM), who: new Int16Array(ROOM), whom: new Int16Array(ROOM), what: new Int16Array(ROOM)};
}

/** Adds to `entries` those that are not yet in it. */
export function readEntries(log: LogColumns, entries: LogEntry[] = []): LogEntry[] {
  for (let id = entries.length; id < log.who.length; id++) entries.push(entryAt(log, id));
  return entries;
}

export function entryAt({week, who, whom, what, happenings}: LogColumns, id: number): LogEntry {
  return {id, week: week[id], who: who[id], whom: whom[id], what: happenings[what[id]]};
}

/** What tells a happening from others of its kind: never a text made for each, of which a run would make ten thousands. */
function detailOf(what: Happening): string | number {
  switch (what.kind) {
    case 'move': return (CAUSES.indexOf(what.cause) * RINGS.length + what.from) * RINGS.length + what.to;
    case 'reached by': return what.verb;
    case 'changed school': return what.school;
    case 'new focus': return `${what.community} ${what.focus}`;
    case 'founded': case 'joined': case 'community dissolved': case 'community split': return what.community;
    default: return '';
  }
}

/** Tells of the contacts that a loop noted, which can't write here itself. @param others in each, beside the asker */
export function logNoted(
  log: Log | null, week: number, {asker, noted, notedCount}: Contacts, others: Int32Array, kind: 'helped' | 'refused' | 'introduced' | 'made something new',
): void {
  log?.addEach(week, noted, notedCount, asker, others, {kind});
}
