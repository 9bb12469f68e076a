/** Goal: convenings that a plan fixes are saved for in equal parts; shocks strike whom they should, last as long as they say, and strike every strategy alike. */
import {describe, expect, test} from 'vitest';
import type {ConveneEvent, ShockEvent} from '../../../src/model/plan.ts';
import {people, phase, rowsWhere, smallWorld, spend} from '../../worlds.ts';
import {hoursOf, reachedBy, TestTeam, total} from './team.ts';

const convening = (changes: Partial<ConveneEvent> = {}): ConveneEvent =>
  ({kind: 'convene', weeks: [10], people: 30, serve: 'random', extra: false, among: null, where: null, ...changes});
const shock = (changes: Partial<ShockEvent> = {}): ShockEvent =>
  ({kind: 'shock', weeks: [5], leave: 0, hours: 1, mandate: null, noProtection: false, lasts: 10, among: null, where: null, ...changes});

describe('a convening of the plan', () => {
  test('is saved for in equal parts, from the last one on, before the verbs get theirs', () => {
    const world = smallWorld({people: people(50, {ring: 1})});
    const team = new TestTeam(world, [phase({inform: spend()})], {hours: 10, events: [convening({weeks: [10, 15]})]}).work(12);
    expect(reachedBy(world, 'convene')).toHaveLength(30);
    expect(hoursOf(world, 'convene')).toBeCloseTo(60, 9); // 120 h × 30 / 60
    expect(world.tallies.teamHours[3 * 9 + 6]).toBeCloseTo(4, 9); // 10 − 60/10 for the news
    expect(world.tallies.teamHours[10 * 9 + 6]).toBeLessThanOrEqual(0.5); // 60/5 for the next one: more than there is
    expect(team.facilitation.state.laidAside[1]).toBeCloseTo(20, 9);
    team.work(4);
    expect(hoursOf(world, 'convene')).toBeCloseTo(110, 9); // as many come as 50 h pay for
    expect(total(world.tallies.budgetHours)).toBeCloseTo(160, 9);
  });

  test('paid extra comes on top, also of a team that does nothing else', () => {
    const world = smallWorld({people: people(50)});
    new TestTeam(world, [], {hours: 10, events: [convening({extra: true})]}).work(12);
    expect(total(world.tallies.budgetHours)).toBe(60);
    expect(hoursOf(world, 'convene')).toBe(60);
    expect(rowsWhere(world.educators.reached, week => week === 10)).toHaveLength(30);
  });

  test('is not held when the team has left', () => {
    const world = smallWorld({people: people(50)});
    new TestTeam(world, [], {until: 10, events: [convening(), convening({extra: true})]}).work(12);
    expect(reachedBy(world, 'convene')).toEqual([]);
    expect(total(world.tallies.budgetHours)).toBe(0);
  });
});

describe('a shock', () => {
  test('takes people of its places and roles; newcomers from outside take the posts', () => {
    const staff = [...people(10, {ring: 1}), ...people(10, {ring: 1, school: 1}), ...people(4, {ring: 3, school: 1, role: 2})];
    const world = smallWorld({people: staff, schools: [{district: 0}, {district: 1}], ties: [[0, 20], [1, 10]]});
    new TestTeam(world, [], {events: [shock({leave: 1, among: [2], where: [1]})]}).work(6);
    expect(rowsWhere(world.educators.arrival, week => week === 5)).toEqual([20, 21, 22, 23]);
    expect(rowsWhere(world.educators.ring, ring => ring === 0)).toEqual([20, 21, 22, 23]);
    expect(world.ties.degree[1]).toBe(1);
    expect(Array.from(world.ties.alter.slice(0, world.ties.degree[0]))).not.toContain(20);
    expect(world.ties.degree[20]).toBeGreaterThan(0); // new colleagues
  });

  test('takes the same people whatever the strategy, others another week', () => {
    const gone = (phases: Parameters<typeof phase>[0][], week: number) => {
      const world = smallWorld({people: people(200)});
      new TestTeam(world, phases.map(verbs => phase(verbs)), {events: [shock({leave: 0.3, weeks: [week]})]}).work(week + 1);
      return rowsWhere(world.educators.arrival, arrival => arrival === week);
    };
    const leavers = gone([], 5);
    expect(gone([{inform: spend({share: 0.5}), convene: spend({share: 0.5})}], 5)).toEqual(leavers);
    expect(gone([], 6)).not.toEqual(leavers);
    expect(leavers.length).toBeGreaterThan(28); // 60 ± 5 sd of 6.5
    expect(leavers.length).toBeLessThan(92);
  });

  test('two in one week take different people', () => {
    const world = smallWorld({people: people(200)});
    new TestTeam(world, [], {events: [shock({leave: 0.5}), shock({leave: 0.5})]}).work(6);
    const gone = rowsWhere(world.educators.arrival, week => week === 5).length;
    expect(gone).toBeGreaterThan(119); // 150 ± 5 sd of 6.1; were it the same half twice, 100
  });

  test('cuts the hours while it lasts; two at once multiply', () => {
    const world = smallWorld({people: people(5)});
    new TestTeam(world, [phase({})], {hours: 40, events: [shock({hours: 0.5}), shock({hours: 0.5, weeks: [7], lasts: 2})]}).work(20);
    expect([4, 5, 7, 8, 9, 14, 15].map(week => world.tallies.budgetHours[week])).toEqual([40, 20, 10, 10, 20, 20, 40]);
  });

  test('ends protection at once, and for as long as it says; the hours stay', () => {
    const world = smallWorld({people: people(3), communities: [[0, 1, 2]]});
    const team = new TestTeam(world, [phase({protect: spend()})], {hours: 1, events: [shock({noProtection: true, lasts: 3})]}).work(6);
    expect(world.communities.protectedUntil[0]).toBeLessThan(0);
    expect(team.facilitation.unspent).toBe(1);
    team.work(3);
    expect(world.communities.protectedUntil[0]).toBe(9);
  });

  test('mandates from above, there and back, also when the team has left', () => {
    const world = smallWorld({people: [{ownership: 0.5}, {ownership: 0.5, role: 1}]});
    const team = new TestTeam(world, [phase({}, {mandate: [1]})], {until: 8, events: [shock({mandate: [0]})]}).work(6);
    expect(Array.from(world.educators.ring)).toEqual([2, 2]);
    team.work(3);
    expect(Array.from(world.educators.ring)).toEqual([2, 1]); // the team's ends with the team
    team.work(7);
    expect(Array.from(world.educators.ring)).toEqual([1, 1]);
  });
});
