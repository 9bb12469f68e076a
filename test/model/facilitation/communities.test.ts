/** Goal: protect and nourish go round the communities, each at most once a week, for their price, and do what their files say. */
import {describe, expect, test} from 'vitest';
import {isProtected} from '../../../src/model/world/communities.ts';
import {people, rowsWhere, smallWorld} from '../../worlds.ts';
import {doing, hoursOf, reachedBy, total} from './team.ts';

const trio = (first: number) => [first, first + 1, first + 2];

describe('protect', () => {
  test('goes round where it stopped; a community is protected this week and next', () => {
    const world = smallWorld({people: people(9), communities: [trio(0), trio(3), trio(6)]});
    const team = doing(world, 'protect', {hours: 2}).work();
    expect(Array.from({length: 3}, (_, id) => isProtected(world.communities, id, 0))).toEqual([true, true, false]);
    expect(isProtected(world.communities, 0, 1)).toBe(true);
    expect(isProtected(world.communities, 0, 2)).toBe(false);
    team.work();
    expect(Array.from(world.communities.protectedUntil.slice(0, 3))).toEqual([2, 1, 2]); // week 1: the third, then the first again
  });

  test('costs its price and reaches nobody in person', () => {
    const world = smallWorld({people: people(6), communities: [trio(0), trio(3)]});
    doing(world, 'protect', {hours: 3, given: {'price-of-protect': 3}}).work();
    expect(rowsWhere(world.communities.protectedUntil.slice(0, 2), until => until === 1)).toEqual([0]);
    expect(hoursOf(world, 'protect')).toBe(3);
    expect(total(world.tallies.reachedByTeam)).toBe(0);
  });

  test('as many communities as the hours pay for, where half an hour is enough for one; all of them where it costs nothing', () => {
    const protectedFor = (hours: number, price: number) => {
      const world = smallWorld({people: people(30), communities: Array.from({length: 10}, (_, at) => trio(3 * at))});
      doing(world, 'protect', {hours, given: {'price-of-protect': price}}).work();
      return rowsWhere(world.communities.protectedUntil.slice(0, 10), until => until === 1).length;
    };
    expect([protectedFor(4, 0.5), protectedFor(0, 0)]).toEqual([8, 10]);
  });

  test('each community once a week, however many hours there are', () => {
    const world = smallWorld({people: people(3), communities: [trio(0)]});
    doing(world, 'protect', {hours: 60}).work();
    expect(hoursOf(world, 'protect')).toBe(1);
  });
});

describe('nourish', () => {
  test('members gain energy and are in touch; the community is coached; nobody else notices', () => {
    const world = smallWorld({people: people(4, {energy: 0.5, last: -9}), communities: [trio(0)], week: 3});
    doing(world, 'nourish', {hours: 4}).work();
    expect(world.communities.coached[0]).toBe(0.5);
    expect(world.educators.energy[0]).toBeCloseTo(0.525, 6); // 0.5 + 0.05 × 0.5
    expect(Array.from(world.educators.last)).toEqual([3, 3, 3, -9]);
    expect(Array.from(world.educators.energy)[3]).toBe(0.5);
    expect(rowsWhere(world.educators.reached, week => week === 3)).toEqual([0, 1, 2]);
    expect(total(world.tallies.educatorHours)).toBe(4.5); // 3 × 1.5 h
    expect(total(world.tallies.reachedByTeam)).toBe(3);
    expect(hoursOf(world, 'nourish')).toBe(4);
  });

  test('further visitors are less able: a visit of a large team carries less', () => {
    const coached = (hours: number) => {
      const world = smallWorld({people: people(3), communities: [trio(0)]});
      doing(world, 'nourish', {hours}).work();
      return world.communities.coached[0];
    };
    expect([40, 80].map(coached)).toEqual([0.5, 0.375]);
  });

  test('goes round where it stopped', () => {
    const world = smallWorld({people: people(9), communities: [trio(0), trio(3), trio(6)]});
    doing(world, 'nourish', {hours: 4}).work(4);
    expect(Array.from(world.communities.coached.slice(0, 3))).toEqual([0.75, 0.5, 0.5]);
  });

  test('a second visit closes half of what is left, a dearer one comes later', () => {
    const world = smallWorld({people: people(3), communities: [trio(0)]});
    doing(world, 'nourish', {hours: 4}).work(2);
    expect(world.communities.coached[0]).toBe(0.75);
    const dear = smallWorld({people: people(3), communities: [trio(0)]});
    doing(dear, 'nourish', {hours: 4, given: {'price-of-nourish': 8}}).work(2);
    expect(dear.communities.coached[0]).toBe(0.5);
  });

  test('a district counts by where most members are, roles by half of them', () => {
    const schools = [{district: 0}, {district: 1}];
    const staff = [...people(3, {school: 0}), ...people(3, {school: 1, role: 2})];
    const nourished = (changes: object) => {
      const world = smallWorld({people: staff, schools, communities: [[0, 1, 3], [2, 4, 5]]});
      doing(world, 'nourish', {}, changes).work();
      return rowsWhere(world.communities.coached.slice(0, 2), level => level > 0);
    };
    expect(nourished({where: [0]})).toEqual([0]);
    expect(nourished({where: [1]})).toEqual([1]);
    expect(nourished({among: [2]})).toEqual([1]);
    expect(nourished({})).toEqual([0, 1]);
    const even = smallWorld({people: staff, schools, communities: [[0, 1, 3, 4]]});
    doing(even, 'nourish', {hours: 40}, {among: [2], where: [0]}).work(); // of equals the first district, and half is enough
    expect(even.communities.coached[0]).toBe(0.5);
  });

  test('has nobody to serve before any community exists: the hours stay', () => {
    const world = smallWorld({people: people(5)});
    const team = doing(world, 'nourish', {hours: 60}).work();
    expect(reachedBy(world, 'nourish')).toEqual([]);
    expect(team.facilitation.unspent).toBe(60);
  });
});
