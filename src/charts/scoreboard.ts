/** Strategies by aims: what each comes to at the last asked moment, and whether that is clearly ahead of the baseline, clearly behind, or neither. */
import {tell} from '../experiment/compare.ts';
import {momentWords, verdictWeek} from '../experiment/moments.ts';
import {callOf} from '../experiment/sentences.ts';
import {median} from '../experiment/statistics.ts';
import {grouped} from '../measures/numerals.ts';
import type {Cell, Chart} from './chart.ts';
import {frame} from './frame.ts';
import {datum} from './numbers.ts';
import {pixels, rule, text, type Part} from './part.ts';
import {readingOf, type Reading} from './reading.ts';
import {shownAt, runsOf} from './series.ts';
import {openStudy, type Player, type Study} from './study.ts';
import {shortenApart, wrap} from './text-width.ts';
import {TEXT} from './theme.ts';

const NAMES = 134;
const AIMS = 366;
const LINE = 16;
/** Aims that stand beside each other; the table holds all. */
const MOST = 4;

type Mark = 'ahead' | 'behind' | 'no clear difference' | 'too few runs' | 'baseline' | 'not defined';

interface Entry {
  readonly shown: number;
  readonly mark: Mark;
}

export const scoreboard: Chart = {
  id: 'scoreboard',
  title: 'Strategies by aims',
  about: 'Every strategy on every asked measure at a glance; no sum, no ranking.',
  draw(ensemble, comparison, theme) {
    const study = openStudy(ensemble, comparison, theme);
    const {scenario} = ensemble;
    const week = verdictWeek(scenario);
    const aims = scenario.compare.measures.map(readingOf);
    const board = study.players.map(player => aims.map(aim => entryOf(study, player, aim, week)));
    if (board.flat().every(entry => entry.mark === 'not defined' || Number.isNaN(entry.shown))) return null;
    const shown = aims.slice(0, MOST);
    const some = aims.length > MOST ? `; the first ${MOST} of ${aims.length} aims` : '';
    return frame(study, {
      id: 'scoreboard',
      finding: findingOf(study, board, aims),
      howToRead: `Middle run ${momentWords(week, scenario)}${some}. Triangle up: clearly ahead of “${study.baseline.title}”; down: clearly`
        + ` behind; ring: too close, or too few runs, to call. People of about ${grouped(study.people)}.`,
      shows: `A table of ${study.players.length} strategies by ${shown.length} aims with a mark beside each number.`,
      table: {
        columns: ['Strategy', ...aims.flatMap(aim => [`${aim.title}${aim.unit === '' ? '' : ` (${aim.unit})`}`, 'against the baseline'])],
        rows: board.map((entries, at): Cell[] => [study.players[at].title, ...entries.flatMap((entry): Cell[] => [datum(entry.shown), entry.mark])]),
      },
      body: draw(study, shown, board.map(entries => entries.slice(0, MOST))),
    });
  },
};

function entryOf(study: Study, player: Player, aim: Reading, week: number): Entry {
  const shown = median(Float64Array.from(runsOf(study, player), run => shownAt(run, aim, week)));
  if (Number.isNaN(shown)) return {shown, mark: 'not defined'};
  if (player === study.baseline) return {shown, mark: 'baseline'};
  const {ensemble, comparison} = study;
  const {id} = ensemble.scenario.strategies[player.index];
  const found = comparison.differences.find(one => one.a === id && one.measure === aim.id && one.week === week);
  if (!found || found.n === 0) return {shown, mark: 'not defined'};
  const told = tell(ensemble, found);
  const call = callOf(told);
  if (call === 'too few' || call === 'one run') return {shown, mark: 'too few runs'};
  if (call !== 'clear' && call !== 'clear but small') return {shown, mark: 'no clear difference'};
  return {shown, mark: told.places[0] === player.index ? 'ahead' : 'behind'};
}

function findingOf(study: Study, board: readonly (readonly Entry[])[], aims: readonly Reading[]): string {
  const {asked, baseline} = study;
  if (asked === null) return `What “${baseline.title}” comes to`;
  const marks = board[asked.index].map(entry => entry.mark);
  const count = (mark: Mark) => marks.filter(one => one === mark).length;
  if (count('too few runs') > 0) return `Too few runs to say whether “${asked.title}” or “${baseline.title}” is ahead`;
  if (count('ahead') + count('behind') === 0) return `No clear difference between “${asked.title}” and “${baseline.title}” on any of`
    + ` ${aims.length} aims`;
  const [ahead, behind] = [count('ahead'), count('behind')];
  return `“${asked.title}” is clearly ahead of “${baseline.title}” on ${ahead} of ${aims.length} aims, clearly behind on ${behind}`;
}

function draw(study: Study, aims: readonly Reading[], board: readonly (readonly Entry[])[]): Part {
  const {theme} = study;
  const column = AIMS / aims.length;
  const width = NAMES + AIMS;
  const heads = aims.map(aim => wrap(aim.title, column - 8, TEXT).slice(0, 4));
  const units = aims.map(aim => wrap(unitOf(aim), column - 8, TEXT).slice(0, 2));
  const under = Math.max(...units.map(lines => lines.length)) * LINE + 6;
  const top = Math.max(...heads.map(lines => lines.length)) * LINE + under;
  const titles = shortenApart(study.players.map(player => player.title), NAMES * 1.7, TEXT, true).map(title => wrap(title, NAMES - 4, TEXT));
  const tall = Math.max(...titles.map(lines => lines.length)) * LINE + 10;
  const height = top + board.length * tall;
  const edge = (at: number) => NAMES + (at + 1) * column - 26;
  const layer: Part[] = aims.flatMap((_, at) => [
    ...heads[at].map((line, row) => text(
      line, {x: edge(at) + 20, y: 12 + top - under + (row - heads[at].length) * LINE, align: 'right', fontWeight: 600, color: theme.ink},
    )),
    ...units[at].map((line, row) => text(line, {x: edge(at) + 20, y: 12 + top - under + row * LINE, align: 'right', color: theme.soft})),
  ]);
  const marks: {x: number; y: number; mark: Mark}[] = [];
  board.forEach((entries, row) => {
    const player = study.players[row];
    const y = top + (row + 0.5) * tall;
    const colour = player.strong ? player.colour : theme.ink;
    layer.push(rule(0, top + row * tall, width, top + row * tall, {color: theme.grid}));
    titles[row].forEach((line, at) => layer.push(text(
      line, {x: 0, y: y + (at - (titles[row].length - 1) / 2) * LINE, baseline: 'middle', fontWeight: player.strong ? 600 : 400, color: colour},
    )));
    entries.forEach(({shown, mark}, at) => {
      layer.push(text(
        aims[at].print(shown), {x: edge(at), y, align: 'right', baseline: 'middle', fontWeight: player.strong ? 600 : 400, color: colour},
      ));
      marks.push({x: edge(at) + 13, y, mark});
    });
  });
  return {width, height, layer: [...layer, ...drawMarks(theme.ink, theme.other, marks, width, height)]};
}

/** Percentages carry their sign. */
function unitOf({unit, measure}: Reading): string {
  return unit.startsWith('%') && measure.unit === 'share' ? '' : unit.split(':')[0];
}

function drawMarks(
  ink: string, other: string, marks: readonly {readonly x: number; readonly y: number; readonly mark: Mark}[], width: number, height: number,
): Part[] {
  const looks: Partial<Record<Mark, Part>> = {
    ahead: {shape: 'triangle-up', filled: true, color: ink}, behind: {
      shape: 'triangle-down', filled: false, color: ink, strokeWidth: 1.6,
    }, 'no clear difference': {shape: 'circle', filled: false, color: other, strokeWidth: 1.4},
  };
  return (['ahead', 'behind', 'no clear difference'] as const).map(mark => ({
    data: {values: marks.filter(one => drawnAs(one.mark) === mark).map(({x, y}) => ({x: datum(x), y: datum(y)}))},
    mark: {type: 'point', size: 75, opacity: 1, ...looks[mark]}, encoding: {x: pixels('x', width), y: pixels('y', height)},
  }));
}

function drawnAs(mark: Mark): Mark {
  return mark === 'too few runs' ? 'no clear difference' : mark;
}
