/** Weeks in words: what stands at that moment of the plan, and the month where the scenario says when it begins. */
import {WEEKS_A_YEAR, weekOfYear} from '../model/calendar.ts';
import type {Scenario} from './resolved.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The week itself: "week 28 of year 2", as scenarios write it, or "November 2027". A month is a twelfth of a year. */
export function weekWords(week: number, begins: Scenario['begins']): string {
  if (!begins) return `week ${weekOfYear(week)} of year ${Math.floor(week / WEEKS_A_YEAR) + 1}`;
  const months = begins.month - 1 + Math.floor(week * 12 / WEEKS_A_YEAR);
  return `${MONTHS[months % 12]} ${begins.year + Math.floor(months / 12)}`;
}

/** Where the plan stands after so many weeks: "a year after facilitation ended". Fits behind a comma and at the start of a sentence. */
export function momentWords(week: number, {team, weeks}: Scenario): string {
  if (week === 0) return 'at the start';
  const facilitated = team.until > 0 && team.until <= weeks;
  if (facilitated && week === team.until) return 'when facilitation ended';
  const after = week - team.until;
  if (facilitated && after > 0) return `${span(after)} after facilitation ended`;
  return `after ${span(week)}`;
}

/** "a year", "18 months", "2 years", "30 weeks". */
export function span(weeks: number): string {
  if (weeks % WEEKS_A_YEAR === 0) return weeks === WEEKS_A_YEAR ? 'a year' : `${weeks / WEEKS_A_YEAR} years`;
  if (weeks > WEEKS_A_YEAR && weeks % 13 === 0) return `${weeks * 3 / 13} months`;
  return weeks === 1 ? 'a week' : `${weeks} weeks`;
}

/** The asked moment that says what lasts: the last one after facilitation has ended, or the last of all. */
export function verdictWeek({compare, weeks}: Scenario): number {
  const within = compare.at.filter(week => week <= weeks);
  return within.length > 0 ? Math.max(...within) : weeks;
}

/** Whether that moment lies after the end of facilitation: otherwise it shows what is built, not what lasts. */
export function showsWhatLasts(scenario: Scenario): boolean {
  return verdictWeek(scenario) > scenario.team.until;
}
