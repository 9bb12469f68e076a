/** Goal: who leaves and who moves in summer, who takes the post, what goes along. Method: by hand where it is certain; chances held against the draws. */
import {describe, expect, test} from 'vitest';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {leaving, turnoverFactor} from '../../../src/model/mechanisms/leaving.ts';
import {moving} from '../../../src/model/mechanisms/moving.ts';
import {strengthBetween} from '../../../src/model/world/ties.ts';
import type {World} from '../../../src/model/world/world.ts';
import {never, people, rowsWhere, smallWorld, type PersonSketch} from '../../worlds.ts';
import {drawOf, fiveSd, floorOf, helpOf, logged, play, setHelp} from './stage.ts';

const WEEK = 42;
const range = (count: number, from = 0) => Array.from({length: count}, (_, at) => from + at);
/** So many people, in turn over schools. */
const schooled = (count: number, schools: number, person: PersonSketch = {}) => range(count).map(who => ({...person, school: who % schools}));
const schools = (count: number) => range(count).map(() => ({}));
const friends = ({ties}: World, who: number) => [...ties.alter.subarray(ties.first[who], ties.first[who] + ties.degree[who])];

describe('the factor of a school', () => {
  test.each([
    ['as the mean', 0.4, false, 1], ['half way above: half as much more', 0.9, false, 1.5], ['below: less', 0.15, false, 0.75], ['an office: 1', 0.9, true, 1],
  ])('%s', (_, underserved, office, expected) => {
    expect(turnoverFactor(smallWorld({people: [{}], schools: [{underserved, office}]}).places, 0, 0.4, 0.5)).toBeCloseTo(expected, 6);
  });
});

describe('leaving', () => {
  test('by one draw a person and week, oftener in underserved schools, in offices too', () => {
    for (const week of [WEEK, WEEK + 52]) {
      const world = smallWorld({people: schooled(600, 3), schools: [{underserved: 0.4}, {underserved: 0.9}, {underserved: 0.9, office: true}], week});
      play(world, [leaving], {given: {leave: 0.2, underTurn: 0.5, underMean: 0.4}});
      const rates = [0.2, 0.2 * (1 + 0.5 * (Math.fround(0.9) - 0.4) / 0.5), 0.2];
      expect(rowsWhere(world.educators.arrival, arrival => arrival === week)).toEqual(range(600).filter(who => drawOf('turnover', who, week) < rates[who % 3]));
      checkInvariants(world);
    }
  });
  test('as shipped, 8 % a year', () => {
    const world = play(smallWorld({people: people(4000), week: WEEK}), [leaving]);
    expect(Math.abs(rowsWhere(world.educators.arrival, arrival => arrival === WEEK).length / 4000 - 0.08)).toBeLessThan(fiveSd(0.08, 4000));
  });

  describe('who leaves', () => {
    /** Ten people in practice, tied in a star, of whom one leaves: the one with the lowest draw. */
    const oneLeaves = () => {
      const person = {
        ring: 3, tries: 9, firstTry: 3, dip: 0.2, demand: 0.9, ownership: 0.9, given: 5, received: 6, coached: 0.4, peerSupport: 0.3, unsupported: 0.2,
        energy: 0.1, alone: 1, seen: 40, unmet: 39, led: 41, reached: 41, since: 5, role: 2,
      };
      const world = smallWorld({people: people(10, person), ties: range(9).map(at => [0, at + 1, 0.9] as const), communities: [[0, 1, 2, 3]], week: WEEK});
      const draws = range(10).map(who => drawOf('turnover', who, WEEK));
      const [gone, next] = range(10).sort((a, b) => draws[a] - draws[b]);
      play(world, [leaving], {given: {leave: (draws[gone] + draws[next]) / 2, underTurn: 0, inDeg: 0}});
      return {world, gone};
    };

    test('takes everything along; a newcomer from outside every ring has the post and the role', () => {
      const {world, gone} = oneLeaves();
      const {educators} = world;
      expect(rowsWhere(educators.arrival, arrival => arrival === WEEK)).toEqual([gone]);
      for (const column of ['ring', 'tries', 'dip', 'given', 'received', 'coached', 'peerSupport', 'alone', 'nominal'] as const) expect(educators[column][gone], column).toBe(0);
      for (const column of ['firstTry', 'seen', 'unmet', 'led', 'reached'] as const) expect(educators[column][gone], column).toBe(never);
      expect([educators.community[gone], educators.unsupported[gone], educators.since[gone], educators.last[gone]]).toEqual([-1, 1, WEEK, WEEK]);
      expect(educators.energy[gone]).toBeCloseTo(0.7, 6);
      expect([friends(world, gone), world.places.role[gone], world.communities.size[0]]).toEqual([[], 2, gone < 4 ? 3 : 4]);
      expect([logged(world, 'left'), logged(world, 'arrived')]).toEqual([[`${gone}>-1`], [`${gone}>-1`]]);
      checkInvariants(world);
    });

    test.each([
      [7, 5], [3, 2], [1, 1], [0, 0],
    ])('with %i ties in a school each, a newcomer gets to know seven tenths as many, by draws of its own: %i', (inDeg, expected) => {
      const world = smallWorld({people: people(200), week: WEEK});
      const draws = range(200).map(who => drawOf('turnover', who, WEEK));
      play(world, [leaving], {given: {leave: Math.min(...draws) + 1e-9, underTurn: 0, inDeg, inUnits: 0}});
      const gone = draws.indexOf(Math.min(...draws));
      const others = range(200).filter(who => who !== gone);
      const named = new Set(range(expected).map(c => others[Math.floor(drawOf('turnover', gone, WEEK, {k: 3 + 2 * c}) * 199)]));
      expect(friends(world, gone)).toEqual([...named].sort((a, b) => a - b));
      range(expected).forEach(c => {
        const other = others[Math.floor(drawOf('turnover', gone, WEEK, {k: 3 + 2 * c}) * 199)];
        if (named.size === expected) expect(strengthBetween(world.ties, gone, other)).toBeCloseTo(0.1 + 0.4 * drawOf('turnover', gone, WEEK, {k: 4 + 2 * c}), 6);
        expect(floorOf(world, gone, other)).toBe(strengthBetween(world.ties, gone, other));
      });
    });

    test('of a newcomer’s colleagues the first are those of the unit, going round, where it is sure', () => {
      const world = play(smallWorld({people: people(100), week: WEEK}), [leaving], {given: {leave: 1, underTurn: 0, inDeg: 4, inUnits: 0.98, units: 14, askUnit: 1}});
      expect(friends(world, 99)).toEqual([93, 94, 95]); // the last to come, so nobody has left since; units of seven, after leader and coach
    });
  });

  test('nobody leaves at no rate, everybody at a sure one', () => {
    const stays = play(smallWorld({people: people(50, {ring: 1}), week: WEEK}), [leaving], {given: {leave: 0}});
    expect([...stays.educators.ring]).toEqual(Array(50).fill(1));
    const goes = play(smallWorld({people: people(50, {ring: 1}), week: WEEK}), [leaving], {given: {leave: 1, underTurn: 0}});
    expect([...goes.educators.ring]).toEqual(Array(50).fill(0));
  });
});

describe('moving', () => {
  const everybody = {leave: 0, move: 1, underTurn: 0, inDeg: 0};

  test('movers, ordered by their draw, swap posts, schools and roles in pairs; an odd one stays', () => {
    const world = smallWorld({people: range(7).map(who => ({school: who, role: who % 3, ring: 3, quality: who / 10})), schools: schools(7), week: WEEK});
    play(world, [moving], {given: everybody});
    const order = range(7).sort((a, b) => drawOf('turnover', a, WEEK, {k: 1}) - drawOf('turnover', b, WEEK, {k: 1}));
    const school = range(7);
    for (const [one, other] of [[order[0], order[1]], [order[2], order[3]], [order[4], order[5]]]) [school[one], school[other]] = [other, one];
    expect([...world.places.school]).toEqual(school);
    expect([...world.places.role]).toEqual(school.map(at => at % 3));
    expect([...world.educators.quality].map(share => Number(share.toFixed(6)))).toEqual(range(7).map(who => who / 10));
    expect([...world.educators.ring]).toEqual(Array(7).fill(3));
    const log = world.log!.entries.flatMap(({who, what}) => what.kind === 'changed school' ? [[who, what.school]] : []);
    expect(log.sort((a, b) => a[0] - b[0])).toEqual(range(7).filter(who => school[who] !== who).map(who => [who, school[who]]));
    checkInvariants(world);
  });

  test('who moves is told by the draw of leaving: those above it, by as much as moving is', () => {
    const given = {leave: 0.3, move: 0.25, underTurn: 0.5, underMean: 0.4, inDeg: 0};
    const count = 400;
    for (const week of [WEEK, WEEK + 52]) {
      const world = smallWorld({people: range(count).map(who => ({school: who})), schools: range(count).map(at => ({underserved: at % 2 ? 0.9 : 0.4})), week});
      play(world, [moving], {given});
      const factor = (who: number) => who % 2 ? 1 + 0.5 * (Math.fround(0.9) - 0.4) / 0.5 : 1 + 0.5 * (Math.fround(0.4) - 0.4) / 0.5;
      const expected = range(count).filter(who => drawOf('turnover', who, week) >= 0.3 * factor(who) && drawOf('turnover', who, week) < (0.3 + 0.25) * factor(who));
      const moved = rowsWhere(world.places.school.map((school, who) => school === who ? 0 : 1), changed => changed === 1);
      const odd = expected.sort((a, b) => drawOf('turnover', a, week, {k: 1}) - drawOf('turnover', b, week, {k: 1}))[expected.length - 1];
      expect(moved).toEqual(expected.filter(who => expected.length % 2 === 0 || who !== odd).sort((a, b) => a - b));
    }
  });

  test('nobody moves out of an office, or within a school', () => {
    const office = play(smallWorld({people: schooled(20, 2), schools: [{office: true}, {}], week: WEEK}), [moving], {given: {...everybody, inDeg: 7}});
    expect([...office.places.school]).toEqual(range(20).map(who => who % 2));
    const one = play(smallWorld({people: people(20), week: WEEK, ties: [[0, 1, 0.5]]}), [moving], {given: {...everybody, inDeg: 7}});
    expect([[...one.places.post], [...one.ties.degree]]).toEqual([range(20), [1, 1, ...Array(18).fill(0)]]);
  });

  test('each tie is kept by the toss of a draw for the pair, and rests no longer on everyday work', () => {
    const strength = (other: number) => (other % 2 === 0 ? 0.125 : 0.875);
    const world = smallWorld({
      people: [{school: 0}, {school: 1}, ...people(20, {school: 2})], schools: [{}, {}, {office: true}], ties: range(20).map(at => [0, at + 2, strength(at + 2)] as const), week: WEEK,
    });
    for (const other of range(20, 2)) setHelp(world, other, 0, other);
    play(world, [moving], {given: everybody});
    const kept = range(20, 2).filter(other => drawOf('turnover', 0, WEEK, {k: 2, whom: other}) < 0.5);
    expect(friends(world, 0)).toEqual(kept);
    expect(kept.length).toBeGreaterThan(3);
    for (const other of kept) {
      expect([strengthBetween(world.ties, 0, other), floorOf(world, 0, other), floorOf(world, other, 0), helpOf(world, other, 0)]).toEqual([strength(other), 0, 0, other]);
    }
    checkInvariants(world);
  });

  test('community and state go along', () => {
    const world = smallWorld({people: [{school: 0, tries: 3}, {school: 1}, {school: 2}], schools: [{}, {}, {office: true}], communities: [[0, 2]], week: WEEK});
    play(world, [moving], {given: everybody});
    expect([...world.educators.community, ...world.places.school, world.educators.tries[0], world.educators.arrival[0]]).toEqual([0, -1, 0, 1, 0, 2, 3, 0]);
  });

  test('both meet new colleagues of the new school, by draws of their own', () => {
    const apart = [{school: 0}, {school: 1}, ...range(40).map(at => ({school: 2 + at % 2}))];
    const world = smallWorld({people: apart, schools: [{}, {}, {office: true}, {office: true}], week: WEEK});
    play(world, [moving], {given: {...everybody, inDeg: 7}});
    expect([...world.ties.degree.subarray(0, 2)]).toEqual([0, 0]); // nobody else works there
    // Only the two whose draws are lowest move; they are of different schools.
    const draws = range(82).map(who => drawOf('turnover', who, WEEK));
    const [first, second, third] = range(82).sort((a, b) => draws[a] - draws[b]);
    const schoolOf = (who: number) => who === first ? 0 : who === second ? 1 : who % 2;
    const merged = smallWorld({people: range(82).map(who => ({school: schoolOf(who)})), schools: [{}, {}], week: WEEK});
    play(merged, [moving], {given: {leave: 0, move: (draws[second] + draws[third]) / 2, underTurn: 0, inDeg: 7}});
    for (const who of [first, second]) {
      const partner = who === first ? second : first;
      const colleagues = range(82).filter(other => schoolOf(other) === schoolOf(partner) && other !== partner);
      const named = new Set(range(5).map(c => colleagues[Math.floor(drawOf('turnover', who, WEEK, {k: 3 + 2 * c}) * colleagues.length)]));
      expect(friends(merged, who)).toEqual([...named].sort((a, b) => a - b));
    }
    expect(rowsWhere(merged.places.school.map((school, who) => school === schoolOf(who) ? 0 : 1), changed => changed === 1)).toEqual([first, second].sort((a, b) => a - b));
    checkInvariants(merged);
  });

  test('as shipped, 8 % of the posts change hands by moving', () => {
    const count = 3000;
    const world = play(smallWorld({people: range(count).map(who => ({school: who})), schools: schools(count), week: WEEK}), [moving], {given: {underTurn: 0, inDeg: 0}});
    const moved = world.places.school.filter((school, who) => school !== who).length;
    expect(Math.abs(moved / count - 0.08)).toBeLessThan(fiveSd(0.08, count) + 1 / count);
  });
});
