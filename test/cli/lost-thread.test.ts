/** Goal: a run that takes its thread with it is one failed run, and not the others that were to be played with it. */
import {expect, test} from 'vitest';
import {simulateEnsemble} from '../../src/cli/run/simulate-ensemble.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';

test('39 of 40 runs come to their end; the one that did not is named', async () => {
  const {scenario} = parseScenario({
    dlsim: 1, horizon: '4 weeks', replicates: 40, 'measures every': '4 weeks', network: {synthetic: {districts: 1, 'schools per district': 1, 'educators per school': 8}},
    team: {hours: '2 a week', until: 'week 3'}, strategies: {ours: {use: 'steady'}, none: {use: 'hands-off'}},
  });
  const signals = {kindly: new AbortController().signal, now: new AbortController().signal};
  const {ensemble, finished, total} = await simulateEnsemble({scenario: scenario!}, {
    threads: 2, quiet: true, units: null, interruption: signals, worker: new URL('crashing-worker.mjs', import.meta.url),
  });
  expect({finished, total}).toEqual({finished: 80, total: 80});
  expect(ensemble!.failed).toEqual([{strategy: 'ours', replicate: 4, message: 'the worker thread stopped (exit code 7)'}]);
  expect(ensemble!.runs.map(runs => runs.filter(run => run !== null).length)).toEqual([39, 40]);
});
