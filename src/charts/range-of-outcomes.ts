/**
 * What each strategy may come to: a row of fifty dots a strategy, each for 2 in 100 runs, on one scale. Odds are read by counting dots.
 *
 * Dot k of fifty stands at the (k − ½)/50 quantile of the runs; up to fifty runs, each dot is a run.
 * Source: Kay, Kola, Hullman, Munson (2016) "When (ish) is my bus?", quantile dotplots.
 */
import {valuesAt} from '../experiment/ensemble.ts';
import {momentWords, verdictWeek} from '../experiment/moments.ts';
import {inSentence} from '../experiment/sentences.ts';
import {quantile, sorted} from '../experiment/statistics.ts';
import {grouped} from '../measures/numerals.ts';
import type {Cell, Chart} from './chart.ts';
import {pileUp} from './dot-pile.ts';
import {frame} from './frame.ts';
import {datum, ticks} from './numbers.ts';
import {pixels, rule, text, type Part} from './part.ts';
import {readingOf, type Reading} from './reading.ts';
import {openStudy, type Player, type Study} from './study.ts';
import {shorten, wrap} from './text-width.ts';
import {TEXT} from './theme.ts';

export const DOTS = 50;
/** Of the names, the dots and the numbers, half a page wide. */
const [NAMES, PLOT, NUMBERS] = [118, 270, 100];
const ROW = 46;
/** Between a row's dots and the line above them. */
const AIR = 8;

interface Row {
  readonly player: Player;
  /** Rising; NaN left out. */
  readonly runs: Float64Array;
}

export const rangeOfOutcomes: Chart = {
  id: 'range-of-outcomes',
  title: 'Range of outcomes',
  about: 'What each strategy may come to, luck being luck: how far good and bad runs lie apart, and how far strategies overlap.',
  pairwise: false,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const {scenario} = ensemble;
    const reading = readingOf(study.headline ?? 'practice');
    const week = verdictWeek(scenario);
    const scale = reading.inPeople ? study.people : 1;
    const rows = study.players.map((player): Row => ({
      player, runs: sorted(valuesAt(ensemble, player.index, reading.id, week).map(value => value * scale)),
    }));
    const known = rows.filter(({runs}) => runs.length > 0);
    if (known.length === 0) return null;
    const most = Math.max(...known.map(({runs}) => runs.length));
    const dot = most > DOTS ? 'A dot is 2 in 100 runs' : 'A dot is one run';
    return frame(study, {
      id: 'range-of-outcomes',
      finding: findingOf(study, reading, rows),
      howToRead: `${dot}, ${momentWords(week, scenario)}; the more dots in one place, the likelier. Notch: the middle run; bar: 8 in 10 runs.`,
      shows: `${reading.title} in each run, a row of dots for each of ${rows.length} strategies, on one scale.`,
      table: {
        columns: ['Strategy', 'Run', `${reading.title} (${reading.unit.split(':')[0]})`],
        rows: rows.flatMap(({player}) => Array.from(
          valuesAt(ensemble, player.index, reading.id, week), (value, run): Cell[] => [player.title, run + 1, datum(value * scale)],
        )),
      },
      brief: {
        columns: ['Strategy', 'Runs', 'Lowest', '1 in 10 below', 'Middle run', '1 in 10 above', 'Highest'],
        rows: rows.map(({player, runs}): Cell[] => [
          player.title, runs.length, ...[0, 0.1, 0.5, 0.9, 1].map(share => (runs.length === 0 ? null : reading.print(quantile(runs, share)))),
        ]),
      },
      body: draw(study, reading, rows),
    });
  },
};

function findingOf(study: Study, reading: Reading, rows: readonly Row[]): string {
  const ends = rows.filter(({player, runs}) => player.strong && runs.length > 0).map(({player, runs}) => {
    const [low, high] = [0.1, 0.9].map(share => reading.print(quantile(runs, share)));
    return `${low === high ? low : `${low} to ${high}`} under “${player.title}”`;
  });
  const of = reading.whole ? ` of ${grouped(study.people)}` : '';
  return `In 8 of 10 runs, ${inSentence(reading.title)}${of}: ${ends.join('; ')}`;
}

/** Fifty numbers that stand for all of them. */
export function standIns(runs: Float64Array): number[] {
  if (runs.length <= DOTS) return [...runs];
  return Array.from({length: DOTS}, (_, at) => quantile(runs, (at + 0.5) / DOTS));
}

function draw(study: Study, reading: Reading, rows: readonly Row[]): Part {
  const {theme} = study;
  const all = rows.flatMap(({runs}) => (runs.length > 0 ? [runs[0], runs[runs.length - 1]] : []));
  const low = Math.min(0, ...all);
  const high = Math.max(...all) > low ? Math.max(...all) : low + 1;
  const names = study.narrow ? 92 : NAMES;
  const plot = PLOT + study.extra + NAMES - names;
  const place = (value: number) => names + plot * (value - low) / (high - low);
  const width = names + plot + NUMBERS;
  const height = rows.length * ROW;
  const layer: Part[] = [];
  for (const value of ticks(low, high, study.narrow ? 2 : 5).filter(tick => !reading.whole || Number.isInteger(tick))) {
    layer.push(rule(place(value), 0, place(value), height, {color: theme.grid}));
    layer.push(text(reading.tick(value), {x: place(value), y: height + 16, align: 'center', color: theme.soft}));
  }
  layer.push(text(reading.unit, {x: names, y: height + 34, color: theme.soft}));
  rows.forEach((row, at) => layer.push(...drawRow(study, reading, row, at * ROW, {place, names, width, height})));
  return {width, height, layer};
}

interface Places {
  readonly place: (value: number) => number;
  /** Pixels for the names. */
  readonly names: number;
  readonly width: number;
  readonly height: number;
}

function drawRow(
  {theme}: Study, reading: Reading, {player, runs}: Row, top: number, {place, names: room, width, height}: Places,
): Part[] {
  const colour = player.strong ? player.colour : theme.other;
  const base = top + ROW - 6;
  const title = wrap(player.title, room - 8, TEXT, true);
  const lines = title.length > 2 ? [title[0], shorten(title.slice(1).join(' '), room - 8, TEXT, true)] : title;
  const names = lines.map((line, row) => text(line, {
    x: 0, y: top + ROW / 2 + 2 + (row - (lines.length - 1) / 2) * 16, baseline: 'middle', fontWeight: player.strong ? 600 : 400,
    color: player.strong ? player.colour : theme.ink,
  }));
  const under = rule(room, top + ROW, width, top + ROW, {color: theme.grid});
  if (runs.length === 0) return [under, ...names, text('not defined in these runs', {x: room + 6, y: base - 10, color: theme.soft})];
  const [low, middle, high] = [0.1, 0.5, 0.9].map(share => quantile(runs, share));
  const whole = reading.whole && place(1) - place(0) >= 3;
  const values = standIns(runs).map(value => (whole ? Math.round(value) : value));
  const piles = pileUp(values.map(place), {height: ROW - AIR - 8, step: whole ? place(1) - place(0) : 0, wall: room});
  const drawn: Part = piles === null
    ? rule(place(runs[0]), base - 12, place(runs[runs.length - 1]) + 0.01, base - 12, {color: colour, strokeWidth: 20})
    : {
      data: {values: piles.dots.map(({x, y}) => ({x: datum(x), y: datum(top + AIR - 4 + y)}))},
      mark: {type: 'point', filled: true, shape: 'circle', opacity: 0.9, color: colour, size: datum(piles.size * piles.size * 0.8)},
      encoding: {x: pixels('x', width), y: pixels('y', height)},
    };
  const print = (value: number) => reading.print(value);
  return [
    under, ...names, drawn,
    rule(place(low), base, place(high), base, {color: theme.ink, strokeWidth: 3}),
    rule(place(middle), base - 4, place(middle), base + 4, {color: theme.ink, strokeWidth: 2}),
    text(print(middle), {x: width - NUMBERS + 12, y: top + ROW / 2 - 6, baseline: 'middle', fontWeight: 600, color: player.strong ? player.colour : theme.ink}),
    text(runs[0] === runs[runs.length - 1] ? 'in every run' : `${print(low)} to ${print(high)}`, {x: width - NUMBERS + 12, y: top + ROW / 2 + 10, baseline: 'middle', color: theme.soft}),
  ];
}
