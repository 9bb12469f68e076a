/** The week that `--until` means: `104`, `2 years`, `year 2 week 28`, `end of facilitation`. */
import type {Scenario} from '../../experiment/resolved.ts';
import {assumed} from '../../experiment/scenario/assumptions.ts';
import {weekOf} from '../../experiment/scenario/settling.ts';
import type {Issue} from '../../kernel/issues.ts';
import {moment} from '../../schema/moment.ts';
import {Stop, WRONG_USAGE} from '../exit-codes.ts';

export function untilWeek(words: string, {weeks, team, assumptions}: Scenario): number {
  const issues: Issue[] = [];
  const read = moment().read(/^\s*\d+\s*$/.test(words) ? Number(words) : words, [], issues);
  const week = read ? weekOf({issues, weeks, until: team.until, termWeeks: assumed(assumptions, 'term weeks')}, read, []) : null;
  if (week === null) throw new Stop(WRONG_USAGE, `--until: ${issues[0].message}`, 'Write a week, such as 104, or a moment, such as "2 years".', 'wrong-usage');
  if (week >= 1 && week < weeks) return week;
  throw new Stop(WRONG_USAGE, `--until: week ${week} is not inside the run, which has weeks 0 to ${weeks}`, 'To run all of it, leave --until out.', 'wrong-usage');
}
