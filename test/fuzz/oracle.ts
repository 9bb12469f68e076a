/**
 * What must hold of any folder with a plan in it: the plan is accepted, or refused with messages that say where and with the documented exit
 * code, in time; nothing else is thrown. What is accepted and small is played through, told and drawn without a fault.
 */
import {join} from 'node:path';
import {CHARTS} from '../../src/charts/index.ts';
import {BAD_INPUT} from '../../src/cli/exit-codes.ts';
import {examineScenario} from '../../src/cli/read-scenario.ts';
import {compare} from '../../src/experiment/compare.ts';
import {gather, outcomesOf} from '../../src/experiment/outcomes.ts';
import {unitsOf} from '../../src/experiment/plan.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {sizeOf} from '../../src/experiment/scenario/size.ts';
import {IoError} from '../../src/io/io-error.ts';
import {firstScreen} from '../../src/report/first-screen.ts';

const SECONDS = 2;
/** Educator-weeks of one run that are played. */
const SMALL = 30_000;

export interface Verdict {
  readonly outcome: 'refused' | 'accepted' | 'played';
  /** What is wrong with us; null where nothing is. */
  readonly fault: string | null;
}

export function judged(folder: string, {seconds = SECONDS}: {readonly seconds?: number} = {}): Verdict {
  const began = process.cpuUsage();
  try {
    const {scenario, problems} = examineScenario(join(folder, 'plan.yaml'));
    const spent = secondsSince(began);
    if (spent > seconds) return {outcome: 'refused', fault: `took ${spent} seconds`};
    for (const {text, told} of problems) {
      if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text)) return {outcome: 'refused', fault: `a message acts on the terminal: ${JSON.stringify(text)}`};
      if (!(told.line >= 1 && told.column >= 1 && told.message.length < 10_000)) return {outcome: 'refused', fault: `a message without a place: ${JSON.stringify(told)}`};
    }
    if (scenario === null) return {outcome: 'refused', fault: problems.some(({severity}) => severity === 'error') ? null : 'refused without an error'};
    if (problems.some(({severity}) => severity === 'error')) return {outcome: 'accepted', fault: 'accepted with errors'};
    if (sizeOf(scenario.network).people * scenario.weeks > SMALL || scenario.strategies.length > 4) return {outcome: 'accepted', fault: null};
    return {outcome: 'played', fault: playedThrough({...scenario, replicates: 2})};
  } catch (fault) {
    if (fault instanceof IoError && fault.code === BAD_INPUT) return {outcome: 'refused', fault: null};
    return {outcome: 'refused', fault: fault instanceof Error ? fault.stack ?? fault.message : String(fault)};
  }
}

function playedThrough(scenario: Scenario): string | null {
  const units = unitsOf(scenario, 2);
  const ensemble = gather(scenario, units, units.map(unit => outcomesOf(scenario, unit)));
  if (ensemble.failed.length > 0) return `a run failed: ${ensemble.failed[0].message}`;
  const comparison = compare(ensemble);
  firstScreen(ensemble, comparison, {story: null, reportPath: null, fingerprint: '', width: 80});
  for (const chart of CHARTS) chart.draw(ensemble, comparison);
  return null;
}

function secondsSince(began: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(began);
  return (user + system) / 1e6;
}
