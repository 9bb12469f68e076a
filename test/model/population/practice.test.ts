/** Goal: communities that exist at the start are the ones the plan asks for. Method: the ranking by hand; what founding does, person by person. */
import {describe, expect, test} from 'vitest';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {COACH, LEADER, type Serve, type StartPlan} from '../../../src/model/plan.ts';
import {chooseFocus, cohesionOf} from '../../../src/model/world/founding.ts';
import {strengthBetween} from '../../../src/model/world/ties.ts';
import type {World} from '../../../src/model/world/world.ts';
import {build, dozen, quietStart, survey, tiesOf} from './plans.ts';

type Practice = NonNullable<StartPlan['practice']>;

function begin(practice: Partial<Practice>, network = dozen(), start = quietStart): World {
  return build(network, {...start, practice: {people: 24, communitiesOf: 8, who: 'readiest', among: null, where: null, ...practice}}, {}, 'any', 0, true);
}

function membersOf({communities}: World, id: number): number[] {
  return [...communities.members.subarray(id * 16, id * 16 + communities.size[id])];
}

describe('who', () => {
  const readiness = ({educators: {demand, ownership, threshold, quality}}: World, who: number) =>
    demand[who] * ownership[who] - threshold[who] + 0.5 * quality[who];

  test('the readiest of everybody, with the next readiest of the same district', () => {
    const world = begin({people: 8});
    const {places, educators} = world;
    const all = Array.from({length: educators.count}, (_, who) => who).sort((one, other) => readiness(world, other) - readiness(world, one));
    const district = (who: number) => places.districtOf[places.school[who]];
    const expected = all.filter(who => district(who) === district(all[0])).slice(0, 8);
    expect(membersOf(world, 0)).toEqual(expected.toSorted((one, other) => one - other));
  });

  test('three groups of one district each, the best left leading', () => {
    const world = begin({});
    expect(world.communities.alive).toEqual([0, 1, 2]);
    const groups = [0, 1, 2].map(id => membersOf(world, id));
    for (const group of groups) {
      expect(group).toHaveLength(8);
      expect(new Set(group.map(who => world.places.districtOf[world.places.school[who]])).size).toBe(1);
    }
    const best = groups.map(group => Math.max(...group.map(who => readiness(world, who))));
    expect(best).toEqual(best.toSorted((one, other) => other - one));
  });

  test('only the roles and districts asked for; a district without enough of them left is passed over', () => {
    const world = begin({people: 24, communitiesOf: 6, among: [LEADER, COACH], where: [2, 5]}, dozen({schools: 4}));
    const chosen = [...world.educators.ring.keys()].filter(who => world.educators.ring[who] === 3);
    expect(world.communities.alive.map(id => world.communities.size[id])).toEqual([6, 6]);
    expect(chosen.every(who => [LEADER, COACH].includes(world.places.role[who]) && [2, 5].includes(world.places.districtOf[world.places.school[who]]))).toBe(true);
    // Two of eight are left in either district: too few for a community, so they are engaged.
    expect([...world.educators.ring].filter(ring => ring === 2)).toHaveLength(4);
  });

  test.each(['requests', 'requests only', 'underserved', 'bridges', 'random'] satisfies Serve[])('picked as for %s', who => {
    const world = begin({who});
    const {educators: {demand, ownership, ring, threshold}, places} = world;
    const practising = [...ring.keys()].filter(person => ring[person] === 3);
    const mean = (of: (person: number) => number, rows: Iterable<number>) => { const all = [...rows].map(of); return all.reduce((sum, x) => sum + x, 0) / all.length; };
    expect(practising).toHaveLength(24);
    const by: Record<string, (person: number) => number> = {
      requests: person => demand[person] * ownership[person], 'requests only': person => demand[person] * ownership[person],
      underserved: person => places.underserved[places.school[person]],
    };
    if (who === 'random') {
      expect(mean(person => demand[person] * ownership[person] - threshold[person], practising)).toBeLessThan(0);
      expect(begin({who: 'readiest'}).educators.ring).not.toEqual(ring);
    } else if (who !== 'bridges') {
      expect(mean(by[who], practising)).toBeGreaterThan(mean(by[who], ring.keys()) + 0.2);
    } else {
      const alone = build(dozen(), quietStart).ties.degree;
      expect(mean(person => alone[person], practising)).toBeLessThan(4);
    }
  });

  test('never somebody a survey puts in a ring; who it says is outside may be', () => {
    const people = Array.from({length: 12}, (_, number) => ({id: `p${number}`, school: 0}));
    const world = begin({people: 8}, survey(people, {}, {ring: [1, 2, 3, 1, 0, 0, 0, 0, null, null, null, null]}) as never);
    expect([...world.educators.ring]).toEqual([1, 2, 3, 1, 3, 3, 3, 3, 3, 3, 3, 3]);
    expect(membersOf(world, 0)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('more than there are takes everybody, and no community outgrows its limit', () => {
    const world = begin({people: 5000, communitiesOf: 40}, dozen({schools: 1, educators: 10}, 3));
    expect(world.communities.alive.every(id => world.communities.size[id] <= 16)).toBe(true);
    expect(world.educators.ring.every(ring => ring >= 2)).toBe(true);
    checkInvariants(world);
  });
});

describe('founding', () => {
  const world = begin({});
  const {educators, ties, communities} = world;
  const practising = [...educators.ring.keys()].filter(who => educators.ring[who] === 3);

  test('members have tried once and feel the dip; nobody else does', () => {
    for (const who of practising) {
      expect([educators.tries[who], educators.firstTry[who], educators.since[who]]).toEqual([1, 0, 0]);
      expect(educators.dip[who]).toBe(0.25);
    }
    expect(educators.dip.filter(dip => dip > 0)).toHaveLength(24);
  });

  test('about every second pair is tied, w = .15 and no floor, on top of what was there', () => {
    const before = tiesOf(build(dozen(), quietStart).ties);
    const after = tiesOf(ties);
    const tiedIn = [0, 0, 0];
    for (const [pair, [strength, floor]] of after) {
      const was = before.get(pair);
      if (was && strength === was[0]) continue;
      tiedIn[educators.community[Number(pair.split('-')[0])]]++;
      const base = was?.[0] ?? 0;
      expect(strength).toBeCloseTo(base + 0.15 * (1 - base), 6);
      expect(floor).toBe(was?.[1] ?? 0);
    }
    // 3 × 28 pairs, even odds: 42, standard deviation 4.6.
    expect(Math.abs(tiedIn[0] + tiedIn[1] + tiedIn[2] - 42)).toBeLessThan(5 * 4.6);
    expect(Math.min(...tiedIn) > 0 && Math.max(...tiedIn) < 28).toBe(true);
  });

  test('cohesion is the mean strength over ordered pairs', () => {
    for (const id of communities.alive) {
      const group = membersOf(world, id);
      let sum = 0;
      for (const one of group) for (const other of group) if (one !== other) sum += strengthBetween(ties, one, other);
      expect(communities.cohesion[id]).toBeCloseTo(sum / 56, 6);
      expect(cohesionOf(communities, ties, id)).toBeCloseTo(sum / 56, 12);
    }
  });

  test('is in the log: founded, and each member moved, joined, tried', () => {
    const kinds = (who: number) => world.log!.entries.filter(entry => entry.who === who).map(entry => entry.what.kind).filter(kind => kind !== 'founded');
    const founded = world.log!.entries.filter(entry => entry.what.kind === 'founded');
    expect(founded.map(({week, whom, what}) => ({week, whom, what}))).toEqual([0, 1, 2].map(community => ({week: 0, whom: -1, what: {kind: 'founded', community}})));
    expect(founded.map(({who}) => world.educators.community[who])).toEqual([0, 1, 2]);
    for (const who of practising) expect(kinds(who)).toEqual(['move', 'joined', 'first try']);
  });

  test('the random shares are drawn among the rest', () => {
    const {educators: {ring}} = begin({}, dozen(), {practice: null, engagement: 0.5, interest: 0.5});
    expect(ring.filter(other => other === 3)).toHaveLength(24);
    expect(ring).not.toContain(0);
  });
});

describe('choosing a focus', () => {
  const group = (knowHow: number[], focus: number[], demand: number[]) =>
    ({themes: 3, knowHow: Float32Array.from(knowHow), focus: Uint8Array.from(focus), demand: Float32Array.from(demand)}) as never;

  test.each([
    {why: 'the most wanted', knowHow: [0.2, 0.2, 0.2, 0.2, 0.2, 0.2], focus: [2, 1], demand: [0.3, 0.4], theme: 1},
    {why: 'of equals the first', knowHow: [0.2, 0.2, 0.2, 0.2, 0.2, 0.2], focus: [1, 2], demand: [0.3, 0.3], theme: 1},
    {why: 'little known outweighs little wanted', knowHow: [0.7, 0.1, 0.6, 0.6, 0.1, 0.6], focus: [0, 0], demand: [0.1, 0.1], theme: 1},
    {why: 'a wish counts as it is, what is not known by half: known outweighs', knowHow: [0.6, 0.1, 0.6, 0.6, 0.1, 0.6], focus: [0, 2], demand: [0.23, 0], theme: 1},
    {why: 'a wish counts as it is, what is not known by half: wanted outweighs', knowHow: [0.6, 0.1, 0.6, 0.6, 0.1, 0.6], focus: [0, 2], demand: [0.27, 0], theme: 0},
    {why: 'not what is mastered', knowHow: [0.9, 0.6, 0.6, 0.9, 0.6, 0.6], focus: [0, 2], demand: [0.9, 0.1], theme: 2},
    {why: 'if all is mastered of those least known the first', knowHow: [0.9, 0.75, 0.75, 0.9, 0.75, 0.75], focus: [0, 0], demand: [0.9, 0.9], theme: 1},
    {why: 'if all is mastered the least known', knowHow: [0.9, 0.8, 0.75, 0.9, 0.8, 0.75], focus: [0, 1], demand: [0.9, 0.9], theme: 2},
  ])('$why', ({knowHow, focus, demand, theme}) => {
    expect(chooseFocus(group(knowHow, focus, demand), [0, 1])).toBe(theme);
  });
});
