/**
 * What a facilitation verb is: something a team does with its hours, one act at a time, as long as the verb's account covers its price. Either `act` is
 * called for each: it says how many hours it took, never more than the price. Or `work` does all acts of a week in one loop (`turn.ts`), which the build
 * compiles: for verbs that act often.
 */
import {parameter, type Parameter, type Values} from '../../schema/parameter.ts';
import type {ParameterSet} from '../mechanism.ts';
import type {VerbId} from '../plan.ts';
import type {Hand} from './hand.ts';

/** What an act returns when there was nobody to reach: the hours stay. */
export const NOBODY_TO_REACH = -1;

export interface Verb<P extends ParameterSet = ParameterSet> {
  readonly id: VerbId;
  /** One sentence a network designer understands. */
  readonly about: string;
  /** The idea of the essay it stands for. */
  readonly idea: string;
  /** Its price first. */
  readonly parameters: P;
  /** Whether it turns first to whom the plan serves; the others go round, or meet people by chance. */
  readonly targeted: boolean;
  /** An educator's own hours each time this verb reaches one. Counted, not a constraint. */
  readonly educatorHours: number;
  /** Hours that the account must cover before an act. */
  price(values: Values<P>): number;
  /** One act, seeing what the acts before it did. Returns its hours, at most the price, or NOBODY_TO_REACH. */
  act?(hand: Hand, values: Values<P>): number;
  /** All acts of a week, in place of `act`; the account covers the first. */
  work?(hand: Hand, values: Values<P>): void;
}

export function defineVerb<P extends ParameterSet>(verb: Verb<P>): Verb<P> {
  return Object.freeze(verb);
}

/** Declares a price: ± 50 % is plausible. `unit` says what one act is. */
export function priceOf(id: VerbId, hours: number, unit: string, about: string, matters: Parameter['matters'] = 0): Parameter {
  const short = `price${id[0].toUpperCase()}${id.slice(1)}`;
  return parameter({
    name: `price of ${id}`, symbol: short, short, default: hours, range: [hours * 0.5, hours * 1.5], domain: 'positive', unit, about,
    basis: 'J', source: 'judgement', matters,
  });
}
