/** Goal: interest that comes by itself, what members see among colleagues, and what evidence does to demand. Method: by hand, held against the draws. */
import {describe, expect, test} from 'vitest';
import {exp} from '../../../src/kernel/math.ts';
import {demandAfter, evidence} from '../../../src/model/mechanisms/evidence.ts';
import {lookingAround} from '../../../src/model/mechanisms/looking-around.ts';
import {spontaneousInterest} from '../../../src/model/mechanisms/spontaneous-interest.ts';
import {NOBODY} from '../../../src/model/world/review.ts';
import type {World} from '../../../src/model/world/world.ts';
import {never, people, rowsWhere, smallWorld, type PersonSketch} from '../../worlds.ts';
import {drawOf, movesOf, play} from './stage.ts';

const rounded = (column: ArrayLike<number>) => Array.from(column, number => Number(number.toFixed(6)));

describe('spontaneous interest', () => {
  const came = (demand: number, given: Record<string, number>, week = 3, count = 600) =>
    play(smallWorld({people: people(count, {demand, last: 1, dip: 0.1}), week}), [spontaneousInterest], {given});

  test.each([
    ['as often as said at a demand of one half', 0.5, {spont: 0.3}, 3, 0.3],
    ['twice as often at full demand', 1, {spont: 0.3}, 3, 0.6],
    ['never without', 0, {spont: 1}, 3, 0],
    ['less in summer', 0.5, {spont: 0.6, summer: 0.5}, 44, 0.3],
    ['certain at the most', 0.5, {spont: 1}, 3, 1],
  ])('%s: drawn for each person and week', (_, demand, given, week, probability) => {
    const world = came(demand, given, week);
    const drawn = Array.from({length: 600}, (__, who) => who).filter(who => drawOf('spontaneous', who, week) < probability);
    expect(rowsWhere(world.educators.ring, ring => ring === 1)).toEqual(drawn);
  });
  test('interest begins now', () => {
    const {educators, log} = came(1, {spont: 1}, 3, 1);
    expect([educators.since[0], educators.last[0], educators.dip[0]]).toEqual([3, 3, 0]);
    expect(movesOf({log} as World, 0)).toEqual(['0>1 spontaneous interest']);
  });
  test('only people outside come', () => {
    const world = play(smallWorld({people: [0, 1, 2, 3].map(ring => ({ring, demand: 1})), week: 3}), [spontaneousInterest], {given: {spont: 1}});
    expect([...world.educators.ring]).toEqual([1, 1, 2, 3]);
    expect([...world.educators.since]).toEqual([3, 0, 0, 0]);
  });
  test('as shipped, 6 in 10,000 a week', () => {
    const world = came(0.5, {}, 3, 40_000);
    expect(Math.abs(rowsWhere(world.educators.ring, ring => ring === 1).length - 24)).toBeLessThan(5 * Math.sqrt(24));
  });
});

describe('who counts as active', () => {
  test.each<[string, PersonSketch, boolean]>([
    ['in practice', {ring: 3}, true],
    ['in practice, though once told to', {ring: 3, nominal: 1}, true],
    ['in engagement with a try-out', {ring: 2, tries: 1}, true],
    ['in engagement, nothing tried', {ring: 2}, false],
    ['who was told to, whatever it tried', {ring: 2, tries: 5, nominal: 1}, false],
    ['in interest, whatever it tried once', {ring: 1, tries: 5}, false],
    ['outside', {tries: 5}, false],
  ])('%s: %s', (_, person, active) => {
    const world = smallWorld({people: [{ring: 1}, person], ties: [[0, 1, 0.5]], week: 4});
    expect(play(world, [lookingAround], {given: {w0: 0.5}}).review.socialProof[0]).toBe(active ? 0.5 : 0);
  });
});

describe('looking around', () => {
  const given = {w0: 0.5, w1: 1, psi: 0.6};
  /** Person 0, with a quality of 0.4 and a dip of a half, looks at colleagues tied by so much. */
  const looks = (colleagues: readonly (readonly [PersonSketch, number])[], {week = 4, communities = [] as readonly (readonly number[])[]} = {}) => {
    const world = smallWorld({
      people: [{ring: 1, quality: 0.4, dip: 0.5}, ...colleagues.map(([person]) => person)], week, communities,
      ties: colleagues.map(([, strength], at) => [0, at + 1, strength] as const),
    });
    return play(world, [lookingAround], {given});
  };
  const seen = (world: World) => ({
    socialProof: world.review.socialProof[0], evidence: world.review.evidence[0], sponsor: world.review.sponsor[0], knowsPractice: world.review.knowsPractice[0],
    peerSupport: world.educators.peerSupport[0], seen: world.educators.seen[0],
  });
  const practising = {ring: 3, tries: 4, quality: 0.8, dip: 0.25}, trying = {ring: 2, tries: 1, quality: 0.3};
  const told = {ring: 2, tries: 1, nominal: 1, quality: 0.9}, outside = {quality: 0.7};

  test('everything at once, by hand', () => {
    const told6 = seen(looks([[practising, 0.4], [trying, 0.2], [told, 0.3], [outside, 0.1]]));
    expect(told6.socialProof).toBeCloseTo(0.6 / 1.5, 6); // A / (W + w0)
    expect(told6.evidence).toBeCloseTo((0.4 * 0.4 + 0.2 * 0.1) / 1.6, 6); // Σ w(q̂_j − q̂_i) / (A + w1), q̂ = 0.6 and 0.3 beside 0.2
    expect(told6.peerSupport).toBeCloseTo(1 - exp(-0.6 * 0.4 * 0.6), 6);
    expect([told6.sponsor, told6.knowsPractice, told6.seen]).toEqual([1, 1, 4]);
  });
  test('nobody to look at', () => {
    expect(seen(looks([]))).toEqual({socialProof: 0, evidence: 0, sponsor: NOBODY, knowsPractice: 0, peerSupport: 0, seen: never});
    expect(seen(looks([[outside, 0.5], [told, 0.5]]))).toEqual({socialProof: 0, evidence: 0, sponsor: NOBODY, knowsPractice: 0, peerSupport: 0, seen: never});
  });
  test('those who try are proof and evidence, but neither support nor a pilot', () => {
    const {socialProof, evidence: lead, ...rest} = seen(looks([[trying, 0.5]]));
    expect([socialProof, lead].map(share => Number(share.toFixed(6)))).toEqual([0.5, Number((0.5 * 0.1 / 1.5).toFixed(6))]);
    expect(rest).toEqual({sponsor: NOBODY, knowsPractice: 0, peerSupport: 0, seen: never});
  });
  test('a poor pilot is evidence against', () => expect(seen(looks([[{ring: 3, quality: 0.1}, 1]])).evidence).toBeCloseTo(-0.1 / 2, 6));
  test.each([
    [0.0999, never, NOBODY], [0.1, 4, NOBODY], [0.2499, 4, NOBODY], [0.25, 4, 1],
  ])('a tie of %f to practice: seen in week %i, sponsored by %i', (strength, seenIn, sponsor) => {
    const looked = seen(looks([[practising, strength]]));
    expect([looked.seen, looked.sponsor, looked.knowsPractice]).toEqual([seenIn, sponsor, 1]);
  });
  test('the strongest tie sponsors, of equals the first; its community comes along', () => {
    const world = looks([[practising, 0.3], [practising, 0.6], [practising, 0.6], [trying, 0.9]], {communities: [[3], [2]]});
    expect([world.review.sponsor[0], world.review.sponsorCommunity[0]]).toEqual([2, 1]);
    expect(looks([[practising, 0.3]]).review.sponsorCommunity[0]).toBe(-1);
    expect(looks([]).review.sponsorCommunity[0]).toBe(-1);
  });
  test.each([
    [[0.6, 0.3, 0.5], 1], [[0.3, 0.4, 0.5], 3], [[0.3, 0.2, 0.5], 3], [[0.2, 0.1, 0.3], 3],
  ])('of ties of %j it is the colleague of the strongest who sponsors, wherever it stands: %i', (strengths, sponsor) => {
    expect(seen(looks(strengths.map(strength => [practising, strength] as const))).sponsor).toBe(sponsor);
  });
  test('each who looks is supported by colleagues of its own', () => {
    const pairs = Array.from({length: 6}, (_, pair) => [2 * pair, 2 * pair + 1, 0.1 + pair / 10] as const);
    const world = play(smallWorld({people: pairs.flatMap(() => [{ring: 1}, practising]), ties: pairs, week: 4}), [lookingAround], {given});
    const supported = [0, 4, 8].map(who => 1 - exp(-0.6 * (0.1 + who / 20) * 0.6)), others = Array.from({length: 12}, (_, who) => who).filter(who => who % 4);
    expect([0, 4, 8].map(who => world.educators.peerSupport[who])).toEqual(supported.map(support => expect.closeTo(support, 6)));
    expect(others.map(who => world.educators.peerSupport[who])).toEqual(others.map(() => 0));
  });
  test('who practised once is not seen to practise any more', () => {
    const world = smallWorld({people: [practising, {ring: 1}, {ring: 1}, {ring: 1}, practising], ties: [[0, 3, 0.5], [3, 4, 0.5]], week: 5});
    const proof = () => play(world, [lookingAround], {given}).review.socialProof[0];
    expect(proof()).toBeCloseTo(1 / 1.5, 6);
    world.educators.ring[0] = 1;
    expect(proof()).toBeCloseTo(0.5 / 1.5, 6);
    world.educators.ring[4] = 1;
    expect(proof()).toBe(0);
  });
  test('a quarter of the members each week, each every fourth', () => {
    for (const week of [4, 5, 6, 7, 8]) {
      const world = play(smallWorld({people: Array.from({length: 12}, (_, who) => ({ring: who % 3 ? 1 + who % 3 : 0})), week}), [lookingAround]);
      const due = [1, 2, 4, 5, 7, 8, 10, 11].filter(who => (who + week) % 4 === 0);
      expect([...world.review.who.subarray(0, world.review.count)]).toEqual(due);
      expect([...world.review.ring.subarray(0, world.review.count)]).toEqual(due.map(who => 1 + who % 3));
    }
  });
  test('what the last review left is overwritten', () => {
    const world = looks([[practising, 0.8]]);
    expect(world.educators.peerSupport[0]).toBeGreaterThan(0);
    world.ties.degree.fill(0);
    play(world, [lookingAround], {given});
    expect(seen(world)).toEqual({socialProof: 0, evidence: 0, sponsor: NOBODY, knowsPractice: 0, peerSupport: 0, seen: 4});
    expect(world.review.count).toBe(1);
  });
  test('as shipped', () => {
    const world = smallWorld({people: [{ring: 1}, {ring: 3, quality: 0.5}], ties: [[0, 1, 0.5]]});
    const looked = seen(play(world, [lookingAround]));
    expect([looked.socialProof, looked.evidence, looked.peerSupport].map(share => Number(share.toFixed(6)))).toEqual(rounded([0.5, 0.25 / 1.5, 1 - exp(-0.15)]));
  });
});

describe('evidence', () => {
  test.each([
    ['good results raise demand by a share of what is missing', 0.4, 0.2, 1.5, 0.58],
    ['poor ones lower it by a share of what is there', 0.4, -0.2, 1.5, 0.28],
    ['neither leaves it', 0.4, 0, 1.5, 0.4],
    ['it never passes full', 0.9, 1, 3, 1],
    ['nor nothing', 0.2, -1, 3, 0],
  ])('%s', (_, demand, lead, weight, expected) => expect(demandAfter(demand, lead, weight)).toBeCloseTo(expected, 12));

  test('each member under review by what it saw; nobody else', () => {
    const nine = people(9, {ring: 1, demand: 0.5}).map((person, who) => who === 5 ? {ring: 3, quality: 1, demand: 0.5} : person);
    const world = smallWorld({people: nine, ties: [[4, 5, 1]], week: 4});
    play(world, [lookingAround, evidence], {given: {dEv: 1, w1: 1}});
    expect(rounded(world.educators.demand)).toEqual([0.5, 0.5, 0.5, 0.5, 0.75, 0.5, 0.5, 0.5, 0.5]);
  });
  test('as shipped, by one and a half times the lead', () => {
    const world = smallWorld({people: [{ring: 1, demand: 0.5}, {ring: 3, quality: 0.4}], ties: [[0, 1, 1]]});
    expect(play(world, [lookingAround, evidence]).educators.demand[0]).toBeCloseTo(0.5 + 1.5 * 0.2 * 0.5, 6);
  });
});
