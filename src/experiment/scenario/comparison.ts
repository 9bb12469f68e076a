/** What to compare, settled: the strategy all others are held against, further pairs, measures, weeks, and how much would matter in each measure's own unit. */
import type {Path} from '../../kernel/issues.ts';
import {measureById} from '../../measures/index.ts';
import {idOf, nearest} from '../../schema/index.ts';
import type {NetworkScenario, Scenario} from '../resolved.ts';
import type {Amount} from './amount.ts';
import type {Written} from './fields.ts';
import {sentences} from './messages.ts';
import {weeksOf, type Settling} from './settling.ts';

const USUAL = ['depth-weighted-reach', 'deep-share', 'reach', 'equity-gap', 'hours-per-deep-practitioner'];

/** The strategies of this run, and those that the command line leaves out of it. */
export interface Compared {
  readonly strategies: readonly string[];
  readonly leftOut: readonly string[];
}

export function settleCompare(settling: Settling, written: Written['compare'], {strategies, leftOut}: Compared, network: NetworkScenario | null): Scenario['compare'] {
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
  const pairs = settlePairs(settling, written.pairs, {strategies, leftOut}, against);
  return {against, ...(pairs.length ? {pairs} : {}), measures: [...new Set(measures)], at: at.length ? at : [weeks], matters};
}

/** Pairs beside those with the strategy that all are held against, each once, whichever way round it is written. */
function settlePairs(
  {issues}: Settling, written: Written['compare']['pairs'], {strategies, leftOut}: Compared, against: string,
): readonly (readonly [string, string])[] {
  if (written === undefined) return [];
  const others = strategies.filter(id => id !== against);
  if (written === 'every pair') return others.flatMap((b, at) => others.slice(at + 1).map(a => [a, b] as const));
  const pairs: (readonly [string, string])[] = [];
  written.forEach((pair, at) => {
    const path = ['compare', 'pairs', at];
    const [a, b] = pair.map(idOf);
    if (pair.length !== 2) issues.push(sentences.pairOf(path, pair.length));
    else if (a === b) issues.push(sentences.pairWithItself(path, pair[0]));
    const unknown = pair.findIndex(word => !strategies.includes(idOf(word)) && !leftOut.includes(idOf(word)));
    if (unknown >= 0) issues.push(sentences.unknownStrategy([...path, unknown], pair[unknown], nearest(pair[unknown], strategies), strategies));
    const known = pair.length === 2 && a !== b && others.includes(a) && others.includes(b);
    if (known && !pairs.some(one => one.includes(a) && one.includes(b))) pairs.push([a, b]);
  });
  return pairs;
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
