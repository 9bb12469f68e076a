/** What an import found: faults that stop it, and everything it counted, matched or left out, each with its rows. Nothing is dropped without a note. */
import {inert} from '../../schema/shape.ts';
import type {FileIssue} from '../file-issue.ts';

export interface ImportNote {
  /** Stable kebab-case id. */
  readonly code: string;
  readonly file: string;
  readonly count: number;
  /** Lines of the file, all of them. */
  readonly lines: readonly number[];
  /** In plain words, with the first few names and lines: for the person running it. */
  readonly message: string;
  /** The same with lines alone: what may stand in results. */
  readonly anonymous: string;
}

const SHOWN = 5;
/** Errors of one kind in one file that are told one by one. */
const MOST_ERRORS = 50;

export class Findings {
  readonly notes: ImportNote[] = [];
  readonly #errors: FileIssue[] = [];
  readonly #counts = new Map<string, number>();

  error(file: string, line: number, code: string, message: string, hint = ''): void {
    const count = (this.#counts.get(`${file} ${code}`) ?? 0) + 1;
    this.#counts.set(`${file} ${code}`, count);
    if (count <= MOST_ERRORS) this.#errors.push({code, severity: 'error', file, line, message, hint});
    else if (count === MOST_ERRORS + 1) this.#errors.push({code, severity: 'error', file, line, message: `and more of the same, from line ${line} on`, hint: ''});
  }

  get issues(): readonly FileIssue[] {
    return this.#errors;
  }

  /** Errors found while a table was read. */
  keep(issues: readonly FileIssue[]): void {
    for (const issue of issues) this.#errors.push(issue);
  }

  /** Notes `rows`, unless there are none; `say` gets the count and the words "“ann” (line 4), “bob” (line 9) and 3 more". */
  note(file: string, code: string, rows: readonly Named[], say: (count: number, named: string, names: boolean) => string): void {
    if (rows.length === 0) return;
    const [message, anonymous] = [true, false].map(names => say(rows.length, inWords(rows, names), names));
    this.notes.push({code, file, count: rows.length, lines: rows.map(({line}) => line), message, anonymous});
  }
}

/** A row of a file and the word by which a person knows it. */
export interface Named {
  readonly name: string;
  readonly line: number;
}

function inWords(rows: readonly Named[], names: boolean): string {
  const first = rows.slice(0, SHOWN).map(({name, line}) => (name === '' || !names ? `line ${line}` : `"${shortened(name)}" (line ${line})`)).join(', ');
  return rows.length > SHOWN ? `${first} and ${rows.length - SHOWN} more` : first;
}

const MOST_WORDS = 20;

/** Headings or titles, which name no person. */
export function quoted(words: readonly string[]): string {
  const more = words.length > MOST_WORDS ? ` and ${words.length - MOST_WORDS} more` : '';
  return words.slice(0, MOST_WORDS).map(word => `"${shortened(word)}"`).join(', ') + more;
}

/** Words of a file in a message: one line, not endless, without characters that a terminal obeys or that turn the direction of reading. */
export function shortened(text: string): string {
  const plain = inert(text.replace(/\s+/g, ' '));
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

/** "1 person", "2 people". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
