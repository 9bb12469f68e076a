/**
 * Evidence: colleagues who practise well raise the wish for change; colleagues who practise poorly put people off.
 *
 *     d += dEv E (1 − d)  if E > 0,   d += dEv E d  otherwise        (held in 0..1)
 */
import {clamp} from '../../kernel/math.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Educators} from '../world/educators.ts';
import type {Review} from '../world/review.ts';

export const weightOfEvidence = parameter({
  name: 'weight of evidence', symbol: 'dEv', short: 'dEv', default: 1.5, range: [0, 3], domain: 'positive', unit: 'per difference in quality',
  about: 'How strongly colleagues\' results, good or poor, move someone\'s wish for change.', basis: 'J', source: 'judgement; widens engagement and practice, hardly their depth', matters: 0,
});

export const evidence = defineMechanism({
  name: 'evidence',
  about: 'Good results among colleagues raise demand, poor ones lower it.',
  idea: 'demand-driven growth',
  parameters: {weightOfEvidence},
  writes: ['educators.demand'],

  step({memory, educators, review}, {weightOfEvidence: weight}) {
    memory.run(weighEvidence, educators, review, weight);
  },
});

function weighEvidence({demand}: Educators, review: Review, weight: number): void {
  for (let at = 0; at < review.count; at++) {
    const who = review.who[at];
    demand[who] = demandAfter(demand[who], review.evidence[at], weight);
  }
}

/** The wish for change after seeing a difference in quality of `lead`, −1..1. */
export function demandAfter(demand: number, lead: number, weight: number): number {
  // Times 0 or 1: whether it is better or worse, the processor guesses wrong too often.
  const better = Number(lead > 0);
  return clamp(demand + weight * lead * (better * (1 - demand) + (1 - better) * demand), 0, 1);
}
