/** Goal: work of less than a tenth of a second starts no thread, more does; what comes out is the same. Method: the built program, which has threads; its threads counted. */
import {createHook} from 'node:async_hooks';
import {expect, test} from 'vitest';
import {fingerprintsOf} from '../../src/experiment/fingerprint.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';

const BUILT = new URL('../../dist/', import.meta.url);
const {simulateEnsemble} = await import(new URL('cli/run/simulate-ensemble.js', BUILT).href) as typeof import('../../src/cli/run/simulate-ensemble.ts');
const signals = {kindly: new AbortController().signal, now: new AbortController().signal};

/** Threads that are started while a scenario of so many worlds is played, and what names its results. */
async function played(replicates: number, worker?: URL) {
  const {scenario} = parseScenario({
    dlsim: 1, horizon: '26 weeks', replicates, network: {synthetic: {districts: 1, 'schools per district': 2, 'educators per school': 20}},
    team: {hours: '6 a week', until: 'week 20'}, strategies: {ours: {use: 'steady'}, none: {use: 'hands-off'}},
  });
  let threads = 0;
  const watch = createHook({init: (_, type) => { if (type === 'WORKER') threads++; }}).enable();
  const {ensemble} = await simulateEnsemble({scenario: scenario!}, {threads: 2, quiet: true, units: null, interruption: signals, ...(worker ? {worker} : {})});
  watch.disable();
  return {threads, fingerprint: fingerprintsOf(ensemble!).all};
}

test('few short runs are played where they are asked for, as threads would play them', async () => {
  const here = await played(3);
  const there = await played(3, new URL('../bin/unit-thread.js', BUILT));
  expect({here: here.threads, there: there.threads}).toEqual({here: 0, there: 2});
  expect(here.fingerprint).toBe(there.fingerprint);
});

test('more of them are shared among threads', async () => {
  expect((await played(300)).threads).toBe(2);
});
