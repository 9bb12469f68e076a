/** Goal: ties fade to what everyday work sustains, favours are forgotten. Method: by hand, and by search over random ties. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fadingTies} from '../../../src/model/mechanisms/fading-ties.ts';
import {forgettingHelp} from '../../../src/model/mechanisms/forgetting-help.ts';
import {slotOf, strengthBetween} from '../../../src/model/world/ties.ts';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {people, smallWorld} from '../../worlds.ts';
import {helpOf, loosen, play, setHelp} from './stage.ts';

describe('fading ties', () => {
  /** The strength of a tie after one month. */
  const faded = (strength: number, floor: number, decay: number) => {
    const world = smallWorld({people: people(2), ties: [[0, 1, floor]]});
    loosen(world, 0, 1, strength);
    world.ties.floor[slotOf(world.ties, 0, 1)] = world.ties.floor[slotOf(world.ties, 1, 0)] = floor;
    play(world, [fadingTies], {given: {decay}});
    expect(strengthBetween(world.ties, 1, 0)).toBe(strengthBetween(world.ties, 0, 1));
    checkInvariants(world);
    return strengthBetween(world.ties, 0, 1);
  };

  test.each([
    ['four weeks of fading at once', 0.8, 0, 0.5, 0.05],
    ['only what lies above the floor fades', 0.5, 0.3, 0.5, 0.3125], // 0.3 + 0.2/16
    ['at the floor it rests', 0.3, 0.3, 0.5, 0.3],
    ['nothing fades at no rate', 0.7, 0.1, 0, 0.7],
    ['as shipped, 1 % a week', 0.5, 0, 0.01, 0.5 * 0.99 * 0.99 * 0.99 * 0.99],
  ])('%s', (_, strength, floor, decay, expected) => expect(faded(strength, floor, decay)).toBeCloseTo(expected, 6));
  test('as shipped', () => {
    const world = smallWorld({people: people(2), ties: [[0, 1]]});
    loosen(world, 0, 1, 0.5);
    expect(strengthBetween(play(world, [fadingTies]).ties, 0, 1)).toBeCloseTo(0.480298, 6);
  });

  test('below 0.02 the tie is gone at both ends; the others keep what belongs to them', () => {
    const world = smallWorld({people: people(5), ties: [[0, 1, 0.4], [0, 2, 0.5], [0, 3, 0.6], [0, 4, 0.7], [1, 3, 0.45]]});
    loosen(world, 0, 1, 0.0201);
    loosen(world, 0, 3, 0.0209);
    setHelp(world, 0, 2, 3);
    setHelp(world, 2, 0, 4);
    setHelp(world, 0, 4, 5);
    play(world, [fadingTies], {given: {decay: 0.01}});
    checkInvariants(world);
    expect([...world.ties.degree]).toEqual([3, 1, 1, 2, 1]);
    expect([strengthBetween(world.ties, 0, 1), strengthBetween(world.ties, 0, 2), strengthBetween(world.ties, 0, 4)]).toEqual([0, 0.5, Math.fround(0.7)]);
    expect(strengthBetween(world.ties, 0, 3)).toBeCloseTo(0.0209 * 0.99 * 0.99 * 0.99 * 0.99, 7);
    expect([helpOf(world, 0, 2), helpOf(world, 2, 0), helpOf(world, 0, 4)]).toEqual([3, 4, 5]);
  });

  test('a tie never grows by fading, and never falls below its floor', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(fc.property(share, share, share, (one, other, decay) => {
      const [floor, strength] = [Math.fround(Math.min(one, other)), Math.fround(Math.max(one, other, 0.03))];
      const left = faded(strength, floor, decay);
      expect(left).toBeLessThanOrEqual(strength);
      expect(left).toBeGreaterThanOrEqual(floor < 0.02 ? 0 : floor - 1e-7);
    }), {seed: 3, numRuns: 200});
  });
});

describe('forgetting help', () => {
  test('half of it within 26 weeks: 6.5 looks of four weeks each', () => {
    const world = smallWorld({people: [{given: 4, received: 8}, {given: 64}], ties: [[0, 1]]});
    setHelp(world, 0, 1, 2);
    setHelp(world, 1, 0, 32);
    for (let look = 0; look < 13; look++) play(world, [forgettingHelp]);
    const {given, received} = world.educators;
    expect([given[0], received[0], given[1], helpOf(world, 0, 1), helpOf(world, 1, 0)].map(helps => Number(helps.toFixed(5)))).toEqual([1, 2, 16, 0.5, 8]);
  });
  test('the least that is left is forgotten: under 0.02 it is nothing', () => {
    const world = smallWorld({people: [{given: 0.0221, received: 0.0224}, {given: 0.0224, received: 0.0221}], ties: [[0, 1]]});
    setHelp(world, 0, 1, 0.0221);
    setHelp(world, 1, 0, 0.0224);
    play(world, [forgettingHelp]);
    const left = [...world.educators.given, ...world.educators.received, helpOf(world, 0, 1), helpOf(world, 1, 0)];
    expect(left.map(helps => helps === 0)).toEqual([true, false, false, true, true, false]);
    expect(helpOf(world, 1, 0)).toBeCloseTo(0.0224 * 0.898851, 6);
  });
  test('the tie itself stays', () => expect(strengthBetween(play(smallWorld({people: people(2), ties: [[0, 1, 0.5]]}), [forgettingHelp]).ties, 0, 1)).toBe(0.5));
  test('all ties of all people', () => {
    const world = smallWorld({people: people(4), ties: [[0, 1], [1, 2], [2, 3], [0, 3]]});
    world.ties.help.fill(1);
    world.educators.given.fill(2);
    play(world, [forgettingHelp]);
    for (const [giver, taker] of [[0, 1], [1, 0], [1, 2], [3, 2], [3, 0], [0, 3]]) expect(helpOf(world, giver, taker)).toBeCloseTo(0.898851, 6); // 0.5^(4/26)
  });
});
