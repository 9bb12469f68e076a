/** Goal: a plan can begin where another was under way; what it says of that time is read, kept and written back. */
import {describe, expect, test} from 'vitest';
import {jobOf} from '../../src/experiment/plan.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {writeScenario} from '../../src/experiment/write-scenario.ts';

const plan = (history: unknown, more: Readonly<Record<string, unknown>> = {}) => parseScenario({
  dlsim: 1, horizon: '4 years', replicates: 3, network: {synthetic: {districts: 1, 'schools per district': 3, 'educators per school': 20}},
  team: {hours: {between: [10, 20]}, until: '3 years'}, strategies: {'go-on': {use: 'quality-first'}, open: {use: 'scale-first'}}, ...(history === undefined ? {} : {history}), ...more,
});
const errors = (history: unknown, more = {}) => plan(history, more).issues.filter(({severity}) => severity === 'error').map(({path, message}) => `${path.join(' > ')}: ${message}`);

describe('what was done before', () => {
  const {scenario} = plan({until: '2 years', strategy: {use: 'quality-first'}});

  test('is in every job, with the team and the events of the plan where it says nothing else', () => {
    const {team, past} = jobOf(scenario!, 1, 2);
    expect(past).toMatchObject({until: 104, team, strategy: {id: 'history', phases: scenario!.strategies[0].phases}});
  });

  test('may have had another team and other events', () => {
    const {scenario: other} = plan({
      until: 'week 60', strategy: {phases: [{name: 'All', spend: {inform: '100 %'}}]}, team: {hours: '5 a week', until: '2 years'}, events: [{shock: {leave: '10 %', when: 'week 30'}}],
    });
    expect(jobOf(other!, 0, 0).past).toMatchObject({until: 60, team: {hours: [5], until: 104}, strategy: {events: [{kind: 'shock', leave: 0.1, weeks: [30]}]}});
    expect(jobOf(other!, 0, 0).strategy.events).toEqual([]);
  });

  test('written back and read again it is the same scenario', () => {
    expect(parseScenario(writeScenario(scenario!)).scenario).toEqual(scenario);
  });

  test('left out it leaves no trace', () => {
    expect('history' in plan(undefined).scenario!).toBe(false);
    expect('past' in jobOf(plan(undefined).scenario!, 0, 0)).toBe(false);
  });
});

test.each([
  {what: 'after the end', history: {until: '4 years', strategy: {use: 'steady'}}, says: ['history > until: this plan takes over in week 208; the run has weeks 0 to 208']},
  {what: 'at the start', history: {until: 'start', strategy: {use: 'steady'}}, says: ['history > until: this plan takes over in week 0; the run has weeks 0 to 208']},
  {what: 'with no strategy', history: {until: '1 year'}, says: ['history: `strategy` is missing: a strategy, such as {use: quality-first}']},
  {what: 'when the team has gone', history: {until: 'week 180', strategy: {use: 'steady'}, team: {until: 'week 190'}}, says: ['history > until: facilitation ends in week 156, before this plan takes over in week 180']},
  {what: 'many moments', history: {until: 'every summer', strategy: {use: 'steady'}}, says: ['history > until: `every summer` is many moments; one is expected here']},
])('$what: said', ({history, says}) => expect(errors(history)).toEqual(says));

test('a gathering is saved for from the moment on', () => {
  const gathering = {use: 'steady', events: [{convene: {people: 60, when: 'week 110'}}]};
  const past = {until: '2 years', strategy: {use: 'steady'}};
  expect(errors(past, {strategies: {ours: gathering}, team: {hours: 15}})).toEqual([
    'strategies > ours > events > 0 > convene > people: 60 people for 2 hours each need 120 hours; in `ours` the team has 90 until week 110',
  ]);
  expect(errors({...past, strategy: gathering}, {strategies: {ours: gathering}, team: {hours: 15}})).toEqual([]);
});
