/** The story of a run: what happened to whom, when, with whom. Kept only where asked for; nothing in the model reads it. */
import type {Cause, Ring} from '../rings.ts';
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

export class Log {
  readonly entries: LogEntry[] = [];

  add(week: number, who: number, whom: number, what: Happening): void {
    this.entries.push({id: this.entries.length, week, who, whom, what});
  }
}

/** Tells of the contacts that a loop noted, which can't write here itself. @param others in each, beside the asker */
export function logNoted(
  log: Log | null, week: number, {asker, noted, notedCount}: Contacts, others: Int32Array, kind: 'helped' | 'refused' | 'introduced' | 'made something new',
): void {
  if (!log) return;
  for (let one = 0; one < notedCount; one++) log.add(week, asker[noted[one]], others[noted[one]], {kind});
}
