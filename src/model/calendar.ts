/** The school year: weeks are counted from 0, week 0 opens year 1; the last weeks of a year are summer. */
import {parameter, type Values} from '../schema/parameter.ts';

export const WEEKS_A_YEAR = 52;

/** Not a week of any run: what has never happened. Far enough below 0 that no patience reaches it, and the least that two bytes hold. */
export const NEVER = -32_768;

export const calendarParameters = {
  termWeeks: parameter({
    name: 'term weeks', symbol: 'term', short: 'termWeeks', default: 42, range: [36, 46], domain: 'count', unit: 'weeks a year',
    about: 'How many weeks of a year school is in session; the rest is summer.', basis: 'K', source: 'school calendars', matters: 1,
  }),
  summerSeason: parameter({
    name: 'summer season', symbol: 'a_t', short: 'summer', default: 0.2, range: [0, 0.5], domain: 'share', unit: 'share of term activity',
    about: 'How active people are in summer, beside term.', basis: 'J', source: 'judgement', matters: 1,
  }),
};

export type CalendarValues = Values<typeof calendarParameters>;

export function weekOfYear(week: number): number {
  return week % WEEKS_A_YEAR;
}

export function inTerm(week: number, calendar: CalendarValues): boolean {
  return weekOfYear(week) < calendar.termWeeks;
}

/** a_t: 1 in term, the summer share otherwise. */
export function season(week: number, calendar: CalendarValues): number {
  return inTerm(week, calendar) ? 1 : calendar.summerSeason;
}

/** Whether this is the last week of a four-week month: when ties fade, communities gather themselves, students are looked at. */
export function endsMonth(week: number): boolean {
  return week % 4 === 3;
}
