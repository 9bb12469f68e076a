/**
 * A point in time: `week 80`, `2 years`, `year 2 week 28` (the same week), `summer of year 1`, `every summer`, `start`, `end of facilitation`,
 * `end`. Week 0 opens year 1. Which week the last five are depends on the scenario and is settled later.
 */
import {messages} from './messages.ts';
import {weeks} from './quantities.ts';
import {isScalar, shown} from './shape.ts';
import type {Issue, Path} from '../kernel/issues.ts';
import type {Kind} from './kind.ts';

export type Moment =
  | {readonly kind: 'week'; readonly week: number}
  | {readonly kind: 'summer'; readonly year: number}
  | {readonly kind: 'every summer'}
  /** So many weeks after (before, if negative) the week facilitation ends. */
  | {readonly kind: 'end of facilitation'; readonly after: number}
  | {readonly kind: 'end'};

const EXPECTS = 'a moment, such as week 80, 2 years, year 2 week 28, summer of year 1, end of facilitation or end';
const length = weeks(EXPECTS, {low: 0});

export function moment(expects = EXPECTS): Kind<Moment> {
  return {
    expects,
    fits: isScalar,
    unit: 'weeks from the start',
    read: (written, path, issues) => readMoment(written, expects, path, issues),
    jsonSchema: () => ({anyOf: [
      {type: 'integer', minimum: 0},
      {enum: ['start', 'end of facilitation', 'end', 'every summer', 'summer of year 1', '1 year', 'year 2 week 28']},
      {type: 'string'},
    ]}),
  };
}

function readMoment(written: unknown, expects: string, path: Path, issues: Issue[]): Moment | undefined {
  if (typeof written === 'number') return week(length.read(written, path, issues));
  if (typeof written !== 'string') {
    issues.push(messages.wrongKind(path, expects, written));
    return undefined;
  }
  const words = written.trim().toLowerCase().replace(/[\s_]+/g, ' ').replace(/^(?:the|at) /, '');
  if (words === 'start') return {kind: 'week', week: 0};
  if (words === 'end') return {kind: 'end'};
  if (words === 'every summer') return {kind: 'every summer'};
  if (words === 'end of facilitation') return {kind: 'end of facilitation', after: 0};
  const around = /^(.+) (after|before) (?:the )?end of facilitation$/.exec(words);
  if (around) {
    const by = length.read(around[1].replace(/^an? /, '1 '), path, issues);
    return by === undefined ? undefined : {kind: 'end of facilitation', after: around[2] === 'after' ? by : -by};
  }
  const dated = /^(?:(summer) of )?(?:year (\d+))(?:,? week (\d+))?$/.exec(words);
  if (dated) return ofYear(dated[1] !== undefined, Number(dated[2]), dated[3] === undefined ? null : Number(dated[3]), path, issues);
  const counted = /^week (\S+)$/.exec(words);
  const before = issues.length;
  const at = length.read(counted ? counted[1] : words, path, issues);
  if (at === undefined && issues[before]?.code === 'not-a-number') issues.splice(before, 1, messages.wrongKind(path, expects, written));
  return week(at);
}

function ofYear(summer: boolean, year: number, weekOfYear: number | null, path: Path, issues: Issue[]): Moment | undefined {
  if (year < 1) issues.push(messages.noYearZero(path));
  else if (summer && weekOfYear === null) return {kind: 'summer', year};
  else if (weekOfYear === null) issues.push(messages.yearAlone(path, year));
  else if (weekOfYear > 51) issues.push(messages.weekOfYear(path, weekOfYear));
  else if (summer) issues.push(messages.wrongKind(path, EXPECTS, shown(weekOfYear)));
  else return {kind: 'week', week: (year - 1) * 52 + weekOfYear};
  return undefined;
}

function week(at: number | undefined): Moment | undefined {
  return at === undefined ? undefined : {kind: 'week', week: at};
}
