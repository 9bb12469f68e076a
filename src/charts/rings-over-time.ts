/**
 * How many people stand in each ring, week by week: baseline and asked side by side, single runs behind the band, the other strategies thin
 * in both.
 */
import type {Chart} from './chart.ts';
import {drawPanel} from './draw-panel.ts';
import {frame} from './frame.ts';
import {peopleWords, readingOf} from './reading.ts';
import {lastOf} from './series.ts';
import {openStudy, type Study} from './study.ts';
import {briefOf, reachOf, rowsOf, TIME_COLUMNS, timePanel, type TimePanel} from './time-panel.ts';
import {wordsOfMarks} from './year-axis.ts';

const RINGS = ['practice', 'engagement', 'interest'];
const RUNS = 10;
const WEEKS = 20;
const HEIGHT = 108;

export const ringsOverTime: Chart = {
  id: 'rings-over-time',
  title: 'Rings over time',
  about: 'How the communities of interest, engagement and practice grow and shrink under the asked comparison.',
  pairwise: true,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const others = study.players.filter(player => !player.strong);
    const rows = RINGS.map(ring => study.pair.map((player, column) => (
      timePanel(study, readingOf(ring), column === study.pair.length - 1 ? [...others, player] : [player], {runs: RUNS, moments: WEEKS})
    )));
    if (rows.flat().every(panel => panel.weeks.length === 0)) return null;
    const single = Math.max(...rows[0].map(panel => panel.lines.at(-1)!.runs.length));
    const grey = others.length > 0 ? ' Grey: the other strategies (a line may leave its panel; the table has it).' : '';
    return frame(study, {
      id: 'rings-over-time',
      finding: findingOf(study, rows[0]),
      howToRead: `People in each ring. Line: the middle run. Band: 8 in 10 runs. Thin: ${single} single runs. Marks: a new phase.`
        + `${grey}${wordsOfMarks(study)}`,
      shows: `People in practice, engagement and interest over ${study.weeks} weeks, one ${study.narrow ? 'panel' : 'column'} each for ${study.names}.`,
      table: {columns: TIME_COLUMNS, rows: rows.flatMap(panels => panels.flatMap(rowsOf))}, brief: briefOf(study, rows.flat()),
      body: study.narrow ? {vconcat: rows.flatMap((panels, row) => panels.map((panel, column) => drawPanel(study, panel, stackedLook(study, panels, row, column))))}
        : {vconcat: rows.map((panels, row) => ({
          spacing: 22, hconcat: panels.map((panel, column) => drawPanel(study, panel, lookOf(study, panels, row, column))),
        }))},
    });
  },
};

function lookOf(study: Study, panels: readonly TimePanel[], row: number, column: number) {
  const last = column === study.pair.length - 1;
  const {trace} = panels[column].lines.at(-1)!;
  return {
    width: study.pair.length < 2 ? 340 + study.extra : (study.players.length > 2 ? 144 : 200) + study.extra / 2, height: HEIGHT, reach: reachOf(panels),
    heading: `${trace.title} ${lastWords(panels[column])}`, colour: trace.colour,
    ...(column === 0 ? {side: `in ${RINGS[row]}`} : {}), years: row === RINGS.length - 1, worded: false,
    room: last && study.players.length > 2 ? 148 : 0, othersOnly: true, numbers: column === 0,
  };
}

/** In a narrow column: one panel under the other. */
function stackedLook(study: Study, panels: readonly TimePanel[], row: number, column: number) {
  const room = study.players.length > 2 ? ROOM : 0;
  return {
    ...lookOf(study, panels, row, column), width: study.width - BESIDE - room, side: `in ${RINGS[row]}`, numbers: true,
    years: row === RINGS.length - 1 && column === study.pair.length - 1, room, ...(room > 0 && column === study.pair.length - 1 ? {height: TALL} : {}),
  };
}

/** For labels in a narrow column, and for what stands left of a panel there. */
const ROOM = 108;
const BESIDE = 86;
const TALL = 180;

function lastWords({reading, lines}: TimePanel): string {
  return reading.print(lastOf(lines.at(-1)!.points));
}

function findingOf(study: Study, panels: readonly TimePanel[]): string {
  const ends = study.pair.map((player, at) => `${peopleWords(lastOf(panels[at].lines.at(-1)!.points))} under “${player.title}”`);
  return `The community of practice ends at ${ends.join(' and ')}`;
}
