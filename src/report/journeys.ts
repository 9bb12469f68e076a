/** The log of a run, person by person: a journey begins with a post's holder and ends when they leave. */
import {once} from '../experiment/once.ts';
import {entryAt, type Happening, type LogColumns, type LogEntry} from '../model/world/log.ts';
import {VERBS} from '../model/plan.ts';
import {OUTSIDE, PRACTICE, ENGAGEMENT, type Cause, type Ring} from '../model/rings.ts';

export interface Move {
  readonly entry: LogEntry;
  readonly from: Ring;
  readonly to: Ring;
  readonly cause: Cause;
}

export interface Journey {
  /** Row, and week of arrival: the same row is another person after someone left. */
  readonly row: number;
  readonly arrival: number;
  /** Ids in the log: of the entry from which on the post is theirs, and of the one with which the next holder comes. */
  readonly from: number;
  until: number;
  readonly moves: Move[];
  /** What is worth telling, in order; help is told by `helpOf`. */
  readonly turns: LogEntry[];
  ring: Ring;
  furthest: Ring;
  /** Where they left the job. */
  left: LogEntry | null;
  /** What is told once only and was, a bit each (`ONCE`). */
  told: number;
}

/** Of many visits, and of other things that come again, only the first is told. */
const ONCE: readonly string[] = ['made something new', 'introduced', 'connected', ...VERBS];
const BITS = new Map(ONCE.map((name, bit) => [name, 1 << bit]));

/** What an entry means for a journey: nothing to tell, another holder, a turn. */
const HELP = 0, ARRIVAL = 1, TURN = 2;

/** A log is long and most of it is help, so entries are made of no more than what is worth telling. */
export const journeysOf = once((log: LogColumns): readonly Journey[] => {
  const {who, whom, what, week, happenings} = log;
  const meanings = Uint8Array.from(happenings, meaningOf), bits = Int32Array.from(happenings, bitOf);
  const present: (Journey | undefined)[] = [];
  const all: Journey[] = [];
  const begin = (row: number, from = 0, arrival = 0): Journey => {
    const journey: Journey = {row, arrival, from, until: who.length, moves: [], turns: [], ring: OUTSIDE, furthest: OUTSIDE, left: null, told: 0};
    present[row] = journey;
    all.push(journey);
    return journey;
  };
  for (let id = 0; id < who.length; id++) {
    const row = who[id], place = what[id], meaning = meanings[place];
    if (row < 0) continue;
    if (meaning === ARRIVAL) {
      const before = present[row];
      if (before) before.until = id;
      begin(row, id, week[id]);
      continue;
    }
    const journey = present[row] ?? begin(row);
    if (whom[id] >= 0 && !present[whom[id]]) begin(whom[id]);
    if (meaning === TURN && (journey.told & bits[place]) === 0) note(journey, log, id, bits[place]);
  }
  return all;
});

/** By place among the happenings of a log: 1 for these kinds, else 0. A log is long, and to ask each entry for its kind takes most of a walk through it. */
export function placesOf({happenings}: LogColumns, ...kinds: readonly Happening['kind'][]): Uint8Array {
  return Uint8Array.from(happenings, ({kind}) => Number(kinds.includes(kind)));
}

function meaningOf({kind}: Happening): number {
  return kind === 'arrived' ? ARRIVAL : kind === 'helped' || kind === 'refused' ? HELP : TURN;
}

function bitOf(what: Happening): number {
  return BITS.get(what.kind === 'reached by' ? what.verb : what.kind) ?? 0;
}

function note(journey: Journey, log: LogColumns, id: number, bit: number): void {
  journey.told |= bit;
  const entry = entryAt(log, id), {what} = entry;
  journey.turns.push(entry);
  if (what.kind === 'left') journey.left = entry;
  if (what.kind !== 'move') return;
  journey.moves.push({entry, from: what.from, to: what.to, cause: what.cause});
  journey.ring = what.to;
  if (what.to > journey.furthest) journey.furthest = what.to;
}

/** Ids of entries: help received, help given, requests refused. */
export interface Help {
  readonly received: readonly number[];
  readonly given: readonly number[];
  readonly refused: readonly number[];
}

export function helpOf({row, from, until}: Journey, log: LogColumns): Help {
  const {who, whom, what} = log, helps = placesOf(log, 'helped'), refusals = placesOf(log, 'refused');
  const received: number[] = [], given: number[] = [], refused: number[] = [];
  for (let id = from; id < until; id++) {
    if (who[id] !== row && whom[id] !== row) continue;
    if (helps[what[id]]) (who[id] === row ? received : given).push(id);
    else if (refusals[what[id]] && who[id] === row) refused.push(id);
  }
  return {received, given, refused};
}

/** Whether they ever moved, beside how they started. */
export function movedOn({moves}: Journey): boolean {
  return moves.some(({cause}) => cause !== 'start');
}

/** Moves that are not how someone started. */
export function ownMoves({moves}: Journey): readonly Move[] {
  return moves.filter(({cause}) => cause !== 'start');
}

/** Rings in the order passed through: "0123". */
export function pathOf({moves}: Journey): string {
  return moves.map(({from, to}, at) => (at === 0 ? `${from}${to}` : to)).join('');
}

/** Moves outward, but for leaving the job. */
export function setBacks({moves}: Journey): number {
  return moves.filter(({from, to, cause}) => to < from && cause !== 'left the network').length;
}

export function everTried({furthest}: Journey): boolean {
  return furthest >= ENGAGEMENT;
}

export function isPractising({ring, left}: Journey): boolean {
  return ring === PRACTICE && left === null;
}
