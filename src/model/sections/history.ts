/** `history`: what a team did before this plan takes over. Every strategy goes on from there; its phases begin at that moment. */
import {moment, optional, record, required, type Infer, type Kind} from '../../schema/index.ts';
import {eventsKind} from './events.ts';
import {strategyKind} from './strategy.ts';
import {teamHoursKind} from './team.ts';

export function historyKind(measure: Kind<string>, library: readonly string[]) {
  const team = record('a team, such as {hours: 60 a week}', {
    hours: optional(teamHoursKind, {about: 'Hours a week in term until then. Left out: as in this plan.', examples: ['60 a week']}),
    until: optional(moment(), {about: 'When that team meant to end. Left out: as in this plan.', examples: ['3 years']}),
  }, {name: 'historyTeam'});
  return record('what was done before, such as {until: 2 years, strategy: {use: quality-first}}', {
    until: required(moment(), {about: 'The moment at which this plan takes over: its phases begin there.', examples: ['2 years']}),
    strategy: required(strategyKind(measure, library), {about: 'What the team did until then. A strategy with the same phases just goes on.', examples: [{use: 'quality-first'}]}),
    team: optional(team, {about: 'The team of that time, where it was another than this plan\'s.'}),
    events: optional(eventsKind, {about: 'What happened to everyone until then. Left out: the scenario\'s own events.'}),
  }, {name: 'history'});
}

export type WrittenHistory = Infer<ReturnType<typeof historyKind>>;
