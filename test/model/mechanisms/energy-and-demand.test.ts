/** Goal: demand fades to one's own level, energy comes back and is worn down, for members alone. Method: by hand. */
import {describe, expect, test} from 'vitest';
import {fadingDemand} from '../../../src/model/mechanisms/fading-demand.ts';
import {recoveringEnergy} from '../../../src/model/mechanisms/recovering-energy.ts';
import {strain} from '../../../src/model/mechanisms/strain.ts';
import type {Mechanism} from '../../../src/model/mechanism.ts';
import {never, smallWorld, type PersonSketch} from '../../worlds.ts';
import {play} from './stage.ts';

const SUMMER = 45;

function inEachRing(mechanism: Mechanism, column: 'demand' | 'energy', sketch: PersonSketch, given: Record<string, number> = {}, week = 3): number[] {
  const world = smallWorld({people: [0, 1, 2, 3].map(ring => ({...sketch, ring})), week});
  return Array.from(play(world, [mechanism], {given}).educators[column], number => Number(number.toFixed(6)));
}

describe('fading demand', () => {
  test('a wish that was stirred up fades towards one’s own, in every ring but outside', () => {
    expect(inEachRing(fadingDemand, 'demand', {demand: 0.8, ownDemand: 0.4}, {dFade: 0.25})).toEqual([0.8, 0.7, 0.7, 0.7]);
  });
  test('one that was put down comes back', () => expect(inEachRing(fadingDemand, 'demand', {demand: 0.2, ownDemand: 0.4}, {dFade: 0.25})[1]).toBe(0.25));
  test('in summer as in term', () => expect(inEachRing(fadingDemand, 'demand', {demand: 0.8, ownDemand: 0.4}, {dFade: 0.25}, SUMMER)[1]).toBe(0.7));
  test('as shipped, 5 % of the way a week', () => expect(inEachRing(fadingDemand, 'demand', {demand: 0.8, ownDemand: 0.4})[3]).toBe(0.78));
});

describe('recovering energy', () => {
  test('a share of what is missing comes back, to members', () => expect(inEachRing(recoveringEnergy, 'energy', {energy: 0.2}, {eRec: 0.5})).toEqual([0.2, 0.6, 0.6, 0.6]));
  test('in summer as in term', () => expect(inEachRing(recoveringEnergy, 'energy', {energy: 0.2}, {eRec: 0.5}, SUMMER)[1]).toBe(0.6));
  test('full stays full', () => expect(inEachRing(recoveringEnergy, 'energy', {energy: 1}, {eRec: 0.5})[1]).toBe(1));
  test('as shipped, 4 % a week', () => expect(inEachRing(recoveringEnergy, 'energy', {energy: 0.5})[1]).toBe(0.52));
});

describe('strain', () => {
  const worn = (person: PersonSketch, {given = {eDip: 0.5, eDrain: 0.1} as Record<string, number>, leader = 0, protectedUntil = null as number | null, week = 3} = {}) => {
    const world = smallWorld({people: [{energy: 0.8, ...person}, {ring: leader, role: 2, energy: 0}], communities: protectedUntil === null ? [] : [[0]], week});
    if (protectedUntil !== null) world.communities.protectedUntil[0] = protectedUntil;
    return Number(play(world, [strain], {given}).educators.energy[0].toFixed(6));
  };

  test.each<[string, PersonSketch, number]>([
    ['practice wears', {ring: 3}, 0.72],
    ['a dip wears on top of it', {ring: 3, dip: 0.5}, 0.54], // 0.8 · 0.75 · 0.9
    ['engagement with a try-out knows the dip alone', {ring: 2, tries: 1, dip: 0.5}, 0.6],
    ['without a try-out there is none', {ring: 2, dip: 0.5}, 0.8],
    ['interest does not wear', {ring: 1, tries: 1, dip: 0.5}, 0.8],
    ['nor does being outside', {ring: 0, tries: 1, dip: 0.5}, 0.8],
  ])('%s', (_, person, expected) => expect(worn(person)).toBe(expected));

  test.each([[1, 0.72], [2, 0.76], [3, 0.76]])('a school leader in ring %i: what is left is %f', (leader, expected) => expect(worn({ring: 3}, {leader})).toBe(expected));
  test('a leader does not lessen the dip', () => expect(worn({ring: 2, tries: 1, dip: 0.5}, {leader: 3})).toBe(0.6));
  test('protection takes practice’s strain away, to its last week, but not the dip’s', () => {
    expect([3, 2, never].map(protectedUntil => worn({ring: 3}, {protectedUntil}))).toEqual([0.8, 0.72, 0.72]);
    expect(worn({ring: 3, dip: 0.5}, {protectedUntil: 3})).toBe(0.6);
  });
  test('less in summer; the dip’s is the same', () => {
    expect(worn({ring: 3}, {given: {eDip: 0.5, eDrain: 0.1, summer: 0.5}, week: SUMMER})).toBe(0.76);
    expect(worn({ring: 2, tries: 1, dip: 0.5}, {given: {eDip: 0.5, summer: 0.5}, week: SUMMER})).toBe(0.6);
  });
  test('as shipped: 2 % a week, and 4 % at a full dip', () => {
    expect(worn({ring: 3}, {given: {}})).toBe(0.784);
    expect(worn({ring: 2, tries: 1, dip: 1}, {given: {}})).toBe(0.768);
  });
  test('energy does not fall below nothing', () => expect(worn({ring: 3, dip: 1}, {given: {eDip: 1, eDrain: 1}})).toBe(0));
  test('the leader of one’s own school counts', () => {
    const world = smallWorld({people: [{ring: 3, energy: 0.8, school: 1}, {ring: 3, role: 2, school: 0}, {ring: 0, role: 2, school: 1}], schools: [{}, {}]});
    expect(play(world, [strain], {given: {eDrain: 0.1}}).educators.energy[0]).toBeCloseTo(0.72, 6);
  });
});
