/** Runs over several futures -> what is kept of them. */
import {canonical} from '../../kernel/canonical.ts';
import {Sha256} from '../../kernel/sha256.ts';
import type {Run} from '../../engine/run.ts';
import {WEEKS_A_YEAR} from '../../model/calendar.ts';
import {assumptionsOf} from '../assumptions.ts';
import {valueAt} from '../ensemble.ts';
import {bytesOf} from '../fingerprint.ts';
import type {Scenario} from '../resolved.ts';
import type {FuturesLook} from './futures-look.ts';
import {LUCKS} from './worlds.ts';

/**
 * @param scenario as of `futuresScenario`: its two strategies are a and b, its replicates the futures
 * @param runs by side, then by world; null where a run failed
 */
export function gatherLook(scenario: Scenario, doubts: FuturesLook['doubts'], runs: readonly (readonly (Run | null)[])[]): FuturesLook {
  const measures = runs.flat().find(run => run !== null)?.measures ?? [];
  const weeks = weeksKept(scenario);
  const numbers = runs.flatMap(ofSide => measures.flatMap(measure => weeks.flatMap(week => ofSide.map(run => (run ? valueAt(run, measure, week) : NaN)))));
  const people = runs.flat().flatMap(run => (run ? [run.people] : [])).sort((one, other) => one - other);
  const found = {
    doubts, inDoubt: Object.keys(assumptionsOf(scenario, 0)).length, a: scenario.strategies[0].id, b: scenario.strategies[1].id,
    futures: scenario.replicates, lucks: LUCKS, weeks, measures, people: people[Math.floor(people.length / 2)] ?? 0,
    values: Float64Array.from(numbers), failed: runs.flat().filter(run => run === null).length,
  };
  return {...found, fingerprint: fingerprintOf(scenario, found)};
}

/** The end of the first year, and every asked moment. */
function weeksKept({compare, weeks}: Scenario): readonly number[] {
  return [...new Set([WEEKS_A_YEAR, ...compare.at])].filter(week => week <= weeks).sort((one, other) => one - other);
}

function fingerprintOf(scenario: Scenario, {values, ...rest}: Omit<FuturesLook, 'fingerprint'>): string {
  return new Sha256().update(canonical(scenario)).update(canonical(rest)).update(bytesOf(values)).hex();
}
