/** Draws a measure over time in one panel: single runs thin, a band that holds 8 in 10 of them, the middle run as a line; labels where lines end. */
import {endLabels, type EndLabel} from './end-labels.ts';
import {datum, ticks} from './numbers.ts';
import {text, type Part} from './part.ts';
import type {Reading} from './reading.ts';
import type {Point} from './series.ts';
import type {Study} from './study.ts';
import {shorten, wrap} from './text-width.ts';
import {HEADING, TEXT} from './theme.ts';
import type {Line, TimePanel} from './time-panel.ts';
import {timeMarks, yearAxis} from './year-axis.ts';

export interface PanelLook {
  readonly width: number;
  readonly height: number;
  readonly reach: readonly [number, number];
  readonly heading: string;
  /** A line under the heading: the unit. */
  readonly under?: string;
  /** Of the heading, where it names a strategy. */
  readonly colour?: string;
  /** Upright at the left. */
  readonly side?: string;
  /** Whether numbers stand at the left. */
  readonly numbers: boolean;
  /** Whether years are named under the panel, and the end of facilitation above it. */
  readonly years: boolean;
  readonly worded: boolean;
  /** Room for labels at the right; 0 = none. */
  readonly room: number;
  /** Whether only lines not in colour are labelled: the heading names the one that is. */
  readonly othersOnly?: boolean;
}

const x = {field: 'week', type: 'quantitative'};
/** Left of a panel with numbers; the same in every row, so that panels stand under each other. */
const MARGIN = 62;

export function drawPanel(study: Study, panel: TimePanel, look: PanelLook): Part {
  const {reading, weeks, lines} = panel;
  const {width, height, reach: [low, high]} = look;
  const values = ticks(low, high, 4).filter(value => !reading.whole || Number.isInteger(value));
  const axis = {
    values, grid: true, title: look.side ?? null, titleX: -52, domain: false, ticks: false, labels: look.numbers,
    labelPadding: 6, labelExpr: tickWords(values, reading),
    minExtent: look.numbers ? MARGIN : 0, maxExtent: look.numbers ? MARGIN : 0,
  };
  const y = (field: string) => ({field, type: 'quantitative', scale: {domain: [low, high], nice: false}, axis});
  const under = look.under ? wrap(look.under, width + (study.narrow ? 0 : look.room), TEXT) : [];
  const labelled = look.room > 0 ? lines.filter(line => !look.othersOnly || !line.trace.strong) : [];
  const layer: Part[] = [
    {data: {values: [{week: 0, value: low}]}, mark: {type: 'point', opacity: 0, color: study.theme.paper}, encoding: {x: yearAxis(study, width, look.years), y: y('value')}},
    text(
      shorten(look.heading, width + look.room, HEADING, true),
      {x: 0, y: -12 - (look.worded ? 18 : 0) - under.length * 17, color: look.colour ?? study.theme.ink, fontSize: HEADING, fontWeight: 600},
    ),
    ...under.map((line, row) => text(line, {x: 0, y: (look.worded ? -30 : -12) - (under.length - 1 - row) * 17, color: study.theme.soft})),
    ...lines.flatMap(line => bandAndRuns(line, weeks, y)),
    ...lines.map(line => middle(line, y)),
    ...lines.filter(line => line.turns.length > 0).map(line => turns(line, y)),
    ...timeMarks(study, width, look.worded),
    ...endLabels(study, labelled.flatMap(line => labelOf(line, panel, look)), look, look.room),
  ];
  if (weeks.length === 0) layer.push(text('not defined in these runs', {x: width / 2, y: height / 2, align: 'center', color: study.theme.soft}));
  return {width, height, layer};
}

function bandAndRuns({trace, points, runs}: Line, weeks: readonly number[], y: (field: string) => Part): Part[] {
  if (!trace.strong) return [];
  const band: Part = {
    data: {values: pieces(points).map(({week, low, high, piece}) => ({week, low: datum(low), high: datum(high), piece}))},
    mark: {type: 'area', color: trace.colour, opacity: 0.2}, encoding: {
      x, y: y('low'), y2: {field: 'high'}, detail: {field: 'piece', type: 'nominal'},
    },
  };
  if (runs.length === 0) return [band];
  return [{
    data: {values: runs.flatMap((run, index) => run.map((value, at) => ({week: weeks[at], run: index, value: datum(value)})))},
    mark: {type: 'line', color: trace.colour, strokeWidth: 0.8, opacity: 0.4}, encoding: {x, y: y('value'), detail: {field: 'run', type: 'nominal'}},
  }, band];
}

/** Stretches in which a band is defined: an area, unlike a line, would bridge a gap. */
function pieces(points: readonly Point[]): (Point & {readonly piece: number})[] {
  let piece = 0;
  return points.flatMap(point => {
    if (!Number.isNaN(point.median)) return [{...point, piece}];
    piece += 1;
    return [];
  });
}

function middle({trace, points}: Line, y: (field: string) => Part): Part {
  return {
    data: {values: points.map(({week, median}) => ({week, median: datum(median)}))},
    mark: {
      type: 'line', clip: true, color: trace.colour, strokeWidth: trace.strong ? 2.4 : 1.1, strokeDash: trace.dash, opacity: trace.strong ? 1 : 0.8,
    }, encoding: {x, y: y('median')},
  };
}

/** Where a new phase begins: the strategy's marker on its line. */
function turns({trace, points, turns: weeks}: Line, y: (field: string) => Part): Part {
  return {
    data: {values: points.filter(point => weeks.includes(point.week)).map(({week, median}) => ({week, median: datum(median)}))},
    mark: {type: 'point', shape: trace.shape, filled: true, color: trace.colour, size: 70, opacity: 1}, encoding: {x, y: y('median')},
  };
}

function labelOf({trace, points}: Line, {reading}: TimePanel, {height, reach: [low, high]}: PanelLook): EndLabel[] {
  const last = points.findLast(point => !Number.isNaN(point.median));
  if (!last) return [];
  return [{
    y: height * (high - last.median) / (high - low), title: trace.title, number: reading.print(last.median), colour: trace.colour,
    strong: trace.strong,
  }];
}

/** Tick labels as an expression over our own numbers only. */
function tickWords(values: readonly number[], reading: Reading): string {
  return values.map(value => `abs(datum.value - ${value}) < 1e-9 ? ${JSON.stringify(reading.tick(value))} : `).join('') + `''`;
}
