/** What `dlsim reproduce` does. */
import {fingerprintsOf} from '../../experiment/fingerprint.ts';
import {DIFFERENT, DONE} from '../exit-codes.ts';
import {listenForInterruption} from '../run/interruption.ts';
import {lookAtFutures} from '../run/look-at-futures.ts';
import {simulateEnsemble} from '../run/simulate-ensemble.ts';
import {threadsOf} from '../run/threads.ts';
import {print, printJson, tell} from '../screen.ts';
import {version} from '../../io/version.ts';
import {loadScenario, readManifest} from './load-ensemble.ts';

export async function reproduceResults({folder, jobs, quiet, json}: {
  readonly folder: string; readonly jobs?: number | undefined; readonly quiet: boolean; readonly json: boolean;
}): Promise<number> {
  const manifest = readManifest(folder);
  const scenario = loadScenario(folder);
  if (manifest.dlsim !== version()) tell(`these results are from dlsim ${String(manifest.dlsim)}; this is ${version()}: other numbers are no fault`);
  const kept = (manifest.futures ?? {number: 0, fingerprint: null}) as {readonly number: number; readonly fingerprint: string | null};
  const interruption = listenForInterruption();
  try {
    const options = {threads: threadsOf(jobs), quiet, units: null, interruption};
    const {ensemble} = await simulateEnsemble({scenario}, options);
    if (!ensemble) return interruption.code();
    const fingerprint = fingerprintsOf(ensemble).all;
    const {look, finished, total} = await lookAtFutures(ensemble, kept.number, options);
    if (finished < total) return interruption.code();
    const futures = look?.fingerprint ?? null;
    const same = fingerprint === manifest.fingerprint && futures === kept.fingerprint;
    if (json) printJson({ok: same, fingerprint, expected: manifest.fingerprint, futures: {fingerprint: futures, expected: kept.fingerprint}});
    else if (same) print(`the same numbers again: fingerprint ${fingerprint.slice(0, 16)}`);
    else if (fingerprint === manifest.fingerprint) print('the same numbers again, but others in other futures');
    else print(`other numbers: fingerprint ${fingerprint.slice(0, 16)}, expected ${String(manifest.fingerprint).slice(0, 16)}`);
    return same ? DONE : DIFFERENT;
  } finally {
    interruption.end();
  }
}
