/**
 * Measures of a group of people: those that are read from people one by one are defined for any group of them, and say of the group what
 * they say of everybody: a share is then a share of the group. Measures of ties, communities, schools and hours are not.
 */
import type {ReadonlyWorld} from '../model/world/readonly.ts';
import {measureById} from './index.ts';
import type {Passes} from './passes.ts';
import {Census} from './passes/census.ts';
import {Practising} from './passes/practising.ts';

export const GROUP_MEASURES: readonly string[] = Object.freeze([
  'outside', 'interest', 'engagement', 'practice', 'reach', 'participation', 'depth-weighted-reach', 'deep-share', 'quality-of-practice', 'mean-practice', 'demand', 'ownership',
  'energy', 'peer-support', 'letting-go', 'left-out', 'leading-acts',
]);

/** Nothing is said of fewer people than this. */
export const FEWEST_IN_GROUP = 10;

/** Reads measures of one group after the other. */
export class GroupReader {
  readonly #measures;
  readonly #census = new Census();
  readonly #practising = new Practising();

  /** @param ids of `GROUP_MEASURES` */
  constructor(ids: readonly string[]) {
    this.#measures = ids.map(id => measureById(id)!);
  }

  /** In the order asked for; NaN for a group that is too small, or of which a measure is not defined. */
  read(world: ReadonlyWorld, rows: Int32Array): readonly number[] {
    if (rows.length < FEWEST_IN_GROUP) return this.#measures.map(() => NaN);
    this.#census.take(world, rows);
    this.#practising.take(world, rows);
    const passes = {census: this.#census, practising: this.#practising} as unknown as Passes;
    return this.#measures.map(measure => measure.read(world, passes));
  }
}
