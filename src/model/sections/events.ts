/** Events: a gathering (`convene`) or a blow (`shock`) at a moment. At the top level everybody meets them; inside a strategy they are that plan's own. */
import {choice, count, flag, list, moment, optional, quantity, record, required, share, usual, weeks, type Infer} from '../../schema/index.ts';
import {reachFields, rolesKind} from './reach.ts';
import {serveKind} from './serve.ts';

const when = required(list(moment(), 'a moment, such as summer of year 2, or a list of them', {alone: true, least: 1}), {
  about: 'When it happens.', examples: ['year 2 week 28', 'summer of year 2', 'every summer'],
});

const convene = record('a gathering, such as {people: 60, when: summer of year 2}', {
  people: required(count('a number of people', 'people', {high: 1e6}), {about: 'How many come together.', examples: [60]}),
  when,
  serve: usual(serveKind, 'readiest', {about: 'Who is invited first.'}),
  paid: usual(choice('`from the hours` or `extra`', ['from the hours', 'extra'] as const), 'from the hours', {
    about: 'Its hours are saved up from the team\'s own; `extra` counts them on top, and the comparison says so.',
  }),
  ...reachFields,
}, {name: 'convening'});

const factor = quantity({
  expects: 'what is left of the hours, such as half or 50 %', unit: 'share of the hours', low: 0, high: 10,
  units: {'%': 0.01, percent: 0.01}, words: {half: 0.5, none: 0}, odds: true,
});

const shock = record('a shock, such as {leave: 30 %, when: year 2 week 28}', {
  when,
  leave: optional(share(), {about: 'Each person of its places and roles leaves with this probability; their posts are filled again.', examples: ['30 %']}),
  hours: optional(factor, {about: 'What is left of the team\'s hours while it lasts.', examples: ['half']}),
  mandate: optional(rolesKind, {about: 'Roles that are told to take part while it lasts.', examples: [['teachers']]}),
  noProtection: optional(flag(['false', 'true']), {about: 'No community is protected while it lasts.', examples: [true]}),
  for: optional(weeks(), {about: 'How long hours, mandate and the loss of protection last.', examples: ['1 year']}),
  ...reachFields,
}, {name: 'shock'});

const event = record('an event: convene or shock', {
  convene: optional(convene, {about: 'Brings people together once.', examples: [{people: 60, when: 'summer of year 2'}]}),
  shock: optional(shock, {about: 'Something happens to the network that the team did not choose.', examples: [{leave: '30 %', when: 'year 2 week 28'}]}),
}, {name: 'event'});

export const eventsKind = list(event, 'a list of events, each `- convene: …` or `- shock: …`');

export type WrittenEvent = Infer<typeof event>;
export type WrittenConvene = Infer<typeof convene>;
export type WrittenShock = Infer<typeof shock>;
