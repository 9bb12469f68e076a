/**
 * Replicates until the asked difference is precise enough: half the width of its 95 % interval is looked at after 20 replicates and every 20
 * more. Only the width counts, never which side is ahead, so stopping favours nobody. The pair is the one asked for: the first other
 * strategy against the one that all are held against; the measure that of the headline, at the moment of the verdict.
 */
import {readsAsPeople} from '../measures/words.ts';
import {indexOf, measureOf, pairedDifference, typicalPeople} from './compare.ts';
import type {Ensemble, PrecisionReached} from './ensemble.ts';
import {headlineMeasure} from './headline-measure.ts';
import {verdictWeek} from './moments.ts';
import type {Scenario} from './resolved.ts';

export const LOOK_EVERY = 20;
/** Where nobody says how many replicates are too many. */
export const MOST_REPLICATES = 1000;

/** What is asked for: in people, or in the measure's own unit. */
export interface PrecisionAsked {
  readonly amount: number;
  readonly inPeople: boolean;
}

export type ReadPrecision = PrecisionAsked | {readonly message: string; readonly hint: string};

/** `5`, `5 people`, `1 %`, `0.01`: a bare number counts people where the headline does. */
export function readPrecision(scenario: Scenario, words: string): ReadPrecision {
  const written = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(people|person|%)?\s*$/i.exec(words);
  const measure = measureOf(headlineMeasure(scenario));
  if (scenario.strategies.length < 2) return {message: 'a precision is of a difference: this scenario has one strategy', hint: 'add a strategy to compare with'};
  if (!written || Number(written[1]) === 0) return {message: `--precision takes a positive number, got ${words}`, hint: 'write `--precision 5` or `--precision "5 people"`'};
  const unit = written[2]?.toLowerCase();
  const people = unit?.startsWith('p') ?? readsAsPeople(measure);
  if (people && !readsAsPeople(measure)) return {message: `the headline (${measure.title}) is not counted in people`, hint: 'write a number in its own unit'};
  return {amount: Number(written[1]) / (unit === '%' ? 100 : 1), inPeople: people};
}

/** How precise the asked difference is so far; `reached` is NaN while there is no interval. */
export function precisionOf(ensemble: Ensemble, {amount, inPeople}: PrecisionAsked): PrecisionReached {
  const {scenario, replicates} = ensemble;
  const {strategies, compare} = scenario;
  const b = indexOf(ensemble, compare.against);
  const a = strategies.findIndex((_, place) => place !== b);
  const measure = headlineMeasure(scenario);
  const week = verdictWeek(scenario);
  const {interval} = pairedDifference(ensemble, a, b, measure, week);
  const perPerson = inPeople && measureOf(measure).unit !== 'people' ? 1 / typicalPeople(ensemble) : 1;
  return {
    measure, week, a: strategies[a].id, b: strategies[b].id, asked: amount * perPerson,
    reached: interval ? (interval[1] - interval[0]) / 2 : NaN, replicates,
  };
}

export function isPrecise({asked, reached}: PrecisionReached): boolean {
  return reached <= asked;
}
