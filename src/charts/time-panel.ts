/** One measure over time: numbers of each line, week by week, and how far they reach. Drawn by `draw-panel.ts`. */
import {median} from '../experiment/statistics.ts';
import type {Cell} from './chart.ts';
import {datum, ticks} from './numbers.ts';
import type {Reading} from './reading.ts';
import {runsOf, seriesOf, shownAt, thinned, weeksOf, type Point} from './series.ts';
import type {Player, Study} from './study.ts';

/** How a line looks; a strategy is one. */
export type Trace = Pick<Player, 'title' | 'strong' | 'colour' | 'dash' | 'shape'>;

export interface Line {
  readonly trace: Trace;
  readonly points: readonly Point[];
  /** Values of single runs, each along the panel's weeks. */
  readonly runs: readonly (readonly number[])[];
  /** Weeks of the panel at which a later phase of the strategy begins, in the middle run. */
  readonly turns: readonly number[];
}

export interface TimePanel {
  readonly reading: Reading;
  readonly weeks: readonly number[];
  /** Drawn in this order: what stands last lies on top. */
  readonly lines: readonly Line[];
}

/** Lines of strategies for a measure, single runs of those in colour; about `moments` weeks are drawn. */
export function timePanel(study: Study, reading: Reading, players: readonly Player[], {runs = 0, moments = 53} = {}): TimePanel {
  const weeks = thinned(weeksOf(study, reading), moments, [study.ensemble.scenario.team.until]);
  const lines = [...players].sort((one, two) => Number(one.strong) - Number(two.strong)).map(player => ({
    trace: player, points: seriesOf(study, player, reading, weeks),
    turns: player.strong ? turnsOf(study, player, weeks) : [],
    runs: player.strong ? runsOf(study, player).slice(0, runs).map(run => weeks.map(week => shownAt(run, reading, week))) : [],
  }));
  return {reading, weeks, lines};
}

/** When later phases begin: of the runs that come to them, the middle one, at the nearest week that is drawn. */
function turnsOf(study: Study, player: Player, weeks: readonly number[]): number[] {
  const runs = runsOf(study, player);
  const phases = Math.max(0, ...runs.map(run => run.phases.length));
  if (weeks.length === 0) return [];
  const starts = Array.from({length: phases}, (_, at) => median(runs.flatMap(run => run.phases[at]?.started ?? []))).filter(week => week > 0);
  return starts.map(start => weeks.reduce((near, week) => (Math.abs(week - start) < Math.abs(near - start) ? week : near)));
}

/** Smallest and largest number that panels draw, with round ends; from 0 unless told otherwise; [0, 1] where there is nothing. */
export function reachOf(panels: readonly TimePanel[], fromZero = true): [number, number] {
  const drawn = panels.flatMap(({lines}) => lines.flatMap(({trace, points, runs}) => [
    ...points.flatMap(point => (trace.strong ? [point.low, point.high, point.median] : [point.median])), ...runs.flat(),
  ])).filter(value => !Number.isNaN(value));
  if (fromZero) drawn.push(0);
  let [low, high] = [Infinity, -Infinity];
  for (const value of drawn) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (!(high > low)) return fromZero || drawn.length === 0 ? [0, Math.max(1, high)] : [low - Math.abs(low) / 2, high + Math.abs(high) / 2];
  const [first, second] = ticks(low, high, 4);
  const step = (second ?? high) - first;
  return [Math.floor(low / step + 1e-9) * step, Math.max(high, Math.ceil(high / step - 0.3) * step)];
}

export const TIME_COLUMNS = ['Line', 'Measure', 'Week', 'Middle run', '8 in 10 runs from', 'to'] as const;

/** Rows for the table: the numbers the panel draws. */
export function rowsOf({reading, lines}: TimePanel): Cell[][] {
  return lines.flatMap(({trace, points}) => points.map(point => [
    trace.title, reading.title, point.week, datum(point.median), datum(point.low), datum(point.high),
  ]));
}
