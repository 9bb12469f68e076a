/** The asked comparison, world by world: each dot is the difference between the two strategies in one and the same world. */
import {momentWords} from '../experiment/moments.ts';
import type {PairedDifference} from '../experiment/comparison.ts';
import {signed} from '../measures/numerals.ts';
import type {Cell, Chart} from './chart.ts';
import {headline} from './finding.ts';
import {frame} from './frame.ts';
import {datum, ticks} from './numbers.ts';
import {pixels, rule, text, type Part} from './part.ts';
import {readingOf, type Reading} from './reading.ts';
import {openStudy, type Player, type Study} from './study.ts';
import {shorten} from './text-width.ts';
import {HEADING, TEXT} from './theme.ts';

const WIDTH = 460;
const HEIGHT = 96;
/** At most so many dots a row; more worlds are shown by as many evenly spaced quantiles. */
const DOTS = 100;
const BINS = 46;

export const pairedStrip: Chart = {
  id: 'paired-strip',
  title: 'Paired differences',
  about: 'How the asked strategy fares against the baseline in each world, moment by moment.',
  draw(ensemble, comparison, theme) {
    const study = openStudy(ensemble, comparison, theme);
    const {asked, baseline} = study;
    const [measure] = ensemble.scenario.compare.measures;
    const reading = readingOf(measure ?? 'practice');
    const id = asked === null ? null : ensemble.scenario.strategies[asked.index].id;
    const found = comparison.differences.filter(one => one.a === id && one.measure === measure && one.n > 0);
    if (asked === null || found.length === 0) return null;
    const reach = reachOf(study, reading, found);
    const last = found[found.length - 1];
    const many = Math.max(...found.map(one => one.n));
    const dot = many > DOTS ? `Dots: ${DOTS} evenly chosen of ${many} worlds` : 'Each dot is one world';
    return frame(study, {
      id: 'paired-strip', finding: headline(last),
      howToRead: `${dot}, in which both strategies were tried: “${asked.title}” minus “${baseline.title}”. Bar: 8 in 10 worlds; its notch the`
        + ` middle one.`,
      shows: `${reading.title}: “${asked.title}” minus “${baseline.title}” in each of ${many} paired runs, at ${found.length} moments.`,
      table: {
        columns: ['Moment', 'Week', 'Run', `Difference (${reading.unit.split(':')[0]})`], rows: found.flatMap(one => rowsOf(study, reading, one)),
      },
      body: {spacing: 8, vconcat: found.map((one, row) => strip(study, reading, one, reach, [asked, baseline], row === found.length - 1))},
    });
  },
};

/** Differences as they are shown: in people of a typical run where the measure is a share of everybody. */
function shown({people}: Study, {inPeople}: Reading, differences: ArrayLike<number>): number[] {
  return Array.from(differences, difference => difference * (inPeople ? people : 1));
}

function rowsOf(study: Study, reading: Reading, {differences, week}: PairedDifference): Cell[][] {
  return shown(study, reading, differences).map((difference, run) => [momentWords(week, study.ensemble.scenario), week, run + 1, datum(difference)]);
}

/** Ends of the common scale: all differences and 0, with a little room. */
function reachOf(study: Study, reading: Reading, found: readonly PairedDifference[]): [number, number] {
  const all = found.flatMap(one => shown(study, reading, one.differences)).filter(value => !Number.isNaN(value)).concat(0);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (low === high) return [-1, 1];
  const room = (high - low) * 0.06;
  return [low - room, high + room];
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly side: 'asked' | 'baseline' | 'equal';
}

/** Dots of a row, piled up bin by bin from the line; a bin never mixes both sides of 0. */
export function pile(differences: readonly number[], place: (difference: number) => number, height: number): {dots: Dot[]; size: number} {
  const sorted = differences.filter(value => !Number.isNaN(value)).sort((one, two) => one - two);
  const shown = sorted.length <= DOTS ? sorted : Array.from({length: DOTS}, (_, at) => sorted[Math.floor((at + 0.5) * sorted.length / DOTS)]);
  const step = WIDTH / BINS;
  const piles = new Map<number, number[]>();
  for (const value of shown) {
    const bin = value === 0 ? 0 : Math.sign(value) * (Math.floor(Math.abs(place(value) - place(0)) / step) + 1);
    piles.set(bin, [...(piles.get(bin) ?? []), value]);
  }
  const highest = Math.max(1, ...[...piles.values()].map(pile => pile.length));
  const size = Math.min(step - 1, height / highest);
  const dots = [...piles].flatMap(([bin, values]) => values.map((value, level): Dot => ({
    x: place(0) + (bin === 0 ? 0 : Math.sign(bin) * (Math.abs(bin) - 0.5) * step), y: height - (level + 0.5) * size,
    side: value > 0 ? 'asked' : value < 0 ? 'baseline' : 'equal',
  })));
  return {dots, size};
}

function strip(
  study: Study, reading: Reading, one: PairedDifference, [low, high]: readonly [number, number], [asked, baseline]: readonly [Player, Player],
  last: boolean,
): Part {
  const {theme, ensemble: {scenario}} = study;
  const place = (difference: number) => WIDTH * (difference - low) / (high - low);
  const {dots, size} = pile(shown(study, reading, one.differences), place, HEIGHT - 16);
  const looks = {
    asked: {color: asked.colour, shape: asked.shape}, baseline: {color: baseline.colour, shape: baseline.shape},
    equal: {color: theme.other, shape: 'stroke'},
  };
  const [q10, median, q90] = shown(study, reading, [one.q10, one.median, one.q90]);
  const base = HEIGHT - 8;
  const moment = momentWords(one.week, scenario);
  const layer: Part[] = [
    text(moment[0].toUpperCase() + moment.slice(1), {x: 0, y: -24, fontSize: HEADING, fontWeight: 600, color: theme.ink}),
    text(shorten(`${baseline.title} higher in ${one.losses}`, WIDTH * 0.48, TEXT, true), {x: 0, y: -6, fontWeight: 600, color: baseline.colour}),
    text(
      shorten(`${asked.title} higher in ${one.wins}${one.ties > 0 ? `, equal in ${one.ties}` : ''}`, WIDTH * 0.5, TEXT, true),
      {x: WIDTH, y: -6, align: 'right', fontWeight: 600, color: asked.colour},
    ),
    rule(place(0), 2, place(0), HEIGHT, {color: theme.soft, strokeWidth: 1.2}),
    ...(['asked', 'baseline', 'equal'] as const).filter(side => dots.some(dot => dot.side === side)).map(side => ({
      data: {values: dots.filter(dot => dot.side === side).map(({x, y}) => ({x: datum(x), y: datum(y)}))},
      mark: {
        type: 'point', filled: side !== 'equal', opacity: 0.9, size: size * size * 0.62, ...looks[side],
      }, encoding: {x: pixels('x', WIDTH), y: pixels('y', HEIGHT)},
    })),
    rule(place(q10), base, place(q90), base, {color: theme.ink, strokeWidth: 4}),
    rule(place(median), base - 6, place(median), base + 6, {color: theme.ink, strokeWidth: 2.5}),
  ];
  const values = ticks(low, high, 5);
  for (const value of values) {
    layer.push(rule(place(value), HEIGHT, place(value), HEIGHT + 4, {color: theme.soft}));
    if (last) layer.push(text(signed(value, reading.tick(value)), {x: place(value), y: HEIGHT + 16, align: 'center', color: theme.soft}));
  }
  layer.push(rule(0, HEIGHT, WIDTH, HEIGHT, {color: theme.soft}));
  if (last) layer.push(text(
    `difference in ${reading.title.toLowerCase()} (${reading.unit.split(':')[0]})`,
    {x: WIDTH / 2, y: HEIGHT + 36, align: 'center', color: theme.soft},
  ));
  return {width: WIDTH, height: HEIGHT, layer};
}
