/**
 * Goal: a tie that is fed settles where feeding and fading meet; left alone it halves as it should; a spread dose outlives a single one. Method: a
 * scenario file and the mechanisms.
 */
import {describe, expect, test} from 'vitest';
import {exp, log, pow} from '../../src/kernel/math.ts';
import {fadingTies} from '../../src/model/mechanisms/fading-ties.ts';
import {strengtheningTies} from '../../src/model/mechanisms/strengthening-ties.ts';
import {strengthBetween} from '../../src/model/world/ties.ts';
import type {World} from '../../src/model/world/world.ts';
import {people, smallWorld} from '../worlds.ts';
import {loosen, meet, play as playStage} from '../model/mechanisms/stage.ts';
import {play, scenarioOf} from './runs.ts';

const between = (world: World) => strengthBetween(world.ties, 0, 1);

describe('V17: a tie fed once a week', () => {
  const fed = (growth: number, decay: number) => {
    const scenario = scenarioOf('one-tie.yaml');
    const strengths: number[] = [];
    play({...scenario, assumptions: {...scenario.assumptions, 'tie-growth': growth, 'fading-of-ties': decay}}, 0, world => strengths.push(between(world)));
    return strengths;
  };

  test('week after week as the recursion says, exactly', () => {
    const strengths = fed(0.06, 0.01);
    let strength = Math.fround(0.05);
    for (let week = 0; week < 400; week++) {
      strength = Math.fround(strength + 0.06 * (1 - strength));
      if (week % 4 === 3) strength = Math.fround(strength * pow(0.99, 4));
      expect(Math.abs(strengths[week + 1] - strength)).toBeLessThan(2e-6);
    }
  });

  test.each([
    [0.06, 0.01], [0.02, 0.02], [0.12, 0.005],
  ])('growth %f, fading %f: it settles at w* = αc/(l + αc) for small steps, at the recursion’s own point exactly', (growth, decay) => {
    const strengths = fed(growth, decay);
    const kept = pow(1 - growth, 4), left = pow(1 - decay, 4);
    expect(strengths[400]).toBeCloseTo((1 - kept) * left / (1 - kept * left), 5);
    // Over a month it swings by 4 l w* around the point of small steps.
    expect(Math.abs(strengths[398] - growth / (decay + growth))).toBeLessThan(4 * decay);
  });

  test('weakly fed, at w* = cg/l: below it by the share that is missing to full', () => {
    const [growth, decay] = [0.0005, 0.01];
    const [weak] = fed(growth, decay).slice(-1);
    expect(weak).toBeLessThan(growth / decay);
    expect(Math.abs(weak / (growth / decay) - 1)).toBeLessThan(growth / decay + 4 * decay);
  });
});

describe('V17: after a stop', () => {
  test('w0 e^−lt: half of it is gone after ln 2 / l weeks', () => {
    const world = smallWorld({people: people(2), ties: [[0, 1]]});
    loosen(world, 0, 1, 0.8);
    const decay = 0.00825;
    for (let month = 1; month <= 21; month++) {
      playStage(world, [fadingTies], {given: {decay}});
      // (1 − l)^t for e^−lt: l² t / 2 less, in shares of what is left.
      expect(Math.abs(between(world) / (0.8 * exp(-decay * 4 * month)) - 1)).toBeLessThan(1.01 * decay * decay * 2 * month + 1e-5);
    }
    expect(between(world)).toBeCloseTo(0.4, 2);
  });

  test('a dose at once against the same spread over T weeks: the spread one leads from t = ln(1 + lT)/l on', () => {
    const [decay, T, growth] = [0.00825, 40, 0.0005];
    const leads = log(1 + decay * T) / decay;
    expect(leads).toBeCloseTo(34.6, 1);
    const once = smallWorld({people: people(2), ties: [[0, 1]]}), spread = smallWorld({people: people(2), ties: [[0, 1]]});
    for (const world of [once, spread]) loosen(world, 0, 1, 0.06); // weak, so that what is missing to full hardly changes
    const help = (world: World, times: number) =>
      playStage(meet(world, Array.from({length: times}, () => ({asker: 0, partner: 1}))), [strengtheningTies], {given: {alpha: growth}});
    help(once, T);
    const ahead: boolean[] = [];
    for (let week = 0; week < 52; week++) {
      if (week < T) help(spread, 1);
      if (week % 4 === 3) {
        for (const world of [once, spread]) playStage(world, [fadingTies], {given: {decay}});
        ahead.push(between(spread) > between(once));
      }
    }
    // Looked at every four weeks: behind at 32, ahead from 36 on.
    expect(ahead).toEqual(Array.from({length: 13}, (_, month) => 4 * (month + 1) > leads));
  });
});
