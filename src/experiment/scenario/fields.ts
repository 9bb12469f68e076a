/** The whole language of scenarios, composed of each floor's sections: the one source of the check, the JSON Schema, `explain` and the reference page. */
import {MEASURES} from '../../measures/index.ts';
import {measureId} from '../../measures/measure.ts';
import {PARAMETERS} from '../../model/parameters.ts';
import {MECHANISMS} from '../../model/schedule.ts';
import {assumptionsKind, mechanismsKind} from '../../model/sections/assumptions.ts';
import {eventsKind} from '../../model/sections/events.ts';
import {historyKind} from '../../model/sections/history.ts';
import {networkKind} from '../../model/sections/network.ts';
import {startKind} from '../../model/sections/start.ts';
import {strategyExpects, strategyKind} from '../../model/sections/strategy.ts';
import {teamKind} from '../../model/sections/team.ts';
import {STRATEGIES} from '../../model/strategies/index.ts';
import {
  choice, count, either, list, moment, names, number, optional, record, required, text, turned, usual, weeks, type Field, type Infer,
} from '../../schema/index.ts';
import {amountOf, type Amount} from './amount.ts';
import {beginsKind} from './begins.ts';
import {expectKind} from './expect.ts';

/** A measure, read as its id. */
const measure = turned(choice('a measure', MEASURES.map(({name}) => name)), name => measureId(MEASURES.find(one => one.name === name)!));

/** How much of a measure matters; `5 people` is told from a bare number later. */
const amount = amountOf('a number in the unit of the measure, such as 0.01, 1 % or 5 people', 0);

const amounts: Readonly<Record<string, Field<Amount, 'optional'>>> = Object.fromEntries(MEASURES.map(one =>
  [measureId(one), optional(amount, {word: one.name, about: `Less would not change the plan. ${one.about}`})]));
const matters = record('amounts by measure, such as {depth-weighted reach: 5 people}', amounts, {name: 'matters', key: 'measure'});

const everyPair = choice('`every pair`', ['every pair'] as const);
const pairsKind = either('pairs of strategies, such as [[scale-first, steady]], or `every pair`', everyPair,
  list(list(text('a strategy'), 'two strategies, such as [scale-first, steady]'), 'pairs of strategies, such as [[scale-first, steady]]', {least: 1}));

const compareKind = record('what to compare', {
  against: optional(text('a strategy'), {about: 'The strategy that all others are held against. Left out: the first.', examples: ['quality-first']}),
  pairs: optional(pairsKind, {
    about: 'Further pairs of strategies, each held against the other. Left out: every strategy against that one alone.', examples: [[['scale-first', 'steady']], 'every pair'],
  }),
  measures: optional(list(measure, 'measures, such as [depth-weighted reach, equity gap]', {least: 1}), {
    about: 'What is compared. Left out: depth-weighted reach, deep share, reach, equity gap, hours per deep practitioner.', examples: [['depth-weighted reach', 'equity gap']],
  }),
  at: usual(list(moment(), 'moments, such as [1 year, end of facilitation, end]', {alone: true, least: 1}), ['end of facilitation', 'end'], {about: 'When it is compared.'}),
  matters: optional(matters, {about: 'By measure: a smaller difference would not change the plan. A share may be said in people.', examples: [{'depth-weighted reach': '5 people'}]}),
}, {name: 'compare'});

const keepKind = record('what to keep beyond the standard outputs', {
  networkAt: usual(list(moment(), 'moments, such as [start, end]', {alone: true}), ['start', 'end of facilitation', 'end'], {
    about: 'When the whole network is kept, for drawing and for Gephi, Kumu, R.',
  }),
  stories: usual(count('a number of stories', 'stories', {low: 0, high: 1000}), 6, {about: 'How many people\'s stories are told.'}),
}, {name: 'keep'});

export const scenarioKind = record('a scenario', {
  dlsim: required(number('the version of the format: 1', 'version'), {about: 'Version of the format.', examples: [1]}),
  extends: optional(text('the name of a file', 500), {about: 'A scenario this one builds on: maps merge, lists replace, a key with nothing after it removes the base\'s.', examples: ['base.yaml']}),
  title: optional(text('a title', 300), {about: 'What the scenario is called in outputs.', examples: ['Deeper learning across a dozen districts']}),
  question: optional(text('a question', 1000), {about: 'The planner\'s own question, quoted on the first page.', examples: ['Should we grow a small core first, or open the doors in September?']}),
  seed: usual(text('a seed, any text', 300), 'dlsim', {about: 'The same seed gives the same chance: the same results, to the byte.', examples: ['dozen-2026']}),
  begins: optional(beginsKind, {about: 'The month of week 0, only for the names of months in charts and sentences.', examples: ['September 2026']}),
  horizon: usual(weeks('a length of time, such as 4 years'), '4 years', {about: 'How long the network is followed.'}),
  replicates: usual(count('a number of runs', 'runs', {high: 1e6}), 100, {about: 'Paired runs: every strategy meets the same worlds, one a replicate.'}),
  measuresEvery: usual(weeks('a length of time, such as 4 weeks'), '4 weeks', {about: 'How often measures are read.'}),
  network: optional(networkKind, {about: 'The districts, schools, educators and ties that every strategy meets. Left out: made up, 12 districts of 8 schools of about 35 educators.'}),
  start: usual(startKind, {}, {about: 'Who is in the network before the first week, in every strategy alike.'}),
  assumptions: optional(assumptionsKind(PARAMETERS), {about: 'Any number of the model, where not as shipped; each may be uncertain.', examples: [{'growth by doing': {between: [0.02, 0.05]}}]}),
  mechanisms: optional(mechanismsKind(MECHANISMS), {about: 'Any rule of the model can be switched off.', examples: [{'word of mouth': 'off'}]}),
  futures: usual(choice('`as given` or `plausible`', ['as given', 'plausible'] as const), 'as given', {
    about: '`plausible`: assumptions that matter and are not given here vary evenly over their plausible range.',
  }),
  team: usual(teamKind, {}, {about: 'The hours a team of facilitators gives, the same for every strategy.'}),
  strategies: required(names('a strategy', strategyKind(measure, STRATEGIES.map(({id}) => id)), strategyExpects, 1), {
    about: 'The plans that are compared, by name.', examples: [{ours: {use: 'quality-first'}}],
  }),
  events: usual(eventsKind, [], {about: 'What happens to everyone, whatever the strategy.'}),
  history: optional(historyKind(measure, STRATEGIES.map(({id}) => id)), {
    about: 'What was done before: every strategy goes on from there, in the same worlds. Left out: every strategy begins at the start.', examples: [{until: '2 years', strategy: {use: 'quality-first'}}],
  }),
  compare: usual(compareKind, {}, {about: 'What is compared, when, and how much would matter.'}),
  expect: usual(expectKind(measure), [], {
    about: 'What you expect to come out, one line each. Checked when the runs are done, with what was found; a check on the plan or the model, not a goal to hit.',
    examples: [[{measure: 'reach', of: 'quality-first', 'at least': 'hands-off', at: 'all times', from: '1 year'}]],
  }),
  keep: usual(keepKind, {}, {about: 'What is kept beyond the standard outputs.'}),
}, {name: 'scenario'});

export type Written = Infer<typeof scenarioKind>;

/** A strategy of the library, read by the same fields as any other. */
export const libraryStrategy = strategyKind(measure, STRATEGIES.map(({id}) => id));
