/**
 * Equity between thirds of schools: what students experience where most and where fewest are underserved, and how the gap between them has
 * changed in each run since the start. A level always stands beside its gap. Worlds differ more in their gaps than strategies do, so bands
 * of the gap itself would hide what a strategy does to it.
 */
import {valueAt} from '../experiment/ensemble.ts';
import {spreadOf} from '../experiment/statistics.ts';
import type {Chart} from './chart.ts';
import {drawPanel} from './draw-panel.ts';
import {frame} from './frame.ts';
import {readingOf} from './reading.ts';
import {lastOf, runsOf, seriesOf, weeksOf, type Point} from './series.ts';
import {openStudy, type Player, type Study} from './study.ts';
import {briefOf, reachOf, rowsOf, TIME_COLUMNS, timePanel, type TimePanel} from './time-panel.ts';
import {wordsOfMarks} from './year-axis.ts';

const THIRDS = [
  {id: 'student-experience-least', title: 'fewest', dash: [1, 0]},
  {id: 'student-experience-most', title: 'most', dash: [3, 2]},
] as const;

/** In a narrow column: for labels, and for what stands left of a panel. */
const ROOM = 108;
const BESIDE = 86;
const TALL = 215;

export const equity: Chart = {
  id: 'equity',
  title: 'Equity between schools',
  about: 'Whether schools with most underserved students gain, or the others only lose: levels, and how the gap changed.',
  pairwise: true,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const gap = timePanel(study, readingOf('equity-gap'), study.players);
    if (gap.weeks.length === 0) return null;
    const levels = study.pair.map(player => levelsOf(study, player));
    const change = changeOf(study, gap);
    const [room, changeRoom] = study.narrow ? [ROOM, ROOM] : [104, 180];
    const width = study.narrow ? study.width - BESIDE - ROOM : study.pair.length > 1 ? 128 + study.extra / 2 : 340 + study.extra;
    const above = levels.map((panel, column) => drawPanel(study, withoutBands(panel), {
      width, height: 120, reach: reachOf(levels.map(withoutBands), false), heading: study.pair[column].title, under: 'student experience',
      colour: study.pair[column].colour, numbers: study.narrow || column === 0, years: false, worded: false, room,
    }));
    const inColumns = levels.map((panel, at) => ({...panel, lines: panel.lines.map(line => ({
      ...line, trace: {...line.trace, title: `${study.pair[at].title}, ${line.trace.title}`},
    }))}));
    const {unit} = levels[0].reading;
    return frame(study, {
      id: 'equity',
      finding: findingOf(gap, change),
      howToRead: `Above: what students experience in the third of schools with the fewest underserved students and in the third with the most,`
        + ` middle run (${unit}; scale cut). Below: by how much the gap between them has changed since the start; band: 8 in 10 runs.${wordsOfMarks(study)}`,
      shows: `Student experience in two thirds of schools for ${study.names}, and the change of the gap between them for all strategies.`,
      table: {columns: TIME_COLUMNS, rows: [...inColumns, gap, change].flatMap(rowsOf)},
      brief: briefOf(study, [...inColumns, gap]),
      body: {
        spacing: 22,
        vconcat: [
          ...(study.narrow ? above : [{spacing: 6, hconcat: above}]),
          drawPanel(study, change, {
            width: study.narrow ? width : 290 + study.extra, height: study.narrow ? TALL : 130, reach: reachOf([change]), heading: 'Change of the gap since the start',
            under: 'below 0: the underserved catch up', numbers: true, years: true, worded: true, room: changeRoom,
          }),
        ],
      },
    });
  },
};

function levelsOf(study: Study, player: Player): TimePanel {
  const readings = THIRDS.map(third => readingOf(third.id));
  const weeks = weeksOf(study, readings[0]);
  const lines = THIRDS.map(({title, dash}, at) => ({
    trace: {...player, title, dash, strong: true}, points: seriesOf(study, player, readings[at], weeks), runs: [], turns: [],
  }));
  return {reading: readings[0], weeks, lines};
}

/** Two bands in one colour would lie on each other. */
function withoutBands(panel: TimePanel): TimePanel {
  return {...panel, lines: panel.lines.map(line => ({...line, points: line.points.map(point => ({...point, low: point.median, high: point.median}))}))};
}

/** The gap of each run minus what it was at the start of that run. */
function changeOf(study: Study, gap: TimePanel): TimePanel {
  const {reading, weeks} = gap;
  const [first] = weeks;
  const lines = gap.lines.map(line => {
    const runs = runsOf(study, study.players.find(({title}) => title === line.trace.title)!);
    const points = weeks.map((week): Point => {
      const {median, q10, q90, n} = spreadOf(runs.map(run => valueAt(run, reading.id, week) - valueAt(run, reading.id, first)));
      return n * 2 < runs.length ? {week, median: NaN, low: NaN, high: NaN} : {week, median, low: q10, high: q90};
    });
    return {...line, points};
  });
  return {reading: {...reading, title: 'Change of the gap'}, weeks, lines};
}

/** Changes run by run: the middle of the changes is not the change of the middles. */
function findingOf({lines: levels, reading}: TimePanel, {lines}: TimePanel): string {
  const changes = lines.filter(line => line.trace.strong).map(({trace, points}) => {
    const change = lastOf(points);
    return `${change < 0 ? 'narrowed' : 'widened'} by ${reading.print(Math.abs(change))} under “${trace.title}”`;
  });
  return `The gap in what students experience, ${reading.print(levels[levels.length - 1].points[0].median)} at the start, ${changes.join(' and ')}`;
}
