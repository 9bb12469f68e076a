/**
 * Equity between thirds of schools: what students experience where most and where fewest are underserved, and the gap. A level always
 * stands beside its gap.
 */
import type {Chart} from './chart.ts';
import {drawPanel} from './draw-panel.ts';
import {frame} from './frame.ts';
import {readingOf} from './reading.ts';
import {lastOf, seriesOf, weeksOf} from './series.ts';
import {openStudy, type Player, type Study} from './study.ts';
import {reachOf, rowsOf, TIME_COLUMNS, timePanel, type TimePanel} from './time-panel.ts';
import {wordsOfMarks} from './year-axis.ts';

const THIRDS = [
  {id: 'student-experience-least', title: 'fewest', dash: [1, 0]},
  {id: 'student-experience-most', title: 'most', dash: [3, 2]},
] as const;

export const equity: Chart = {
  id: 'equity',
  title: 'Equity between schools',
  about: 'Whether schools with most underserved students gain, or the others only lose: levels and gap.',
  draw(ensemble, comparison, theme) {
    const study = openStudy(ensemble, comparison, theme);
    const gap = timePanel(study, readingOf('equity-gap'), study.players);
    if (gap.weeks.length === 0) return null;
    const levels = study.pair.map(player => levelsOf(study, player));
    const reach = reachOf(levels, false);
    const width = study.pair.length > 1 ? 128 : 340;
    return frame(study, {
      id: 'equity',
      finding: findingOf(study, gap),
      howToRead: `Above: what students experience in the third of schools with the fewest underserved students and in the third with the most`
        + ` (scale cut). Below: the gap. Lines: the middle run; bands: 8 in 10 runs.${wordsOfMarks(study)}`,
      shows: `Student experience in two thirds of schools for ${study.names}, and the gap between them for all strategies.`,
      table: {
        columns: TIME_COLUMNS,
        rows: [...levels.flatMap((panel, at) => rowsOf(panel).map(row => [`${study.pair[at].title}, ${row[0]}`, ...row.slice(1)])), ...rowsOf(gap)],
      },
      body: {
        spacing: 22,
        vconcat: [
          {spacing: 6, hconcat: levels.map((panel, column) => drawPanel(study, panel, {
            width, height: 120, reach, heading: study.pair[column].title, colour: study.pair[column].colour, numbers: column === 0,
            years: false, worded: false, room: 104,
          }))},
          drawPanel(
            study, gap,
            {
              width: 305, height: 130, reach: reachOf([gap]), heading: 'The gap: fewest minus most',
              under: 'on the same scale; above 0 the underserved are behind', numbers: true,
              years: true, worded: true, room: 165,
            },
          ),
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

function findingOf(study: Study, {lines, reading}: TimePanel): string {
  const ends = lines.filter(line => line.trace.strong).map(({trace, points}) => `${reading.print(lastOf(points))} under “${trace.title}”`);
  const start = lines.find(line => line.trace.title === study.baseline.title)?.points[0]?.median ?? NaN;
  return `The gap in what students experience goes from ${reading.print(start)} to ${ends.join(' and ')}`;
}
