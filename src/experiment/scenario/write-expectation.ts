/** A settled expectation in the words of the language. */
import {measureById} from '../../measures/index.ts';
import {isReference, type Expectation, type MeasureExpectation} from '../expectations/expectation.ts';
import {writeShare} from './write-words.ts';

export function writeExpectation(expectation: Expectation, weeks: number): Record<string, unknown> {
  const why = expectation.why ? {why: expectation.why} : {};
  if (expectation.kind === 'all equal') {
    return {'all equal': [...expectation.strategies], ...(expectation.until === null ? {} : {until: inWeeks(expectation.until)}), ...why};
  }
  const {measure, strategy, relation, than, when, from, until, share} = expectation;
  return {
    measure: measureById(measure)?.name ?? measure, of: strategy, [relation]: writeThan(than, strategy),
    at: typeof when === 'string' ? when : when.map(inWeeks), ...(from > 0 ? {from: inWeeks(from)} : {}), ...(until < weeks ? {until: inWeeks(until)} : {}),
    in: share === 'average' ? 'the average' : writeShare(share), ...why,
  };
}

function writeThan(than: MeasureExpectation['than'], looked: string): unknown {
  if (!isReference(than)) return typeof than === 'number' ? than : [...than];
  const {strategy, week, times, by} = than;
  return {
    ...(strategy === looked && week !== null ? {} : {of: strategy}), ...(week === null ? {} : {at: inWeeks(week)}), ...(times === 1 ? {} : {times}), ...(by === 0 ? {} : {by}),
  };
}

function inWeeks(week: number): string {
  return `week ${week}`;
}
