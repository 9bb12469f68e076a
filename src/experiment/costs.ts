/**
 * What an outcome took: hours of the team and of the educators, and money where an hour has a price, for each person that a measure counts.
 * Hours count from the start to that moment, idle ones too; typical = the median over runs. Not defined where most runs have nobody to count.
 */
import {measureOf} from '../measures/index.ts';
import {inPeople, readsAsPeople} from '../measures/words.ts';
import {settleReplicate} from './assumptions.ts';
import {valueAt, type Ensemble} from './ensemble.ts';
import {defined, median} from './statistics.ts';

/** For each person counted. */
export interface OutcomeCost {
  readonly team: number;
  readonly educators: number;
  /** Null where the scenario gives no price of an hour. */
  readonly money: number | null;
  /** Runs in which there is anybody to count. */
  readonly n: number;
}

/** Null where the measure counts no people, or people nobody would welcome more of. `strategy` by its place. */
export function outcomeCost({scenario, runs}: Ensemble, strategy: number, id: string, week: number): OutcomeCost | null {
  const measure = measureOf(id);
  if (!readsAsPeople(measure) || measure.better !== 'more') return null;
  const each = runs[strategy].flatMap(run => {
    if (!run) return [];
    const people = inPeople(measure, valueAt(run, id, week), run.people);
    const share = (hours: number) => (people > 0 ? hours / people : NaN);
    const team = valueAt(run, 'hours', week), educators = valueAt(run, 'educator-hours', week);
    const price = scenario.team.cost && settleReplicate(scenario, run.replicate).cost;
    return [{team: share(team), educators: share(educators), money: price ? share(price.team * team + price.educators * educators) : null}];
  });
  const n = defined(each.map(({team}) => team)).length;
  const typical = (numbers: readonly number[]) => (n * 2 < each.length ? NaN : median(numbers));
  return {
    team: typical(each.map(({team}) => team)), educators: typical(each.map(({educators}) => educators)),
    money: scenario.team.cost ? typical(each.map(({money}) => money ?? NaN)) : null, n,
  };
}
