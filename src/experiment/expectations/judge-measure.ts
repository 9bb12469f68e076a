/**
 * One measure of one strategy against what was expected of it, world by world or on average.
 *
 *     bound = a number, or times · (the reference in the same world) + by     (− by where less is expected)
 *     short = how far the value is from what was expected; 0 where it holds
 *
 * A moment at which either side is not defined does not show it. At all times: at every time that both sides are defined, and at least one.
 */
import type {Run} from '../../engine/run.ts';
import {valueAt, type Ensemble} from '../ensemble.ts';
import {mean} from '../statistics.ts';
import {isReference, type MeasureExpectation} from './expectation.ts';

/** What was found at one moment. */
export interface Reading {
  readonly week: number;
  readonly value: number;
  /** What it was held against; for a band the end that is nearer. */
  readonly bound: number;
  /** 0 or less where it holds; NaN where either side is not defined. */
  readonly short: number;
  readonly holds: boolean;
}

export interface WorldFinding {
  readonly replicate: number;
  readonly holds: boolean;
  /** The reading that decides: the one furthest off. Null where there is none to go by. */
  readonly decisive: Reading | null;
}

/** World by world. */
export function findings(ensemble: Ensemble, expectation: MeasureExpectation): readonly WorldFinding[] {
  return Array.from({length: ensemble.replicates}, (_, replicate) => {
    const sides = sidesOf(ensemble, expectation, replicate);
    return {replicate, ...judged(sides ? weeksOf(expectation, sides.run).map(week => readingOf(expectation, week, sides.value(week), sides.other(week))) : [], expectation)};
  });
}

/** For the means over the worlds in which both sides are defined. */
export function findingOnAverage(ensemble: Ensemble, expectation: MeasureExpectation): Omit<WorldFinding, 'replicate'> {
  const worlds = Array.from({length: ensemble.replicates}, (_, replicate) => sidesOf(ensemble, expectation, replicate)).filter(sides => sides !== null);
  if (worlds.length === 0) return {holds: false, decisive: null};
  const readings = weeksOf(expectation, worlds[0].run).map(week => {
    const pairs = worlds.map(({value, other}) => [value(week), other(week)] as const).filter(pair => pair.every(number => !Number.isNaN(number)));
    return readingOf(expectation, week, mean(pairs.map(([value]) => value)), mean(pairs.map(([, other]) => other)));
  });
  return judged(readings, expectation);
}

interface Sides {
  readonly run: Run;
  value(week: number): number;
  /** The reference; 0 where it is held against numbers. */
  other(week: number): number;
}

/** Null where a run that it takes has failed. */
function sidesOf({scenario, runs}: Ensemble, {measure, strategy, than}: MeasureExpectation, replicate: number): Sides | null {
  const runOf = (id: string) => runs[scenario.strategies.findIndex(one => one.id === id)][replicate];
  const run = runOf(strategy);
  const against = isReference(than) ? runOf(than.strategy) : run;
  if (!run || !against) return null;
  return {
    run, value: week => valueAt(run, measure, week),
    other: week => (isReference(than) ? valueAt(against, measure, than.week ?? week) : 0),
  };
}

function weeksOf({when, from, until}: MeasureExpectation, {weeks}: Run): readonly number[] {
  return typeof when === 'string' ? weeks.filter(week => week >= from && week <= until) : when;
}

function readingOf({relation, than}: MeasureExpectation, week: number, value: number, other: number): Reading {
  if (Number.isNaN(value) || Number.isNaN(other)) return {week, value, bound: isReference(than) ? other : NaN, short: NaN, holds: false};
  if (relation === 'between') {
    const [low, high] = than as readonly [number, number];
    const short = Math.max(low - value, value - high);
    return {week, value, bound: low - value > value - high ? low : high, short, holds: short <= 0};
  }
  const upward = relation === 'at least' || relation === 'above';
  const bound = isReference(than) ? than.times * other + (upward ? than.by : -than.by) : than as number;
  const short = relation === 'equal to' ? Math.abs(value - bound) : upward ? bound - value : value - bound;
  return {week, value, bound, short, holds: relation === 'above' || relation === 'below' ? short < 0 : short <= 0};
}

function judged(readings: readonly Reading[], {when}: MeasureExpectation): Omit<WorldFinding, 'replicate'> {
  const defined = readings.filter(({short}) => !Number.isNaN(short));
  // The worst of those that all must hold, the best of those of which one must.
  const nearer = when === 'some time' ? -1 : 1;
  const decisive = defined.reduce<Reading | null>((most, one) => (most === null || nearer * (one.short - most.short) > 0 ? one : most), null);
  const asked = typeof when === 'string' ? defined : readings;
  const holds = asked.length > 0 && (when === 'some time' ? asked.some(one => one.holds) : asked.every(one => one.holds));
  const missing = typeof when === 'string' ? undefined : readings.find(({short}) => Number.isNaN(short));
  return {holds, decisive: missing ?? decisive};
}
