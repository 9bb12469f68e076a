/** Wrong versions that a slip of the pen doesn't make: rules that are plausible and not the model's. As data: what is wrong, the text, what stands there instead. */
import type {WrongVersion} from '../operators.ts';
import {doing} from './doing.ts';
import {exchange} from './exchange.ts';
import {kernel} from './kernel.ts';
import {population} from './population.ts';
import {review} from './review.ts';
import {seasons} from './seasons.ts';
import {world} from './world.ts';

/** What is wrong; a piece of the source that occurs once; what stands there instead. */
export type Wrong = readonly [what: string, search: string, replacement: string];
export type WrongOnes = Readonly<Record<string, readonly Wrong[]>>;

const ALL: WrongOnes = {...exchange, ...doing, ...review, ...seasons, ...population, ...world, ...kernel};

/** Those that have any. */
export const RULES_BY_HAND: readonly string[] = Object.keys(ALL);

/** `onStale` hears of pieces that the source no longer has, or has more than once. */
export function byHand(rule: string, text: string, onStale: (message: string) => void): readonly WrongVersion[] {
  return (ALL[rule] ?? []).flatMap(([what, search, replacement]) => {
    if (text.split(search).length === 2) return [{what, text: text.replace(search, () => replacement)}];
    onStale(`${rule}: "${what}" no longer fits the source`);
    return [];
  });
}
