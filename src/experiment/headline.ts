/**
 * The comparison a first screen tells: the one asked for, which is the strategy all are held against and the first other; where neither of
 * them leads, the leader takes the other's place. And the next best, so that nobody is put first against a weak rival only.
 */
import type {Comparison} from './comparison.ts';
import {indexOf, measuresOf, pairedDifference, tell} from './compare.ts';
import type {Ensemble} from './ensemble.ts';
import {headlineMeasure} from './headline-measure.ts';
import {callOf, type Call, type Told} from './sentences.ts';
import {ranked} from './verdict.ts';

export interface Headline {
  readonly told: Told;
  /** The one ahead in `told` against the best of the rest, where that isn't in `told` itself. */
  readonly next: {readonly place: number; readonly told: Told; readonly call: Call} | null;
  /** The first other strategy, where a better one took its place; null where it is in `told`. */
  readonly asked: number | null;
}

/** Null where there are no two strategies to compare. */
export function headlinePair(ensemble: Ensemble, comparison: Comparison, measure: string, week: number): Headline | null {
  const {strategies, compare} = ensemble.scenario;
  const against = indexOf(ensemble, compare.against);
  const asked = strategies.findIndex((_, place) => place !== against);
  if (asked < 0) return null;
  const order = ranked(comparison, measure, week);
  const other = order[0] === undefined || order[0] === against ? asked : order[0];
  const told = tell(ensemble, pairedDifference(ensemble, other, against, measure, week));
  const place = order.find(one => one !== other && one !== against && strategies[one].phases.length > 0);
  const beside = place === undefined ? null : tell(ensemble, pairedDifference(ensemble, told.places[0], place, measure, week));
  const close = beside !== null && order.indexOf(place!) < Math.max(order.indexOf(other), order.indexOf(against));
  return {
    told, asked: other === asked ? null : asked,
    next: beside && close ? {place: place!, told: beside, call: callOf(beside)} : null,
  };
}

/** The first asked measure that counts people; who practises deeply where none does. */
export function headlineOf(ensemble: Ensemble): string {
  return headlineMeasure(ensemble.scenario, measuresOf(ensemble));
}
