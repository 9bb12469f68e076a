/** What an import found: faults that stop it, and everything it counted, matched or left out, each with its rows. Nothing is dropped without a note. */
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

export class Findings {
  readonly issues: FileIssue[] = [];
  readonly notes: ImportNote[] = [];

  error(file: string, line: number, code: string, message: string, hint = ''): void {
    this.issues.push({code, severity: 'error', file, line, message, hint});
  }

  /** Notes `rows`, unless there are none; `say` gets the count and the words "“ann” (line 4), “bob” (line 9) and 3 more". */
  note(file: string, code: string, rows: readonly Named[], say: (count: number, named: string) => string): void {
    if (rows.length === 0) return;
    const [message, anonymous] = [true, false].map(names => say(rows.length, inWords(rows, names)));
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

/** Headings or titles, which name no person. */
export function quoted(words: readonly string[]): string {
  return words.map(word => `"${shortened(word)}"`).join(', ');
}

/** Words of a file in a message: one line, not endless, without characters that a terminal obeys. */
export function shortened(text: string): string {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

/** "1 person", "2 people". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
