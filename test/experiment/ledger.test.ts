/**
 * Goal: whatever the prices, every hour that a team was given is somewhere in the ledger, and sums are exact. Method: teams at work under
 * random prices and shares; a small world by hand; one run, cut in every way.
 */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readScenarioFile} from '../../src/cli/read-scenario.ts';
import {spendingOf} from '../../src/engine/bookkeeping.ts';
import {ledgerBy} from '../../src/experiment/ledger.ts';
import {run} from '../../src/index.ts';
import {VERBS, type VerbId} from '../../src/model/plan.ts';
import {doing, TestTeam} from '../model/facilitation/team.ts';
import {people, phase, smallWorld, spend} from '../worlds.ts';

const sum = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((total, number) => total + number, 0);

describe('whatever the prices', () => {
  const price = fc.double({min: 0.013, max: 40, noNaN: true});
  const share = fc.double({min: 0, max: 0.25, noNaN: true});
  const plan = fc.record({
    prices: fc.array(price, {minLength: 9, maxLength: 9}), shares: fc.array(share, {minLength: 9, maxLength: 9}), hours: fc.double({min: 0, max: 90, noNaN: true}),
    until: fc.integer({min: 1, max: 40}), turn: fc.integer({min: 1, max: 20}),
  });

  test('cells, idle hours and hours in hand add up to the budget, to the last millionth', () => {
    fc.assert(fc.property(plan, ({prices, shares, hours, until, turn}) => {
      const given = Object.fromEntries(VERBS.map((verb, at) => [`price-of-${verb}`, verb === 'inform' ? prices[at] / 40 : prices[at]]));
      const spends = Object.fromEntries(VERBS.map((verb, at) => [verb, spend({share: shares[at] / 2.25})])) as Record<VerbId, ReturnType<typeof spend>>;
      const world = smallWorld({people: Array.from({length: 40}, (_, at) => ({ring: at % 4, school: at % 3})), schools: [{district: 0}, {district: 0}, {district: 1}], weeks: 30});
      new TestTeam(world, [phase(spends, {weeks: turn}), phase(spends)], {hours, until, given}).work(30);
      const found = spendingOf(world, until);
      for (const column of [found.millionths, [found.budget, found.idle, found.inHand]]) for (const number of column) expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
      expect(sum(found.millionths) + found.idle + found.inHand).toBe(found.budget);
      // The same hours as were paid and laid by week, which are sums of fractions.
      expect(sum(found.millionths) / 1e6).toBeCloseTo(sum(world.tallies.teamHours), 5);
      expect(found.budget / 1e6).toBeCloseTo(sum(world.tallies.budgetHours), 5);
      if (until > 30) expect(found.idle / 1e6).toBeCloseTo(sum(world.tallies.idleHours), 5);
      for (const [verb] of VERBS.entries()) {
        const cells = found.millionths.filter((_, cell) => found.verb[cell] === verb);
        expect(sum(cells) / 1e6).toBeCloseTo(sum(world.tallies.teamHours.filter((_, at) => at % VERBS.length === verb)), 4);
      }
    }), {seed: 6, numRuns: 60});
  });
});

describe('by hand', () => {
  test('hours stand under district and ring of whom they served, as they stood before', () => {
    const world = smallWorld({people: people(12, {ring: 1}), weeks: 4});
    doing(world, 'inform', {hours: 0.2, given: {'price-of-inform': 0.02}}).work();
    const {verb, district, ring, millionths} = spendingOf(world, 100);
    expect(sum(millionths)).toBe(200_000);
    expect(new Set(verb)).toEqual(new Set([VERBS.indexOf('inform')]));
    expect([new Set(ring), new Set(district)]).toEqual([new Set([1]), new Set([0])]);
  });
});

describe('a run of a shipped scenario', async () => {
  const shipped = readScenarioFile('scenarios/first-steps.yaml');
  const ensemble = await run({...shipped, replicates: 2, weeks: 60, team: {...shipped.team, until: 40}});

  test.each(['verb', 'phase', 'district', 'ring'] as const)('cut by %s it adds up to what was given', cut => {
    const found = ledgerBy(ensemble, 0, cut);
    expect(found.spent).toBe(sum(found.lines.map(({millionths}) => millionths)));
    for (const {byVerb, millionths} of found.lines) expect(sum(byVerb)).toBe(millionths);
    expect(found.spent + found.idle + found.inHand).toBe(found.budget);
    expect(found.budget).toBe(2 * 40 * 12 * 1e6);
    expect(found.inHand).toBe(0);
    expect(found.lines.length).toBeGreaterThan(0);
  });

  test('rows by phase and verb are the same hours', () => {
    for (const {ledger, spending} of ensemble.runs[0].map(one => one!)) {
      expect(Math.round(sum(ledger.map(({hours}) => Math.round(hours * 1e6))))).toBe(sum(spending.millionths));
    }
  });

  test('hands off was given nothing', () => expect(ledgerBy(ensemble, 1, 'verb')).toMatchObject({lines: [], spent: 0, idle: 0, inHand: 0, budget: 0}));
});
