/**
 * Labels at the right end of lines, moved apart where lines end close together: each label keeps its order and moves as little as
 * needed (neighbours that touch are pooled and placed around their mean), within the height of the panel.
 */
import {rule, text, type Part} from './part.ts';
import type {Study} from './study.ts';
import {TEXT} from './theme.ts';
import {shortenApart} from './text-width.ts';

interface Pool {
  readonly members: readonly number[];
  readonly centre: number;
}

/** Places of labels `gap` apart, as near as may be to where they want to be, in [0, height]; in the order given. */
export function spread(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((_, index) => index).sort((one, two) => wanted[one] - wanted[two] || one - two);
  const pools: Pool[] = [];
  for (const index of order) {
    let pool: Pool = {members: [index], centre: wanted[index]};
    for (let above = pools.at(-1); above && touching(above, pool, gap); above = pools.at(-1)) {
      pools.pop();
      const members = [...above.members, ...pool.members];
      pool = {members, centre: (above.centre * above.members.length + pool.centre * pool.members.length) / members.length};
      pool = {members, centre: within(pool.centre, members.length, gap, height)};
    }
    pools.push(pool);
  }
  const places = new Array<number>(wanted.length).fill(0);
  for (const {members, centre} of pools) {
    const middle = within(centre, members.length, gap, height);
    members.forEach((index, at) => { places[index] = middle + (at - (members.length - 1) / 2) * gap; });
  }
  return places;
}

function touching(above: Pool, below: Pool, gap: number): boolean {
  return below.centre - above.centre < gap * (below.members.length + above.members.length) / 2;
}

function within(centre: number, members: number, gap: number, height: number): number {
  const half = (members - 1) * gap / 2;
  return Math.max(half, Math.min(height - half, centre));
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

/** Text marks right of a panel, each with a short line to where its own line ends. */
export function endLabels(
  study: Study, labels: readonly EndLabel[], panel: {readonly width: number; readonly height: number}, room: number, size = TEXT,
): Part[] {
  const longest = Math.max(0, ...labels.map(label => label.number.length));
  const titles = shortenApart(labels.map(label => label.title), room - 16 - 0.6 * size * longest, size, true);
  const places = spread(labels.map(label => label.y), size + 2, panel.height);
  return labels.flatMap((label, at): Part[] => {
    const words = `${titles[at]} ${label.number}`;
    return [
      rule(panel.width + 1, label.y, panel.width + 8, places[at], {color: label.colour, strokeWidth: 1}),
      text(
        words,
        {
          x: panel.width + 11, y: places[at], baseline: 'middle', fontSize: size, fontWeight: label.strong ? 600 : 400,
          color: label.strong ? label.colour : study.theme.soft,
        },
      ),
    ];
  });
}
