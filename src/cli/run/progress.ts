/** How far a long task is and how long it may still take: one line that renews itself on a terminal, a plain line now and then elsewhere. */
import {columns, styled, tell} from '../screen.ts';

const RENEW_SECONDS = 0.1;
const PLAIN_SECONDS = 10;

export class Progress {
  readonly #total: number;
  readonly #what: string;
  /** Seconds since this began. */
  readonly #elapsed: () => number;
  readonly #quiet: boolean;
  readonly #live = Boolean(process.stderr.isTTY) && process.env.TERM !== 'dumb';
  #shown: number;
  #done = 0;
  /** Done before this began (a resumed run): they say nothing about speed. */
  readonly #before: number;

  constructor({what, total, before = 0, quiet, elapsed}: {
    readonly what: string; readonly total: number; readonly before?: number; readonly quiet: boolean; readonly elapsed: () => number;
  }) {
    this.#what = what;
    this.#total = total;
    this.#before = before;
    this.#done = before;
    this.#quiet = quiet;
    this.#elapsed = elapsed;
    this.#shown = this.#live ? -Infinity : 0;
  }

  advance(by: number): void {
    this.#done += by;
    const now = this.#elapsed();
    if (this.#quiet || now - this.#shown < (this.#live ? RENEW_SECONDS : PLAIN_SECONDS)) return;
    this.#shown = now;
    if (this.#live) process.stderr.write(`\r${styled('dim', this.line().slice(0, columns() - 1))}\u001b[K`);
    else tell(this.line());
  }

  /** Takes the line away, so that what follows stands alone. */
  clear(): void {
    if (this.#live && !this.#quiet) process.stderr.write('\r\u001b[K');
  }

  line(): string {
    const worked = this.#done - this.#before;
    const left = worked > 0 ? (this.#elapsed() / worked) * (this.#total - this.#done) : NaN;
    return `${this.#done} of ${this.#total} ${this.#what}${Number.isNaN(left) ? '' : `, ${duration(left)} left`}`;
  }
}

/** 95 -> "about 2 minutes". */
export function duration(seconds: number): string {
  if (seconds < 1.5) return 'about 1 second';
  if (seconds < 90) return `about ${Math.round(seconds)} seconds`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} minutes`;
  return `about ${Math.round(seconds / 360) / 10} hours`;
}
