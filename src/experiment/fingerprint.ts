/**
 * What names a result: SHA-256 over the scenario and every number of every run, in canonical order; and one for each strategy over the end
 * states of its runs alone, which other strategies and other measures don't change. Nothing of time, place or number of threads is in it.
 */
import {canonical} from '../kernel/canonical.ts';
import {Sha256, type Hash} from '../kernel/sha256.ts';
import type {Run} from '../engine/run.ts';
import type {Ensemble} from './ensemble.ts';

export interface Fingerprints {
  readonly all: string;
  /** In the scenario's order. */
  readonly strategies: readonly string[];
}

/** @param newHash where there is a quicker one: what it names is the same. */
export function fingerprintsOf({scenario, runs}: Ensemble, newHash: () => Hash = () => new Sha256()): Fingerprints {
  // Expectations are asked of the numbers, they don't make them: adding one leaves the name as it is.
  const {expect: _asked, ...played} = scenario;
  const all = newHash().update(canonical(played));
  for (const ofStrategy of runs) for (const run of ofStrategy) addRun(all, run);
  const strategies = runs.map(ofStrategy => ofStrategy.reduce((hash, run) => hash.update(`${run ? run.endState : 'failed'}\n`), newHash()).hex());
  return {all: all.hex(), strategies};
}

function addRun(hash: Hash, run: Run | null): void {
  if (!run) {
    hash.update('failed\n');
    return;
  }
  const {strategy, replicate, people, weeks, measures, values, flows, phases, ledger, spending, hours, schools, groups, reached, endState} = run;
  const {values: byGroup, ...grouped} = groups;
  hash.update(canonical({strategy, replicate, people, weeks, measures, flows, phases, ledger, spending, hours, schools, grouped, reached, endState}));
  hash.update(bytesOf(values)).update(bytesOf(byGroup));
}

/** Big-endian, with one NaN and one 0, so that every machine has the same bytes. */
export function bytesOf(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  for (let at = 0; at < values.length; at++) {
    if (Number.isNaN(values[at])) view.setUint32(at * 8, 0x7ff80000);
    else view.setFloat64(at * 8, values[at] === 0 ? 0 : values[at]);
  }
  return new Uint8Array(view.buffer);
}
