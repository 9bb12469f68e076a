/**
 * Labels at the right end of lines, moved apart where lines end close together: each label keeps its order and moves as little as needed,
 * within the height of the panel. A long title goes onto a second line where there is room for one; only then is it cut.
 *
 * Places minimise the sum of squared moves under "at least so far apart" (isotonic regression by pooling neighbours).
 */
import {rule, text, type Part} from './part.ts';
import type {Study} from './study.ts';
import {TEXT} from './theme.ts';
import {shortenApart, widthOf, wrap} from './text-width.ts';

interface Pool {
  readonly sum: number;
  readonly size: number;
}

/**
 * Places of labels at least `gap` apart (or as far as half their own heights and half their neighbours'), as near as may be to where they
 * want to be, in [0, height]; in the order given.
 */
export function spread(wanted: readonly number[], gap: number | readonly number[], height: number): number[] {
  const gapOf = (index: number) => (typeof gap === 'number' ? gap : gap[index]);
  const order = wanted.map((_, index) => index).sort((one, two) => wanted[one] - wanted[two] || one - two);
  const offsets: number[] = [];
  order.forEach((index, at) => offsets.push(at === 0 ? 0 : offsets[at - 1] + (gapOf(order[at - 1]) + gapOf(index)) / 2));
  const pools: Pool[] = [];
  order.forEach((index, at) => {
    let pool: Pool = {sum: wanted[index] - offsets[at], size: 1};
    for (let above = pools.at(-1); above && above.sum / above.size > pool.sum / pool.size; above = pools.at(-1)) {
      pools.pop();
      pool = {sum: above.sum + pool.sum, size: above.size + pool.size};
    }
    pools.push(pool);
  });
  const lowest = height - (offsets.at(-1) ?? 0);
  const places = new Array<number>(wanted.length).fill(0);
  let at = 0;
  for (const {sum, size} of pools) {
    for (let member = 0; member < size; member++, at++) places[order[at]] = Math.max(0, Math.min(lowest, sum / size)) + offsets[at];
  }
  return places;
}

export interface EndLabel {
  /** Where the line ends, from the top of the panel, in pixels. */
  readonly y: number;
  readonly title: string;
  /** Printed after the title, never cut. */
  readonly number: string;
  readonly colour: string;
  readonly strong: boolean;
}

const LEADER = 11;
/** A number stays with its sign. */
const NO_BREAK = '\u00a0';

/** Text marks right of a panel, each with a short line to where its own line ends. */
export function endLabels(
  study: Study, labels: readonly EndLabel[], panel: {readonly width: number; readonly height: number}, room: number, size = TEXT,
): Part[] {
  const line = size + 2;
  const lines = linesOf(labels, Math.floor(panel.height / line) + 1, room - LEADER, size);
  const places = spread(labels.map(label => label.y), lines.map(words => words.length * line), panel.height);
  return labels.flatMap((label, at): Part[] => [
    rule(panel.width + 1, label.y, panel.width + 8, places[at], {color: label.colour, strokeWidth: 1}),
    ...lines[at].map((words, row) => text(words, {
      x: panel.width + LEADER, y: places[at] + (row - (lines[at].length - 1) / 2) * line, baseline: 'middle', fontSize: size,
      fontWeight: label.strong ? 600 : 400, color: label.strong ? label.colour : study.theme.soft,
    })),
  ]);
}

/** Title and number of each label in one line or two, no more than `most` lines in all; those in colour, then the longest titles are wrapped first. */
function linesOf(labels: readonly EndLabel[], most: number, width: number, size: number): readonly (readonly string[])[] {
  const full = labels.map(({title, number}) => `${title} ${number}`);
  const tooLong = full.map((words, at) => ({at, wide: widthOf(words, size, true)})).filter(({wide}) => wide > width)
    .sort((one, two) => Number(labels[two.at].strong) - Number(labels[one.at].strong) || two.wide - one.wide || one.at - two.at);
  const wrapped = new Set(tooLong.slice(0, Math.max(0, most - labels.length)).map(({at}) => at));
  const rooms = labels.map(({number}, at) => (wrapped.has(at) ? 1.85 : 1) * width - widthOf(` ${number}`, size, true));
  const titles = shortenApart(labels.map(({title}) => title), rooms, size, true);
  return labels.map(({number}, at) => (wrapped.has(at) ? wrap(`${titles[at]} ${number.replaceAll(' ', NO_BREAK)}`, width, size, true) : [`${titles[at]} ${number}`]));
}
