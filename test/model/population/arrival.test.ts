/** Goal: who takes over a post brings nothing of the one who left. Method: a person with everything, replaced; draws spelled out. */
import {describe, expect, test} from 'vitest';
import {Chance, Stream} from '../../../src/kernel/random.ts';
import {settle} from '../../../src/schema/parameter.ts';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {NEVER} from '../../../src/model/calendar.ts';
import {arrivalParameters, newColleagues, replacePerson, welcomeByDraws, welcomeIntoSchool} from '../../../src/model/population/arrival.ts';
import {createEducators, type Educators} from '../../../src/model/world/educators.ts';
import {createDrawing} from '../../../src/model/world/drawing.ts';
import {strengthBetween} from '../../../src/model/world/ties.ts';
import type {World} from '../../../src/model/world/world.ts';
import {build, dozen, quietStart, tiesOf} from './plans.ts';

const values = settle(arrivalParameters, {});
const start = {...quietStart, practice: {people: 8, communitiesOf: 8, who: 'readiest', among: null, where: null}} as const;
const half = () => 0.5;

function columnsOf(educators: Educators, who: number): Record<string, number[]> {
  const rows: Record<string, number[]> = {};
  for (const [name, column] of Object.entries(educators)) {
    if (typeof column === 'number') continue;
    rows[name] = name === 'knowHow' ? [...column.subarray(who * educators.themes, (who + 1) * educators.themes)] : [column[who]];
  }
  return rows;
}

/** In practice, in a community, with a history in every column. */
function pioneer(world: World): number {
  const {educators} = world;
  const who = educators.ring.indexOf(3);
  for (const name of ['dip', 'peerSupport', 'unsupported', 'coached', 'given', 'received', 'energy'] as const) educators[name][who] = 0.9;
  educators.tries[who] = 9;
  for (const name of ['firstTry', 'last', 'reached', 'seen', 'unmet', 'led'] as const) educators[name][who] = 20;
  educators.alone[who] = 1;
  return who;
}

describe('a newcomer', () => {
  const chance = new Chance('any', 0);
  const world = build(dozen({}, 2), start, {}, 'any', 0, true);
  const who = pioneer(world);
  const community = world.educators.community[who];
  const others = {...world.educators, ring: world.educators.ring.slice(), demand: world.educators.demand.slice()};
  const before = columnsOf(world.educators, who);
  const {post, school, role} = world.places;
  const place = [post[who], school[who], role[who]];
  const tiesBefore = tiesOf(world.ties);
  world.week = 42;
  replacePerson(world, who, values, chance, half);

  test('is outside, in no community, without any history', () => {
    const row = columnsOf(world.educators, who);
    const blank = columnsOf(createEducators(1, 4), 0);
    const drawn = ['knowHow', 'focus', 'quality', 'habit', 'startQuality', 'oldPractice', 'demand', 'ownDemand', 'ownership', 'threshold', 'activity'];
    for (const name of Object.keys(row).filter(name => !drawn.includes(name))) {
      const expected = name === 'energy' ? [Math.fround(0.7)] : ['arrival', 'since', 'last'].includes(name) ? [42] : blank[name];
      expect(row[name], name).toEqual(expected);
    }
    expect(row.reached).toEqual([NEVER]);
    for (const name of drawn.filter(name => name !== 'focus')) expect(row[name], name).not.toEqual(before[name]);
    expect([...world.communities.members.subarray(community * 16, community * 16 + world.communities.size[community])]).not.toContain(who);
    expect(world.communities.size[community]).toBe(7);
  });

  test('takes the post, school and role, and knows five colleagues at most, none of them from before', () => {
    expect([world.places.post[who], world.places.school[who], world.places.role[who]]).toEqual(place);
    // All five draws the same: one colleague named five times, .3 each time: w = 1 − .7⁵.
    const mine = [...tiesOf(world.ties)].filter(([pair]) => pair.split('-').includes(`${who}`));
    expect(mine).toHaveLength(1);
    expect(mine[0][1][0]).toBeCloseTo(1 - Math.pow(0.7, 5), 6);
    expect(mine[0][1][1]).toBe(mine[0][1][0]);
    expect([mine[0][1][2], mine[0][1][3]]).toEqual([0, 0]);
    expect(newColleagues(values)).toBe(5);
  });

  test('changes nobody else but those who lose or win a tie', () => {
    others.ring[who] = 0;
    others.demand[who] = world.educators.demand[who];
    expect(world.educators.ring).toEqual(others.ring);
    expect(world.educators.demand).toEqual(others.demand);
    const without = (ties: ReturnType<typeof tiesOf>) => [...ties].filter(([pair]) => !pair.split('-').includes(`${who}`));
    expect(without(tiesOf(world.ties))).toEqual(without(tiesBefore));
    checkInvariants(world);
  });

  test('is told in the log: left the network, left, arrived', () => {
    const told = world.log!.entries.filter(entry => entry.week === 42).map(({who: person, whom, what}) => [person, whom, what.kind === 'move' ? what.cause : what.kind]);
    expect(told).toEqual(['left the network', 'left', 'arrived'].map(what => [who, -1, what]));
  });

  test('differs by week of arrival, not by what happened before', () => {
    const born = (week: number, ringBefore: boolean) => {
      const other = build(dozen({}, 2), ringBefore ? start : quietStart);
      other.week = week;
      replacePerson(other, who, values, new Chance('any', 0), half);
      return columnsOf(other.educators, who);
    };
    expect(born(42, false)).toEqual(columnsOf(world.educators, who));
    expect(born(94, true).knowHow).not.toEqual(born(42, true).knowHow);
  });
});

test('colleagues are of the same school, w between .1 and .5, and an old tie of the network gets an everyday floor', () => {
  const world = build(dozen({}, 1), quietStart, {'ties-inside-school': 0, 'ties-across-schools': 0, 'ties-across-districts': 0});
  const {places, ties} = world;
  const draws = [0, 0, 0.999, 0.999];
  welcomeIntoSchool(world, 1, {...values, insideSchool: 3}, k => draws[k]);
  const last = places.firstPost[1] - 1;
  expect([strengthBetween(ties, 1, 0), strengthBetween(ties, 1, last)]).toEqual([Math.fround(0.1), Math.fround(0.1 + 0.4 * 0.999)]);
  expect(ties.degree[1]).toBe(2);
  ties.floor[ties.first[0]] = 0;
  ties.floor[ties.first[1]] = 0;
  welcomeIntoSchool(world, 1, {...values, insideSchool: 1}, () => 0);
  expect(tiesOf(ties).get('0-1')!.slice(0, 2)).toEqual([Math.fround(0.1 + 0.1 * (1 - Math.fround(0.1))), Math.fround(0.1)]);
});

test.each([0, 1, 5, 300])('%i colleagues whose draws are made together are those met by one draw after the other, from draw 3 on', colleagues => {
  const draws = new Stream('newcomers', 'a test', 0).at(42);
  const [one, together] = [1, 2].map(() => build(dozen({}, 1), quietStart, {'ties-inside-school': 0, 'ties-across-schools': 0, 'ties-across-districts': 0}));
  welcomeIntoSchool(one, 1, {...values, insideSchool: colleagues / 0.7}, k => draws.uniform(1, 3 + k));
  welcomeByDraws(together.ties, together.places, 1, colleagues, values, draws, createDrawing().luck);
  expect(tiesOf(together.ties)).toEqual(tiesOf(one.ties));
  expect(together.ties.degree[1] > 0).toBe(colleagues > 0);
});

test('who has no colleagues finds none', () => {
  const world = build({kind: 'graph', graph: 'lattice', people: 1, tiesEach: 0, rewired: 0}, quietStart);
  replacePerson(world, 0, values, new Chance('any', 0), half);
  expect(world.ties.degree[0]).toBe(0);
});
