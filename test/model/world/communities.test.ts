/** Goal: communities keep what is known of them, however many there come to be. Method: far more than there is room for at first, each with numbers of its own. */
import {expect, test} from 'vitest';
import {NEVER} from '../../../src/model/calendar.ts';
import {createCommunities, insertMember, MEMBERS_MEET, NO_MEETING, openCommunity, removeMember} from '../../../src/model/world/communities.ts';
import {cohesionOf} from '../../../src/model/world/founding.ts';
import {people, smallWorld} from '../../worlds.ts';

const MANY = 300;

/** Community g with members g, g + 3, …, of which the last one presents. */
function many() {
  const communities = createCommunities();
  for (let at = 0; at < MANY; at++) {
    const id = openCommunity(communities, at, at % 5);
    for (let member = at % 16; member >= 0; member--) insertMember(communities, id, id + 3 * member);
    communities.cohesion[id] = 1 / (1 + at);
    communities.coached[id] = at / MANY;
    if (at % 2 === 0) communities.protectedUntil[id] = 2 * at;
    if (at % 7 === 0) communities.meets[id] = MEMBERS_MEET;
    if (at % 3 === 0) communities.presenter[id] = id + 3 * (at % 16);
  }
  return communities;
}

/** All that is known of one. */
function told({size, members, focus, cohesion, coached, protectedUntil, founded, meets, presenter}: ReturnType<typeof many>, id: number) {
  return {
    members: [...members.subarray(16 * id, 16 * id + size[id])], focus: focus[id], cohesion: cohesion[id], coached: coached[id], protectedUntil: protectedUntil[id],
    founded: founded[id], meets: meets[id], presenter: presenter[id],
  };
}

test('each is what it was founded as, in order', () => {
  const communities = many();
  expect(communities.count).toBe(MANY);
  expect(communities.alive).toEqual(Array.from({length: MANY}, (_, id) => id));
  for (let id = 0; id < MANY; id++) {
    expect(told(communities, id)).toEqual({
      members: Array.from({length: 1 + id % 16}, (_, member) => id + 3 * member), focus: id % 5, cohesion: Math.fround(1 / (1 + id)), coached: Math.fround(id / MANY),
      protectedUntil: id % 2 === 0 ? 2 * id : NEVER, founded: id, meets: id % 7 === 0 ? MEMBERS_MEET : NO_MEETING, presenter: id % 3 === 0 ? id + 3 * (id % 16) : -1,
    });
  }
});

test('a new one has no members, no meeting and no protection, whatever the others have', () => {
  const communities = many(), id = openCommunity(communities, 400, 2);
  expect(told(communities, id)).toEqual({members: [], focus: 2, cohesion: 0, coached: 0, protectedUntil: NEVER, founded: 400, meets: NO_MEETING, presenter: -1});
});

test('cohesion is the mean strength over all pairs, tied or not; of fewer than two there is none', () => {
  const {communities, ties} = smallWorld({people: people(6), ties: [[0, 1, 0.5], [2, 3, 0.25], [3, 4, 0.5]], communities: [[0, 1], [2, 3, 4], [5], []]});
  expect([0, 1, 2, 3].map(id => cohesionOf(communities, ties, id))).toEqual([0.5, 0.25, 0, 0]);
});

test('who leaves is taken out of the one, and the others stay in order', () => {
  const communities = many();
  removeMember(communities, 207, 207 + 3 * 4);
  expect(told(communities, 207).members).toEqual(Array.from({length: 16}, (_, member) => 207 + 3 * member).filter(who => who !== 219));
  expect(told(communities, 206).members).toEqual(Array.from({length: 15}, (_, member) => 206 + 3 * member));
  expect(told(communities, 208).members).toEqual([208]);
});
