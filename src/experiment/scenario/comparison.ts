/** What to compare, settled: the strategy all others are held against, measures, weeks, and how much would matter in each measure's own unit. */
import type {Path} from '../../kernel/issues.ts';
import {measureById} from '../../measures/index.ts';
import {idOf, nearest} from '../../schema/index.ts';
import type {NetworkScenario, Scenario} from '../resolved.ts';
import type {Amount} from './amount.ts';
import type {Written} from './fields.ts';
import {sentences} from './messages.ts';
import {weeksOf, type Settling} from './settling.ts';

const USUAL = ['depth-weighted-reach', 'deep-share', 'reach', 'equity-gap', 'hours-per-deep-practitioner'];

export function settleCompare(settling: Settling, written: Written['compare'], strategies: readonly string[], network: NetworkScenario | null): Scenario['compare'] {
  const {issues, weeks} = settling;
  const against = written.against === undefined ? strategies[0] : idOf(written.against);
  if (written.against !== undefined && !strategies.includes(against)) {
    issues.push(sentences.unknownStrategy(['compare', 'against'], written.against, nearest(written.against, strategies), strategies));
  }
  const equityKnown = network?.kind === 'synthetic' || (network?.kind === 'survey' && network.schools.some(({underserved}) => underserved !== null));
  const measures = written.measures ?? USUAL.filter(id => id !== 'equity-gap' || equityKnown);
  const at = weeksOf(settling, written.at, ['compare', 'at']);
  const matters: Record<string, number> = {};
  for (const [id, amount] of Object.entries(written.matters ?? {})) {
    if (amount) matters[id] = inOwnUnit(settling, id, amount, ['compare', 'matters', id]);
  }
  return {against, measures: [...new Set(measures)], at: at.length ? at : [weeks], matters};
}

/** A share of everybody may be said in people. */
export function inOwnUnit({people, issues}: Settling, id: string, {amount, inPeople}: Amount, path: Path): number {
  const {name, unit, range, base} = measureById(id)!;
  if (inPeople && unit !== 'people') {
    if (range[1] === 1 && (base === undefined || base === 'everybody')) return amount / people;
    issues.push(sentences.mattersPeople(path, name, base ?? `its unit: ${unit}`));
  }
  return amount;
}
