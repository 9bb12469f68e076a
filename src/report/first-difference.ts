/**
 * Where and when two strategies part in one world, and what followed: the first event that one has and the other doesn't, whom it happened to,
 * and in how many posts people stand elsewhere at each year end. Both meet the same luck, so until then everything went alike.
 */
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import {logOf} from '../engine/logged.ts';
import type {Run} from '../engine/run.ts';
import {entryAt, type LogColumns, type LogEntry} from '../model/world/log.ts';
import {RINGS} from '../model/rings.ts';
import {grouped} from '../measures/numerals.ts';
import {momentWords, span} from '../experiment/moments.ts';
import {quoted, titlesOf} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {journeysOf, placesOf, type Journey} from './journeys.ts';
import {capital, cited, placeOf, wordsOf} from './story.ts';
import {communityTurn, turnWords} from './telling.ts';

export interface FirstDifference {
  readonly replicate: number;
  /** Ids, as the runs. */
  readonly a: string;
  readonly b: string;
  readonly week: number;
  /** The first event of that week that the other run doesn't have; null where one run has none. */
  readonly first: {readonly a: LogEntry | null; readonly b: LogEntry | null};
  /** Posts whose holders stand in different rings, at year ends and at the end. */
  readonly after: readonly {readonly week: number; readonly posts: number}[];
  readonly people: number;
  /** With the events each stands on, in the log of a and in that of b: marks in the text count through the log of the plan they stand behind. */
  readonly sentences: readonly {readonly text: string; readonly a: readonly number[]; readonly b: readonly number[]}[];
}

/** Null where nothing differs, or no log was kept. Both runs are of one world. */
export function firstDifference(a: Run, b: Run, scenario: Scenario): FirstDifference | null {
  const logs = {a: logOf(a), b: logOf(b)};
  const week = weekOfParting(logs.a, logs.b);
  if (week === null) return null;
  const first = {a: firstOnly(logs.a, logs.b, week), b: firstOnly(logs.b, logs.a, week)};
  const end = a.weeks[a.weeks.length - 1];
  const ends = Array.from({length: Math.ceil(end / WEEKS_A_YEAR)}, (_, year) => Math.min((year + 1) * WEEKS_A_YEAR, end)).filter(one => one > week);
  const after = ends.map(one => ({week: one, posts: postsApart(a, b, one)}));
  const found = {replicate: a.replicate, a: a.strategy, b: b.strategy, week, first, after, people: a.people};
  return {...found, sentences: sentencesOf(found, a, b, scenario)};
}

/** The week of the first entry that differs. */
function weekOfParting(a: LogColumns, b: LogColumns): number | null {
  const [one, other] = [a, b].map(({happenings}) => happenings.map(what => JSON.stringify(what)));
  const end = Math.min(a.who.length, b.who.length);
  let at = 0;
  while (at < end && a.week[at] === b.week[at] && a.who[at] === b.who[at] && a.whom[at] === b.whom[at] && one[a.what[at]] === other[b.what[at]]) at++;
  return at === a.who.length && at === b.who.length ? null : Math.min(...[a, b].flatMap(({week}) => (at < week.length ? [week[at]] : [])));
}

function same(one: LogEntry, other: LogEntry): boolean {
  return one.who === other.who && one.whom === other.whom && JSON.stringify(one.what) === JSON.stringify(other.what);
}

function firstOnly(log: LogColumns, other: LogColumns, week: number): LogEntry | null {
  const theirs = entriesOf(other, week);
  return entriesOf(log, week).find(entry => isTold(entry) && !theirs.some(one => same(one, entry))) ?? null;
}

function entriesOf(log: LogColumns, week: number): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  for (let id = 0; log.week[id] <= week; id++) if (log.week[id] === week) entries.push(entryAt(log, id)); // a log is in the order of weeks
  return entries;
}

function isTold(entry: LogEntry): boolean {
  return entry.who < 0 ? communityTurn(entry) !== '' : turnWords(entry, {person: String, when: String}) !== '' || entry.what.kind === 'helped' || entry.what.kind === 'refused';
}

function postsApart(a: Run, b: Run, week: number): number {
  const [one, other] = [a, b].map(run => ringsAt(run, week));
  return one.reduce((sum, ring, row) => sum + (ring === other[row] ? 0 : 1), 0);
}

const STAYS = -1;

/** By post's holder: the ring after so many weeks. */
function ringsAt(run: Run, week: number): Uint8Array {
  const rings = new Uint8Array(run.people), log = logOf(run);
  const to = log.happenings.map(what => (what.kind === 'move' ? what.to : STAYS));
  for (let id = 0; log.week[id] < week; id++) if (to[log.what[id]] !== STAYS) rings[log.who[id]] = to[log.what[id]];
  return rings;
}

/** Ids of the moves from a week on. */
function movesFrom(week: number, log: LogColumns): readonly number[] {
  const {week: then, what} = log, moves = placesOf(log, 'move');
  const ids: number[] = [];
  for (let id = 0; id < then.length; id++) if (then[id] >= week && moves[what[id]]) ids.push(id);
  return ids;
}

function sentencesOf({week, first, after, people, replicate}: Omit<FirstDifference, 'sentences'>, a: Run, b: Run, scenario: Scenario): FirstDifference['sentences'] {
  const titles = titlesOf(scenario);
  const titleOf = (run: Run) => quoted(titles[scenario.strategies.findIndex(({id}) => id === run.strategy)] ?? run.strategy);
  const until = week === 0 ? 'part in the first week' : `go alike for ${span(week)}`;
  const opening = `In world ${replicate + 1}, ${titleOf(a)} and ${titleOf(b)} ${until}`;
  const happened = ([[a, first.a], [b, first.b]] as const).map(([run, entry]) => {
    const words = entry ? cited(`In ${wordsOf(scenario, run).when(entry.week)}, under ${titleOf(run)}, ${happening(entry, run, scenario)}`, [entry]) : null;
    return words && {text: words.text, a: run === a ? words.events : [], b: run === b ? words.events : []};
  });
  const counts = after.map(({week: then, posts}) => `${grouped(posts)} ${momentWords(then, scenario)}`);
  return [
    {text: `${opening}.`, a: first.a ? [first.a.id] : [], b: first.b ? [first.b.id] : []}, ...happened.flatMap(one => one ?? []),
    ...(counts.length === 0 ? [] : [{text: `Of ${grouped(people)} posts, so many have someone in another ring under one plan than under the other: ${counts.join('; ')}.`, a: movesFrom(week, logOf(a)), b: movesFrom(week, logOf(b))}]),
    ...whatBecame(first.a ?? first.b, a, b, scenario, titleOf),
  ];
}

function happening(entry: LogEntry, run: Run, scenario: Scenario): string {
  if (entry.who < 0) return communityTurn(entry, 'community' in entry.what ? `community ${entry.what.community + 1}` : 'a community');
  const words = wordsOf(scenario, run);
  const journey = journeyOf(run, entry.who, entry.week);
  const what = entry.what.kind === 'helped' ? `was helped by ${words.person(entry.whom)}` : entry.what.kind === 'refused' ? `was turned away by ${words.person(entry.whom)}` : turnWords(entry, words);
  return `${words.person(entry.who)}${journey ? placeOf(run, scenario, journey) : ''} ${what}`;
}

/** The one it happened to, at the end, under either plan. */
function whatBecame(entry: LogEntry | null, a: Run, b: Run, scenario: Scenario, titleOf: (run: Run) => string): FirstDifference['sentences'] {
  if (!entry || entry.who < 0) return [];
  const ends = [a, b].map(run => {
    const journey = journeyOf(run, entry.who, entry.week);
    const last = journey?.left ?? journey?.moves.at(-1)?.entry ?? null;
    const where = !journey ? 'outside' : journey.left ? 'gone' : journey.ring === 0 ? 'outside' : journey.ring === 1 ? 'interested' : journey.ring === 2 ? 'trying' : `in ${RINGS[3]}`;
    return {where, events: last ? [last.id] : []};
  });
  const mark = ([id]: readonly number[]) => (id === undefined ? '' : ` [e${id}]`);
  const person = capital(wordsOf(scenario, a).person(entry.who));
  const [one, other] = ends;
  if (one.where === other.where) return [{text: `${person} is ${one.where} at the end under both${mark(one.events)}.`, a: one.events, b: other.events}];
  return [{
    text: `${person} is ${one.where} at the end under ${titleOf(a)}${mark(one.events)}, ${other.where} under ${titleOf(b)}${mark(other.events)}.`,
    a: one.events, b: other.events,
  }];
}

function journeyOf(run: Run, row: number, week: number): Journey | undefined {
  return journeysOf(logOf(run)).findLast(journey => journey.row === row && journey.arrival <= week);
}
