/**
 * Measures over time, one panel under the other, all strategies in each: the asked comparison in colour with its bands, the others grey
 * with labels.
 */
import type {DrawnChart} from './chart.ts';
import {drawPanel} from './draw-panel.ts';
import {frame} from './frame.ts';
import {readingOf} from './reading.ts';
import {lastOf} from './series.ts';
import type {Study} from './study.ts';
import {briefOf, reachOf, rowsOf, TIME_COLUMNS, timePanel, type TimePanel} from './time-panel.ts';
import {wordsOfMarks} from './year-axis.ts';

export interface Overlay {
  readonly id: string;
  readonly measures: readonly string[];
  readonly height: number;
  /** The finding about the first panel, from what its lines end at; says so itself where nothing is defined. */
  finding(study: Study, panels: readonly TimePanel[]): string;
  /** Said before how lines and bands are to be read. */
  readonly reads: string;
}

/** In a narrow column labels take two lines each. */
const TALL = 215;

export function overlay(study: Study, {id, measures, height, finding, reads}: Overlay): DrawnChart | null {
  const panels = measures.map(measure => timePanel(study, readingOf(measure), study.players));
  if (panels.every(panel => panel.weeks.length === 0)) return null;
  const turns = panels.some(panel => panel.lines.some(line => line.turns.length > 0)) ? ' Marks on a line: a new phase begins.' : '';
  const room = study.narrow ? 108 : 165;
  const grey = study.players.some(player => !player.strong) ? ' Grey: the other strategies.' : '';
  return frame(study, {
    id, finding: finding(study, panels),
    howToRead: `${reads} Line: the middle run. Band: 8 in 10 runs.${turns}${grey}${wordsOfMarks(study)}`,
    shows: `${panels.map(panel => panel.reading.title).join('; ')}: over ${study.weeks} weeks, a line for each of ${study.players.length}`
      + ` strategies.`,
    table: {columns: TIME_COLUMNS, rows: panels.flatMap(rowsOf)}, brief: briefOf(study, panels),
    colours: panels[0].lines.map(({trace}) => trace.colour),
    body: {
      vconcat: panels.map((panel, row) => drawPanel(study, panel, {
        width: 305 + study.extra + 165 - room - (study.narrow ? 24 : 0), height: study.narrow ? TALL : height, reach: reachOf([panel]), heading: panel.reading.title, under: panel.reading.unit,
        years: row === panels.length - 1, worded: row === 0, room, numbers: true,
      })),
    },
  });
}

/** "146 under “Quality first” and 185 under “Scale first”": what the lines in colour end at. */
export function endsOf({lines, reading}: TimePanel): string {
  const ends = lines.filter(line => line.trace.strong).map(({trace, points}) => `${reading.print(lastOf(points))} under “${trace.title}”`);
  return ends.join(' and ');
}
