/** What a command is: one file that declares its arguments as plain values and does its work when called. */
import type {InferredOptionTypes, Options, PositionalOptions} from 'yargs';

type OptionSet = Readonly<Record<string, Options>>;
type PositionalSet = Readonly<Record<string, PositionalOptions>>;

export interface Command {
  /** As yargs writes it: `run <scenario>`. */
  readonly usage: string;
  readonly about: string;
  readonly positionals: PositionalSet;
  readonly options: OptionSet;
  /** Lines that show it at work. */
  readonly examples: readonly (readonly [line: string, about: string])[];
  /** Loads what it needs only now; returns the exit code. */
  run(given: unknown): Promise<number>;
}

export function defineCommand<P extends PositionalSet, O extends OptionSet>(command: {
  readonly usage: string; readonly about: string; readonly positionals: P; readonly options: O;
  readonly examples?: Command['examples'];
  run(given: InferredOptionTypes<P> & InferredOptionTypes<O>): Promise<number>;
}): Command {
  return {examples: [], ...command, run: given => command.run(given as InferredOptionTypes<P> & InferredOptionTypes<O>)};
}

/** An option that most commands share. */
export const asJson = {json: {type: 'boolean', default: false, describe: 'print one JSON object instead of words'}} as const;
