/**
 * Whether a team can pay for the gatherings of a plan. A convening's hours, price × people / 60, are saved up since the one before it (or
 * the start, or the moment at which the plan takes over), out of the team's hours: as given in term, half in summer, the phases' own where they depart.
 */
import type {Issue, Path} from '../../kernel/issues.ts';
import type {EventPlan} from '../../model/plan.ts';
import {sentences} from './messages.ts';

export interface Purse {
  readonly strategy: string;
  /** Hours a week in term, one figure a year; the last goes on. */
  readonly hours: readonly number[];
  readonly termWeeks: number;
  /** Hours for a gathering of 60. */
  readonly price: number;
  /** The week in which the plan begins to save. */
  readonly from: number;
}

interface Gathering {
  readonly week: number;
  readonly people: number;
  readonly path: Path;
}

export function checkAffordable({strategy, hours, termWeeks, price, from}: Purse, events: readonly (readonly [EventPlan, Path])[], issues: Issue[]): void {
  const gatherings = events.flatMap(([event, path]): Gathering[] =>
    (event.kind === 'convene' && !event.extra ? event.weeks.filter(week => week >= from).map(week => ({week, people: event.people, path})) : []));
  for (const {week, path} of gatherings.sort((a, b) => a.week - b.week)) {
    const together = gatherings.filter(other => other.week === week).reduce((sum, other) => sum + other.people, 0);
    const since = Math.max(from, ...gatherings.filter(other => other.week < week).map(other => other.week));
    let saved = 0;
    for (let at = since; at < week; at++) saved += hours[Math.min(Math.floor(at / 52), hours.length - 1)] * (at % 52 < termWeeks ? 1 : 0.5);
    const needed = price * together / 60;
    const place = [...path, 'people'];
    const told = issues.some(issue => issue.code === 'unpaid' && issue.path.join('\n') === place.join('\n'));
    if (needed > saved + 1e-9 && !told) issues.push(sentences.unpaid(place, strategy, needed, saved, week, together, price));
  }
}
