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

/** A log is long and most of it is help, so entries are made of no more than what is worth telling. */
export const journeysOf = once((log: LogColumns): readonly Journey[] => {
  const {who, whom, what, week, happenings} = log;
  const bits = happenings.map(bitOf);
  const present: (Journey | undefined)[] = [];
  const all: Journey[] = [];
  const of = (row: number, from = 0, arrival = 0): Journey => {
    let journey = present[row];
    if (!journey) {
      journey = {row, arrival, from, until: who.length, moves: [], turns: [], ring: OUTSIDE, furthest: OUTSIDE, left: null, told: 0};
      present[row] = journey;
      all.push(journey);
    }
    return journey;
  };
  for (let id = 0; id < who.length; id++) {
    if (who[id] < 0) continue;
    const {kind} = happenings[what[id]];
    if (kind === 'arrived') {
      const before = present[who[id]];
      if (before) before.until = id;
      present[who[id]] = undefined;
      of(who[id], id, week[id]);
      continue;
    }
    const journey = of(who[id]);
    if (whom[id] >= 0) of(whom[id]);
    if (kind !== 'helped' && kind !== 'refused') note(journey, log, id, bits[what[id]]);
  }
  return all;
});

function bitOf(what: Happening): number {
  return BITS.get(what.kind === 'reached by' ? what.verb : what.kind) ?? 0;
}

function note(journey: Journey, log: LogColumns, id: number, bit: number): void {
  if (journey.told & bit) return;
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

export function helpOf({row, from, until}: Journey, {who, whom, what, happenings}: LogColumns): Help {
  const received: number[] = [], given: number[] = [], refused: number[] = [];
  for (let id = from; id < until; id++) {
    if (who[id] !== row && whom[id] !== row) continue;
    const {kind} = happenings[what[id]];
    if (kind === 'helped') (who[id] === row ? received : given).push(id);
    else if (kind === 'refused' && who[id] === row) refused.push(id);
  }
  return {received, given, refused};
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
