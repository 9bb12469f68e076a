/** The staff of one organisation as a survey saw it: who names whom, and which colleagues are alike. Real and simulated ones have this form. */
import {digraph, type Digraph} from '../../src/kernel/graph-measures/digraph.ts';

export const LIKENESSES = ['unit', 'cohort', 'attitude'] as const;
export type Likeness = typeof LIKENESSES[number];

export interface Staff {
  readonly name: string;
  readonly advice: Digraph;
  /** Group of each person; people of one group are alike. */
  readonly alike: Readonly<Partial<Record<Likeness, ArrayLike<number>>>>;
}

/** Reads a table of plain cells: `a,b` lines without quotes. */
export function rowsOf(text: string): Readonly<Record<string, string>>[] {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map(line => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])));
}

/** People in the order of their rows; ties by id. */
export function staffOf(name: string, ids: readonly string[], ties: readonly (readonly [source: string, target: string])[], alike: Staff['alike']): Staff {
  const place = new Map(ids.map((id, at) => [id, at]));
  return {name, alike, advice: digraph(ids.length, ties.map(([source]) => place.get(source)!), ties.map(([, target]) => place.get(target)!))};
}
