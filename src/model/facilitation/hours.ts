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
