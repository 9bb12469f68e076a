/** Goal: graphs without structure measure as graphs without structure. Method: scenario files; measures of the first moment against closed forms. */
import {describe, expect, test} from 'vitest';
import {simulate} from '../../src/engine/simulate.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {exp} from '../../src/kernel/math.ts';
import {Stream} from '../../src/kernel/random.ts';
import {ROLES, type SurveyNetwork} from '../../src/model/plan.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {expectNear, scenarioOf} from './runs.ts';

/** A measure at the start of one replicate. */
function atStart(scenario: Scenario, replicate: number, ...measures: string[]): number[] {
  const run = simulate(jobOf(scenario, 0, replicate));
  return measures.map(measure => run.values[run.measures.indexOf(measure) * run.weeks.length]);
}

describe('V12: the largest component of G(n, c/n)', () => {
  test.each([[1.5, 0.58281], [2, 0.79681], [3, 0.94048]])('%f ties each: S = 1 − e^−cS = %f', (c, exact) => {
    let share = 1;
    for (let again = 0; again < 400; again++) share = 1 - exp(-c * share);
    expect(share).toBeCloseTo(exact, 5);
    const scenario = scenarioOf('components.yaml');
    const network = {...scenario.network, tiesEach: c} as Scenario['network'];
    // Finite: the small components take 1/n of a correction; below 0.002 for n = 3000 and c ≥ 1.5.
    expectNear(Array.from({length: scenario.replicates}, (_, replicate) => atStart({...scenario, network}, replicate, 'largest-component')[0]), exact, {finite: 0.002, power: 0.03});
  });
  test('below one tie each there is none', () => {
    const scenario = scenarioOf('components.yaml');
    const network = {...scenario.network, tiesEach: 0.7} as Scenario['network'];
    expect(atStart({...scenario, network}, 0, 'largest-component')[0]).toBeLessThan(0.03);
  });
});

describe('V18: whom people ask is chance, each way by itself', () => {
  const PEOPLE = 60, GRAPHS = 40;
  const asked = (density: number, number: number): SurveyNetwork => {
    const draws = new Stream('chance ties', 'pair', number).at(0);
    const pairs = Array.from({length: PEOPLE * PEOPLE}, (_, at) => [Math.floor(at / PEOPLE), at % PEOPLE]).filter(([one, other]) => one !== other && draws.uniform(one, 0, other) < density);
    const same = <T>(of: T) => Array.from({length: PEOPLE}, () => of);
    return {
      kind: 'survey', districts: ['D'], schools: [{name: 'A', district: 0, office: false, underserved: null}], roles: ROLES,
      people: {id: same('').map((_, who) => `p${who}`), school: same(0), role: same(0), state: {ring: same(1)}, groups: {}},
      ties: {source: pairs.map(([one]) => one), target: pairs.map(([, other]) => other), strength: pairs.map(() => 0.3)},
    };
  };

  test.each([0.05, 0.15])('density %f', density => {
    const scenario = scenarioOf('chance-ties.yaml', asked(density, 0));
    const readings = Array.from({length: GRAPHS}, (_, number) => atStart({...scenario, network: asked(density, number)}, 0, 'reciprocity', 'clustering', 'density', 'mean-degree'));
    const either = 1 - (1 - density) * (1 - density);
    expectNear(readings.map(([reciprocity]) => reciprocity), density, {power: 0.03, what: 'reciprocity'});
    expectNear(readings.map(([, clustering]) => clustering), either, {power: 0.03, what: 'clustering'});
    expectNear(readings.map(([, , tied]) => tied), either, {power: 0.01, what: 'density'});
    expectNear(readings.map(([, , , degree]) => degree), either * (PEOPLE - 1), {power: 0.6, what: 'degree'});
  });
});
