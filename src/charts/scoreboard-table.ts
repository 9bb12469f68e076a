/** Draws the scoreboard: blocks of a few aims, strategies as rows, a mark beside each number. */
import {datum} from './numbers.ts';
import {pixels, rule, text, type Part} from './part.ts';
import type {Reading} from './reading.ts';
import type {Study} from './study.ts';
import {shorten, wrap} from './text-width.ts';
import {TEXT} from './theme.ts';

export type Mark = 'ahead' | 'behind' | 'no clear difference' | 'too few runs' | 'baseline' | 'not defined';

export interface Entry {
  readonly shown: number;
  readonly mark: Mark;
}

/** Of the names and of all aims, half a page wide. */
const [NAMES, AIMS] = [140, 360];
const NARROW_NAMES = 96;
/** Of an aim: where more would fit, and where few share a wide page. */
const [NARROWEST, WIDEST] = [90, 140];
const LINE = 16;
const BETWEEN = 22;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly mark: Mark;
}

export function drawBoard(study: Study, aims: readonly Reading[], board: readonly (readonly Entry[])[]): Part {
  const names = study.narrow ? NARROW_NAMES : NAMES;
  const room = AIMS + study.extra + NAMES - names;
  const blocks = Math.ceil(aims.length / Math.floor(room / NARROWEST));
  const wide = Math.ceil(aims.length / blocks);
  const column = Math.min(room / wide, Math.max(AIMS / wide, WIDEST));
  const width = names + wide * column;
  const layer: Part[] = [];
  const marks: Placed[] = [];
  let y = 0;
  for (let from = 0; from < aims.length; from += wide) {
    const block = drawBlock(study, aims.slice(from, from + wide), board.map(entries => entries.slice(from, from + wide)), {y, column, names, width});
    layer.push(...block.layer);
    marks.push(...block.marks);
    y += block.height + BETWEEN;
  }
  const height = y - BETWEEN;
  return {width, height, layer: [...layer, ...drawMarks(study, marks, [width, height])]};
}

interface Block {
  readonly y: number;
  /** Pixels of an aim, of the names, of all. */
  readonly column: number;
  readonly names: number;
  readonly width: number;
}

function drawBlock(study: Study, aims: readonly Reading[], board: readonly (readonly Entry[])[], {y: start, column, names, width}: Block) {
  const {theme} = study;
  const edge = (at: number) => names + (at + 1) * column - 26;
  const heads = aims.map(aim => [...wrap(aim.title, column - 8, TEXT, true), ...wrap(unitOf(aim), column - 8, TEXT).filter(line => line !== '')]);
  const bold = aims.map(aim => wrap(aim.title, column - 8, TEXT, true).length);
  const top = start + Math.max(...heads.map(lines => lines.length)) * LINE + 8;
  const titles = study.players.map(({title}) => titleLines(title, names - 6));
  const layer: Part[] = heads.flatMap((lines, at) => lines.map((line, row) => text(line, {
    x: edge(at) + 20, y: top - 12 - (lines.length - 1 - row) * LINE, align: 'right', baseline: 'middle',
    fontWeight: row < bold[at] ? 600 : 400, color: row < bold[at] ? theme.ink : theme.soft,
  })));
  const marks: Placed[] = [];
  let y = top;
  board.forEach((entries, row) => {
    const player = study.players[row];
    const look = {baseline: 'middle', fontWeight: player.strong ? 600 : 400, color: player.strong ? player.colour : theme.ink};
    const tall = titles[row].length * LINE + 10;
    const middle = y + tall / 2;
    layer.push(rule(0, y, width, y, {color: theme.grid}));
    titles[row].forEach((line, at) => layer.push(text(line, {x: 0, y: middle + (at - (titles[row].length - 1) / 2) * LINE, ...look})));
    entries.forEach(({shown, mark}, at) => {
      layer.push(text(aims[at].print(shown), {x: edge(at), y: middle, align: 'right', ...look}));
      marks.push({x: edge(at) + 13, y: middle, mark});
    });
    y += tall;
  });
  return {layer, marks, height: y - start};
}

/** At most three lines. */
function titleLines(title: string, room: number): readonly string[] {
  const lines = wrap(title, room, TEXT, true);
  return lines.length <= 3 ? lines : [lines[0], lines[1], shorten(lines.slice(2).join(' '), room, TEXT, true)];
}

/** Percentages carry their sign; what less of is better says so. */
function unitOf({unit, measure}: Reading): string {
  const words = unit.startsWith('%') && measure.unit === 'share' ? '' : unit.split(':')[0];
  return measure.better === 'less' ? [words, 'less is better'].filter(word => word !== '').join(', ') : words;
}

const DRAWN = ['ahead', 'behind', 'no clear difference'] as const;

function drawMarks({theme}: Study, marks: readonly Placed[], [width, height]: readonly [number, number]): Part[] {
  const looks: Readonly<Record<typeof DRAWN[number], Part>> = {
    ahead: {shape: 'triangle-up', filled: true, color: theme.ink},
    behind: {shape: 'triangle-down', filled: false, color: theme.ink, strokeWidth: 1.6},
    'no clear difference': {shape: 'circle', filled: false, color: theme.other, strokeWidth: 1.4},
  };
  return DRAWN.map(mark => ({
    data: {values: marks.filter(one => drawnAs(one.mark) === mark).map(({x, y}) => ({x: datum(x), y: datum(y)}))},
    mark: {type: 'point', size: 75, opacity: 1, ...looks[mark]}, encoding: {x: pixels('x', width), y: pixels('y', height)},
  }));
}

function drawnAs(mark: Mark): Mark {
  return mark === 'too few runs' ? 'no clear difference' : mark;
}
