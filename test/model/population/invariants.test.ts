/** Goal: the checker finds every kind of broken world. Method: a sound world, broken in one place at a time. */
import {expect, test} from 'vitest';
import {InvariantError} from '../../../src/kernel/issues.ts';
import {checkInvariants} from '../../../src/model/invariants.ts';
import type {World} from '../../../src/model/world/world.ts';
import {build, dozen} from './plans.ts';

const sound = () => build(dozen({}, 1), {practice: {people: 16, communitiesOf: 8, who: 'readiest', among: null, where: null}, engagement: 0.1, interest: 0.1});

test('a sound world passes, in any week', () => {
  const world = sound();
  world.week = 9;
  checkInvariants(world);
});

const firstIn = ({educators}: World, ring: number) => educators.ring.indexOf(ring);

test.each<[string, RegExp, (world: World) => void]>([
  ['a share above 1', /quality .* is no share/, world => { world.educators.quality[5] = 1.01; }],
  ['a share that is not a number', /demand NaN is no share/, world => { world.educators.demand[5] = NaN; }],
  ['know-how below 0', /know-how .* is no share \(number 5,/, world => { world.educators.knowHow[21] = -0.1; }],
  ['a theme that is none', /focus/, world => { world.educators.focus[0] = 4; }],
  ['a fifth ring', /four rings/, world => { world.educators.ring[0] = 4; }],
  ['told to, but outside', /told to/, world => { world.educators.nominal[firstIn(world, 0)] = 1; }],
  ['activity beyond 4', /activity/, world => { world.educators.activity[0] = 4.5; }],
  ['helps below 0', /helps are counted/, world => { world.educators.given[0] = -1; }],
  ['a ring entered before arriving', /before arriving/, world => { world.educators.arrival[0] = 1; world.week = 2; }],
  ['a ring entered in the future', /future/, world => { world.educators.since[0] = 1; }],
  ['a member outside practice', /only people in practice belong/, world => { world.educators.ring[world.communities.members[0]] = 2; }],
  ['a member that does not know it', /member knows its community/, world => { world.educators.community[world.communities.members[0]] = -1; }],
  ['somebody who thinks to be a member', /is one of its members/, world => {
    world.communities.size[0]--;
  }],
  ['members out of order', /members stand in order/, world => { world.communities.members.subarray(0, 2).reverse(); }],
  ['too large a community', /at most 16/, world => { world.communities.size[1] = 17; }],
  ['communities out of order', /order of their ids/, world => { world.communities.alive.reverse(); }],
  ['cohesion beyond 1', /cohesion/, world => { world.communities.cohesion[0] = 1.5; }],
  ['more ties than fit', /ties than fit/, world => { world.ties.degree[0] = 25; }],
  ['a tie to oneself', /somebody else/, world => { world.ties.alter[world.ties.first[0]] = 0; }],
  ['a tie to nobody', /somebody else/, world => { world.ties.alter[world.ties.first[0]] = 100_000; }],
  ['ties out of order', /ties stand in order/, world => { world.ties.alter.subarray(world.ties.first[0], world.ties.first[0] + 2).reverse(); }],
  ['a tie at one end only', /both ends/, world => { world.ties.degree[3]--; }],
  ['strength that differs between the ends', /same from both ends/, world => { world.ties.strength[world.ties.first[0]] += 0.01; }],
  ['floor that differs between the ends', /same from both ends/, world => { world.ties.floor[world.ties.first[0]] = 0; }],
  ['a strength above 1', /strength and floor/, world => { world.ties.strength[world.ties.first[0]] = 1.5; }],
  ['help below 0', /helps along a tie/, world => { world.ties.help[world.ties.first[0]] = -1; }],
  ['more help along a tie than was given at all', /among all that someone gave/, world => { world.ties.help[world.ties.first[0]] = world.educators.given[0] + 0.5; }],
  ['two in one post', /one post/, world => { world.places.post[0] = 1; }],
  ['a post in another school', /holder’s school/, world => { world.places.school[0] = 1; }],
  ['a role of another post', /role goes with the post/, world => { world.places.role[0] = 0; }],
  ['students that feel more than all', /students feel/, world => { world.places.experience[0] = 1.2; }],
])('%s is found', (_, rule, breaks) => {
  const world = sound();
  breaks(world);
  expect(() => checkInvariants(world)).toThrow(InvariantError);
  expect(() => checkInvariants(world)).toThrow(rule);
});
