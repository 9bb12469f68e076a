/** Where words for people and machines go: results to standard output, everything else to standard error. */
import {styleText} from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** What is to be done where words can't be written, on a full disk for instance. A reader that closed its end (`| head`) has seen enough: that is no fault. */
export function whereWordsAreLost(end: (fault: Error, where: string) => void): void {
  for (const [where, stream] of [['standard output', process.stdout], ['standard error', process.stderr]] as const) {
    stream.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EPIPE') end(fault, where);
    });
  }
}

/** Results. */
export function print(text: string): void {
  if (process.stdout.writable) process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** Progress, warnings, errors. */
export function tell(text: string): void {
  if (process.stderr.writable) process.stderr.write(`${text}\n`);
}

/** Styled where standard error is a terminal that wants it (NO_COLOR, TERM=dumb and pipes don't). */
export function styled(style: Style, text: string): string {
  const {NO_COLOR, FORCE_COLOR, TERM} = process.env;
  const wanted = FORCE_COLOR ? FORCE_COLOR !== '0' : process.stderr.isTTY && !NO_COLOR && TERM !== 'dumb';
  return wanted ? styleText(style, text, {validateStream: false}) : text;
}

export function columns(): number {
  return Math.max(40, Math.min(100, process.stdout.columns ?? process.stderr.columns ?? 100));
}

/** Whatever a file brought along: nothing reaches a terminal that it obeys, or that turns the direction of reading. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');
}
