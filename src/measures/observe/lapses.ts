/**
 * How answers fall short of what is so. Some people don't answer. Of those who do, a name that comes to mind unaided may be forgotten, the
 * weaker the tie the sooner: P = forgotten · (1 − w). A frequency that is ticked on a list strays from the real one: × e^(noise z).
 *
 * Draws, by person asked and person thought of: k = 0 answers (nobody thought of), 1 forgets, 2 strays.
 *
 * Sources: Brewer (2000), "Forgetting in the recall-based elicitation of personal and social networks"; sizes are judgement, to be set
 * from the response rate of the survey that is compared.
 */
import {exp, normalQuantile} from '../../kernel/math.ts';

/** Draws of one occasion: a stream turned to the week of the survey. */
export interface Draws {
  uniform(who: number, k: number, whom?: number): number;
}

export interface Lapses {
  /** Share of people who don't answer. */
  readonly silent: number;
  /** Share of the faintest ties that don't come to mind. */
  readonly forgotten: number;
  /** Standard deviation of the logarithm of a frequency that is ticked. */
  readonly noise: number;
  readonly draws: Draws;
}

/** Null stands for a perfect survey: everybody answers, nothing is forgotten, nothing strays. */
export function answers(lapses: Lapses | null, who: number): boolean {
  return !lapses || lapses.draws.uniform(who, 0) >= lapses.silent;
}

export function comesToMind(lapses: Lapses | null, who: number, whom: number, strength: number): boolean {
  return !lapses || lapses.draws.uniform(who, 1, whom) >= lapses.forgotten * (1 - strength);
}

/** The strength of a tie as its owner would put it. */
export function asTicked(lapses: Lapses | null, who: number, whom: number, strength: number): number {
  return lapses ? strength * exp(lapses.noise * normalQuantile(lapses.draws.uniform(who, 2, whom))) : strength;
}
