/** The time axis of every chart: weeks, shown as school years, with the end of facilitation and the scenario's events marked. */
import {weekWords} from '../experiment/moments.ts';
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import type {Part} from './part.ts';
import type {Study} from './study.ts';
import {TEXT} from './theme.ts';

/** Ticks at year ends, further apart in long runs and narrow panels; weeks where the run is shorter than a year and a half. */
export function yearAxis(study: Study, width: number, titled: boolean): Part {
  const {weeks, ensemble: {scenario: {begins}}} = study;
  const short = weeks < WEEKS_A_YEAR * 1.5;
  const unit = short ? 13 : WEEKS_A_YEAR;
  const room = Math.max(1, Math.floor(width / 34));
  const apart = [1, 2, 5, 10, 20].find(times => weeks / (unit * times) <= room) ?? 50;
  const values = Array.from({length: Math.floor(weeks / (unit * apart)) + 1}, (_, at) => at * unit * apart);
  const [month, year] = weekWords(0, begins).split(' ');
  const since = begins === null ? 'the start' : `${width < 200 ? month.slice(0, 3) : month} ${year}`;
  return {
    field: 'week', type: 'quantitative', scale: {domain: [0, weeks], nice: false},
    axis: {
      values, grid: false, labelFlush: false, labelExpr: short ? 'datum.value' : `datum.value / ${WEEKS_A_YEAR}`,
      title: titled ? `${short ? 'weeks' : 'years'} since ${since}` : null,
    },
  };
}

/** A dashed rule where the team stops, with its words in the panel that says so; dotted rules for what happens to everyone. */
export function timeMarks(study: Study, width: number, worded: boolean): Part[] {
  const {weeks, theme, ensemble: {scenario: {team, events}}} = study;
  const marks: Part[] = [];
  const moments = [...new Set(events.flatMap(event => event.weeks))].filter(week => week > 0 && week < weeks);
  if (moments.length > 0 && moments.length <= 6) {
    marks.push({
      data: {values: moments.map(week => ({week}))}, mark: {type: 'rule', color: theme.soft, strokeDash: [1, 3]},
      encoding: {x: {field: 'week', type: 'quantitative'}},
    });
  }
  if (team.until <= 0 || team.until >= weeks) return marks;
  const values = [{week: team.until}];
  const left = team.until / weeks > 0.5;
  marks.push({data: {values}, mark: {type: 'rule', color: theme.soft, strokeDash: [5, 4]}, encoding: {x: {field: 'week', type: 'quantitative'}}});
  if (worded) {
    marks.push({
      data: {values},
      mark: {
        type: 'text', text: width < 260 ? 'team leaves' : 'facilitation ends', align: left ? 'right' : 'left', dx: left ? -5 : 5, y: -9,
        fontSize: TEXT, color: theme.soft,
      },
      encoding: {x: {field: 'week', type: 'quantitative'}},
    });
  }
  return marks;
}

/** What the marks on the axis mean, for the line under the title. */
export function wordsOfMarks(study: Study): string {
  const {weeks, ensemble: {scenario: {team, events}}} = study;
  const moments = new Set(events.flatMap(event => event.weeks).filter(week => week > 0 && week < weeks));
  const end = team.until > 0 && team.until < weeks ? ' Dashed upright: facilitation ends.' : '';
  return moments.size > 0 && moments.size <= 6 ? `${end} Dotted uprights: an event of the scenario.` : end;
}
