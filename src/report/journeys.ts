/** The log of a run, person by person: a journey begins with a post's holder and ends when they leave. */
import {once} from '../experiment/once.ts';
import type {LogEntry} from '../model/world/log.ts';
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
  readonly moves: Move[];
  /** What is worth telling, in order; help is only counted. */
  readonly turns: LogEntry[];
  readonly help: {received: LogEntry[]; given: LogEntry[]; refused: LogEntry[]};
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

/** Of most people nothing is in most lists: one is made for the first entry. */
const NONE: LogEntry[] = [];

export const journeysOf = once((log: readonly LogEntry[]): readonly Journey[] => {
  const present: (Journey | undefined)[] = [];
  const all: Journey[] = [];
  const of = (row: number, arrival = 0): Journey => {
    let journey = present[row];
    if (!journey) {
      journey = {
        row, arrival, moves: [], turns: [], ring: OUTSIDE, furthest: OUTSIDE, left: null, told: 0, help: {received: NONE, given: NONE, refused: NONE},
      };
      present[row] = journey;
      all.push(journey);
    }
    return journey;
  };
  for (const entry of log) {
    if (entry.who < 0) continue;
    if (entry.what.kind === 'arrived') {
      present[entry.who] = undefined;
      of(entry.who, entry.week);
    } else note(of(entry.who), entry, entry.whom >= 0 ? of(entry.whom) : null);
  }
  return all;
});

function added(list: LogEntry[], entry: LogEntry): LogEntry[] {
  if (list === NONE) return [entry];
  list.push(entry);
  return list;
}

function note(journey: Journey, entry: LogEntry, other: Journey | null): void {
  const {what} = entry;
  const {help} = journey;
  switch (what.kind) {
    case 'helped':
      help.received = added(help.received, entry);
      if (other) other.help.given = added(other.help.given, entry);
      return;
    case 'refused':
      help.refused = added(help.refused, entry);
      return;
    case 'move':
      journey.moves.push({entry, from: what.from, to: what.to, cause: what.cause});
      journey.ring = what.to;
      if (what.to > journey.furthest) journey.furthest = what.to;
      break;
    case 'left':
      journey.left = entry;
      break;
    case 'reached by': case 'made something new': case 'introduced': case 'connected':
      if (!isFirst(journey, what.kind === 'reached by' ? what.verb : what.kind)) return;
      break;
    default:
  }
  journey.turns.push(entry);
}

function isFirst(journey: Journey, name: string): boolean {
  const before = journey.told;
  journey.told |= BITS.get(name)!;
  return journey.told !== before;
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
