/** Goal: schools that are alike fare alike, whatever they are called. Method: scenario files, exactly; in the mean they stand among the rows. */
import {describe, expect, test} from 'vitest';
import {simulate} from '../../src/engine/simulate.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {Sha256} from '../../src/kernel/sha256.ts';
import {survey, surveyTies} from '../model/population/plans.ts';
import {play, scenarioOf} from './runs.ts';

const GAPS = ['equity-gap', 'take-up-gap', 'achievement-gap'];

describe('V20: equal groups', () => {
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
      const schools = shares.map((underserved, at) => ({name: `S${at}`, district: 0, office: false, underserved}));
      return survey(people, {districts: ['D'], schools, ties}, {ring: people.map((_, who) => who % 4)});
    };
    const scenario = scenarioOf('alike.yaml');
    const shares = [0.1, 0.2, 0.45, 0.55, 0.8, 0.9];
    const run = (given: readonly number[]) => {
      let lives = '';
      const job = jobOf({...scenario, network: named(given)}, 0, 0);
      const {values, measures, weeks} = simulate(job);
      const {educators, ties} = play({...scenario, network: named(given)});
      lives = new Sha256().update([educators.ring, educators.quality, ties.strength].map(column => column.join()).join()).hex();
      return {lives, gaps: GAPS.map(gap => values[measures.indexOf(gap) * weeks.length + weeks.length - 1])};
    };
    const before = run(shares), after = run([...shares].reverse());
    expect(after.lives).toBe(before.lives);
    expect(before.gaps.every(gap => gap !== 0 && !Number.isNaN(gap))).toBe(true);
    after.gaps.forEach((gap, at) => expect(gap).toBeCloseTo(-before.gaps[at], 12));
  });
});
