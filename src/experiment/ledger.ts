/**
 * The ledger of a strategy: what the team's hours went into, by verb and phase, district or ring, over all its runs. Sums of whole millionths
 * of an hour: the rows of any cut, what was idle and what was still in hand at the end add up to what was given, exactly.
 */
import type {Spending} from '../engine/run.ts';
import {VERBS} from '../model/plan.ts';
import {RINGS} from '../model/rings.ts';
import {MILLIONTHS} from '../model/world/spending.ts';
import type {Ensemble} from './ensemble.ts';
import {plainText} from './naming.ts';

export type Cut = 'verb' | 'phase' | 'district' | 'ring';

export interface LedgerLine {
  /** Of the cut: a verb, a phase, a district, a ring; `nobody in particular` for hours that served nobody, `no phase` for gatherings outside of any. */
  readonly name: string;
  /** Millionths of an hour over all runs, by verb in the order of `VERBS`. */
  readonly byVerb: readonly number[];
  readonly millionths: number;
  /** Mean over the runs. */
  readonly hours: number;
}

export interface Ledger {
  readonly runs: number;
  readonly lines: readonly LedgerLine[];
  /** Millionths of an hour over all runs. */
  readonly spent: number;
  readonly idle: number;
  readonly inHand: number;
  readonly budget: number;
}

const NO_PHASE = 'no phase';
const NOBODY = 'nobody in particular';

/** Lines in the order of the plan and of the network; those without hours are left out. `strategy` by its place. */
export function ledgerBy(ensemble: Ensemble, strategy: number, cut: Cut): Ledger {
  const spent = ensemble.runs[strategy].flatMap(run => (run ? [run.spending] : []));
  const phases = ensemble.scenario.strategies[strategy].phases.map(({name}) => plainText(name));
  const lines = new Map<string, {place: number; byVerb: number[]}>();
  for (const spending of spent) {
    for (let cell = 0; cell < spending.millionths.length; cell++) {
      const [place, name] = placeIn(spending, cell, cut, phases);
      const key = `${place} ${name}`;
      const line = lines.get(key) ?? {place, byVerb: VERBS.map(() => 0)};
      line.byVerb[spending.verb[cell]] += spending.millionths[cell];
      lines.set(key, line);
    }
  }
  const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const found = [...lines].sort(([, one], [, other]) => one.place - other.place).map(([key, {byVerb}]): LedgerLine =>
    ({name: key.slice(key.indexOf(' ') + 1), byVerb, millionths: total(byVerb), hours: total(byVerb) / MILLIONTHS / spent.length}));
  const given = (what: 'budget' | 'idle' | 'inHand') => total(spent.map(spending => spending[what]));
  return {runs: spent.length, lines: found, spent: total(found.map(({millionths}) => millionths)), idle: given('idle'), inHand: given('inHand'), budget: given('budget')};
}

function placeIn({districts, verb, phase, district, ring}: Spending, cell: number, cut: Cut, phases: readonly string[]): readonly [place: number, name: string] {
  if (cut === 'verb') return [verb[cell], VERBS[verb[cell]]];
  if (cut === 'phase') return phase[cell] < 0 ? [phases.length, NO_PHASE] : [phase[cell], phases[phase[cell]] ?? `phase ${phase[cell] + 1}`];
  const [number, names] = cut === 'district' ? [district[cell], districts] : [ring[cell], RINGS];
  return number < 0 ? [names.length, NOBODY] : [number, names[number]];
}
