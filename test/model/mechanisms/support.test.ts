/** Goal: support multiplies up from peers, coaches and leaders, for those in engagement and practice alone. Method: by hand. */
import {describe, expect, test} from 'vitest';
import {coaching} from '../../../src/model/mechanisms/coaching.ts';
import {leadership, schoolLeader} from '../../../src/model/mechanisms/leadership.ts';
import {peerSupport} from '../../../src/model/mechanisms/peer-support.ts';
import {people, smallWorld, type PersonSketch, type WorldSketch} from '../../worlds.ts';
import {play} from './stage.ts';

const rounded = (column: ArrayLike<number>) => Array.from(column, number => Number(number.toFixed(6)));
const eachRing = [0, 1, 2, 3].map(ring => ({ring, unsupported: 1}));
const half = (sketch: PersonSketch): PersonSketch => ({unsupported: 0.5, ...sketch});

describe('peer support', () => {
  test('the support of the last look around counts in engagement and practice, not before', () => {
    const world = smallWorld({people: eachRing.map(person => ({...person, peerSupport: 0.4}))});
    expect(rounded(play(world, [peerSupport]).educators.unsupported)).toEqual([1, 1, 0.6, 0.6]);
  });
  test('it adds to other support: what is left is multiplied', () => {
    expect(rounded(play(smallWorld({people: [half({ring: 3, peerSupport: 0.4})]}), [peerSupport]).educators.unsupported)).toEqual([0.3]);
  });
});

describe('coaching', () => {
  const coached = (person: PersonSketch, community: number | null, given: Record<string, number> = {coachFade: 0.2}) => {
    const world = smallWorld({people: [half(person)], communities: community === null ? [] : [[0]]});
    if (community !== null) world.communities.coached[0] = community;
    return play(world, [coaching], {given});
  };
  const unsupported = (person: PersonSketch, community: number | null) => rounded(coached(person, community).educators.unsupported)[0];

  test.each<[string, PersonSketch, number | null, number]>([
    ['a person who was coached', {ring: 2, coached: 0.6}, null, 0.2],
    ['one whose community was', {ring: 3}, 0.4, 0.3],
    ['both: the larger counts, not the sum', {ring: 3, coached: 0.6}, 0.4, 0.2],
    ['both, the other way round', {ring: 3, coached: 0.4}, 0.6, 0.2],
    ['nobody was', {ring: 3}, null, 0.5],
    ['interest needs no support', {ring: 1, coached: 0.6}, null, 0.5],
    ['outside neither', {ring: 0, coached: 0.6}, null, 0.5],
  ])('%s', (_, person, community, expected) => expect(unsupported(person, community)).toBeCloseTo(expected, 6));

  test('after use it fades by a share a week, for people in any ring and for communities', () => {
    const world = smallWorld({people: eachRing.map(person => ({...person, coached: 0.5})), communities: [[3], []]});
    world.communities.coached.set([0.8, 0.4]);
    play(world, [coaching], {given: {coachFade: 0.2}});
    expect([...rounded(world.educators.coached), ...rounded(world.communities.coached.subarray(0, 2))]).toEqual([0.4, 0.4, 0.4, 0.4, 0.64, 0.32]);
    expect(rounded(world.educators.unsupported)).toEqual([1, 1, 0.5, 0.2]); // of before it faded
  });
  test('a trace that is left of it ends at nothing', () => {
    const {educators, communities} = coached({ring: 3, coached: 1.2e-6}, 1.2e-6);
    expect([educators.coached[0], communities.coached[0]]).toEqual([0, 0]);
    const more = coached({ring: 3, coached: 1.3e-6}, 1.3e-6);
    expect([more.educators.coached[0], more.communities.coached[0]].map(level => level > 1e-6)).toEqual([true, true]);
  });
  test('as shipped it loses 15 % a week', () => expect(coached({ring: 2, coached: 1}, null, {}).educators.coached[0]).toBeCloseTo(0.85, 6));
  test('a community that was coached before its last member left does not coach those without one', () => {
    const world = smallWorld({people: [half({ring: 3})]});
    world.communities.coached[0] = 0.9;
    expect(play(world, [coaching]).educators.unsupported[0]).toBe(0.5);
  });
});

describe('leadership', () => {
  /** District 0: school 0 (led by 0: teachers 1, 2), school 1 (led by 4: teacher 3), office 2 (head 5, district leader 6). District 1: school 3 (7, 8, no leader). */
  const district = (rings: Partial<Record<number, number>>, given: Record<string, number> = {lead: 0.2}, changes: Partial<WorldSketch> = {}) => {
    const school = [0, 0, 0, 1, 1, 2, 2, 3, 3], role = [2, 0, 0, 0, 2, 3, 3, 0, 0];
    const world = smallWorld({
      people: school.map((at, who) => ({ring: rings[who] ?? 0, school: at, role: role[who], unsupported: 1})),
      schools: [{district: 0}, {district: 0}, {district: 0, office: true}, {district: 1}], ...changes,
    });
    return rounded(play(world, [leadership], {given}).educators.unsupported);
  };

  test('a school leader who takes part supports the school’s people in engagement and practice, itself too', () => {
    expect(district({0: 2, 1: 2, 2: 1, 3: 3, 7: 3})).toEqual([0.8, 0.8, 1, 1, 1, 1, 1, 1, 1]);
    expect(district({0: 3, 1: 3, 2: 2})).toEqual([0.8, 0.8, 0.8, 1, 1, 1, 1, 1, 1]);
  });
  test.each([0, 1])('one in ring %i does not', ring => expect(district({0: ring, 1: 3, 2: 2})).toEqual(Array(9).fill(1)));
  test('in an office its first post leads', () => expect(district({5: 2, 6: 3, 1: 3})).toEqual([1, 1, 1, 1, 1, 0.8, 0.8, 1, 1]));
  test('only the first', () => expect(district({6: 3, 1: 3})).toEqual(Array(9).fill(1)));
  test('a school without a leader has none', () => expect(district({7: 3, 8: 3})).toEqual(Array(9).fill(1)));
  test('district leaders support their district, where that is switched on, and only there', () => {
    const rings = {1: 2, 3: 1, 4: 3, 6: 2, 7: 3};
    expect(district(rings, {lead: 0})).toEqual(Array(9).fill(1));
    expect(district(rings, {lead: 0, leadOffice: 0.3})).toEqual([1, 0.7, 1, 1, 0.7, 1, 0.7, 1, 1]);
    expect(district({...rings, 5: 3}, {lead: 0, leadOffice: 0.3})).toEqual([1, 0.7, 1, 1, 0.7, 0.7, 0.7, 1, 1]); // once, however many take part
    expect(district({...rings, 6: 1}, {lead: 0, leadOffice: 0.3})).toEqual(Array(9).fill(1));
  });
  test('both add up', () => expect(district({0: 3, 1: 2, 5: 2}, {lead: 0.2, leadOffice: 0.5})).toEqual([0.4, 0.4, 1, 1, 1, 0.4, 1, 1, 1]));
  test('the last district has its leaders too', () => {
    const world = smallWorld({people: [{ring: 3, school: 0}, {ring: 3, school: 1, role: 3}], schools: [{district: 0}, {district: 1}]});
    expect(rounded(play(world, [leadership], {given: {leadOffice: 0.5}}).educators.unsupported)).toEqual([1, 0.5]);
  });
  test('as shipped, a fifth', () => expect(district({0: 2}, {})[0]).toBe(0.8));
  test('who leads is told from the posts: after a swap the new holder does', () => {
    const {places} = smallWorld({people: [{role: 2}, {}, {school: 1, role: 2}], schools: [{}, {}]});
    expect([schoolLeader(places, 0), schoolLeader(places, 1)]).toEqual([0, 2]);
    places.holder.set([1, 0, 2]);
    expect(schoolLeader(places, 0)).toBe(1);
  });
  test('an empty office has no leader', () => {
    const {places} = smallWorld({people: people(1), schools: [{office: true}, {}, {office: true}]});
    expect([schoolLeader(places, 0), schoolLeader(places, 2)]).toEqual([0, -1]);
  });
});
