/**
 * Goal: a steep slope makes the chance of engaging a threshold: Granovetter's cascades, and contagion that needs two. Method: scenario files,
 * each run against what its own thresholds force; the sudden tip by the mechanism's function.
 */
import {describe, expect, test} from 'vitest';
import {randomRegular} from '../../src/kernel/graph.ts';
import {normalQuantile} from '../../src/kernel/math.ts';
import {Stream} from '../../src/kernel/random.ts';
import {chanceOfEngaging, engaging} from '../../src/model/mechanisms/engaging.ts';
import {lookingAround} from '../../src/model/mechanisms/looking-around.ts';
import type {SurveyNetwork} from '../../src/model/plan.ts';
import {ROLES} from '../../src/model/plan.ts';
import type {World} from '../../src/model/world/world.ts';
import {createEducators} from '../../src/model/world/educators.ts';
import {rowsWhere, smallWorld} from '../worlds.ts';
import {play as playStage} from '../model/mechanisms/stage.ts';
import {atOneTenth, cascadeOf, thresholdRuns} from './population-rows.ts';
import {play, scenarioOf} from './runs.ts';

describe('V10: Granovetter, everybody knows everybody', () => {
  test.each([[0.1, atOneTenth], [0.115, thresholdRuns(0.115)]] as const)('spread %f: each run ends where its own thresholds force it to', (_, runs) => {
    for (const {share, forced} of runs(10)) expect(share).toBe(forced);
  });
  test('spread 0.16: everybody', () => { for (const {share} of thresholdRuns(0.16)(4)) expect(share).toBeGreaterThan(0.97); });
  test('the fixed point is the smallest', () => expect([cascadeOf([0, 0.9, 0.9]), cascadeOf([0, 0.5, 1]), cascadeOf([0.1, 0, 0])]).toEqual([1, 3, 3]));
});

describe('V10 by the mechanism: the tip', () => {
  /** The smallest x = G(x), where G is the share that the mechanism calls ready, for many people with the quantiles of their thresholds. */
  const fixedPoint = (sd: number) => {
    const N = 20_000;
    const educators = createEducators(N, 1);
    educators.demand.fill(0.5);
    educators.ownership.fill(0.5);
    // Pull is 0.25 + x: a threshold of 0.25 + need. No bound is drawn: what lies below 0 is ready at once.
    for (let who = 0; who < N; who++) educators.threshold[who] = 0.5 + sd * normalQuantile((who + 0.5) / N);
    let share = 0;
    for (;;) {
      let ready = 0;
      for (let who = 0; who < N; who++) if (chanceOfEngaging(educators, who, share, {readinessSlope: 1e7, weightOfSocialProof: 1, rateOfEngaging: 1, simpleContagion: 0}) > 0.5) ready++;
      if (ready / N <= share) return share;
      share = ready / N;
    }
  };
  test.each([[0.1, 0.0077, 0.0001], [0.12, 0.0402, 0.0001], [0.122, 0.0548, 0.0008], [0.123, 1, 0.0001]])('spread %f: %f', (sd, exact, within) => {
    expect(Math.abs(fixedPoint(sd) - exact)).toBeLessThan(within);
  });
});

describe('V13: contagion that needs two colleagues', () => {
  const rows = (world: World) => rowsWhere(world.educators.ring, ring => ring >= 2);

  test('on a ring of neighbours it reaches everybody, from the two outwards, nobody passed over', () => {
    const scenario = scenarioOf('complex-contagion.yaml');
    for (let replicate = 0; replicate < scenario.replicates; replicate++) {
      const world = play(scenario, replicate, now => {
        const there = new Set(rows(now));
        const gaps = [...there].filter(who => !there.has((who + 1) % 100)).length;
        expect(gaps).toBeLessThanOrEqual(1);
      });
      expect(rows(world)).toHaveLength(100);
    }
  });

  test('in step with each other, 49 steps', () => {
    // Everybody looks around in the same week: rows 0, 4, 8 … are the ring; nobody is tied to the rows between.
    const N = 100;
    const world = smallWorld({
      people: Array.from({length: 4 * N}, (_, row) => row % 4 ? {} : {ring: row < 8 ? 3 : 1, demand: 1, ownership: 0.6, threshold: 0.975}),
      ties: Array.from({length: N}, (_, who) => [1, 2].map(step => [4 * who, 4 * ((who + step) % N), 0.3] as const)).flat(), weeks: 400,
    });
    let steps = 0;
    while (rows(world).length < N && steps < 200) {
      world.week += 4;
      playStage(world, [lookingAround, engaging], {given: {slope: 1e6, hE: 1, w0: 0}});
      for (const who of rows(world)) world.educators.tries[who] = 1;
      steps++;
      expect(rows(world)).toHaveLength(Math.min(N, 2 + 2 * steps));
    }
    expect(steps).toBe(49);
  });

  test('among the same people with colleagues at random it hardly spreads', () => {
    const GRAPHS = 30;
    const scenario = scenarioOf('complex-contagion.yaml');
    let spread = 0;
    for (let number = 0; number < GRAPHS; number++) {
      const reached = rows(play({...scenario, network: regular(number), weeks: 60}, number)).length;
      expect(reached).toBeLessThan(10);
      if (reached > 2) spread++;
    }
    // A third person is tied to both with probability 1 − (1 − 3/99)³ ≈ 0.09 a graph: 2.6 of 30, and five standard deviations of 1.55 above it.
    expect(spread).toBeLessThan(2.6 + 5 * 1.55);
  });
});

/** A random regular graph of 100 people with four colleagues each; 0 and one of its own practise. */
function regular(number: number): SurveyNetwork {
  const draws = new Stream('regular', 'graph', number).at(0);
  let k = 0;
  const {one, other} = randomRegular(100, 4, () => draws.uniform(0, k++));
  const partner = [...one].map((who, at) => who === 0 ? other[at] : other[at] === 0 ? who : -1).find(who => who >= 0)!;
  const same = <T>(of: T) => Array.from({length: 100}, () => of);
  return {
    kind: 'survey', districts: ['D'], schools: [{name: 'A', district: 0, office: false, underserved: null}], roles: ROLES,
    people: {
      id: same('').map((_, who) => `p${who}`), school: same(0), role: same(0), groups: {},
      state: {ring: same(1).map((ring, who) => who === 0 || who === partner ? 3 : ring), demand: same(1), ownership: same(0.6), threshold: same(0.975)},
    },
    ties: {source: [...one], target: [...other], strength: [...one].map(() => 0.3)},
  };
}
