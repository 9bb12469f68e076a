/** What became of expectations, as plain lines for the terminal: how many held, and every one that failed with its evidence. */
import {plainText} from '../experiment/naming.ts';
import type {ExpectationResult} from '../experiment/expectations/result.ts';
import {heading} from '../experiment/expectations/sentences.ts';
import {wrapped} from './lines.ts';

const LONGEST_REASON = 300;

/** @param which `failed` leaves out those that held; empty where nothing was expected. */
export function expectationLines(results: readonly ExpectationResult[], width: number, which: 'failed' | 'all' = 'failed'): readonly string[] {
  if (results.length === 0) return [];
  const told = results.filter(({held}) => which === 'all' || !held);
  return [...wrapped(heading(results), width), ...told.flatMap(result => wrapped(`- ${itemOf(result)}`, width, '  '))];
}

function itemOf({claim, found, expectation: {why}}: ExpectationResult): string {
  return `${claim} ${found}${why ? ` Expected because: ${plainText(why, LONGEST_REASON)}` : ''}`;
}
