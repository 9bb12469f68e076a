/** What a mechanism is: one rule of the model in one file, with its parameters, that changes the world once a week. */
import type {Chance} from '../kernel/random.ts';
import type {Parameter, Values} from '../schema/parameter.ts';
import type {World} from './world/world.ts';

export type ParameterSet = Readonly<Record<string, Parameter>>;

export interface Mechanism<P extends ParameterSet = ParameterSet> {
  /** Whole words; the kebab-case form is the id a scenario may switch off. */
  readonly name: string;
  /** One sentence a network designer understands. */
  readonly about: string;
  /** The idea of the essay or the study it stands for. */
  readonly idea: string;
  /** Its own, and those of others it reads (the same declaration, imported). */
  readonly parameters: P;
  /** Columns it changes, as `educators.dip`; checked by running. */
  readonly writes: readonly string[];
  /** What it settles from the world as it stands before anyone of its stage writes; goes into the week's working memory only. */
  decide?(world: World, values: Values<P>, chance: Chance): void;
  /** Changes the world by one week, in canonical order. */
  step?(world: World, values: Values<P>, chance: Chance): void;
}

/** A mechanism that is not part of dlsim, and the stage of the week whose last rule it becomes (`STAGE_NAMES` of the schedule). */
export interface AddedMechanism {
  readonly stage: string;
  readonly mechanism: Mechanism;
}

/** Types a mechanism: `step` gets its parameters as numbers under the names given here. */
export function defineMechanism<P extends ParameterSet>(mechanism: Mechanism<P>): Mechanism<P> {
  return Object.freeze(mechanism);
}
