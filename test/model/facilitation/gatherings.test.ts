/** Goal: name, illuminate and convene bring the right people together, with the odds, the ties and the costs their files state. */
import {describe, expect, test} from 'vitest';
import {chanceOfAccepting} from '../../../src/model/facilitation/name.ts';
import {strengthBetween} from '../../../src/model/world/ties.ts';
import {people, rowsWhere, smallWorld} from '../../worlds.ts';
import {doing, hoursOf, reachedBy, total} from './team.ts';

const eager = {demand: 1, ownership: 1, threshold: 0}; // accepts with probability logistic(16 × 1.25): chance has no say
const unwilling = {demand: 0, ownership: 0.5, threshold: 0.95}; // logistic(16 × −0.7) = 1e-5

describe('name', () => {
  test.each([
    {demand: 0.5, ownership: 0.5, threshold: 0.5, asked: false, p: 0.5}, // 0.25 + 0.25 − 0.5 = 0
    {demand: 0.5, ownership: 0.5, threshold: 0.5, asked: true, p: 0.98201}, // logistic(16 × 0.25)
    {demand: 0.5, ownership: 0.5, threshold: 0.75, asked: false, p: 0.01799},
  ])('accepts with probability $p', ({asked, p, ...person}) => {
    const world = smallWorld({people: [{...person, unmet: asked ? 12 : 11}], week: 20});
    expect(chanceOfAccepting(world, 0, 0.25, 16)).toBeCloseTo(p, 5);
  });

  test('eight who accept found a community: practice, one try, the dip, half of the pairs tied', () => {
    const world = smallWorld({people: [...people(8, {...eager, dip: 0.1}), {...eager, ring: 3}], week: 7});
    doing(world, 'name', {hours: 24}).work();
    const {educators, communities, ties} = world;
    const members = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(Array.from(communities.members.slice(0, 8))).toEqual(members);
    expect(communities.size[0]).toBe(8); // the ninth practises already: not invited
    for (const who of members) {
      expect([educators.ring[who], educators.tries[who], educators.firstTry[who], educators.last[who]]).toEqual([3, 1, 7, 7]);
      expect(educators.dip[who]).toBeCloseTo(0.25, 6);
    }
    let tied = 0;
    for (const one of members) for (const other of members) if (one < other && strengthBetween(ties, one, other) > 0) tied++;
    expect(tied).toBeGreaterThan(5); // 28 pairs at ½
    expect(tied).toBeLessThan(23);
    expect(communities.cohesion[0]).toBeCloseTo(tied * 0.15 / 28, 6);
    expect(hoursOf(world, 'name')).toBe(24);
    expect(total(world.tallies.educatorHours)).toBe(8);
  });

  test('support softens the dip: a leader who founds with them, and colleagues who practise', () => {
    const world = smallWorld({people: [{...eager, role: 2}, ...people(7, eager)]});
    world.educators.peerSupport[3] = 0.5;
    doing(world, 'name', {hours: 24}).work();
    expect(world.educators.dip[1]).toBeCloseTo(0.25 * 0.8, 6);
    expect(world.educators.dip[3]).toBeCloseTo(0.25 * 0.8 * 0.5, 6);
  });

  test('three who accept are engaged, who declines is interested', () => {
    const world = smallWorld({people: [...people(3, eager), ...people(4, unwilling), {...unwilling, ring: 2}]});
    doing(world, 'name', {hours: 24}).work();
    expect(Array.from(world.educators.ring)).toEqual([2, 2, 2, 1, 1, 1, 1, 2]);
    expect(world.communities.count).toBe(0);
  });

  test('pays for those it invites, and only in the anchor\'s district unless from anywhere', () => {
    const staff = [...people(5, {...eager, school: 0}), ...people(20, {...unwilling, school: 1})];
    const invite = (fromAnywhere: boolean) => {
      const world = smallWorld({people: staff, schools: [{district: 0}, {district: 1}]});
      doing(world, 'name', {hours: 24}, {fromAnywhere, where: fromAnywhere ? null : [0]}).work();
      return world;
    };
    const near = invite(false);
    expect(reachedBy(near, 'name').sort()).toEqual([0, 1, 2, 3, 4]);
    expect(hoursOf(near, 'name')).toBe(15);
    expect(reachedBy(invite(true), 'name')).toHaveLength(8);
  });

  test('the others too are of the roles meant, and those the plan turns to first', () => {
    const staff = Array.from({length: 100}, (_, who) => ({...unwilling, role: who % 2, ownership: 1, demand: who / 1000}));
    const world = smallWorld({people: staff});
    doing(world, 'name', {hours: 24}, {among: [1]}).work(6);
    const others = reachedBy(world, 'name').filter((_, at) => at % 8 !== 0);
    expect(others.every(who => who % 2 === 1)).toBe(true);
    // Best of four of a hundred: mean rank about 80 of 100; at random 50, with a standard error of 4.5.
    expect(others.reduce((sum, who) => sum + who, 0) / others.length).toBeGreaterThan(70);
  });

  test('answers the requests of all it invites, also of those who decline', () => {
    const world = smallWorld({people: people(8, {...unwilling, unmet: 0})});
    doing(world, 'name', {hours: 24}).work();
    for (let who = 0; who < 8; who++) expect(world.educators.ownership[who]).toBeCloseTo(0.525, 6);
  });

  test('a lower price invites more often; a team that can\'t pay for eight waits', () => {
    const invited = (given: Record<string, number>) => {
      const world = smallWorld({people: people(60, unwilling)});
      doing(world, 'name', {hours: 12, given}).work(2);
      return reachedBy(world, 'name').length;
    };
    expect(invited({})).toBe(8);
    expect(invited({'price-of-name': 1.5})).toBe(16);
  });

  test('turns to the most underserved when the plan says so', () => {
    const schools = Array.from({length: 10}, (_, school) => ({district: school, underserved: 0.05 + school / 11}));
    const staff = schools.flatMap((_, school) => people(8, {...eager, school}));
    const mean = (serve: 'random' | 'underserved') => {
      const world = smallWorld({people: staff, schools});
      doing(world, 'name', {hours: 24}, {serve}).work(5);
      const reached = reachedBy(world, 'name');
      return reached.reduce((sum, who) => sum + world.places.underserved[world.places.school[who]], 0) / reached.length;
    };
    expect(mean('underserved')).toBeGreaterThan(mean('random') + 0.1);
  });
});

describe('illuminate', () => {
  test('a good pilot raises demand, a poor one lowers it, among interest and engagement alone', () => {
    const staff = [{ring: 3, quality: 0.8}, ...people(10, {ring: 1, demand: 0.5, quality: 0.4}), {ring: 0, demand: 0.5, quality: 0.4}];
    const world = smallWorld({people: staff, week: 3});
    doing(world, 'illuminate', {hours: 4}).work();
    const told = reachedBy(world, 'illuminate');
    expect(told.length).toBeGreaterThan(20);
    let demand = 0.5;
    for (let times = 0; times < told.filter(who => who === 1).length; times++) demand += 1.5 * 0.4 * (1 - demand);
    expect(world.educators.demand[1]).toBeCloseTo(demand, 5);
    expect([world.educators.seen[1], world.educators.last[1]]).toEqual([3, 3]);
    expect([world.educators.demand[11], world.educators.demand[0]]).toEqual([0.5, 0]);
    expect(total(world.tallies.educatorHours)).toBe(told.length * 0.25);

    const poor = smallWorld({people: [{ring: 3, quality: 0.2}, ...people(1, {ring: 1, demand: 0.5, quality: 0.4})]});
    doing(poor, 'illuminate', {hours: 4, given: {'weight-of-evidence': 1}}).work();
    expect(poor.educators.demand[1]).toBeCloseTo(0.5 * Math.max(0, 0.8 ** reachedBy(poor, 'illuminate').length), 5);
  });

  test('tells of the best of ten pilots', () => {
    const world = smallWorld({people: [{ring: 3, quality: 0.05}, {ring: 3, quality: 0.9}, ...people(20, {ring: 1, demand: 0.5, quality: 0.4})]});
    doing(world, 'illuminate', {hours: 4}).work(4); // the poor one only if all ten looks meet it: 1/1024 a week
    for (let who = 2; who < 22; who++) expect(world.educators.demand[who]).toBeGreaterThanOrEqual(0.5);
  });

  test('is told near the pilot first', () => {
    const staff = [{ring: 3, quality: 0.9}, ...people(40, {ring: 1}), ...people(400, {ring: 1, school: 1})];
    const world = smallWorld({people: staff, schools: [{district: 0}, {district: 1}]});
    doing(world, 'illuminate', {hours: 4}).work();
    expect(reachedBy(world, 'illuminate')).toHaveLength(30);
    expect(Math.max(...reachedBy(world, 'illuminate'))).toBeLessThan(41);
  });

  test('looks anywhere when the pilot\'s district has nobody to tell; without a pilot the hours stay', () => {
    const staff = [...people(5, {ring: 3, quality: 0.9}), ...people(40, {ring: 2, school: 1})];
    const world = smallWorld({people: staff, schools: [{district: 0}, {district: 1}]});
    doing(world, 'illuminate', {hours: 4}).work();
    expect(reachedBy(world, 'illuminate').length).toBeGreaterThan(20);
    const none = smallWorld({people: people(40, {ring: 2})});
    expect(doing(none, 'illuminate', {hours: 4}).work().facilitation.unspent).toBe(4);
  });

  test('is told where a single person can be told, the first or the last of all, and nowhere else: the hours stay', () => {
    const hoursFor = (listener: number, role: number, among: number[] | null) => {
      const staff = people(20, {ring: 3, quality: 0.9}).map((person, who) => (who === listener ? {...person, ring: 1, role} : person));
      const world = smallWorld({people: staff});
      doing(world, 'illuminate', {hours: 4}, {among}).work();
      return [hoursOf(world, 'illuminate'), new Set(reachedBy(world, 'illuminate')).size];
    };
    expect([hoursFor(0, 1, [1]), hoursFor(19, 1, [1]), hoursFor(19, 1, null)]).toEqual([[4, 1], [4, 1], [4, 1]]);
    expect([hoursFor(0, 1, [0]), hoursFor(-1, 0, [0]), hoursFor(-1, 0, null)]).toEqual([[0, 0], [0, 0], [0, 0]]);
  });
});

describe('convene', () => {
  test('sixty different people: interest, demand, know-how below mastery, five ties each', () => {
    const world = smallWorld({people: people(90, {demand: 0.5, knowHow: 0.5, focus: 2}), week: 4});
    doing(world, 'convene', {hours: 120}).work();
    const came = reachedBy(world, 'convene');
    const {educators, ties} = world;
    expect(new Set(came).size).toBe(60);
    expect(rowsWhere(educators.ring, ring => ring === 1)).toEqual(came.toSorted((one, other) => one - other));
    const who = came[0], stranger = rowsWhere(educators.ring, ring => ring === 0)[0];
    expect(educators.demand[who]).toBeCloseTo(0.6, 6); // 0.5 + 0.2 × 0.5
    expect(educators.knowHow[who * 4 + 2]).toBeCloseTo(0.52, 6); // 0.5 + 0.1 × 0.2
    expect(educators.knowHow[who * 4 + 1]).toBe(0.5);
    expect([educators.demand[stranger], ties.degree[stranger]]).toEqual([0.5, 0]);
    expect([educators.seen[who], educators.last[who]]).toEqual([4, 4]);
    expect(total(world.tallies.educatorHours)).toBe(720);
    const mean = came.reduce((sum, one) => sum + ties.degree[one], 0) / 60;
    expect(mean).toBeGreaterThan(8); // five each, named from both ends, few twice
    expect(mean).toBeLessThanOrEqual(10);
    expect(strengthBetween(ties, who, ties.alter[ties.first[who]])).toBeGreaterThan(0.099);
  });

  test('costs less where fewer can come, and takes nothing away from those who have mastered', () => {
    const world = smallWorld({people: people(15, {ring: 3, knowHow: 0.9})});
    doing(world, 'convene', {hours: 120}).work();
    expect(hoursOf(world, 'convene')).toBe(30);
    expect(world.educators.knowHow[0]).toBeCloseTo(0.9, 6);
    expect(world.educators.ring[0]).toBe(3);
  });

  test('saves until it can pay, and waits for summer where the plan says so', () => {
    const world = smallWorld({people: people(70)});
    const team = doing(world, 'convene', {hours: 60}, {summerOnly: true}).work(42);
    expect(reachedBy(world, 'convene')).toEqual([]);
    expect(team.facilitation.unspent).toBe(42 * 60);
    team.work();
    expect(hoursOf(world, 'convene')).toBe(21 * 120); // 2,520 saved and 30 of the week
  });

  test('only the districts and roles meant', () => {
    const staff = [...people(30, {school: 0}), ...people(30, {school: 1}), ...people(10, {school: 1, role: 2})];
    const world = smallWorld({people: staff, schools: [{district: 0}, {district: 1}]});
    doing(world, 'convene', {hours: 120}, {where: [1], among: [2]}).work();
    expect(new Set(reachedBy(world, 'convene'))).toEqual(new Set([60, 61, 62, 63, 64, 65, 66, 67, 68, 69]));
  });
});
