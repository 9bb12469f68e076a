/** Requests that nobody could meet: who asked in vain in the last eight weeks. A verb that reaches them answers: o += answer (1 − o). */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {NEVER} from '../calendar.ts';
import type {World} from '../world/world.ts';

const REQUEST_WEEKS = 8;

export const answer = parameter({
  name: 'ownership from an answered request', symbol: 'answer', short: 'answer', default: 0.05, range: [0, 0.1], domain: 'share',
  unit: 'share of the distance to full', about: 'How far the change becomes one\'s own when the team answers a request.',
  basis: 'J', source: 'judgement', matters: 0,
});

export function hasRequest({week, educators}: World, who: Int): boolean {
  return week - educators.unmet[who] <= REQUEST_WEEKS;
}

/** Answers a request, if there is one; after the act's own effect. */
export function answerRequest(world: World, who: Int, gain: number): void {
  if (!hasRequest(world, who)) return;
  const {ownership, unmet} = world.educators;
  ownership[who] += gain * (1 - ownership[who]);
  unmet[who] = NEVER;
}
