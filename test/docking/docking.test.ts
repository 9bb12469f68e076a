/**
 * Goal: the engine does what the model's description says, in every column, every week, to the last bit.
 * Method: a second implementation, written plainly from that description (`reference/`), takes the same jobs: random small plans of every kind, worlds
 * made by hand for what is rare, and the strategies that ship. Counters hold that every branch of the rules was taken.
 */
import {describe, expect, test} from 'vitest';
import type {Job} from '../../src/engine/job.ts';
import {Course} from '../../src/engine/simulate.ts';
import {PARAMETERS} from '../../src/model/parameters.ts';
import {createCommunities} from '../../src/model/world/communities.ts';
import {idOf} from '../../src/schema/parameter.ts';
import {CORNERS} from './corners.ts';
import {dock} from './docked.ts';
import {RANDOM, SHIPPED} from './jobs.ts';
import {BRANCHES, type Branch} from './reference/branches.ts';

const taken = new Map<Branch, number>();

let differing = 0;

/** Says what differs first; branches are counted. */
function expectTheSame(job: Job): void {
  const {reference, difference} = dock(job);
  for (const [branch, times] of reference.net.branches) taken.set(branch, (taken.get(branch) ?? 0) + times);
  if (difference === null) return;
  differing++;
  throw new Error(`${difference}\nIf the rule was meant to change, change it in test/docking/reference too (see "Changing a rule" in CONTRIBUTING.md).`);
}

describe('engine and reference are the same', () => {
  test.each(RANDOM.map((job, plan) => [plan, job] as const))('in random plan %i', (_, job) => expectTheSame(job));

  test.each(CORNERS.map(job => [job.strategy.id, job] as const))('where people are %s', (_, job) => expectTheSame(job));

  test('and in those worlds every branch of the rules was taken', ({skip}) => {
    if (differing > 0) skip('worlds that differ are not played to their end');
    expect(BRANCHES.filter(branch => !taken.has(branch)), 'branches that no world takes: add one that does to test/docking/corners.ts').toEqual([]);
  });

  test('worlds made by hand name parameters that there are', () => {
    const known = new Set(PARAMETERS.map(({name}) => idOf(name)));
    expect(CORNERS.flatMap(({parameters}) => Object.keys(parameters)).filter(id => !known.has(id))).toEqual([]);
  });

  test('and in one of them there were more communities than there is room for at first', () => {
    expect(Math.max(...CORNERS.map(job => new Course(job).world.communities.count))).toBeGreaterThan(createCommunities().size.length);
  });

  test.each(SHIPPED.map(job => [job.strategy.id, job] as const))('under %s', (_, job) => expectTheSame(job));
});
