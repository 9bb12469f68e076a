/**
 * Goal: the engine does what the model's description says, in every column, every week, to the last bit.
 * Method: a second implementation, written plainly from that description (`reference/`), takes the same jobs: random small plans of every kind, worlds
 * made by hand for what is rare, and the strategies that ship. Counters hold that every branch of the rules was taken.
 */
import {describe, expect, test} from 'vitest';
import type {Job} from '../../src/engine/job.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {STRATEGIES} from '../../src/model/strategies/index.ts';
import {read} from '../scenario/reading.ts';
import {CORNERS} from './corners.ts';
import {dock} from './docked.ts';
import {jobBy} from './plans.ts';
import {BRANCHES, type Branch} from './reference/branches.ts';

const PLANS = 24;
const taken = new Map<Branch, number>();

/** What differs first, or null; branches are counted. */
function differenceIn(job: Job): string | null {
  const {reference, difference} = dock(job);
  for (const [branch, times] of reference.net.branches) taken.set(branch, (taken.get(branch) ?? 0) + times);
  return difference;
}

/** Said in full where it fails. */
function expectNone(difference: string | null): void {
  expect(difference, difference ?? '').toBeNull();
}

describe('engine and reference are the same', () => {
  test.each(Array.from({length: PLANS}, (_, plan) => plan))('in random plan %i', plan => expectNone(differenceIn(jobBy(plan))));

  test.each(CORNERS.map(job => [job.strategy.id, job] as const))('where people are %s', (_, job) => expectNone(differenceIn(job)));

  test('and in those worlds every branch of the rules was taken', () => {
    expect(BRANCHES.filter(branch => !taken.has(branch))).toEqual([]);
  });

  const {scenario} = read([
    'dlsim: 1', 'seed: docking', 'horizon: 170 weeks', 'strategies:', ...STRATEGIES.map(({id}) => `  ${id}: {use: ${id}}`),
    'network: {synthetic: {districts: 2, schools per district: 1, educators per school: 14}}', 'team: {hours: 12 a week, until: week 150}',
    'start: {practice: {people: 8, communities of: 4}, engagement: 5 %, interest: 20 %}', '',
  ].join('\n'));

  test.each(STRATEGIES.map(({id}, at) => [id, at] as const))('under %s', (_, at) => expectNone(differenceIn(jobOf(scenario!, at, 0))));
});
