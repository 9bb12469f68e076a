/** What both implementations are given: random small plans, worlds made by hand for what is rare (`corners.ts`), and the strategies that ship. */
import type {Job} from '../../src/engine/job.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {STRATEGIES} from '../../src/model/strategies/index.ts';
import {read} from '../scenario/reading.ts';
import {jobBy} from './plans.ts';

const PLANS = 24;

export const RANDOM: readonly Job[] = Array.from({length: PLANS}, (_, plan) => jobBy(plan));

export const SHIPPED: readonly Job[] = (() => {
  const {scenario} = read([
    'dlsim: 1', 'seed: docking', 'horizon: 170 weeks', 'strategies:', ...STRATEGIES.map(({id}) => `  ${id}: {use: ${id}}`),
    'network: {synthetic: {districts: 2, schools per district: 1, educators per school: 14}}', 'team: {hours: 12 a week, until: week 150}',
    'start: {practice: {people: 8, communities of: 4}, engagement: 5 %, interest: 20 %}', '',
  ].join('\n'));
  return STRATEGIES.map((_, at) => jobOf(scenario!, at, 0));
})();
