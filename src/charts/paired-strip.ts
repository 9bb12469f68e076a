/** The asked comparison, world by world: each dot is the difference between the two strategies in one and the same world. */
import {momentWords} from '../experiment/moments.ts';
import type {PairedDifference} from '../experiment/comparison.ts';
import {signed} from '../measures/numerals.ts';
import type {Cell, Chart} from './chart.ts';
import {pileUp, type Dot} from './dot-pile.ts';
import {headline} from './finding.ts';
import {frame} from './frame.ts';
import {datum, ticks} from './numbers.ts';
import {pixels, rule, text, type Part} from './part.ts';
import {readingOf, type Reading} from './reading.ts';
import {comparedBy, openStudy, type Player, type Study} from './study.ts';
import {shorten, wrap} from './text-width.ts';
import {HEADING, TEXT} from './theme.ts';

/** Of the strip, half a page wide. */
const STRIP = 460;
const HEIGHT = 96;
/** At most so many dots a row. */
const DOTS = 100;

export const pairedStrip: Chart = {
  id: 'paired-strip',
  title: 'Paired differences',
  about: 'How the asked strategy fares against the baseline in each world, moment by moment.',
  pairwise: true,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const {asked, baseline} = study;
    const measure = comparedBy(study);
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
      brief: {
        columns: [
          'Moment', `Runs in which “${asked.title}” is higher`, 'Equal', `Runs in which “${baseline.title}” is higher`,
          `Difference (${reading.unit.split(':')[0]}), 1 in 10 below`, 'Middle world', '1 in 10 above',
        ],
        rows: found.map((one): Cell[] => [
          momentWords(one.week, ensemble.scenario), one.wins, one.ties, one.losses,
          ...shown(study, reading, [one.q10, one.median, one.q90]).map(value => signed(value, reading.print(value))),
        ]),
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

/** At most a hundred, evenly chosen from the lowest to the highest; whole people where people are counted. */
export function shownDots(differences: readonly number[], whole: boolean): readonly number[] {
  const rising = differences.filter(value => !Number.isNaN(value)).sort((one, two) => one - two);
  const chosen = rising.length <= DOTS ? rising : Array.from({length: DOTS}, (_, at) => rising[Math.floor((at + 0.5) * rising.length / DOTS)]);
  return whole ? chosen.map(value => (Math.abs(value) < 0.5 ? value : Math.round(value))) : chosen;
}

function strip(
  study: Study, reading: Reading, one: PairedDifference, [low, high]: readonly [number, number], [asked, baseline]: readonly [Player, Player],
  last: boolean,
): Part {
  const {theme, ensemble: {scenario}} = study;
  const width = STRIP + study.extra;
  const place = (difference: number) => width * (difference - low) / (high - low);
  const values = shownDots(shown(study, reading, one.differences), reading.whole);
  const {dots, size} = pileUp(values.map(place), {height: HEIGHT - 16, step: reading.whole ? place(1) - place(0) : 0, wall: place(0)}) ?? {dots: [], size: 0};
  const sideOf = ({of}: Dot) => (values[of] > 0 ? 'asked' : values[of] < 0 ? 'baseline' : 'equal');
  const looks = {
    asked: {color: asked.colour, shape: asked.shape}, baseline: {color: baseline.colour, shape: baseline.shape},
    equal: {color: theme.other, shape: 'stroke'},
  };
  const [q10, median, q90] = shown(study, reading, [one.q10, one.median, one.q90]);
  const base = HEIGHT - 8;
  const moment = momentWords(one.week, scenario);
  const layer: Part[] = [
    text(moment[0].toUpperCase() + moment.slice(1), {x: 0, y: study.narrow ? -42 : -24, fontSize: HEADING, fontWeight: 600, color: theme.ink}),
    text(shorten(`${baseline.title} higher in ${one.losses}`, width * (study.narrow ? 1 : 0.48), TEXT, true), {x: 0, y: study.narrow ? -24 : -6, fontWeight: 600, color: baseline.colour}),
    text(
      shorten(`${asked.title} higher in ${one.wins}${one.ties > 0 ? `, equal in ${one.ties}` : ''}`, width * (study.narrow ? 1 : 0.5), TEXT, true),
      {x: width, y: -6, align: 'right', fontWeight: 600, color: asked.colour},
    ),
    rule(place(0), 2, place(0), HEIGHT, {color: theme.soft, strokeWidth: 1.2}),
    ...(['asked', 'baseline', 'equal'] as const).filter(side => dots.some(dot => sideOf(dot) === side)).map(side => ({
      data: {values: dots.filter(dot => sideOf(dot) === side).map(({x, y}) => ({x: datum(x), y: datum(y)}))},
      mark: {
        type: 'point', filled: side !== 'equal', opacity: 0.9, size: size * size * 0.62, ...looks[side],
      }, encoding: {x: pixels('x', width), y: pixels('y', HEIGHT)},
    })),
    rule(place(q10), base, place(q90), base, {color: theme.ink, strokeWidth: 4}),
    rule(place(median), base - 6, place(median), base + 6, {color: theme.ink, strokeWidth: 2.5}),
  ];
  for (const value of ticks(low, high, study.narrow ? 3 : 5)) {
    layer.push(rule(place(value), HEIGHT, place(value), HEIGHT + 4, {color: theme.soft}));
    if (last) layer.push(text(signed(value, reading.tick(value)), {x: place(value), y: HEIGHT + 16, align: 'center', color: theme.soft}));
  }
  layer.push(rule(0, HEIGHT, width, HEIGHT, {color: theme.soft}));
  const axis = wrap(`difference in ${reading.title.toLowerCase()} (${reading.unit.split(':')[0]})`, width, TEXT);
  if (last) layer.push(...axis.map((words, row) => text(words, {x: width / 2, y: HEIGHT + 36 + row * 16, align: 'center', color: theme.soft})));
  return {width, height: HEIGHT, layer};
}
