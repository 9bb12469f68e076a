/**
 * The network at chosen weeks as concentric rings: practice in the middle, then engagement, interest, outside. A person stands in the
 * direction of their school (schools in order of district), so that the same school is in the same direction in every picture.
 *
 * At most `MARKS` marks are drawn: in each ring one dot for so many people (as few as fit), every so-manieth by number; of
 * the ties between people drawn, the strongest of at least `STRONG`.
 */
import type {Run, Snapshot} from '../engine/run.ts';
import {momentWords} from '../experiment/moments.ts';
import {ENGAGEMENT, OUTSIDE, PRACTICE, RINGS} from '../model/rings.ts';
import type {Cell, Chart} from './chart.ts';
import {onCircle} from './circle.ts';
import {frame} from './frame.ts';
import {datum} from './numbers.ts';
import {pixels, text, type Part} from './part.ts';
import {peopleWords} from './reading.ts';
import {openStudy, type Player, type Study} from './study.ts';
import {shortenApart, wrap} from './text-width.ts';
import {HEADING, TEXT} from './theme.ts';

const MARKS = 1900;
const STRONG = 0.25;
/** Inner and outer radius of each ring, as shares of the picture's. */
const BANDS = [[0.84, 0.99], [0.58, 0.78], [0.32, 0.52], [0.03, 0.26]] as const;
/** Shares of the dots for outside, interest, engagement, practice. */
const DOTS = [0.15, 0.2, 0.3, 0.35];
/** So many weeks at most, the last ones: more pictures would be too small to read. */
const WEEKS = 2;
const LARGEST = 360;

export const networkRings: Chart = {
  id: 'network-rings',
  title: 'The network as rings',
  about: 'One run of the network at chosen weeks, from outside to practice, with its strongest ties.',
  pairwise: true,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const kept = (player: Player, at: number) => (ensemble.runs[player.index][at]?.snapshots.length ?? 0) > 0;
    const replicate = ensemble.runs[study.baseline.index].findIndex((_, at) => study.pair.every(player => kept(player, at)));
    if (replicate < 0) return null;
    const runs = study.pair.map(player => ({player, run: ensemble.runs[player.index][replicate] as Run}));
    const weeks = [...new Set(runs[0].run.snapshots.map(snapshot => snapshot.week))].slice(study.narrow ? -1 : -WEEKS);
    const keptBy = (run: Run) => weeks.flatMap(week => run.snapshots.find(snapshot => snapshot.week === week) ?? []);
    const shots = runs.flatMap(({player, run}) => keptBy(run).map(snapshot => ({
      player, snapshot, counts: countRings(snapshot),
    })));
    const per = [0, 1, 2, 3].map(ring => peoplePerDot(Math.max(...shots.map(shot => shot.counts[ring])), MARKS * 0.7 * DOTS[ring] / shots.length));
    const size = Math.min(study.extra > 0 ? LARGEST : Infinity, (500 + study.extra) / weeks.length - 14);
    const ends = shots.filter(shot => shot.snapshot.week === weeks[weeks.length - 1])
      .map(({player, counts}) => `${peopleWords(counts[PRACTICE])} in practice under “${player.title}”`);
    return frame(study, {
      id: 'network-rings',
      finding: `In run ${replicate + 1}, ${momentWords(weeks[weeks.length - 1], ensemble.scenario)}, ${ends.join(', ')}`,
      howToRead: `Centre: practice; then engagement, interest, outside. Each school keeps its direction. A dot stands for ${dotWords(per)}.`
        + ` Lines: the strongest ties.`,
      shows: `Concentric rings of dots for ${weeks.length === 1 ? 'one week' : `${weeks.length} weeks`} of one run, a row for each of ${study.names}.`,
      table: {
        columns: ['Strategy', 'Week', ...RINGS], rows: shots.map(({player, snapshot, counts}): Cell[] => [player.title, snapshot.week, ...counts]),
      },
      body: {
        spacing: 8,
        vconcat: runs.map(({player}, row) => ({
          spacing: 14,
          hconcat: shots.filter(shot => shot.player === player).map((shot, column) => picture(
            study, player, shot.snapshot, {per, size, ties: MARKS * 0.3 / shots.length, heading: column === 0, moment: row === 0},
          )),
        })),
      },
    });
  },
};

function countRings({people}: Snapshot): number[] {
  const counts = [0, 0, 0, 0];
  for (const ring of people.ring) counts[ring] += 1;
  return counts;
}

/** "4 people in practice, 6 in engagement, …" */
function dotWords(per: readonly number[]): string {
  const who = (many: number, ring: number) => (ring === PRACTICE ? (many === 1 ? 'person ' : 'people ') : '');
  const words = per.map((many, ring) => `${many} ${who(many, ring)}${ring === OUTSIDE ? 'outside' : `in ${RINGS[ring]}`}`);
  return words.reverse().join(', ');
}

/** 1, 2, 3, 4, 5, 6, 8, 10, 20, …: the first with which so many people fit into so many dots. */
export function peoplePerDot(people: number, dots: number): number {
  for (let power = 1; ; power *= 10) {
    for (const times of [1, 2, 3, 4, 5, 6, 8]) if (people / (power * times) <= dots) return power * times;
  }
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly ring: number;
}

/** Where people stand, by row; only those drawn. */
function place({people}: Snapshot, per: readonly number[], size: number): Map<number, Placed> {
  const order = Array.from(people.ring, (_, who) => who).sort((one, two) => people.school[one] - people.school[two] || one - two);
  const turns = new Float64Array(order.length);
  order.forEach((who, at) => { turns[who] = (at + 0.5) / order.length; });
  const seen = [0, 0, 0, 0];
  const placed = new Map<number, Placed>();
  people.ring.forEach((ring, who) => {
    seen[ring] += 1;
    if ((seen[ring] - 1) % per[ring] !== 0) return;
    const [inner, outer] = BANDS[ring];
    // Golden-ratio steps scatter neighbours over the width of their ring; the square root keeps the density even.
    const scatter = (who * 0.6180339887498949) % 1;
    const radius = Math.sqrt(inner * inner + scatter * (outer * outer - inner * inner)) * size / 2;
    const [x, y] = onCircle(turns[who]);
    placed.set(who, {x: size / 2 + radius * x, y: size / 2 + radius * y, ring});
  });
  return placed;
}

function picture(
  study: Study, player: Player, snapshot: Snapshot, look: {per: readonly number[]; size: number; ties: number; heading: boolean; moment: boolean},
): Part {
  const {theme, ensemble: {scenario}} = study;
  const {size} = look;
  const placed = place(snapshot, look.per, size);
  const {one, other, strength} = snapshot.ties;
  const ties = Array.from(one, (_, tie) => tie).filter(tie => strength[tie] >= STRONG && placed.has(one[tie]) && placed.has(other[tie])
    && placed.get(one[tie])!.ring >= ENGAGEMENT && placed.get(other[tie])!.ring >= ENGAGEMENT)
    .sort((first, second) => strength[second] - strength[first] || first - second).slice(0, look.ties);
  const x = pixels('x', size);
  const y = pixels('y', size);
  const moment = momentWords(snapshot.week, scenario);
  const lines = wrap(moment[0].toUpperCase() + moment.slice(1), size, TEXT);
  return {
    width: size, height: size,
    layer: [
      ...(look.heading ? [text(
        shortenApart(study.pair.map(one => one.title), size, HEADING, true)[study.pair.indexOf(player)],
        {x: 0, y: look.moment ? -48 : -10, fontSize: HEADING, fontWeight: 600, color: player.colour},
      )] : []),
      ...(look.moment ? lines.slice(0, 2).map((line, row) => text(line, {x: size / 2, y: -26 + row * 16, align: 'center', color: theme.soft})) : []),
      // A symbol's size is the area of the square around it.
      {data: {values: [0.29, 0.55, 0.81, 1].map(share => ({x: size / 2, y: size / 2, area: datum(share * share * size * size)}))},
        mark: {
          type: 'point', filled: false, color: theme.grid, strokeWidth: 1, opacity: 1,
        }, encoding: {x, y, size: {field: 'area', type: 'quantitative', scale: null}}},
      {data: {values: ties.map(tie => segment(placed.get(one[tie])!, placed.get(other[tie])!))}, mark: {
        type: 'rule', color: theme.soft, opacity: 0.35, strokeWidth: 0.7,
      },
        encoding: {x, y, x2: {field: 'x2'}, y2: {field: 'y2'}}},
      ...[0, 1, 2, 3].map(ring => ({
        data: {values: [...placed.values()].filter(person => person.ring === ring).map(person => ({x: datum(person.x), y: datum(person.y)}))},
        mark: {
          type: 'point', filled: true, opacity: 1, size: [5, 7, 12, 20][ring], color: ring === 0 ? theme.other : theme.rings[ring],
          shape: ring === PRACTICE ? 'diamond' : 'circle',
        }, encoding: {x, y},
      })),
    ],
  };
}

function segment(one: Placed, other: Placed): Part {
  return {x: datum(one.x), y: datum(one.y), x2: datum(other.x), y2: datum(other.y)};
}
