/** A measure over time and runs: the middle run, and the band that holds 8 in 10 of them. */
import type {Run} from '../engine/run.ts';
import {valueAt} from '../experiment/ensemble.ts';
import {spreadOf} from '../experiment/statistics.ts';
import type {Player, Study} from './study.ts';
import type {Reading} from './reading.ts';

export interface Point {
  readonly week: number;
  /** NaN where fewer than half of the runs have the number. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function runsOf(study: Study, player: Player): Run[] {
  return study.ensemble.runs[player.index].flatMap(run => (run ? [run] : []));
}

/** A run's number as charts show it: a share of everybody in people of a typical run, as in every sentence. */
export function shownAt({people}: Study, run: Run, reading: Reading, week: number): number {
  return valueAt(run, reading.id, week) * (reading.inPeople ? people : 1);
}

/** Weeks in which some run of some strategy has the number: what is read twice a year has fewer than what is read every month. */
export function weeksOf(study: Study, reading: Reading): number[] {
  const runs = study.players.flatMap(player => runsOf(study, player));
  const all = [...new Set(runs.flatMap(run => run.weeks))].sort((one, two) => one - two);
  return all.filter(week => runs.some(run => !Number.isNaN(valueAt(run, reading.id, week))));
}

export function seriesOf(study: Study, player: Player, reading: Reading, weeks: readonly number[] = weeksOf(study, reading)): Point[] {
  const runs = runsOf(study, player);
  return weeks.map(week => {
    const {median, q10, q90, n} = spreadOf(runs.map(run => shownAt(study, run, reading, week)));
    return n === 0 || n * 2 < runs.length ? {week, median: NaN, low: NaN, high: NaN} : {week, median, low: q10, high: q90};
  });
}

/** At most `count` weeks, evenly apart, the first, the last and those to keep among them. */
export function thinned(weeks: readonly number[], count: number, keep: readonly number[] = []): number[] {
  if (weeks.length <= count) return [...weeks];
  const chosen = Array.from({length: count}, (_, at) => weeks[Math.round(at * (weeks.length - 1) / (count - 1))]);
  for (const week of keep) {
    if (!weeks.includes(week) || chosen.includes(week)) continue;
    const inner = chosen.slice(1, -1).map(other => Math.abs(other - week));
    chosen[inner.indexOf(Math.min(...inner)) + 1] = week;
  }
  return chosen.sort((one, two) => one - two);
}

/** The last defined value of a line; NaN where there is none. */
export function lastOf(points: readonly Point[]): number {
  return points.findLast(point => !Number.isNaN(point.median))?.median ?? NaN;
}
