/** Bass's two forces in a well-mixed school and on a ring, one of them alone, and a cascade: closed forms and recursions. */
import {exp} from '../../src/kernel/math.ts';
import {Chance} from '../../src/kernel/random.ts';
import {wordOfMouth} from '../../src/model/mechanisms/word-of-mouth.ts';
import type {World} from '../../src/model/world/world.ts';
import {settle} from '../../src/schema/parameter.ts';
import {meet, type ContactSketch} from '../model/mechanisms/stage.ts';
import {people, smallWorld} from '../worlds.ts';
import {sharing, type Row} from './row.ts';
import {inRings, play, readings, scenarioOf} from './runs.ts';

export const P = 0.03, Q = 0.38;
const joined = inRings(1, 3);

/** F after each week, from nobody or a share. */
export function recursion(weeks: number, hazard: (share: number) => number, start = 0): number[] {
  const shares = [start];
  for (let week = 0; week < weeks; week++) shares.push(shares[week] + (1 - shares[week]) * hazard(shares[week]));
  return shares;
}

const reading = (file: string, weeks: readonly number[]) => sharing(replicates => readings(scenarioOf(file), weeks, joined, replicates));

function wellMixed(): Row[] {
  const exact = recursion(20, share => 1 - exp(-(P + Q * share)));
  const weeks = [1, 2, 5, 10, 15, 20];
  const played = reading('bass.yaml', weeks);
  return weeks.map((week, at) => ({
    id: 'V03', played: 'bass.yaml', what: `Bass, well mixed, hazard 1 − e^−(p + qF): F(${week})`, exact: exact[week], power: 0.02, replicates: 20,
    finite: 0.001, // N − 1 colleagues for N, and the spread of the early weeks bends the mean: 2/N
    values: replicates => played(replicates)[at],
  }));
}

export const bassInSmallSteps = (t: number) => (1 - exp(-(P + Q) * t)) / (1 + Q / P * exp(-(P + Q) * t));

function smallSteps(): Row[] {
  const steps = recursion(200, share => 1 - (1 - P / 20) * exp(-Q / 20 * share));
  const times = [5, 10];
  const played = reading('bass-small-steps.yaml', times.map(t => 20 * t));
  return times.map((t, at) => ({
    id: 'V01', played: 'bass-small-steps.yaml', what: `Bass, small steps: F(${t})`, exact: bassInSmallSteps(t), power: 0.035, replicates: 16,
    finite: Math.abs(steps[20 * t] - bassInSmallSteps(t)) + 0.001, // steps of 1/20, by their own recursion; and 2/N
    values: replicates => played(replicates)[at],
  }));
}

export const bassOnARing = (t: number) => 1 - exp(-(P + Q) * t + Q * (1 - exp(-P * t)) / P);

/** The same with steps of 1/20, exact: nobody is told by a side on which nobody came. */
function ringInSteps(weeks: number): number {
  const p = P / 20, h = Q / 40;
  let untold = 1, uncome = 1;
  for (let week = 0; week < weeks; week++) {
    untold *= 1 - h * (1 - uncome);
    uncome *= 1 - p;
  }
  return 1 - uncome * untold * untold;
}

function ring(): Row[] {
  const times = [5, 10, 20];
  const played = reading('bass-on-a-ring.yaml', times.map(t => 20 * t));
  return times.map((t, at) => ({
    id: 'V04', played: 'bass-on-a-ring.yaml', what: `Bass on a ring, each neighbour q/2: F(${t})`, exact: bassOnARing(t), power: 0.065, replicates: 12,
    finite: Math.abs(ringInSteps(20 * t) - bassOnARing(t)), // steps of 1/20, by their own recursion
    values: replicates => played(replicates)[at],
  }));
}

export const contagion = (start: number, t: number) => 1 / (1 + (1 / start - 1) * exp(-0.5 * t));

/** Each run from its own start, so that the luck of the draw of who starts is none of the tolerance. */
function simpleContagion(): Row {
  const steps = recursion(100, share => 1 - exp(-0.05 * share), 0.01);
  return {
    id: 'V06', played: 'contagion.yaml', what: 'simple contagion, well mixed, b = 0.5, each run from its own start: I(10)', exact: contagion(0.01, 10),
    power: 0.06, replicates: 20,
    // Steps of 1/10, by their own recursion; the luck of 40 people at the start bends the mean by a quarter of 1/(2 · 40).
    finite: Math.abs(steps[100] - contagion(0.01, 10)) + 0.004,
    values: replicates => Array.from({length: replicates}, (_, replicate) => {
      let start = NaN, end = NaN;
      play(scenarioOf('contagion.yaml'), replicate, world => {
        if (world.week === 0) start = joined(world);
        if (world.week === 100) end = joined(world);
      });
      return end - contagion(start, 10) + contagion(0.01, 10);
    }),
  };
}

/** One week of word of mouth alone, among contacts that the test makes. */
function tell(world: World, contacts: readonly ContactSketch[], chance: Chance, given: Record<string, number>): void {
  wordOfMouth.step!(meet(world, contacts), settle(wordOfMouth.parameters, given), chance);
}

/** Each week everybody outside hears one thing at the most: with p a herald, with q someone drawn from everybody, who tells if a member. */
function linearHazard(): Row[] {
  const exact = recursion(20, share => P + Q * share);
  const N = 1000, HERALD = N, weeks = [5, 10, 15];
  const played = sharing(replicates => Array.from({length: replicates}, (_, replicate) => {
    const chance = new Chance('V02', replicate);
    const world = smallWorld({people: [...people(N), {ring: 2}]});
    const {ring: rings} = world.educators;
    const shares: number[] = [];
    for (world.week = 0; world.week < 15; world.week++) {
      const draws = chance.stream('hears').at(world.week);
      const contacts = Array.from({length: N}, (__, who) => who).filter(who => rings[who] === 0).flatMap(who => {
        const draw = draws.uniform(who);
        const heard = draw < P ? HERALD : draw < P + Q ? Math.floor(draws.uniform(who, 1) * N) : who;
        return heard !== who && rings[heard] > 0 ? [{asker: heard, partner: who}] : [];
      });
      tell(world, contacts, chance, {'word-of-mouth-by-doers': 1, 'word-of-mouth-by-the-interested': 1});
      shares.push(rings.subarray(0, N).filter(one => one > 0).length / N);
    }
    return shares;
  }));
  return weeks.map(week => ({
    id: 'V02', played: 'word of mouth, one week at a time', what: `Bass, linear hazard p + qF: F(${week})`, exact: exact[week], power: 0.045, replicates: 12,
    finite: 1 / N,
    values: replicates => played(replicates).map(shares => shares[week - 1]),
  }));
}

/** Reed-Frost: each tells all others once, in the week after it was told. */
function cascade(): Row[] {
  const PEOPLE = 10;
  const played = sharing(replicates => {
    const chance = new Chance('V08', 0);
    const world = smallWorld({people: people(PEOPLE), weeks: 1});
    const {ring: rings} = world.educators;
    return Array.from({length: replicates}, (_, run) => {
      rings.fill(0);
      rings[0] = 1;
      let news = [0];
      for (world.week = run * PEOPLE; news.length > 0; world.week++) {
        const before = rings.slice();
        const contacts = news.flatMap(asker => Array.from({length: PEOPLE}, (__, partner) => ({asker, partner})).filter(({partner}) => before[partner] === 0));
        tell(world, contacts, chance, {'word-of-mouth-by-the-interested': 0.15});
        news = Array.from(rings, (one, who) => (one > before[who] ? who : -1)).filter(who => who >= 0);
      }
      world.log!.clear();
      return rings.filter(one => one > 0).length;
    });
  });
  const row = (what: string, exact: number, power: number, read: (size: number) => number): Row => ({
    id: 'V08', played: 'word of mouth, one generation at a time', what: `news told once each, N = 10, w = 0.15: ${what}`, exact, power, replicates: 8000, finite: 0,
    values: replicates => played(replicates).map(read),
  });
  return [
    row('mean size', 4.907405, 0.16, size => size), row('only the first', 0.231617, 0.025, size => Number(size === 1)),
    row('all', 0.062833, 0.015, size => Number(size === PEOPLE)),
  ];
}

export const BASS_ROWS: readonly Row[] = [...linearHazard(), ...wellMixed(), ...smallSteps(), ...ring(), simpleContagion(), ...cascade()];
