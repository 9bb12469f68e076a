/** One measure over time: numbers of each line, week by week, and how far they reach. Drawn by `draw-panel.ts`. */
import {weekWords} from '../experiment/moments.ts';
import {momentsOf} from '../experiment/plan.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {median} from '../experiment/statistics.ts';
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import type {Cell, Table} from './chart.ts';
import {datum, ticks} from './numbers.ts';
import type {Reading} from './reading.ts';
import {lastOf, runsOf, seriesOf, shownAt, thinned, weeksOf, type Point} from './series.ts';
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
  const weeks = thinned(weeksOf(study, reading), moments, momentsOf(study.ensemble.scenario));
  const lines = [...players].sort((one, two) => Number(one.strong) - Number(two.strong)).map(player => ({
    trace: player, points: seriesOf(study, player, reading, weeks),
    turns: player.strong ? turnsOf(study, player, weeks) : [],
    runs: player.strong ? runsOf(study, player).slice(0, runs).map(run => weeks.map(week => shownAt(study, run, reading, week))) : [],
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

/**
 * Smallest and largest number that panels draw, with round ends; from 0 unless told otherwise; [0, 1] where there is nothing. Grey lines
 * count with where they end: one that leaves the panel in between would press the asked comparison flat.
 */
export function reachOf(panels: readonly TimePanel[], fromZero = true): [number, number] {
  const drawn = panels.flatMap(({lines}) => lines.flatMap(({trace, points, runs}) => [
    ...(trace.strong ? points.flatMap(point => [point.low, point.high, point.median]) : [lastOf(points)]), ...runs.flat(),
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

/** Moments of the brief table: so many columns fit on paper. */
const MOMENTS = 6;

/** The numbers on paper: a row a line, a column a moment, the middle run with where 8 in 10 runs lie. */
export function briefOf(study: Study, panels: readonly TimePanel[]): Table {
  const {scenario} = study.ensemble;
  const all = [0, ...momentsOf(scenario)].filter((week, at, weeks) => week <= scenario.weeks && weeks.indexOf(week) === at);
  const moments = thinned(all, MOMENTS, scenario.compare.at);
  return {
    columns: ['Line', 'Measure', ...moments.map(week => momentName(week, scenario.begins))],
    rows: panels.flatMap(({reading, lines}) => lines.map(({trace, points}): Cell[] => [trace.title, reading.title, ...moments.map(week => {
      const point = points.find(one => one.week === week);
      return point && !Number.isNaN(point.median) ? `${reading.print(point.median)} (${reading.print(point.low)} to ${reading.print(point.high)})` : null;
    })])),
  };
}

/** "Sep 2027" where the scenario says when it begins; "start", "year 2", "week 30" otherwise. */
export function momentName(week: number, begins: Scenario['begins']): string {
  if (begins !== null) {
    const [month, year] = weekWords(week, begins).split(' ');
    return `${month.slice(0, 3)} ${year}`;
  }
  if (week === 0) return 'start';
  return week % WEEKS_A_YEAR === 0 ? `year ${week / WEEKS_A_YEAR}` : `week ${week}`;
}
