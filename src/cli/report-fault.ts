/** Whatever went wrong, said in plain words (or as one JSON object), with the exit code that tells a script what to do. */
import {InvariantError} from '../kernel/issues.ts';
import {IoError} from '../io/io-error.ts';
import {BAD_INPUT, FAULT, Stop} from './exit-codes.ts';
import {harmless, printJson, styled, tell} from './screen.ts';

/** An error as `--json` prints it. */
interface Told {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly hint?: string;
}

/** The problems of an input: raised with the text that shows them and their plain values. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly told: readonly Told[];

  /** `text` shows every problem with its place. */
  constructor(text: string, told: readonly Told[]) {
    super(text);
    this.told = told;
  }
}

export function reportFault(fault: unknown, {json, command}: {readonly json: boolean; readonly command: readonly string[]}): number {
  const {code, text, told} = inWords(fault, command);
  tell(text);
  if (json) printJson({ok: false, errors: told});
  return code;
}

function inWords(fault: unknown, command: readonly string[]): {readonly code: number; readonly text: string; readonly told: readonly Told[]} {
  if (fault instanceof BadInput) return {code: BAD_INPUT, text: fault.message, told: fault.told};
  if (fault instanceof Stop) {
    return {code: fault.code, text: marked(fault.message, fault.hint), told: [{code: fault.id, message: fault.message, hint: fault.hint}]};
  }
  if (fault instanceof IoError) {
    return {code: fault.code, text: marked(fault.message, fault.hint), told: [{code: 'file', message: fault.message, file: fault.path, hint: fault.hint}]};
  }
  const message = fault instanceof Error ? fault.message : String(fault);
  const hint = `This is a fault of dlsim. It repeats with: dlsim ${command.join(' ')}`;
  const trail = fault instanceof Error && !(fault instanceof InvariantError) && fault.stack ? `\n${fault.stack.split('\n').slice(1, 6).join('\n')}` : '';
  return {code: FAULT, text: marked(message, hint) + trail, told: [{code: 'fault', message, hint}]};
}

function marked(message: string, hint: string): string {
  return `${styled('red', 'error:')} ${harmless(message)}${hint ? `\n  ${harmless(hint)}` : ''}`;
}
