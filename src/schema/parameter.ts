/** A number of the model that a scenario can change, described once, where the mechanism that uses it lives. */

/** Why the default is what it is: measured in data, stated in a published study, common knowledge, our judgement. */
export type Basis = 'M' | 'S' | 'K' | 'J';

export interface Parameter {
  /** Whole words, as planners write them: `growth by doing`. Its kebab-case form is its id. */
  readonly name: string;
  /** As in the equations: `χ`. */
  readonly symbol: string;
  /** The short name in ASCII that is accepted too: `chi`. */
  readonly short: string;
  readonly default: number;
  /** What is plausible, both ends included; outside it a warning. */
  readonly range: readonly [number, number];
  /** What makes sense at all; outside it an error. `share` = 0..1, `positive` = 0 or more. */
  readonly domain: 'share' | 'positive' | 'any' | 'count';
  /** In words: `share`, `a week`, `hours`, `ties`, … */
  readonly unit: string;
  /** One sentence a network designer understands. */
  readonly about: string;
  readonly basis: Basis;
  readonly source: string;
  /** How much ±50 % moves depth-weighted reach a year after the end of facilitation: 2 over 40 %, 1 15-40 %, 0 less. */
  readonly matters: 0 | 1 | 2;
}

/** Declares a number of the model; a mechanism names it under `parameters`, a scenario by its whole words. */
export function parameter(declaration: Parameter): Parameter {
  return Object.freeze(declaration);
}

/** The numbers of a set of declared parameters, under the same names. */
export type Values<P extends Readonly<Record<string, Parameter>>> = {readonly [K in keyof P]: number};

/** Ids made before: a run asks for some six hundred, nearly all of them those of the run before. */
const ids = new Map<string, string>();
const IDS_KEPT = 4096;

/** Kebab-case id of words that dlsim owns: space, dash and underscore are one, capitals don't count. */
export function idOf(words: string): string {
  let id = ids.get(words);
  if (id !== undefined) return id;
  id = words.trim().toLowerCase().replace(/[\s_-]+/g, '-');
  if (ids.size === IDS_KEPT) ids.clear();
  ids.set(words, id);
  return id;
}

/** The numbers in force: what is given by id, the default otherwise. */
export function settle<P extends Readonly<Record<string, Parameter>>>(declared: P, given: Readonly<Record<string, number>>): Values<P> {
  const values: Record<string, number> = {};
  for (const key of Object.keys(declared)) values[key] = given[idOf(declared[key].name)] ?? declared[key].default;
  return Object.freeze(values) as Values<P>;
}
