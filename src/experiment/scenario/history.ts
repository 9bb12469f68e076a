/** What was done before a plan takes over, settled; what that plan leaves open of the time before is as in the plan itself. */
import {canonical} from '../../kernel/canonical.ts';
import type {EventPlan} from '../../model/plan.ts';
import type {WrittenHistory} from '../../model/sections/history.ts';
import type {History, Scenario, StrategyScenario, Uncertain} from '../resolved.ts';
import {settleEvents} from './events.ts';
import {sentences} from './messages.ts';
import {weekOf, type Settling} from './settling.ts';
import {settleStrategy} from './strategies.ts';

/** The plan that takes over. */
interface Plan {
  readonly hours: readonly Uncertain[];
  readonly events: readonly EventPlan[];
}

const PATH = ['history'] as const;
/** The id of a strategy of the time before. */
export const HISTORY = 'history';

export function settleHistory(settling: Settling, {until, strategy, team, events}: WrittenHistory, plan: Plan): History | null {
  const {issues, weeks} = settling;
  const week = weekOf(settling, until, [...PATH, 'until']);
  if (week === null) return null;
  if (week < 1 || week >= weeks) issues.push(sentences.historyOutside([...PATH, 'until'], week, weeks));
  const end = team?.until === undefined ? settling.until : weekOf(settling, team.until, [...PATH, 'team', 'until']) ?? settling.until;
  if (settling.until < week && end !== settling.until) issues.push(sentences.endsBeforeItBegins([...PATH, 'until'], settling.until, week));
  const then: Settling = {...settling, until: end};
  return {
    week, strategy: settleStrategy(then, {id: HISTORY, name: HISTORY, value: strategy}, [...PATH, 'strategy']),
    team: {hours: team?.hours ?? plan.hours, until: end},
    events: events === undefined ? plan.events : settleEvents(then, events, [...PATH, 'events']),
  };
}

/** The week in which a strategy begins to save for its gatherings: those of the time before are no longer saved for, unless they are the same. */
export function savesFrom({history, team, events}: Pick<Scenario, 'history' | 'team' | 'events'>, strategy: StrategyScenario): number {
  if (!history) return 0;
  const same = history.team.until === team.until && canonical([...history.events, ...history.strategy.events]) === canonical([...events, ...strategy.events]);
  return same ? 0 : history.week;
}
