/**
 * Goal: nobody moves between rings but in the ways that the model names, and a move leaves with people what it should and nothing else; the log tells of it.
 * Method: every pair of rings and every cause, beside the list of moves; by hand what a move is.
 */
import {describe, expect, test} from 'vitest';
import {InvariantError} from '../../../src/kernel/issues.ts';
import {NEVER} from '../../../src/model/calendar.ts';
import {CAUSES, ENGAGEMENT, INTEREST, MOVES, OUTSIDE, PRACTICE, type Cause, type Ring} from '../../../src/model/rings.ts';
import {COMMUNITY_LIMIT} from '../../../src/model/world/communities.ts';
import {NO_COMMUNITY} from '../../../src/model/world/educators.ts';
import {depart, enter, hasRoom, joinCommunity, leaveCommunity, moveTo, tellMove} from '../../../src/model/world/membership.ts';
import {people, smallWorld} from '../../worlds.ts';

const WEEK = 30;
/** Somebody of ring `ring` to whom everything has happened, beside another. */
const worldOf = (ring: Ring) => smallWorld({
  week: WEEK, people: [{ring: 0}, {ring, tries: 4, lastTry: 20, firstTry: 9, since: 10, last: 11, dip: 0.25, nominal: 1, alone: 2}], communities: ring === PRACTICE ? [[1]] : [],
});
const stateOf = (world: ReturnType<typeof worldOf>, who: number) => {
  const {ring, tries, lastTry, firstTry, since, last, dip, nominal, alone, community} = world.educators;
  return {
    ring: ring[who], tries: tries[who], lastTry: lastTry[who], firstTry: firstTry[who], since: since[who], last: last[who], dip: dip[who], nominal: nominal[who], alone: alone[who],
    community: community[who],
  };
};
/** The log, whose entries count up from 0. */
const toldOf = (world: ReturnType<typeof worldOf>) => world.log!.entries.map(({id: _, ...entry}) => entry);
const RINGS: readonly Ring[] = [OUTSIDE, INTEREST, ENGAGEMENT, PRACTICE];
const everyMove = RINGS.flatMap(from => RINGS.flatMap(to => CAUSES.map(cause => [from, to, cause] as const)));
const isLegal = (from: Ring, to: Ring, cause: Cause) => MOVES.some(([one, other, causes]) => one === from && other === to && causes.includes(cause));

test('a move is made, and told, if the model knows it for that reason; any other is refused before anything changes', () => {
  for (const [from, to, cause] of everyMove) {
    const world = worldOf(from), before = stateOf(world, 1), told = () => toldOf(world);
    if (isLegal(from, to, cause)) {
      moveTo(world, 1, to, cause);
      expect(world.educators.ring[1]).toBe(to);
      expect(told()).toEqual([{week: WEEK, who: 1, whom: -1, what: {kind: 'move', from, to, cause}}]);
      tellMove(world, 0, from, to, cause);
      expect(told()[1]).toEqual({week: WEEK, who: 0, whom: -1, what: {kind: 'move', from, to, cause}});
    } else {
      for (const move of [() => moveTo(world, 1, to, cause), () => tellMove(world, 1, from, to, cause)]) {
        expect(move).toThrow(InvariantError);
        expect(move).toThrow(`no move from ring ${from} to ring ${to} because "${cause}" (person 1, week ${WEEK})`);
      }
      expect([stateOf(world, 1), told()]).toEqual([before, []]);
    }
  }
});

describe('what is left with someone who moves', () => {
  test.each<[Ring, Ring, object]>([
    [INTEREST, ENGAGEMENT, {tries: 4, lastTry: 20, last: 11, dip: 0.25, nominal: 1}],
    [ENGAGEMENT, PRACTICE, {tries: 4, lastTry: 20, last: 11, dip: 0.25, nominal: 0}],
    [OUTSIDE, INTEREST, {tries: 4, lastTry: 20, last: WEEK, dip: 0, nominal: 0}],
    [ENGAGEMENT, INTEREST, {tries: 0, lastTry: NEVER, last: WEEK, dip: 0, nominal: 0}],
    [PRACTICE, ENGAGEMENT, {tries: 0, lastTry: NEVER, last: 11, dip: 0.25, nominal: 1}],
    [PRACTICE, OUTSIDE, {tries: 0, lastTry: NEVER, last: 11, dip: 0.25, nominal: 0}],
  ])('from ring %d to ring %d', (from, to, expected) => {
    const world = worldOf(from), beside = stateOf(world, 0);
    enter(world, 1, to);
    expect(stateOf(world, 1)).toEqual({ring: to, firstTry: 9, since: WEEK, alone: 0, community: NO_COMMUNITY, ...expected});
    expect(stateOf(world, 0)).toEqual(beside);
    if (from === PRACTICE) expect(world.communities.size[0]).toBe(0);
  });

  test.each<[Ring, Ring, boolean]>([
    [OUTSIDE, INTEREST, false], [INTEREST, OUTSIDE, false], [INTEREST, ENGAGEMENT, true], [ENGAGEMENT, INTEREST, true], [ENGAGEMENT, PRACTICE, true], [PRACTICE, OUTSIDE, true],
  ])('from ring %d to ring %d the lists of members are out of date, those of rings 2 and 3: %s', (from, to, engaged) => {
    const world = worldOf(from);
    expect([world.members.stale, world.members.engagedStale]).toEqual([false, false]);
    enter(world, 1, to);
    expect([world.members.stale, world.members.engagedStale]).toEqual([true, engaged]);
  });
});

describe('a community', () => {
  test('is joined, which is told, and left; who leaves or is in none stays in their ring', () => {
    const world = smallWorld({week: WEEK, people: [{ring: 3}, {ring: 3, alone: 2}], communities: [[0]]});
    joinCommunity(world, 1, 0);
    expect([world.communities.size[0], world.educators.community[1], world.educators.alone[1]]).toEqual([2, 0, 0]);
    expect(toldOf(world)).toEqual([{week: WEEK, who: 1, whom: -1, what: {kind: 'joined', community: 0}}]);
    leaveCommunity(world, 0);
    leaveCommunity(world, 0);
    expect([world.communities.size[0], world.communities.members[0], world.educators.community[0], world.educators.ring[0]]).toEqual([1, 1, NO_COMMUNITY, PRACTICE]);
  });
  test('has room for sixteen; where there is none, there is no room', () => {
    const world = smallWorld({people: people(COMMUNITY_LIMIT + 1, {ring: 3}), communities: [Array.from({length: COMMUNITY_LIMIT - 1}, (_, who) => who)]});
    expect([hasRoom(world, 0), hasRoom(world, NO_COMMUNITY)]).toEqual([true, false]);
    joinCommunity(world, COMMUNITY_LIMIT - 1, 0);
    expect(hasRoom(world, 0)).toBe(false);
  });
});

test('who departs is lost to the network; who is outside has nothing to leave', () => {
  for (const ring of RINGS) {
    const world = worldOf(ring);
    depart(world, 1);
    expect([world.educators.ring[1], world.educators.community[1]]).toEqual([OUTSIDE, NO_COMMUNITY]);
    expect(toldOf(world)).toEqual(ring === OUTSIDE ? [] : [{week: WEEK, who: 1, whom: -1, what: {kind: 'move', from: ring, to: OUTSIDE, cause: 'left the network'}}]);
  }
});
