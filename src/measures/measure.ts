/**
 * What a measure is: one number read from the world as it stands. It changes nothing and gets no chance.
 * A mean over nobody is not defined: 0 / 0 is NaN, so a plain division says it.
 */
import type {ReadonlyWorld} from '../model/world/readonly.ts';
import {idOf} from '../schema/parameter.ts';
import type {Passes} from './passes.ts';

export interface Measure {
  /** Whole words; the kebab-case form is its id: `depth-weighted reach`. */
  readonly name: string;
  /** For charts and tables. */
  readonly title: string;
  /** `people` counts heads; `share` is 0..1 of `base`; `scale` and `ratio` have `points`; `count`, `ties` and `ratio` have `counted`. */
  readonly unit: 'people' | 'share' | 'scale' | 'ratio' | 'hours' | 'count' | 'ties' | 'hours a person';
  /** Of whom a share is: `everybody`, `those in practice`, … */
  readonly base?: string;
  /** A share of everybody in which a person may count for less than one. */
  readonly weighted?: true;
  /** What is counted, one and many: `['community', 'communities']`. */
  readonly counted?: readonly [one: string, many: string];
  /** Points of a scale in words, rising: `[[0.2, 'usual today'], [0.5, 'deep']]`. */
  readonly points?: readonly (readonly [at: number, words: string])[];
  /** Which direction a planner would welcome; null = neither. */
  readonly better: 'more' | 'less' | null;
  /** Values it can take. */
  readonly range: readonly [number, number];
  /** Plain words: what it counts, and for a 0..1 scale what its points mean. */
  readonly about: string;
  /** `weekly` = cheap; `moment` = walks the whole network, so read twice a year and at the moments asked for. */
  readonly cadence: 'weekly' | 'moment';
  /** NaN where it is not defined (a mean over nobody). */
  read(world: ReadonlyWorld, passes: Passes): number;
}

export function defineMeasure(measure: Measure): Measure {
  return Object.freeze(measure);
}

export function measureId(measure: Measure): string {
  return idOf(measure.name);
}
