/**
 * The time axis of every chart: weeks, shown as school years. A tick stands where a school year begins, its name under the middle of the
 * year; the end of facilitation and the scenario's events are marked.
 */
import {weekWords} from '../experiment/moments.ts';
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import type {Part} from './part.ts';
import type {Study} from './study.ts';
import {widthOf} from './text-width.ts';
import {TEXT} from './theme.ts';

/** Pixels between the names of two years. */
const APART = 6;

/** Weeks where the run is shorter than a year and a half; every so-manieth year where years are too narrow to be named one by one. */
export function yearAxis(study: Study, width: number, titled: boolean): Part {
  const {weeks} = study;
  if (weeks < WEEKS_A_YEAR * 1.5) return axisOf(study, everySo(weeks, 13), 'datum.value', titled ? 'weeks' : null);
  const years = Math.ceil(weeks / WEEKS_A_YEAR);
  const room = width * WEEKS_A_YEAR / weeks - APART;
  const named = [namesOf(study, years), numbers(years)].find(names => names.every(name => widthOf(name, TEXT) <= room));
  if (named) return schoolYears(study, named, titled);
  const apart = [2, 5, 10, 20].find(times => room * times > 24) ?? 50;
  return axisOf(study, everySo(weeks, WEEKS_A_YEAR * apart), `datum.value / ${WEEKS_A_YEAR}`, titled ? `years since ${startOf(study)}` : null);
}

/** "2026–27", or "year 1" where the scenario doesn't say when it begins. */
function namesOf({ensemble: {scenario: {begins}}}: Study, years: number): readonly string[] {
  if (begins === null) return Array.from({length: years}, (_, at) => `year ${at + 1}`);
  return Array.from({length: years}, (_, at) => `${begins.year + at}–${String((begins.year + at + 1) % 100).padStart(2, '0')}`);
}

function numbers(years: number): readonly string[] {
  return Array.from({length: years}, (_, at) => String(at + 1));
}

function schoolYears(study: Study, names: readonly string[], titled: boolean): Part {
  const {weeks} = study;
  const middles = names.map((_, at) => (at * WEEKS_A_YEAR + Math.min(weeks, (at + 1) * WEEKS_A_YEAR)) / 2);
  const begins = everySo(weeks, WEEKS_A_YEAR).filter(week => !middles.includes(week));
  const labels = names.map((name, at) => `datum.value === ${middles[at]} ? '${name}' : `).join('');
  const axis = axisOf(study, [...begins, ...middles].sort((one, two) => one - two), `${labels}''`, titled ? 'school year' : null);
  const onTick = begins.map(week => `datum.value === ${week}`).join(' || ');
  return {...axis, axis: {...axis.axis as Part, tickOpacity: {condition: {test: onTick, value: 1}, value: 0}, labelOverlap: false}};
}

function axisOf({weeks}: Study, values: readonly number[], labelExpr: string, title: string | null): Part {
  return {
    field: 'week', type: 'quantitative', scale: {domain: [0, weeks], nice: false},
    // Without a count of its own the library thins the ticks of narrow panels.
    axis: {values, tickCount: values.length, grid: false, labelFlush: false, labelExpr, title},
  };
}

function everySo(weeks: number, apart: number): number[] {
  return Array.from({length: Math.floor(weeks / apart) + 1}, (_, at) => at * apart);
}

function startOf({ensemble: {scenario: {begins}}}: Study): string {
  if (begins === null) return 'the start';
  const [month, year] = weekWords(0, begins).split(' ');
  return `${month.slice(0, 3)} ${year}`;
}

interface Moment {
  readonly week: number;
  readonly words: string;
}

const MOST = 6;
const EVENTS = {convene: 'convening', shock: 'shock'} as const;

/** What happens to everyone in the scenario; none where it is too many to mark. */
function eventsOf({weeks, ensemble: {scenario: {events}}}: Study): readonly Moment[] {
  const all = events.flatMap(event => event.weeks.map((week): Moment => ({week, words: EVENTS[event.kind]})));
  const inside = all.filter(({week}, at) => week > 0 && week < weeks && all.findIndex(other => other.week === week) === at);
  return inside.length <= MOST ? inside : [];
}

/** A dashed rule where the team stops, dotted rules for what happens to everyone, with their words in the panel that says so. */
export function timeMarks(study: Study, width: number, worded: boolean): Part[] {
  const {weeks, theme} = study;
  const events = eventsOf(study);
  const until = untilOf(study);
  const x = {field: 'week', type: 'quantitative'};
  const marks: Part[] = [];
  if (events.length > 0) marks.push({
    data: {values: events.map(({week}) => ({week}))}, mark: {type: 'rule', color: theme.soft, strokeDash: [1, 3]}, encoding: {x},
  });
  if (until !== null) marks.push({data: {values: [{week: until}]}, mark: {type: 'rule', color: theme.soft, strokeDash: [5, 4]}, encoding: {x}});
  if (!worded) return marks;
  const ends: readonly Moment[] = until === null ? [] : [{week: until, words: width < 260 ? 'team leaves' : 'facilitation ends'}];
  return [...marks, ...placed([...ends, ...events], weeks, width).map(({week, words, left}) => ({
    data: {values: [{week, words}]}, mark: {type: 'text', align: left ? 'right' : 'left', dx: left ? -4 : 4, y: -9, fontSize: TEXT, color: theme.soft},
    encoding: {x, text: {field: 'words', type: 'nominal'}},
  }))];
}

/** Words beside their rules, on the side that has more room; those that would lie on others are left out, the first ones are kept. */
function placed(moments: readonly Moment[], weeks: number, width: number): readonly (Moment & {readonly left: boolean})[] {
  const taken: (readonly [number, number])[] = [];
  return moments.flatMap(({week, words}) => {
    const at = week / weeks * width;
    const left = week / weeks > 0.5;
    const [from, to] = left ? [at - 8 - widthOf(words, TEXT), at] : [at, at + 8 + widthOf(words, TEXT)];
    if (taken.some(([start, end]) => from < end && to > start)) return [];
    taken.push([from, to]);
    return [{week, words, left}];
  });
}

function untilOf({weeks, ensemble: {scenario: {team}}}: Study): number | null {
  return team.until > 0 && team.until < weeks ? team.until : null;
}

/** What the marks on the axis mean, for the line under the title. */
export function wordsOfMarks(study: Study): string {
  const end = untilOf(study) === null ? '' : ' Dashed upright: facilitation ends.';
  const kinds = [...new Set(eventsOf(study).map(({words}) => words))];
  return kinds.length === 0 ? end : `${end} Dotted upright: a ${kinds.join(' or a ')}.`;
}
