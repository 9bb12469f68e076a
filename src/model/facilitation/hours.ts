/**
 * The team's hours: H a week in term, half of it in summer, times what is left of them in a lean time. One figure a year; the last goes on.
 */
import {WEEKS_A_YEAR, inTerm, type CalendarValues} from '../calendar.ts';

const SUMMER_HOURS = 0.5;

/** H: what the plan gives in a term week. */
export function termHours(byYear: readonly number[], week: number): number {
  return byYear[Math.min(byYear.length - 1, Math.floor(week / WEEKS_A_YEAR))] ?? 0;
}

/** Hours of one week, of a year with so many in a term week. */
export function weekHours(termWeek: number, week: number, calendar: CalendarValues, factor: number): number {
  return termWeek * (inTerm(week, calendar) ? 1 : SUMMER_HOURS) * factor;
}

/** What a team can lay aside in the weeks from..to − 1 when it does nothing else. */
export function savedHours(byYear: readonly number[], from: number, to: number, calendar: CalendarValues): number {
  let sum = 0;
  for (let week = from; week < to; week++) sum += weekHours(termHours(byYear, week), week, calendar, 1);
  return sum;
}
