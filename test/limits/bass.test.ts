/**
 * Goal: spontaneous interest and word of mouth alone are Bass's two forces, in a well-mixed school and on a ring; without the first they are
 * simple contagion; told once each, a cascade. Method: scenario files against recursions and closed forms; V02 and V08 by the mechanism.
 */
import {describe, expect, test} from 'vitest';
import {exp} from '../../src/kernel/math.ts';
import {Chance} from '../../src/kernel/random.ts';
import {wordOfMouth} from '../../src/model/mechanisms/word-of-mouth.ts';
import {mean} from '../../src/experiment/statistics.ts';
import {settle} from '../../src/schema/parameter.ts';
import {people, smallWorld} from '../worlds.ts';
import {meet} from '../model/mechanisms/stage.ts';
import {expectNear, inRings, play, readings, scenarioOf, tolerance} from './runs.ts';

const P = 0.03, Q = 0.38;
const joined = inRings(1, 3);

/** F after each week, from nobody. */
function recursion(weeks: number, hazard: (share: number) => number): number[] {
  const shares = [0];
  for (let week = 0; week < weeks; week++) shares.push(shares[week] + (1 - shares[week]) * hazard(shares[week]));
  return shares;
}

describe('V03: Bass in a well-mixed school, hazard 1 − e^−(p + qF) a week', () => {
  const exact = recursion(20, share => 1 - exp(-(P + Q * share)));
  const weeks = [1, 2, 5, 10, 15, 20];
  const shares = readings(scenarioOf('bass.yaml'), weeks, joined);

  test('the recursion is the published one', () => {
    [0.02955, 0.06875, 0.26107, 0.72984, 0.95323, 0.99369].forEach((share, at) => expect(exact[weeks[at]]).toBeCloseTo(share, 5));
  });
  // Finite: N − 1 colleagues for N, and the spread of the early weeks bends the mean: below 2/N = 0.001.
  test.each(weeks.map((week, at) => [week, at]))('week %i', (week, at) => expectNear(shares[at], exact[week], {finite: 0.001, power: 0.02}));
});

describe('V01: Bass in small steps', () => {
  const closed = (t: number) => (1 - exp(-(P + Q) * t)) / (1 + Q / P * exp(-(P + Q) * t));
  const [five, ten] = readings(scenarioOf('bass-small-steps.yaml'), [100, 200], joined);

  test('the closed form is the published one', () => [[5, 0.3312], [10, 0.8128]].forEach(([t, share]) => expect(closed(t)).toBeCloseTo(share, 5)));
  // The recursion of the same steps of 1/20 lies 0.004 off the closed form, and that is all the finite step does.
  const steps = recursion(200, share => 1 - (1 - P / 20) * exp(-Q / 20 * share));
  test.each([[5, five], [10, ten]])('t = %i', (t, shares) => {
    const step = Math.abs(steps[20 * t] - closed(t));
    expect(step).toBeLessThan(0.005);
    expectNear(shares, closed(t), {finite: step + 0.001, power: 0.035});
    expectNear(shares, steps[20 * t], {finite: 0.001, power: 0.03});
  });
});

describe('V04: Bass on a ring, each neighbour q/2', () => {
  const closed = (t: number) => 1 - exp(-(P + Q) * t + Q * (1 - exp(-P * t)) / P);
  /** The same with steps of 1/20, exact: nobody is told by a side that was told by nobody. */
  const inSteps = (weeks: number) => {
    const p = P / 20, h = Q / 40;
    let untold = 1, uncome = 1;
    for (let week = 0; week < weeks; week++) {
      untold *= 1 - h * (1 - uncome);
      uncome *= 1 - p;
    }
    return 1 - uncome * untold * untold;
  };
  const shares = readings(scenarioOf('bass-on-a-ring.yaml'), [100, 200, 400], joined, 12);

  test('the closed form is the published one', () => [[5, 0.24846], [10, 0.55826], [20, 0.91667]].forEach(([t, share]) => expect(closed(t)).toBeCloseTo(share, 5)));
  test.each([[5, 0], [10, 1], [20, 2]])('t = %i', (t, at) => {
    const step = Math.abs(inSteps(20 * t) - closed(t));
    expect(step).toBeLessThan(0.006);
    expectNear(shares[at], inSteps(20 * t), {power: 0.06});
    expectNear(shares[at], closed(t), {finite: step, power: 0.065});
  });
  test('news walks slower along a ring than through a well-mixed school', () => expect(mean(shares[1])).toBeLessThan(0.7));
});

describe('V06: simple contagion in a well-mixed school', () => {
  test('I(10) at b = 0.5 from 1 %, for each run from its own start', () => {
    const scenario = scenarioOf('contagion.yaml');
    const logistic = (start: number, t: number) => 1 / (1 + (1 / start - 1) * exp(-0.5 * t));
    expect(logistic(0.01, 10)).toBeCloseTo(0.59986, 5);
    const off = Array.from({length: scenario.replicates}, (_, replicate) => {
      let start = NaN, end = NaN;
      play(scenario, replicate, world => {
        if (world.week === 0) start = joined(world);
        if (world.week === 100) end = joined(world);
      });
      return end - logistic(start, 10);
    });
    // Steps of 1/10 lag by 0.011; the luck of 40 people at the start bends the mean by less than 1/(2 · 40) of the slope, 0.24: 0.003.
    expectNear(off, -0.011, {finite: 0.004, power: 0.045});
  });
});

describe('by the mechanism, where no setting of the model has the form', () => {
  /** One week of word of mouth alone, among contacts that the test makes. */
  const tell = (chance: Chance, given: Record<string, number>, ...[world, contacts]: Parameters<typeof meet>) =>
    wordOfMouth.step!(meet(world, contacts), settle(wordOfMouth.parameters, given), chance);

  test('V02: a linear hazard, p + qF: each week everybody outside hears one thing at the most', () => {
    const exact = recursion(20, share => P + Q * share);
    [[1, 0.03], [2, 0.07016], [5, 0.27291], [10, 0.78264], [15, 0.97816], [20, 0.99839]].forEach(([week, share]) => expect(exact[week]).toBeCloseTo(share, 5));
    const N = 1000, HERALD = N;
    const ends: number[][] = [[], [], []];
    for (let replicate = 0; replicate < 12; replicate++) {
      const chance = new Chance('V02', replicate);
      const world = smallWorld({people: [...people(N), {ring: 2}]});
      const {ring} = world.educators;
      for (let week = 0; week < 20; week++) {
        world.week = week;
        // With p they hear the herald, with q someone drawn from everybody, who tells if a member; whom they hear they believe.
        const draws = chance.stream('hears').at(week);
        const contacts = Array.from({length: N}, (_, who) => who).filter(who => ring[who] === 0).flatMap(who => {
          const draw = draws.uniform(who);
          const heard = draw < P ? HERALD : draw < P + Q ? Math.floor(draws.uniform(who, 1) * N) : who;
          return heard !== who && ring[heard] > 0 ? [{asker: heard, partner: who}] : [];
        });
        tell(chance, {'word-of-mouth-by-doers': 1, 'word-of-mouth-by-the-interested': 1}, world, contacts);
        const at = [4, 9, 14].indexOf(week);
        if (at >= 0) ends[at].push(ring.subarray(0, N).filter(one => one > 0).length / N);
      }
    }
    [5, 10, 15].forEach((week, at) => expectNear(ends[at], exact[week], {finite: 1 / N, power: 0.04, what: `week ${week}`}));
  });

  test('V08: a cascade in which each tells all others once (Reed-Frost), N = 10, w = 0.15', () => {
    const RUNS = 12_000;
    const chance = new Chance('V08', 0);
    const sizes: number[] = [];
    const world = smallWorld({people: people(10), weeks: 1});
    const {ring} = world.educators;
    for (let run = 0; run < RUNS; run++) {
      world.educators.ring.fill(0);
      world.educators.ring[0] = 1;
      let news = [0];
      for (let generation = 0; news.length > 0; generation++) {
        world.week = run * 10 + generation; // draws of its own
        const before = ring.slice();
        const contacts = news.flatMap(asker => Array.from({length: 10}, (_, partner) => partner).filter(partner => ring[partner] === 0).map(partner => ({asker, partner})));
        tell(chance, {'word-of-mouth-by-the-interested': 0.15}, world, contacts);
        news = Array.from(ring, (one, who) => (one > before[who] ? who : -1)).filter(who => who >= 0);
      }
      sizes.push(ring.filter(one => one > 0).length);
      world.log!.entries.length = 0;
    }
    expectNear(sizes, 4.907405, {power: 0.13});
    const share = (size: number) => sizes.map(one => Number(one === size));
    expectNear(share(1), 0.231617, {power: 0.02, what: 'only the first'});
    expectNear(share(10), 0.062833, {power: 0.02, what: 'all'});
  });
});

test('the tolerance is four standard errors and what is finite', () => expect(tolerance([0, 2, 0, 2], 0.5)).toBeCloseTo(4 * Math.sqrt(4 / 3) / 2 + 0.5, 12));
