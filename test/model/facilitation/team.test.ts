/** Goal: a team never gives more than it has, every hour is spent, idle or waiting, verbs act in their order, and the same plan does the same. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {FACILITATION_PARAMETERS, FACILITATION_VERBS} from '../../../src/model/facilitation/verbs.ts';
import {Chance} from '../../../src/kernel/random.ts';
import {createFacilitation} from '../../../src/model/facilitation/facilitation.ts';
import {SERVES, VERBS, type Phase, type Spend, type VerbId} from '../../../src/model/plan.ts';
import {idOf} from '../../../src/schema/parameter.ts';
import {people, phase, smallWorld, spend, strategy} from '../../worlds.ts';
import {doing, hoursOf, reachedBy, TestTeam, total} from './team.ts';

const mixed = () => smallWorld({
  schools: [{district: 0, underserved: 0.2}, {district: 1, underserved: 0.7}],
  people: Array.from({length: 60}, (_, who) => ({
    ring: who % 7 === 0 ? 3 : who % 3, school: who < 30 ? 0 : 1, role: who % 10 === 0 ? 2 : who % 10 === 1 ? 1 : 0, demand: (who % 9) / 9, ownership: (who % 5) / 5,
    threshold: 0.3 + (who % 4) / 10, quality: (who % 6) / 8, oldPractice: 0.6, unmet: who % 8 === 0 ? 0 : -100,
  })),
  ties: Array.from({length: 59}, (_, who) => [who, who + 1] as const), communities: [[1, 2, 4, 5], [31, 32, 34]],
});

const spending: fc.Arbitrary<Phase> = fc.record({
  shares: fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 9, maxLength: 9}), serve: fc.constantFrom(...SERVES), summerOnly: fc.boolean(), fromAnywhere: fc.boolean(),
  where: fc.constantFrom(null, [0], [1]), among: fc.constantFrom(null, [0], [1, 2]), weeks: fc.integer({min: 1, max: 30}), hours: fc.constantFrom(null, [30], [0], [5, 200]),
}).map(({shares, weeks, hours, ...rest}) => {
  const sum = Math.max(1, shares.reduce((all, share) => all + share, 0));
  return phase(Object.fromEntries(VERBS.map((verb, at): [VerbId, Spend] => [verb, spend({...rest, share: shares[at] / sum})])), {weeks, hours});
});

test('whatever the plan: nobody spends more than was given, and all hours are spent, idle, or waiting', () => {
  fc.assert(fc.property(fc.array(spending, {minLength: 1, maxLength: 3}), fc.integer({min: 1, max: 70}), fc.integer({min: 1, max: 80}), (phases, weeks, until) => {
    const world = mixed();
    const team = new TestTeam(world, phases, {until, hours: [60, 20]});
    const {tallies} = world;
    for (let week = 0; week < weeks; week++) {
      team.work();
      expect(total(tallies.teamHours)).toBeLessThanOrEqual(total(tallies.budgetHours) + 1e-6);
      expect(Math.min(...team.facilitation.state.accounts)).toBeGreaterThanOrEqual(0);
    }
    expect(total(tallies.teamHours) + total(tallies.idleHours) + team.facilitation.unspent).toBeCloseTo(total(tallies.budgetHours), 5);
    if (weeks >= until) expect(team.facilitation.unspent).toBe(0);
  }), {seed: 7, numRuns: 60});
});

describe('accounts', () => {
  test('keep four term weeks of the whole team and the price of one act; more is idle', () => {
    const world = smallWorld({people: people(5)}); // nobody to nourish
    const team = doing(world, 'nourish', {hours: 10}, {share: 0.5}).work(9);
    expect(team.facilitation.state.accounts[1]).toBe(44); // 4 × 10 + 4
    expect(total(world.tallies.idleHours)).toBe(9 * 5 + 1); // what no verb has, and what is above 44
  });

  test('convening keeps 78 weeks', () => {
    const world = smallWorld({people: people(5)});
    const team = doing(world, 'convene', {hours: 10}, {summerOnly: true, where: [7]}).work(120);
    expect(team.facilitation.state.accounts[7]).toBe(780 + 120);
  });

  test('outlast a phase, and wait for one that has the verb again', () => {
    const world = smallWorld({people: people(40)});
    const team = new TestTeam(world, [phase({convene: spend()}, {weeks: 1}), phase({}, {weeks: 3}), phase({convene: spend()})], {hours: 60}).work(4);
    expect(hoursOf(world, 'convene')).toBe(0);
    team.work();
    expect(hoursOf(world, 'convene')).toBe(80); // forty of sixty people
  });

  test('half the hours in summer; what is left at the end is idle', () => {
    const world = smallWorld({people: people(5)});
    new TestTeam(world, [phase({nourish: spend()})], {hours: [10, 20], until: 54}).work(60);
    expect([41, 42, 51, 52, 53, 54].map(week => world.tallies.budgetHours[week])).toEqual([10, 5, 5, 20, 20, 0]);
    expect(total(world.tallies.idleHours)).toBe(total(world.tallies.budgetHours));
  });

  test('a price of nothing does not go on for ever', () => {
    const world = smallWorld({people: people(30, {ring: 1})});
    doing(world, 'inform', {given: {'price-of-inform': 0}}).work();
    expect(reachedBy(world, 'inform')).toHaveLength(30 * 20);
  });
});

test('verbs act in their order, each as long as it can pay', () => {
  const world = mixed();
  new TestTeam(world, [phase(Object.fromEntries([...VERBS].reverse().map(verb => [verb, spend({share: 1 / 9})])))], {hours: 1200}).work();
  const order = world.log!.entries.flatMap(({what}) => what.kind === 'reached by' ? [what.verb] : []);
  expect(order.filter((verb, at) => verb !== order[at - 1])).toEqual(['nourish', 'name', 'coach', 'connect', 'illuminate', 'inform', 'convene', 'hospice']);
  expect(FACILITATION_VERBS.map(({id}) => id)).toEqual([...VERBS]);
});

describe('the same plan', () => {
  const phases = [phase(Object.fromEntries(VERBS.map(verb => [verb, spend({share: 1 / 9})])), {weeks: 10}), phase({name: spend({share: 0.5}), coach: spend({share: 0.5})})];

  test('does the same twice, and something else with another seed', () => {
    const worlds = ['a', 'a', 'b'].map(seed => new TestTeam(mixed(), phases, {seed}).work(20).world);
    expect(worlds[1]).toEqual(worlds[0]);
    expect(worlds[2].educators).not.toEqual(worlds[0].educators);
  });

  test('goes on from a saved state as if it had never stopped', () => {
    const through = new TestTeam(mixed(), phases).work(20);
    const {world, facilitation} = new TestTeam(mixed(), phases).work(13);
    const saved = structuredClone(facilitation.state);
    const again = createFacilitation({hours: [60], until: 1000}, strategy(phases), {}, world, {saved});
    const chance = new Chance('any', 0);
    for (; world.week < 20; world.week++) again.step(world, chance, () => NaN);
    expect(world).toEqual(through.world);
    expect(again.state).toEqual(through.facilitation.state);
  });

  test.each(VERBS.filter(verb => verb !== 'protect' && verb !== 'nourish'))('%s meets other luck another week', verb => {
    const acts = (week: number) => {
      const world = mixed();
      world.week = week;
      world.educators.unmet.fill(-100);
      doing(world, verb, {hours: 130}, {serve: 'random'}).work();
      return reachedBy(world, verb);
    };
    expect(acts(1)).not.toEqual(acts(2));
    expect(acts(1)).toEqual(acts(1));
  });
});

test('no team, no phase, no event: nothing changes', () => {
  const world = mixed();
  new TestTeam(world, []).work(20);
  const untouched = {...mixed(), week: 20};
  expect(world).toEqual(untouched);
});

test('each parameter is declared once, within its own range', () => {
  expect(new Set(FACILITATION_PARAMETERS.map(({name}) => idOf(name))).size).toBe(FACILITATION_PARAMETERS.length);
  for (const {default: usual, range: [low, high]} of FACILITATION_PARAMETERS) expect(usual >= low && usual <= high).toBe(true);
});
