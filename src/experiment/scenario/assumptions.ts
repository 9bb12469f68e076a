/** Assumptions of a scenario, settled: those of `assumptions`, and those written where they are at home (prices, ties, shares). One place each. */
import type {Issue} from '../../kernel/issues.ts';
import {parameterByName} from '../../model/parameters.ts';
import {VERBS} from '../../model/plan.ts';
import {idOf, type Uncertain} from '../../schema/index.ts';
import type {Written} from './fields.ts';
import {sentences} from './messages.ts';
import type {Aside} from './network.ts';

export function settleAssumptions(written: Written, asides: readonly Aside[], issues: Issue[]): Readonly<Record<string, Uncertain>> {
  const settled: Record<string, Uncertain> = {};
  for (const [name, number] of Object.entries(written.assumptions ?? {})) if (number !== undefined) settled[idOf(name)] = number;
  for (const {id, number, path} of [...asides, ...pricesOf(written)]) {
    if (id in settled) issues.push(sentences.saidTwice(path, path.slice(1).join(' > '), parameterByName(id)!.name));
    settled[id] = number;
  }
  return Object.fromEntries(Object.entries(settled).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pricesOf({team}: Written): readonly Aside[] {
  return VERBS.flatMap(verb => {
    const number = team.prices?.[verb];
    return number === undefined ? [] : [{id: idOf(`price of ${verb}`), number, path: ['team', 'prices', verb]}];
  });
}

/** The number in force for sums beside a plan: given for sure, or as shipped. */
export function assumed(assumptions: Readonly<Record<string, Uncertain>>, name: string): number {
  const given = assumptions[idOf(name)];
  return typeof given === 'number' ? given : parameterByName(name)!.default;
}
