/**
 * What to watch in year one: which measures at week 52 went with depth at the end, from run to run of one strategy and over other futures,
 * and which did not. Order alone counts. Things to talk about, not thresholds: a sign that goes with depth need not bring it about.
 *
 * A sign goes with depth where the interval of its rank correlation lies above 0, and against it where it lies below, over the runs and over
 * the futures alike; it does not where neither is so. Worlds of one future are not counted as different from each other.
 */
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import {indexOf} from './compare.ts';
import {valuesAt, type Ensemble} from './ensemble.ts';
import {valuesOfSide} from './futures/futures-look.ts';
import {verdictWeek} from './moments.ts';
import {titlesOf} from './naming.ts';
import {rankCorrelation, type RankCorrelation} from './rank-correlation.ts';
import {yearOneSentences} from './year-one-sentences.ts';

/** Depth at the end. */
export const DEPTH = 'depth-weighted-reach';

/** What is easily counted, and what a network is said to live on. */
export const ATTENDANCE = ['reach', 'participation', 'educator-hours'] as const;
const SIGNS = [
  ...ATTENDANCE, 'practice', 'depth-weighted-reach', 'quality-of-practice', 'ownership', 'demand', 'energy', 'peer-support', 'reciprocity', 'communities', 'cohesion', 'self-convened',
  'shared-purpose', 'leading-acts', 'member-led-share',
] as const;

export type Went = 'with' | 'against' | 'not' | 'mixed';

export interface Sign {
  readonly measure: string;
  /** Over the runs of the scenario, and over other futures; null where nobody looked or too few runs have a number. */
  readonly runs: RankCorrelation | null;
  readonly futures: RankCorrelation | null;
  readonly went: Went;
}

export interface YearOne {
  /** Id and place. */
  readonly strategy: string;
  readonly place: number;
  /** Week of the signs, and of depth. */
  readonly week: number;
  readonly end: number;
  /** In the order of the list above, what is easily counted first; those that never vary are left out. */
  readonly signs: readonly Sign[];
  /** What went with depth, and whether what is easily counted did. */
  readonly sentences: readonly [string, string];
}

/** Null where the plan is no longer than a year, or nothing varies. `place` = the strategy's. */
export function yearOne(ensemble: Ensemble, place: number): YearOne | null {
  const {scenario} = ensemble;
  const end = verdictWeek(scenario);
  if (end <= WEEKS_A_YEAR) return null;
  const signs = SIGNS.flatMap((measure): readonly Sign[] => {
    const runs = known(rankCorrelation(valuesAt(ensemble, place, measure, WEEKS_A_YEAR), valuesAt(ensemble, place, DEPTH, end)));
    const futures = overFutures(ensemble, place, measure, end);
    return runs || futures ? [{measure, runs, futures, went: wentOf([runs, futures])}] : [];
  });
  if (signs.length === 0) return null;
  return {
    strategy: scenario.strategies[place].id, place, week: WEEKS_A_YEAR, end, signs,
    sentences: yearOneSentences(titlesOf(scenario)[place], signs.map(({measure, went}) => ({measure, went, attendance: (ATTENDANCE as readonly string[]).includes(measure)}))),
  };
}

function overFutures({scenario, futures: look}: Ensemble, place: number, measure: string, end: number): RankCorrelation | null {
  const {id} = scenario.strategies[place];
  if (!look || (look.a !== id && look.b !== id)) return null;
  const side = look.a === id ? 0 : 1;
  return known(rankCorrelation(valuesOfSide(look, side, measure, WEEKS_A_YEAR), valuesOfSide(look, side, DEPTH, end), look.futures));
}

function known(found: RankCorrelation): RankCorrelation | null {
  return found.interval === null ? null : found;
}

function wentOf(found: readonly (RankCorrelation | null)[]): Went {
  const directions = found.flatMap(one => (one?.interval ? [one.interval[0] > 0 ? 1 : one.interval[1] < 0 ? -1 : 0] : []));
  if (directions.every(direction => direction === 0)) return 'not';
  if (directions.every(direction => direction === 1)) return 'with';
  return directions.every(direction => direction === -1) ? 'against' : 'mixed';
}

/** Of the two strategies of a headline, as far as something can be said. */
export function yearOneOf(ensemble: Ensemble, strategies: readonly string[]): readonly YearOne[] {
  return strategies.flatMap(id => yearOne(ensemble, indexOf(ensemble, id)) ?? []);
}
