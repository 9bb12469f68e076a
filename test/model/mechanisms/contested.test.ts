/**
 * Goal: what is contested in the literature is a switch: as shipped nothing of it acts, and turned on it does what its file says and no more.
 * Method: by hand, with the other side of each question at 0 or 1.
 */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {chanceOfEngaging, readiness} from '../../../src/model/mechanisms/engaging.ts';
import {fadingTies} from '../../../src/model/mechanisms/fading-ties.ts';
import {readinessToHelp, reciprocity} from '../../../src/model/mechanisms/reciprocity.ts';
import {strengthBetween} from '../../../src/model/world/ties.ts';
import {smallWorld} from '../../worlds.ts';
import {loosen, play} from './stage.ts';

test('as shipped: a threshold, half the pair and half the network, bridges like other ties', () => {
  expect([readiness.simpleContagion.default, reciprocity.parameters.weightOfPair.default, fadingTies.parameters.bridgeDecay.default]).toEqual([0, 0.5, 1]);
});

describe('simple contagion', () => {
  const hazard = (person: {demand: number; ownership: number; threshold: number}, socialProof: number, simpleContagion: number) =>
    chanceOfEngaging(smallWorld({people: [person]}).educators, 0, socialProof, {readinessSlope: 16, weightOfSocialProof: 1, rateOfEngaging: 0.25, simpleContagion});
  const willing = {demand: 0.9, ownership: 0.9, threshold: 0.1}, unwilling = {demand: 0, ownership: 0, threshold: 0.95};

  test('grows in proportion to the share of active colleagues, whoever is asked', () => {
    for (const person of [willing, unwilling]) for (const share of [0, 0.2, 0.4, 1]) expect(hazard(person, share, 1)).toBeCloseTo(0.25 * share, 12);
  });

  test('a share of it mixes both rules; none of it is the threshold alone', () => {
    fc.assert(fc.property(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}), (share, simple) => {
      const mixed = (1 - simple) * hazard(unwilling, share, 0) + simple * hazard(unwilling, share, 1);
      expect(hazard(unwilling, share, simple)).toBeCloseTo(mixed, 12);
    }), {seed: 3, numRuns: 100});
    expect(hazard(willing, 0, 0)).toBeGreaterThan(0.24); // ready by itself, without anybody active
  });
});

describe('the weight of the pair', () => {
  // owes the network 4 and this colleague nothing; or this colleague 4 and the network nothing
  test.each([
    ['the pair alone', 1, 4, 0, 1], ['the pair alone', 1, 0, 4, 0.5], ['the network alone', 0, 4, 0, 0.5], ['the network alone', 0, 0, 4, 1],
    ['half and half', 0.5, 4, 4, 0.5], ['half and half', 0.5, 8, 0, 0.5],
  ])('%s counts: weight %d, owing the network %d and the colleague %d', (_, weight, overall, between, factor) => {
    expect(readinessToHelp(overall, between, 0, 4, weight)).toBeCloseTo(factor, 12);
  });
});

describe('the fading of bridges', () => {
  const faded = (bridge: number) => {
    const world = smallWorld({people: [{school: 0}, {school: 0}, {school: 1}], schools: [{}, {}], ties: [[0, 1, 0.1], [0, 2, 0.1]]});
    for (const other of [1, 2]) loosen(world, 0, other, 0.5);
    play(world, [fadingTies], {given: {decay: 0.1, bridge}});
    expect(strengthBetween(world.ties, 2, 0)).toBe(strengthBetween(world.ties, 0, 2));
    return [strengthBetween(world.ties, 0, 1), strengthBetween(world.ties, 0, 2)];
  };
  const left = (decay: number) => 0.5 * (1 - decay) * (1 - decay) * (1 - decay) * (1 - decay);

  test.each([[1, left(0.1)], [2, left(0.2)], [0.5, left(0.05)], [0, 0.5]])('times %d: a tie between schools, and no other', (bridge, expected) => {
    const [inside, between] = faded(bridge);
    expect(inside).toBeCloseTo(left(0.1), 6);
    expect(between).toBeCloseTo(expected, 6);
  });

  test('never past nothing', () => expect(faded(20)[1]).toBe(0));
});
