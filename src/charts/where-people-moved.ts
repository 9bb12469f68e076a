/** Where people moved between year ends: how many stayed in each ring, rose or fell back. Counts are means over the runs, in whole people. */
import {grouped} from '../measures/numerals.ts';
import {PRACTICE, RINGS} from '../model/rings.ts';
import type {Cell, Chart, Table} from './chart.ts';
import {spread} from './end-labels.ts';
import {frame} from './frame.ts';
import {datum} from './numbers.ts';
import {pixels, text, type Part} from './part.ts';
import {runsOf} from './series.ts';
import {openStudy, type Player, type Study} from './study.ts';
import {HEADING, TEXT} from './theme.ts';
import {momentName} from './time-panel.ts';

/** Of the ribbons, half a page wide. */
const RIBBONS = 460;
/** Pixels between the names of two moments. */
const APART = 62;
const HEIGHT = 190;
/** Between ring blocks, and half a block's width. */
const GAP = 7;
const BLOCK = 17;
/** Points along a ribbon; thinner ribbons than this share of everybody are left out of the picture, not of the table. */
const CURVE = 9;
const THINNEST = 0.002;
/** Practice stands on top. */
const ORDER = [3, 2, 1, 0];

interface Stage {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

export const wherePeopleMoved: Chart = {
  id: 'where-people-moved',
  title: 'Where people moved',
  about: 'Who rose, stayed and fell back from year to year, under the baseline and the asked strategy.',
  pairwise: true,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const shown = study.pair.map(player => ({player, stages: stagesOf(study, player)})).filter(({stages}) => stages.length > 0);
    if (shown.length === 0) return null;
    return frame(study, {
      id: 'where-people-moved',
      finding: findingOf(shown),
      howToRead: 'Blocks: people in a ring at the end of each year, practice on top with its number above. Ribbons: how many went from where to'
        + ' where, in the colour of where they came from.',
      shows: `Ribbons between the rings practice, engagement, interest and outside at year ends, for ${study.names}.`,
      table: {
        columns: ['Strategy', 'From week', 'To week', 'From ring', 'To ring', 'People (mean of runs)'],
        rows: shown.flatMap(({player, stages}) => rowsOf(player, stages)),
      },
      brief: briefOf(study, shown),
      body: {spacing: 14, vconcat: shown.map(({player, stages}) => flows(study, player, stages))},
    });
  },
};

function stagesOf(study: Study, player: Player): Stage[] {
  const runs = runsOf(study, player);
  const [first] = runs;
  if (!first) return [];
  return first.flows.map(({from, to}, at) => ({
    from, to, counts: Array.from({length: 16}, (_, cell) => runs.reduce((sum, run) => sum + (run.flows[at]?.counts[cell] ?? 0), 0) / runs.length),
  }));
}

function rowsOf(player: Player, stages: readonly Stage[]): Cell[][] {
  return stages.flatMap(({from, to, counts}) => counts.map((count, cell) => [
    player.title, from, to, RINGS[cell >> 2], RINGS[cell & 3], datum(Math.round(count)),
  ]));
}

/** On paper: how many stood in each ring at each moment, and how many of those in practice had been so at the moment before. */
function briefOf({ensemble: {scenario: {begins}}}: Study, shown: readonly {readonly player: Player; readonly stages: readonly Stage[]}[]): Table {
  const moments = shown[0].stages.map(({to}) => to);
  const at = (stages: readonly Stage[], read: (stage: Stage) => number) => stages.map(stage => grouped(read(stage)));
  return {
    columns: ['Strategy', 'Mean of the runs', ...moments.map(week => momentName(week, begins))],
    rows: shown.flatMap(({player, stages}): Cell[][] => [
      ...ORDER.map(ring => [player.title, `in ${RINGS[ring]}`.replace('in outside', 'outside'), ...at(stages, ({counts}) => sumOver(from => counts[from * 4 + ring]))]),
      [player.title, 'in practice now and at the moment before', ...at(stages, ({counts}) => counts[15])],
      [player.title, 'fell back from practice since', ...at(stages, ({counts}) => counts[12] + counts[13] + counts[14])],
    ]),
  };
}

function sumOver(read: (ring: number) => number): number {
  return [0, 1, 2, 3].reduce((sum, ring) => sum + read(ring), 0);
}

function findingOf(shown: readonly {readonly player: Player; readonly stages: readonly Stage[]}[]): string {
  const words = shown.map(({player, stages}) => {
    const {counts} = stages[stages.length - 1];
    const before = [12, 13, 14, 15].reduce((sum, cell) => sum + counts[cell], 0);
    const left = Math.round(before) === 0 ? 'nobody was in practice' : `${grouped(counts[15])} of ${grouped(before)}`;
    return `${left} under “${player.title}”`;
  });
  return `Stayed in practice through the last year: ${words.join('; ')}`;
}

/** Tops of the ring blocks at a moment, in pixels from the top. */
function tops(people: readonly number[], unit: number): number[] {
  const places = new Array<number>(4).fill(0);
  let y = 0;
  for (const ring of ORDER) {
    places[ring] = y;
    y += people[ring] * unit + GAP;
  }
  return places;
}

interface Block {
  readonly x: number;
  readonly ring: number;
  readonly top: number;
  readonly height: number;
  readonly people: number;
}

interface Ribbon {
  readonly ring: number;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly height: number;
}

function layOut(stages: readonly Stage[], width: number): {blocks: Block[]; ribbons: Ribbon[]} {
  const total = stages[0].counts.reduce((sum, count) => sum + count, 0);
  const unit = (HEIGHT - 3 * GAP) / Math.max(1, total);
  const apart = (width - 2 * BLOCK) / stages.length;
  const sums = stages.map(({counts}) => [0, 1, 2, 3].map(ring => [0, 1, 2, 3].reduce((sum, to) => sum + counts[ring * 4 + to], 0)));
  sums.push([0, 1, 2, 3].map(ring => [0, 1, 2, 3].reduce((sum, from) => sum + stages[stages.length - 1].counts[from * 4 + ring], 0)));
  const places = sums.map(people => tops(people, unit));
  const blocks = sums.flatMap((people, at) => ORDER.map(ring => ({
    x: BLOCK + at * apart, ring, top: places[at][ring], height: people[ring] * unit, people: people[ring],
  })));
  const ribbons = stages.flatMap(({counts}, at): Ribbon[] => {
    const [left, right] = [[...places[at]], [...places[at + 1]]];
    return ORDER.flatMap(from => ORDER.flatMap((to): Ribbon[] => {
      const height = counts[from * 4 + to] * unit;
      const ribbon = {ring: from, x1: BLOCK * 2 + at * apart, x2: (at + 1) * apart, y1: left[from], y2: right[to], height};
      left[from] += height;
      right[to] += height;
      return counts[from * 4 + to] < total * THINNEST ? [] : [ribbon];
    }));
  });
  return {blocks, ribbons};
}

function flows(study: Study, player: Player, stages: readonly Stage[]): Part {
  const {theme, ensemble: {scenario: {begins}}} = study;
  const width = RIBBONS + study.extra - (study.narrow ? 12 : 0);
  const {blocks, ribbons} = layOut(stages, width);
  const curves = ribbons.flatMap((ribbon, flow) => Array.from({length: CURVE}, (_, at) => {
    const along = at / (CURVE - 1);
    const y = ribbon.y1 + (ribbon.y2 - ribbon.y1) * along * along * (3 - 2 * along);
    return {x: datum(ribbon.x1 + (ribbon.x2 - ribbon.x1) * along), y: datum(y), y2: datum(y + ribbon.height), flow, ring: ribbon.ring};
  }));
  const x = pixels('x', width);
  const y = pixels('y', HEIGHT);
  const colour = {field: 'ring', type: 'nominal', scale: {domain: [0, 1, 2, 3], range: theme.rings}, legend: null};
  const moments = [stages[0].from, ...stages.map(stage => stage.to)];
  const apart = (width - 2 * BLOCK) / stages.length;
  return {
    width, height: HEIGHT,
    layer: [
      text(player.title, {x: 0, y: -46, fontSize: HEADING, fontWeight: 600, color: player.colour}),
      ...moments.flatMap((week, at) => (at % Math.ceil(APART / apart) > 0 ? [] : [text(
        momentName(week, begins),
        {
          x: BLOCK + at * apart, y: -26, align: at === 0 ? 'left' : at === stages.length ? 'right' : 'center',
          dx: at === 0 ? -BLOCK : at === stages.length ? BLOCK : 0, color: theme.soft,
        },
      )])),
      {
        data: {values: curves}, mark: {type: 'area', opacity: 0.55},
        encoding: {x, y, y2: {field: 'y2'}, detail: {field: 'flow', type: 'nominal'}, color: colour},
      },
      {data: {values: blocks.map(({x: centre, ring, top, height}) => ({
        x: datum(centre - BLOCK), x2: datum(centre + BLOCK), y: datum(top), y2: datum(top + height), ring,
      }))},
        mark: {type: 'rect'}, encoding: {x, x2: {field: 'x2'}, y, y2: {field: 'y2'}, color: colour}},
      ...blocks.filter(block => block.ring === PRACTICE).map(block => text(
        grouped(block.people), {x: block.x, y: -7, align: 'center', fontWeight: 600, color: theme.practice},
      )),
      ...blocks.filter(block => block.ring !== PRACTICE && block.height >= TEXT - 1).map(block => text(
        grouped(block.people), {x: block.x, y: block.top + block.height / 2, align: 'center', baseline: 'middle', color: theme.onRings[block.ring]},
      )),
      ...ringNames(study, blocks, width + 6),
    ],
  };
}

/** Names of the rings beside the last blocks, with the number where the block is too low for it. */
function ringNames({theme}: Study, blocks: readonly Block[], x: number): Part[] {
  const last = blocks.slice(-4);
  const places = spread(last.map(({top, height}) => top + height / 2), TEXT + 2, HEIGHT);
  return last.map(({ring, people, height}, at) => text(
    ring === PRACTICE || height >= TEXT - 1 ? RINGS[ring] : `${RINGS[ring]} ${grouped(people)}`, {
      x, y: places[at], baseline: 'middle', color: theme.ink,
    },
  ));
}
