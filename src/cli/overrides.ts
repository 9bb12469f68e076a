/** Options of the command line that change a scenario: written over what the file says, before it is checked. */
import {idOf} from '../schema/parameter.ts';
import {nearest} from '../schema/nearest.ts';
import {Stop, WRONG_USAGE} from './exit-codes.ts';

export interface Overrides {
  /** Ids separated by commas; the others are left out. */
  readonly strategies?: string | undefined;
  readonly replicates?: number | undefined;
  readonly seed?: string | undefined;
  readonly horizon?: string | undefined;
}

type Written = Readonly<Record<string, unknown>>;

export function overridden(written: unknown, {strategies, replicates, seed, horizon}: Overrides): unknown {
  if (!isMap(written)) return written;
  let changed: Written = written;
  if (replicates !== undefined) changed = replaced(changed, 'replicates', replicates);
  if (seed !== undefined) changed = replaced(changed, 'seed', seed);
  if (horizon !== undefined) changed = replaced(changed, 'horizon', horizon);
  return strategies === undefined ? changed : onlySome(changed, strategies.split(',').map(idOf).filter(id => id !== ''));
}

/** Ids of the strategies that are left out: what is expected of them isn't checked. */
export function strategiesLeftOut(written: unknown, {strategies}: Overrides): readonly string[] {
  const all = isMap(written) ? member(written, 'strategies') : undefined;
  if (strategies === undefined || !isMap(all)) return [];
  const ids = strategies.split(',').map(idOf);
  return Object.keys(all).map(idOf).filter(id => !ids.includes(id));
}

/** However the file spells the key. */
function replaced(written: Written, key: string, value: unknown): Written {
  return {...Object.fromEntries(Object.entries(written).filter(([one]) => idOf(one) !== key)), [key]: value};
}

function member(written: Written, key: string): unknown {
  return Object.entries(written).find(([one]) => idOf(one) === key)?.[1];
}

/** Where the strategy asked against is left out, the first of those that stay takes its place. */
function onlySome(written: Written, ids: readonly string[]): Written {
  const strategies = member(written, 'strategies');
  if (!isMap(strategies)) return written;
  const known = Object.keys(strategies).map(idOf);
  const odd = ids.find(id => !known.includes(id));
  if (odd !== undefined || ids.length === 0) {
    const near = odd === undefined ? null : nearest(odd, known);
    throw new Stop(WRONG_USAGE, `no strategy of the scenario is called ${odd ?? '""'}`, near ? `Did you mean ${near}?` : `There are ${known.join(', ')}.`, 'unknown-strategy');
  }
  const kept = replaced(written, 'strategies', Object.fromEntries(Object.entries(strategies).filter(([name]) => ids.includes(idOf(name)))));
  const compare = member(written, 'compare');
  const against = isMap(compare) ? member(compare, 'against') : undefined;
  if (!isMap(compare) || typeof against !== 'string' || ids.includes(idOf(against))) return kept;
  return replaced(kept, 'compare', Object.fromEntries(Object.entries(compare).filter(([key]) => idOf(key) !== 'against')));
}

function isMap(written: unknown): written is Written {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}
