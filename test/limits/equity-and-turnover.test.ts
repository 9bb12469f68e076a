/** Goal: schools that are alike fare alike, whatever they are called; and people leave as often as they should. Method: scenario files. */
import {describe, expect, test} from 'vitest';
import {simulate} from '../../src/engine/simulate.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {pow} from '../../src/kernel/math.ts';
import {Sha256} from '../../src/kernel/sha256.ts';
import type {World} from '../../src/model/world/world.ts';
import {survey, surveyTies} from '../model/population/plans.ts';
import {expectNear, play, readings, scenarioOf} from './runs.ts';

const WEEKS_A_YEAR = 52;

describe('V15: turnover', () => {
  const years = [1, 2, 3, 4, 5];
  const scenario = scenarioOf('turnover.yaml');
  const stayed = readings(scenario, years.map(year => year * WEEKS_A_YEAR), ({educators: {arrival, count}}) => arrival.filter(week => week === 0).length / count);

  test.each(years)('after %i summers (1 − 0.16)^T are still there', year => expectNear(stayed[year - 1], pow(0.84, year), {power: 0.03}));
  test('tenure is geometric: of those there at the end, 0.16 · 0.84^k came k summers before', () => {
    const came = readings(scenario, [5 * WEEKS_A_YEAR], ({educators: {arrival, count}}: World) => arrival.filter(week => week === 2 * WEEKS_A_YEAR + 42).length / count, 8)[0];
    expectNear(came, 0.16 * pow(0.84, 2), {power: 0.03});
  });
  test('nobody leaves but in summer', () => {
    const weeks = new Set<number>();
    play(scenario, 0, ({educators: {arrival}}) => arrival.forEach(week => weeks.add(week)));
    expect([...weeks].sort((a, b) => a - b)).toEqual([0, 42, 94, 146, 198, 250]);
  });
});

describe('V20: equal groups', () => {
  const GAPS = ['equity-gap', 'take-up-gap', 'achievement-gap'];

  test('the gaps of schools alike are 0 in the mean, with all rules on and a team at work', () => {
    const scenario = scenarioOf('alike.yaml');
    const runs = Array.from({length: scenario.replicates}, (_, replicate) => simulate(jobOf(scenario, 0, replicate)));
    for (const [at, power] of [[0, 0.04], [1, 1.6], [2, 0.03]]) {
      const gaps = runs.map(({values, measures, weeks}) => values[measures.indexOf(GAPS[at]) * weeks.length + weeks.length - 1]);
      expectNear(gaps.filter(gap => !Number.isNaN(gap)), 0, {power, what: GAPS[at]});
    }
  });

  test('exactly 0 where nothing sets people apart, year after year', () => {
    const scenario = scenarioOf('no-chance.yaml');
    const {values, measures, weeks} = simulate(jobOf(scenario, 0, 0));
    const row = measures.indexOf('equity-gap') * weeks.length;
    for (let week = 0; week < weeks.length; week++) expect(Math.abs(values[row + week])).toBe(0);
  });

  test('swapping the labels changes nobody’s life and turns every gap round', () => {
    const SCHOOLS = 6, PEOPLE = 72;
    const named = (shares: readonly number[]) => {
      const people = Array.from({length: PEOPLE}, (_, who) => ({id: `p${who}`, school: who % SCHOOLS, role: who < SCHOOLS ? 2 : 0}));
      const ties = surveyTies(Array.from({length: 300}, (_, at) => [at % PEOPLE, (at * 11 + Math.floor(at / PEOPLE) + 1) % PEOPLE, 0.2 + at % 5 / 10] as const));
      return survey(people, {districts: ['D'], schools: shares.map((underserved, at) => ({name: `S${at}`, district: 0, office: false, underserved})), ties}, {ring: people.map((_, who) => who % 4)});
    };
    const scenario = scenarioOf('alike.yaml');
    const shares = [0.1, 0.2, 0.45, 0.55, 0.8, 0.9];
    const run = (given: readonly number[]) => {
      const lives: string[] = [];
      const job = jobOf({...scenario, network: named(given)}, 0, 0);
      const {values, measures, weeks} = simulate(job);
      play({...scenario, network: named(given)}, 0, ({educators, ties}) => lives.push(new Sha256().update([educators.ring, educators.quality, ties.strength].map(column => column.join()).join()).hex()));
      return {lives: lives.at(-1), gaps: GAPS.map(gap => values[measures.indexOf(gap) * weeks.length + weeks.length - 1])};
    };
    const before = run(shares), after = run([...shares].reverse());
    expect(after.lives).toBe(before.lives);
    expect(before.gaps.every(gap => gap !== 0 && !Number.isNaN(gap))).toBe(true);
    after.gaps.forEach((gap, at) => expect(gap).toBeCloseTo(-before.gaps[at], 12));
  });
});
