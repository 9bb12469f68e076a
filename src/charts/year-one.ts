/**
 * What to watch in year one: how closely each measure after one year and depth at the end rise together, from run to run and over other
 * futures. What is easily counted stands first. Things to talk about, not thresholds.
 */
import type {RankCorrelation} from '../experiment/rank-correlation.ts';
import {ATTENDANCE, yearOneOf, type Sign, type YearOne} from '../experiment/year-one.ts';
import {inSentence} from '../experiment/sentences.ts';
import {listed} from '../experiment/naming.ts';
import type {Cell, Chart} from './chart.ts';
import {frame} from './frame.ts';
import {datum} from './numbers.ts';
import {pixels, rule, text, type Part} from './part.ts';
import {readingOf} from './reading.ts';
import {openStudy, type Player, type Study} from './study.ts';
import {shorten, wrap} from './text-width.ts';
import {HEADING, TEXT} from './theme.ts';

/** Of the names and of both columns, half a page wide; a row of one line, and of two. */
const [NAMES, COLUMNS_WIDE] = [254, 246];
const NARROW_NAMES = 150;
const [ROW, ROW_OF_TWO] = [20, 36];
const SCALE = [-1, 0, 1] as const;
const MOST_NAMED = 3;

export const yearOne: Chart = {
  id: 'year-one',
  title: 'What to watch in year one',
  about: 'Which first-year signs went with lasting depth in these worlds, and which did not: things to talk about, not thresholds.',
  pairwise: true,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const found = yearOneOf(ensemble, study.pair.map(({index}) => ensemble.scenario.strategies[index].id));
    if (found.length === 0) return null;
    const measures = [...new Set(found.flatMap(({signs}) => signs.map(({measure}) => measure)))];
    const [{week}] = found;
    const futures = found.some(({signs}) => signs.some(sign => sign.futures !== null)) ? ' Diamonds: over other futures.' : '';
    return frame(study, {
      id: 'year-one',
      finding: findingOf(study, found),
      howToRead: 'How closely a measure after one year and depth at the end rise together, run by run: 1 in step, 0 not at all, −1 the other way.'
        + ` Bars: where repeating this would put it; filled: clear of 0.${futures}`,
      shows: `For ${measures.length} measures after ${week} weeks, how closely each goes with depth-weighted reach at the end, for ${study.names}.`,
      table: {columns: COLUMNS, rows: found.flatMap(one => one.signs.flatMap(sign => rowsOf(study.players[one.place], sign)))},
      brief: {
        columns: ['After one year', ...found.map(({place}) => study.players[place].title)],
        rows: measures.map((measure): Cell[] => [readingOf(measure).title, ...found.map(({signs}) => wordsOf(signs.find(sign => sign.measure === measure)))]),
      },
      body: draw(study, found, measures),
    });
  },
};

const COLUMNS = ['Strategy', 'After one year', 'Over', 'Rank correlation with depth at the end', 'from', 'to', 'Pairs'] as const;

function rowsOf({title}: Player, {measure, runs, futures}: Sign): Cell[][] {
  return ([['runs', runs], ['futures', futures]] as const).flatMap(([over, found]) => (found ? [[
    title, readingOf(measure).title, over, datum(found.rho), datum(found.interval?.[0] ?? NaN), datum(found.interval?.[1] ?? NaN), found.n,
  ]] : []));
}

function wordsOf(sign: Sign | undefined): string | null {
  if (!sign) return null;
  return {with: 'went with depth', against: 'went the other way', not: 'not clearly', mixed: 'runs and futures differ'}[sign.went];
}

/** By name for the first strategy, by number for the other. */
function findingOf(study: Study, [first, other]: readonly YearOne[]): string {
  const names = first.signs.filter(({went}) => went === 'with').map(({measure}) => inSentence(readingOf(measure).title));
  const few = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`] : names;
  const titleOf = ({place}: YearOne) => `“${study.players[place].title}”`;
  const one = `Under ${titleOf(first)}, ${few.length === 0 ? 'nothing after one year went clearly' : `${listed(few)} after one year went`} with depth at the end`;
  return other === undefined ? one : `${one}; under ${titleOf(other)}, ${other.signs.filter(({went}) => went === 'with').length} of ${other.signs.length} signs`;
}

function draw(study: Study, found: readonly YearOne[], measures: readonly string[]): Part {
  const {theme} = study;
  const names = study.narrow ? NARROW_NAMES : NAMES;
  const rowHeight = study.narrow ? ROW_OF_TWO : ROW;
  const column = (COLUMNS_WIDE + study.extra + NAMES - names - (found.length - 1) * 24) / found.length;
  const left = (at: number) => names + at * (column + 24);
  const width = NAMES + COLUMNS_WIDE + study.extra;
  const height = measures.length * rowHeight;
  const counted = measures.filter(measure => (ATTENDANCE as readonly string[]).includes(measure)).length;
  const layer: Part[] = measures.flatMap((measure, row) => namesOf(readingOf(measure).title, names - 12, study.narrow).map((words, line, lines) => text(words, {
    x: 0, y: (row + 0.5) * rowHeight + (line - (lines.length - 1) / 2) * 16, baseline: 'middle', color: row < counted ? theme.soft : theme.ink,
  })));
  if (counted > 0 && counted < measures.length) layer.push(rule(0, counted * rowHeight, width, counted * rowHeight, {color: theme.grid}));
  found.forEach(({place, signs}, at) => {
    const player = study.players[place];
    const x = (rho: number) => left(at) + (rho + 1) / 2 * column;
    const heads = study.narrow ? wrap(player.title, column, HEADING, true).slice(0, 2) : [shorten(player.title, column, HEADING, true)];
    heads.forEach((words, line) => layer.push(text(words, {
      x: left(at), y: -10 - (heads.length - 1 - line) * 17, fontSize: HEADING, fontWeight: 600, color: player.colour,
    })));
    for (const value of SCALE) {
      layer.push(rule(x(value), 0, x(value), height, value === 0 ? {color: theme.soft} : {color: theme.grid}));
      layer.push(text(String(value).replace('-', '−'), {x: x(value), y: height + 14, align: 'center', color: theme.soft}));
    }
    layer.push(...marks(study, player, signs, {x, y: measure => (measures.indexOf(measure) + 0.5) * rowHeight, width, height}));
  });
  return {width, height, layer};
}

/** One line, or two in a narrow column. */
function namesOf(title: string, room: number, two: boolean): readonly string[] {
  const [first, ...rest] = two ? wrap(title, room, TEXT) : [shorten(title, room, TEXT)];
  return rest.length === 0 ? [first] : [first, shorten(rest.join(' '), room, TEXT)];
}

interface Places {
  readonly x: (rho: number) => number;
  readonly y: (measure: string) => number;
  readonly width: number;
  readonly height: number;
}

function marks({theme}: Study, {colour}: Player, signs: readonly Sign[], {x, y, width, height}: Places): Part[] {
  const known = signs.flatMap(({measure, runs, futures}) => ([['runs', runs, -3], ['futures', futures, 5]] as const)
    .flatMap(([over, found, dy]) => (found?.interval ? [{over, found, y: y(measure) + (runs && futures ? dy : 0), clear: isClear(found)}] : [])));
  const bars = known.map(({found, over, y: at}) => rule(x(found.interval![0]), at, x(found.interval![1]), at, {
    color: over === 'runs' ? colour : theme.other, strokeWidth: over === 'runs' ? 1.8 : 1.1,
  }));
  const points = ([['runs', true], ['runs', false], ['futures', true], ['futures', false]] as const).map(([over, clear]): Part => ({
    data: {values: known.filter(one => one.over === over && one.clear === clear).map(({found, y: at}) => ({x: datum(x(found.rho)), y: at}))},
    mark: {
      type: 'point', shape: over === 'runs' ? 'circle' : 'diamond', size: over === 'runs' ? 44 : 36, opacity: 1, strokeWidth: 1.4, stroke: over === 'runs' ? colour : theme.other,
      fill: clear ? (over === 'runs' ? colour : theme.other) : theme.paper,
    },
    encoding: {x: pixels('x', width), y: pixels('y', height)},
  }));
  return [...bars, ...points];
}

function isClear({interval}: RankCorrelation): boolean {
  return interval !== null && (interval[0] > 0 || interval[1] < 0);
}
