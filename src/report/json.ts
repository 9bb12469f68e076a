/** What `--json` prints: one plain object, the contract that scripts rely on. What is not defined is null. */
import type {Comparison} from '../experiment/comparison.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {judgeExpectations} from '../experiment/expectations/judge.ts';
import type {Fingerprints} from '../experiment/fingerprint.ts';
import type {FuturesLook} from '../experiment/futures/futures-look.ts';
import type {FuturesLead} from '../experiment/futures/leads.ts';
import {verdict} from '../experiment/verdict.ts';

export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

export interface Told {
  /** Where the results are. */
  readonly results: string | null;
  readonly fingerprints: Fingerprints;
  /** In plain words. */
  readonly warnings: readonly string[];
}

export function jsonOf(ensemble: Ensemble, comparison: Comparison, told: Told): Json {
  const {summaries, differences, further} = comparison;
  const {scenario, replicates, failed} = ensemble;
  return plain({
    ok: true, results: told.results, scenario: scenario.name, title: scenario.title, question: scenario.question, seed: scenario.seed,
    fingerprint: told.fingerprints.all, replicates,
    strategies: scenario.strategies.map(({id, title}, at) => ({id, title, fingerprint: told.fingerprints.strategies[at], measures: summaries[at]})),
    comparisons: [...differences, ...further].map(({differences: _pairs, ...said}) => said),
    ...(ensemble.futures ? {futures: futuresJson(ensemble.futures, verdict(ensemble, comparison).futures)} : {}),
    ...(ensemble.precision ? {precision: ensemble.precision} : {}),
    expectations: expectationsJson(ensemble), warnings: told.warnings, failed,
  });
}

function futuresJson({values: _numbers, weeks: _weeks, measures: _measures, ...facts}: FuturesLook, leads: readonly FuturesLead[]): unknown {
  return {...facts, leads: leads.map(({told: {measure: _about, ...counts}, ...lead}) => ({...lead, ...counts}))};
}

/** What was expected and what became of it, one after the other as the scenario has them. */
export function expectationsJson(ensemble: Ensemble): Json {
  return plain(judgeExpectations(ensemble).map(({expectation, ...result}) => ({...result, expected: expectation})));
}

/** NaN and infinities become null; columns become lists. */
function plain(value: unknown): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined || typeof value !== 'object') return null;
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plain);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
