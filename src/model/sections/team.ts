/** `team`: the hours a team of facilitators gives, the same for every strategy, and what things cost. */
import {hours, hoursAWeek, list, moment, moneyAnHour, optional, record, required, text, uncertain, usual, type Field, type Infer, type Uncertain} from '../../schema/index.ts';
import {VERBS, type VerbId} from '../plan.ts';

const HOURS = 'hours a week, such as 60 a week, or one figure a year: [40 a week, 60 a week]';
/** Hours that may be in doubt, one figure a year. */
export const teamHoursKind = list(uncertain(hoursAWeek()), HOURS, {alone: true, least: 1});
/** Hours that a plan itself sets: what is decided is not in doubt. */
export const ownHoursKind = list(hoursAWeek(), HOURS, {alone: true, least: 1});

const priceFields = Object.fromEntries(VERBS.map(verb => [verb, optional(uncertain(hours()), {
  about: `Hours that one act of ${verb} takes. Another way to write the assumption \`price of ${verb}\`.`,
})])) as Record<VerbId, Field<Uncertain, 'optional'>>;
const prices = record('hours by verb, such as {nourish: 5 h}', priceFields, {name: 'prices', key: 'verb'});

const cost = record('money an hour, such as {team: 95 USD an hour}', {
  team: required(moneyAnHour(), {about: 'What an hour of the team costs.', examples: ['95 USD an hour']}),
  educators: usual(moneyAnHour(), 0, {about: 'What an hour of an educator costs: nobody\'s time is free.', examples: ['45 USD an hour']}),
  currency: optional(text('a currency, such as USD', 8), {about: 'The currency, where the amounts don\'t say it.', examples: ['USD']}),
}, {name: 'cost'});

export const teamKind = record('a team', {
  hours: usual(teamHoursKind, '60 a week', {about: 'Hours a week in term, half of it in summer; a list gives one figure a year.', examples: ['60 a week', ['40 a week', '60 a week', '30 a week']]}),
  until: optional(moment(), {about: 'When all facilitation ends; then the network stands on its own. Left out: week 156.', examples: ['3 years']}),
  prices: optional(prices, {about: 'Hours that one act of a verb takes, where not as shipped.', examples: [{nourish: '5 h'}]}),
  cost: optional(cost, {about: 'What an hour costs, so that the report can say what the plan costs.', examples: [{team: '95 USD an hour', educators: '45 USD an hour'}]}),
}, {name: 'team'});

export type WrittenTeam = Infer<typeof teamKind>;
