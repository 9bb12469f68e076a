/** What `dlsim check --run` adds: the scenario played through, and what it expects held against it. Nothing is written. */
import type {Ensemble} from '../experiment/ensemble.ts';
import {allHeld, judgeExpectations} from '../experiment/expectations/judge.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {expectationLines} from '../report/expectation-lines.ts';
import {expectationsJson, type Json} from '../report/json.ts';
import {DONE, INCOMPLETE, UNMET} from './exit-codes.ts';
import {listenForInterruption} from './run/interruption.ts';
import {simulateEnsemble} from './run/simulate-ensemble.ts';
import {columns} from './screen.ts';

export interface Trial {
  readonly code: number;
  readonly lines: readonly string[];
  readonly expectations: Json;
}

/** `stopped` is the exit code of the signal that stopped it. */
export async function tryExpectations(scenario: Scenario, {threads, quiet}: {readonly threads: number; readonly quiet: boolean}): Promise<Trial | {readonly stopped: number}> {
  if (scenario.expect.length === 0) return {code: DONE, lines: ['nothing is expected: a scenario may say so under `expect`'], expectations: []};
  const interruption = listenForInterruption();
  try {
    const {ensemble} = await simulateEnsemble({scenario}, {threads, quiet, units: null, interruption});
    return ensemble ? trialOf(ensemble) : {stopped: interruption.code()};
  } finally {
    interruption.end();
  }
}

function trialOf(ensemble: Ensemble): Trial {
  const results = judgeExpectations(ensemble);
  const failed = ensemble.failed.map(({strategy, replicate, message}) => `${strategy}, replicate ${replicate} failed: ${message}`);
  return {
    code: failed.length > 0 ? INCOMPLETE : allHeld(results) ? DONE : UNMET,
    lines: [...expectationLines(results, columns(), 'all'), ...failed], expectations: expectationsJson(ensemble),
  };
}
