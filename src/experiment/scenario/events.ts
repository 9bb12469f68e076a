/** Events, settled to weeks. Whether a convening can be paid for is judged with the strategy's hours at hand. */
import type {Path} from '../../kernel/issues.ts';
import type {ConveneEvent, EventPlan, ShockEvent} from '../../model/plan.ts';
import type {WrittenConvene, WrittenEvent, WrittenShock} from '../../model/sections/events.ts';
import {sentences} from './messages.ts';
import {settleReach, settleRoles, weeksOf, type ReachAt, type Settling} from './settling.ts';

export function settleEvents(settling: Settling, written: readonly WrittenEvent[], path: Path, around?: ReachAt): readonly EventPlan[] {
  return written.flatMap(({convene, shock}, at): EventPlan[] => {
    if ((convene === undefined) === (shock === undefined)) settling.issues.push(sentences.oneEvent([...path, at]));
    if (convene) return [settleConvening(settling, convene, [...path, at, 'convene'], around)];
    return shock ? [settleShock(settling, shock, [...path, at, 'shock'])] : [];
  });
}

function settleConvening(settling: Settling, written: WrittenConvene, path: Path, around?: ReachAt): ConveneEvent {
  const {issues, people, until} = settling;
  const weeks = weeksOf(settling, written.when, [...path, 'when'], until - 1);
  const late = weeks.find(week => week >= until);
  if (late !== undefined) issues.push(sentences.afterTeam([...path, 'when'], late, until));
  if (written.people > people) issues.push(sentences.tooManyPeople([...path, 'people'], written.people, people));
  return {
    kind: 'convene', weeks: weeks.filter(week => week < until), people: written.people, serve: written.serve, extra: written.paid === 'extra',
    ...settleReach(settling, [written, path], ...(around ? [around] : [])),
  };
}

function settleShock(settling: Settling, written: WrittenShock, path: Path): ShockEvent {
  const {issues, weeks} = settling;
  const {leave = 0, hours = 1, noProtection = false} = written;
  const mandate = written.mandate ? settleRoles(settling, [...path, 'mandate'], written.mandate) : null;
  const lasting = hours !== 1 || noProtection;
  if (leave === 0 && !lasting && mandate === null) issues.push(sentences.emptyShock(path));
  if (lasting && written.for === undefined) issues.push(sentences.shockLength(path));
  const lasts = lasting || mandate !== null ? written.for ?? weeks : 0;
  return {kind: 'shock', weeks: weeksOf(settling, written.when, [...path, 'when'], weeks - 1), leave, hours, mandate, noProtection, lasts, ...settleReach(settling, [written, path])};
}
