/** Goal: coach, connect, hospice and inform reach the right rings for their price, one act at a time, with the effect their files state. */
import {describe, expect, test} from 'vitest';
import {giftFor} from '../../../src/model/facilitation/connect.ts';
import {VERBS} from '../../../src/model/plan.ts';
import {cellsOf} from '../../../src/model/world/spending.ts';
import {slotOf, strengthBetween} from '../../../src/model/world/ties.ts';
import {joinCommunity, moveTo} from '../../../src/model/world/membership.ts';
import {openCommunity} from '../../../src/model/world/communities.ts';
import {never, people, phase, rowsWhere, smallWorld, spend} from '../../worlds.ts';
import {TestTeam, doing, hoursOf, reachedBy, total} from './team.ts';

const eachRing = [{ring: 0}, {ring: 1}, {ring: 2}, {ring: 3}];

describe('coach', () => {
  test('visits people in engagement, once a week, for two hours each', () => {
    const world = smallWorld({people: [...eachRing, ...eachRing].map(person => ({...person, energy: 0.5})), week: 1});
    doing(world, 'coach', {hours: 40}).work();
    expect(reachedBy(world, 'coach').sort()).toEqual([2, 6]);
    expect(world.educators.coached[2]).toBe(0.5);
    expect(world.educators.energy[2]).toBeCloseTo(0.525, 6);
    expect([world.educators.last[2], world.educators.seen[2]]).toEqual([1, 1]);
    expect(rowsWhere(world.educators.coached, level => level > 0)).toEqual([2, 6]);
    expect(hoursOf(world, 'coach')).toBe(4);
    expect(total(world.tallies.educatorHours)).toBe(2);
  });

  test('further coaches are less able: a visit of a large team carries less', () => {
    const coached = (hours: number, given: Record<string, number> = {}) => {
      const world = smallWorld({people: people(4, {ring: 2})});
      doing(world, 'coach', {hours, given}).work();
      return world.educators.coached[0];
    };
    expect(coached(40)).toBe(0.5);
    expect(coached(80)).toBe(0.375); // half of the hours at half the skill
    expect(coached(80, {'skill-of-further-coaches': 1})).toBe(0.5);
    expect(coached(80, {'hours-of-able-coaches': 20})).toBeCloseTo(0.3125, 6);
  });

  test('the caseload holds hours / price people; a dearer hour makes it smaller', () => {
    const coached = (given: Record<string, number>) => {
      const world = smallWorld({people: people(20, {ring: 2})});
      const team = doing(world, 'coach', {hours: 6, given}).work();
      return [reachedBy(world, 'coach').length, team.facilitation.state.caseload.length];
    };
    expect(coached({})).toEqual([3, 3]);
    expect(coached({'price-of-coach': 3})).toEqual([2, 2]);
  });

  test('people stay twelve weeks, then others have their turn', () => {
    const world = smallWorld({people: people(10, {ring: 2})});
    const team = doing(world, 'coach', {hours: 2}).work(12);
    expect(new Set(reachedBy(world, 'coach')).size).toBe(1);
    const before = reachedBy(world, 'coach').length;
    team.work(12);
    expect(before).toBe(12);
    expect(team.facilitation.state.caseload[0].taken).toBe(12);
  });

  test('four weeks after joining a community it ends; who is outside is let go at once', () => {
    const world = smallWorld({people: people(2, {ring: 2})});
    const team = doing(world, 'coach', {hours: 4}).work();
    moveTo(world, 0, 3, 'sponsored');
    joinCommunity(world, 0, openCommunity(world.communities, 1, 0));
    moveTo(world, 1, 1, 'not tried');
    team.work(); // interest still counts
    moveTo(world, 1, 0, 'drifted away');
    team.work(5);
    expect(reachedBy(world, 'coach').filter(who => who === 0)).toHaveLength(1 + 4);
    expect(reachedBy(world, 'coach').filter(who => who === 1)).toHaveLength(2);
  });

  test('who took over the post of someone on the caseload is not coached in their place', () => {
    const world = smallWorld({people: people(1, {ring: 2})});
    const team = doing(world, 'coach', {hours: 2}).work();
    world.educators.arrival[0] = 1;
    moveTo(world, 0, 1, 'stuck in the dip');
    team.work();
    expect(reachedBy(world, 'coach')).toEqual([0]);
  });

  test('half the hours in summer: those who were left out come first the week after', () => {
    const world = smallWorld({people: people(2, {ring: 2}), week: 42});
    doing(world, 'coach', {hours: 4}).work(4);
    expect(reachedBy(world, 'coach').length).toBe(4);
    expect(rowsWhere(world.educators.coached, level => level === 0.75)).toEqual([0, 1]);
  });

  test('an unmet request is answered after the visit, and only once', () => {
    const world = smallWorld({people: [{ring: 2, ownership: 0.5, unmet: 2}], week: 10});
    doing(world, 'coach', {hours: 2}).work(2);
    expect(world.educators.ownership[0]).toBeCloseTo(0.525, 6); // 0.5 + 0.05 × 0.5
    expect(world.educators.unmet[0]).toBe(never);
    const late = smallWorld({people: [{ring: 2, ownership: 0.5, unmet: 1}], week: 10});
    doing(late, 'coach', {hours: 2}).work();
    expect(late.educators.ownership[0]).toBe(0.5); // nine weeks ago
  });
});

describe('connect', () => {
  test('ties someone from a ring to someone who practises or tries, and keeps both in touch', () => {
    const world = smallWorld({people: [{ring: 1, unmet: 4, ownership: 0.5}, {ring: 0}, {ring: 2, role: 1}, {ring: 0}], week: 5});
    doing(world, 'connect', {hours: 1}, {among: [0]}).work();
    const [one, other] = reachedBy(world, 'connect');
    expect([one, other].sort()).toEqual([0, 2]); // the only pair there is
    expect(strengthBetween(world.ties, 0, 2)).toBeCloseTo(0.15, 6);
    expect(world.ties.floor[slotOf(world.ties, 0, 2)]).toBe(0);
    expect([world.educators.last[0], world.educators.last[2], world.educators.last[1]]).toEqual([5, 5, 0]);
    expect(world.educators.ownership[0]).toBeCloseTo(0.525, 6);
    expect(hoursOf(world, 'connect')).toBe(1);
    expect(total(world.tallies.educatorHours)).toBe(1);
  });

  test('a tie that exists grows', () => {
    const world = smallWorld({people: [{ring: 1}, {ring: 2}], ties: [[0, 1, 0.5]]});
    doing(world, 'connect', {hours: 1}).work();
    expect(strengthBetween(world.ties, 0, 1)).toBeCloseTo(0.575, 6); // 0.5 + 0.15 × 0.5
  });

  test('the other is who can give most: know-how × energy, practice and one\'s own district preferred', () => {
    const world = smallWorld({
      schools: [{district: 0}, {district: 1}],
      people: [{ring: 1, focus: 1}, {ring: 2, knowHow: [0, 0.8, 0, 0], energy: 0.5}, {ring: 3, knowHow: [0, 0.8, 0, 0], energy: 0.5}, {ring: 2, knowHow: [0, 0.8, 0, 0], energy: 0.5, school: 1}],
    });
    expect(giftFor(world, 0, 1)).toBeCloseTo(0.6, 6); // 0.8 × 0.5 × 1.5
    expect(giftFor(world, 0, 2)).toBeCloseTo(0.9, 6);
    expect(giftFor(world, 0, 3)).toBeCloseTo(0.4, 6);
    world.educators.focus[0] = 0;
    expect(giftFor(world, 0, 2)).toBe(0);
  });

  test('of eight looked at, who can give most', () => {
    const world = smallWorld({people: [{ring: 1}, {ring: 2, role: 1, knowHow: 0.9}, {ring: 2, role: 1, knowHow: 0.1}]});
    doing(world, 'connect', {hours: 1}, {among: [0]}).work(20);
    expect(strengthBetween(world.ties, 0, 2)).toBe(0); // missed in a week with probability 1/256
  });

  test('two in practice meet each other, not themselves; interest is nobody\'s help', () => {
    const world = smallWorld({people: [{ring: 3}, {ring: 3}, {ring: 1, role: 1, knowHow: 0.9}]});
    doing(world, 'connect', {hours: 1}, {among: [0]}).work(20);
    const reached = reachedBy(world, 'connect');
    expect([reached.filter(who => who === 0).length, reached.filter(who => who === 1).length]).toEqual([20, 20]);
    expect(world.ties.degree[2]).toBe(0);
  });

  test('whom news has just won can be connected the week after, also where only some roles are meant', () => {
    const world = smallWorld({people: [{ring: 0}, {ring: 3, role: 1}]});
    new TestTeam(world, [phase({connect: spend({among: [0], share: 0.5}), inform: spend({share: 0.5})})], {hours: 2, given: {'interest-from-news': 1}}).work(2);
    expect(reachedBy(world, 'connect').slice(0, 2)).toEqual([0, 1]);
    const told = world.log!.entries.flatMap(({week, who, whom, what}) => {
      if (what.kind === 'connected') return [[week, who, whom]];
      return what.kind === 'move' ? [[week, who, what.cause]] : [];
    });
    expect(told.slice(0, 2)).toEqual([[0, 0, 'informed'], [1, 0, 1]]);
  });

  test('nobody is connected to oneself, nor where nobody practises or tries', () => {
    const alone = smallWorld({people: [{ring: 3}, {ring: 0}]});
    const team = doing(alone, 'connect', {hours: 5}).work(3);
    expect(alone.ties.degree[0]).toBe(0);
    expect(team.facilitation.unspent).toBe(15);
  });
});

describe('hospice', () => {
  test('loosens the old practice of people in engagement and practice by a tenth', () => {
    const world = smallWorld({people: eachRing.map(person => ({...person, oldPractice: 0.6}))});
    doing(world, 'hospice', {hours: 1}).work();
    const acts = reachedBy(world, 'hospice');
    expect(acts).toHaveLength(2);
    for (const who of [0, 1, 2, 3]) {
      const times = acts.filter(one => one === who).length;
      expect(world.educators.oldPractice[who]).toBeCloseTo(0.6 * [1, 0.9, 0.81][times], 6);
      expect(who < 2 ? times : 0).toBe(0);
    }
  });
});

test('whoever is reached is told of in that week', () => {
  const world = smallWorld({people: [...eachRing, ...eachRing], week: 3});
  const verbs = ['coach', 'connect', 'hospice', 'inform'] as const;
  new TestTeam(world, [phase(Object.fromEntries(verbs.map(verb => [verb, spend({share: 0.25})])))], {hours: 16}).work();
  for (const verb of verbs) expect(reachedBy(world, verb).length, verb).toBeGreaterThan(0);
  expect(new Set(world.log!.entries.map(({week}) => week))).toEqual(new Set([3]));
});

test('hours stand by district and ring of those whom each act served, a pair\'s in halves', () => {
  const staff = [...people(3, {ring: 2}), ...people(3, {ring: 3, school: 1}), {ring: 1}];
  const world = smallWorld({people: staff, schools: [{district: 0}, {district: 1}]}), {ring} = world.educators, {school} = world.places;
  new TestTeam(world, [phase({connect: spend({share: 0.5}), hospice: spend({share: 0.5})})], {hours: 20}).work();
  const expected = new Map<string, number>();
  for (const [verb, each] of [['connect', 500_000], ['hospice', 500_000]] as const) {
    for (const who of reachedBy(world, verb)) {
      const cell = `${VERBS.indexOf(verb)} ${school[who]} ${ring[who]}`;
      expected.set(cell, (expected.get(cell) ?? 0) + each);
    }
  }
  const {verb, district, ring: stood, millionths} = cellsOf(world.tallies.spending);
  expect(new Map(Array.from(verb, (one, at) => [`${one} ${district[at]} ${stood[at]}`, millionths[at]]))).toEqual(expected);
  expect(expected.size).toBeGreaterThan(4);
});

test('whoever is reached is told of, also where there are more acts in a week than people', () => {
  const world = smallWorld({people: people(70, {ring: 1})});
  doing(world, 'inform', {hours: 4}).work();
  const told = reachedBy(world, 'inform');
  expect([told.length, total(world.tallies.reachedByTeam)]).toEqual([200, 200]);
  expect(told.every(who => who >= 0 && who < 70)).toBe(true);
  expect(cellsOf(world.tallies.spending).millionths.reduce((sum, part) => sum + part, 0)).toBe(4_000_000);
});

describe('inform', () => {
  test('keeps the interested in touch, and passes the others by', () => {
    const world = smallWorld({people: [{ring: 1}, {ring: 2}, {ring: 3}], week: 9});
    doing(world, 'inform', {hours: 0.02}).work();
    expect(Array.from(world.educators.last)).toEqual([9, 0, 0]);
    expect(Array.from(world.educators.ring)).toEqual([1, 2, 3]);
    expect(hoursOf(world, 'inform')).toBeCloseTo(0.02, 12);
  });

  // 2,000 outsiders, 2,000 picks among 2,000: each is missed with probability e^−1. Interest after a pick has probability 0.3, so a person is
  // won with probability 1 − e^−0.3 = 0.2592: mean 518, sd below 19.6 (drawn without a second pick counted). The bound is 5 sd.
  test.each(['a', 'b', 'c'])('three in ten picks outside become interested (seed %s)', seed => {
    const world = smallWorld({people: people(2000)});
    doing(world, 'inform', {hours: 40, seed}).work();
    expect(hoursOf(world, 'inform')).toBeCloseTo(40, 6);
    expect(Math.abs(rowsWhere(world.educators.ring, ring => ring === 1).length - 518)).toBeLessThan(98);
  });

  test('other people another week', () => {
    const world = smallWorld({people: people(500, {ring: 1})});
    const team = doing(world, 'inform', {hours: 0.2}).work();
    const first = reachedBy(world, 'inform');
    team.work();
    expect(reachedBy(world, 'inform').slice(first.length)).not.toEqual(first);
  });
});
