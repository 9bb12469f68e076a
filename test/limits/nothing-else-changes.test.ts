/** Goal: what must not matter does not, to the byte or in the mean. Method: metamorphic tests on scenario files: the same run with one thing changed. */
import {describe, expect, test} from 'vitest';
import {endStateOf} from '../../src/engine/end-state.ts';
import {simulate, simulateUntil} from '../../src/engine/simulate.ts';
import {jobOf, unitsOf} from '../../src/experiment/plan.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {Sha256} from '../../src/kernel/sha256.ts';
import {mean, variance} from '../../src/experiment/statistics.ts';
import type {GraphNetwork, SurveyNetwork} from '../../src/model/plan.ts';
import {listed} from '../../src/model/world/tie-lists.ts';
import type {World} from '../../src/model/world/world.ts';
import {survey, surveyTies} from '../model/population/plans.ts';
import {play, readings, scenarioOf} from './runs.ts';

const lively = scenarioOf('lively.yaml');
const ends = (scenario: Scenario, replicates: readonly number[] = [0]) =>
  Object.fromEntries(scenario.strategies.map(({id}, at) => [id, replicates.map(replicate => simulate(jobOf(scenario, at, replicate)).endState)]));

/** The first people’s columns, in short. */
function livesOf({educators, ties, places}: World, people: number): string {
  const {ring, quality, demand, ownership, energy, dip, knowHow, themes, since, arrival, community} = educators;
  const own = [ring, quality, demand, ownership, energy, dip, since, arrival, community, places.school, ties.degree].map(column => column.slice(0, people).join());
  const lists = (['alter', 'strength', 'help'] as const).map(name => listed(ties, name, people).join());
  return new Sha256().update([...own, knowHow.slice(0, people * themes).join(), ...lists].join('\n')).hex();
}

describe('strategies', () => {
  test('without an hour to spend all are the same, to the byte; but a mandate, which costs none', () => {
    const {mandate, ...others} = ends(scenarioOf('no-hours.yaml'));
    expect(new Set(Object.values(others).flat()).size).toBe(1);
    expect(mandate).not.toEqual(others['hands-off']);
  });

  test('with hours they differ', () => expect(new Set(Object.values(ends(lively)).flat()).size).toBe(8));

  test('one more strategy leaves the others’ bytes alone, wherever it stands', () => {
    const {'quality-first': first, steady} = ends({...lively, strategies: lively.strategies.filter(({id}) => id === 'quality-first' || id === 'steady')});
    const all = ends({...lively, strategies: [...lively.strategies].reverse()});
    expect([all['quality-first'], all.steady]).toEqual([first, steady]);
  });
});

describe('looking on', () => {
  const one = {...lively, strategies: lively.strategies.slice(0, 1)};

  test('what is measured, when, and what is kept changes no life', () => {
    const plain = ends(one);
    expect(ends({...one, measureEvery: 1})).toEqual(plain);
    expect(ends({...one, keep: {networkAt: [0, 30, 70], stories: 9}, compare: {...one.compare, at: [10, 20, 70]}})).toEqual(plain);
    expect(ends({...one, keep: {networkAt: [], stories: 0}})).toEqual(plain);
  });

  test('what is measured at a week does not depend on how often it is', () => {
    const read = (every: number) => {
      const {values, weeks, measures} = simulate(jobOf({...one, measureEvery: every}, 0, 0));
      return measures.map((_, row) => values[row * weeks.length + weeks.indexOf(52)]);
    };
    expect(read(1)).toEqual(read(13));
  });

  test('more replicates keep the first ones', () => {
    const four = {...lively, replicates: 4, strategies: lively.strategies.slice(0, 2)}, two = {...four, replicates: 2};
    expect(ends(four, [0, 1, 2, 3])['quality-first'].slice(0, 2)).toEqual(ends(two, [0, 1])['quality-first']);
    const played = (scenario: Scenario) => unitsOf(scenario, 1).map(({strategy, from}) => `${strategy} ${from}`);
    expect(played(four)).toEqual(expect.arrayContaining(played(two)));
    expect(new Set(ends(four, [0, 1, 2, 3])['quality-first']).size).toBe(4);
  });

  test('one value more for an assumption leaves the others’ runs alone', () => {
    const at = (growth: number) => simulate(jobOf({...one, assumptions: {...one.assumptions, 'growth-by-doing': growth}}, 0, 0)).endState;
    expect([at(0.02), at(0.04), at(0.02)].map((end, _, all) => end === all[0])).toEqual([true, false, true]);
  });

  test('run to a week, saved, gone on with: as run through', () => {
    const job = jobOf(one, 0, 0);
    const through = simulate(job).endState;
    for (const week of [0, 1, 41, 43, 60]) expect(simulate(job, structuredClone(simulateUntil(job, week))).endState).toBe(through);
  });
});

describe('topology', () => {
  test('without contagion it does not matter whom people are tied to', () => {
    const scenario = scenarioOf('no-contagion.yaml');
    const end = (graph: GraphNetwork['graph'], tiesEach = 4) => {
      const network = {...scenario.network as GraphNetwork, graph, tiesEach, rewired: 0.3};
      const {ring, tries, dip, quality, demand, energy, threshold} = play({...scenario, network}).educators;
      return new Sha256().update([ring, tries, dip, quality, demand, energy, threshold].map(column => column.join()).join()).hex();
    };
    const lattice = end('lattice');
    expect([end('random regular'), end('erdos-renyi'), end('watts-strogatz'), end('lattice', 10)]).toEqual(Array(4).fill(lattice));
    expect(new Set(play(scenario).educators.ring)).toEqual(new Set([0, 1, 2]));
  });

  test('with it, it does', () => {
    const scenario = scenarioOf('no-contagion.yaml');
    const open: Scenario = {...scenario, assumptions: {...scenario.assumptions, 'weight-of-social-proof': 1}};
    const end = (graph: GraphNetwork['graph']) => play({...open, network: {...open.network as GraphNetwork, graph}}).educators.ring.join();
    expect(end('random regular')).not.toBe(end('lattice'));
  });
});

/** A school of 40 people with their ties, as often as said, each in a district of its own. */
function schools(copies: number, order: readonly number[] = Array.from({length: 40}, (_, who) => who)): SurveyNetwork {
  const place = (who: number) => order.indexOf(who);
  const people = Array.from({length: 40 * copies}, (_, row) => ({id: `p${row}`, school: Math.floor(row / 40), role: order[row % 40] === 0 ? 2 : 0}));
  const within = Array.from({length: 140}, (_, at) => [at % 40, (at * 7 + Math.floor(at / 40) + 1) % 40, 0.2 + at % 6 / 10] as const);
  const ties = Array.from({length: copies}, (_, copy) => 40 * copy)
    .flatMap(first => within.map(([one, other, strength]) => [first + place(one), first + place(other), strength] as const));
  return survey(people, {
    districts: Array.from({length: copies}, (_, copy) => `D${copy}`), ties: surveyTies(ties),
    schools: Array.from({length: copies}, (_, copy) => ({name: `S${copy}`, district: copy, office: false, underserved: 0.4})),
  }, {ring: people.map((_, row) => order[row % 40] % 4)});
}

describe('people and places', () => {
  /** Without moving: movers swap posts with whoever moves in the whole network, so that nobody is apart from it. */
  const handsOff: Scenario = {
    ...lively, strategies: lively.strategies.filter(({id}) => id === 'hands-off'), start: {practice: null, engagement: 0, interest: 0}, off: ['moving'],
  };

  test('two disconnected copies of a school: the first exactly as alone', () => {
    for (const replicate of [0, 1]) {
      const alone = play({...handsOff, network: schools(1)}, replicate), beside = play({...handsOff, network: schools(2)}, replicate);
      expect(livesOf(beside, 40)).toBe(livesOf(alone, 40));
      expect(livesOf(beside, 40)).not.toBe(livesOf(play({...handsOff, network: schools(1)}, replicate + 1), 40));
    }
  });

  test('and the second alike in distribution; so are the same people in another order', () => {
    const RUNS = 60, scenario = {...handsOff, weeks: 30};
    const helps = ({educators: {received}}: World, from = 0) => received.subarray(from, from + 40).reduce((sum, number) => sum + number, 0) / 40;
    const reached = ({educators: {ring}}: World, from = 0) => ring.subarray(from, from + 40).filter(one => one > 0).length / 40;
    const backwards = Array.from({length: 40}, (_, who) => 39 - who);
    for (const [read, power] of [[helps, 0.7], [reached, 0.07]] as const) {
      const [alone] = readings({...scenario, network: schools(1)}, [scenario.weeks], world => read(world), RUNS);
      const [copy] = readings({...scenario, network: schools(2)}, [scenario.weeks], world => read(world, 40), RUNS);
      const [relabelled] = readings({...scenario, network: schools(1, backwards)}, [scenario.weeks], world => read(world), RUNS);
      for (const other of [copy, relabelled]) {
        const allowed = 4 * Math.sqrt((variance(alone) + variance(other)) / RUNS);
        expect(allowed).toBeLessThan(power);
        expect(Math.abs(mean(alone) - mean(other))).toBeLessThan(allowed);
        expect(other).not.toEqual(alone);
      }
    }
  });

  test('someone added whom nobody can meet, in the last row and a district of their own, changes nobody’s life', () => {
    const base = schools(1);
    for (const ring of [0, 1, 2, 3]) {
      const added = survey(
        [...base.people.id.map((id, row) => ({id, school: 0, role: base.people.role[row]})), {id: 'new', school: 1}],
        {districts: ['D0', 'D1'], ties: base.ties, schools: [...base.schools, {name: 'New', district: 1, office: false, underserved: 0.4}]},
        {ring: [...base.people.state.ring!, ring]},
      );
      expect(livesOf(play({...handsOff, network: added}), 40)).toBe(livesOf(play({...handsOff, network: base}), 40));
    }
  });

  test('relabelled people have the same measures of a state', () => {
    const state = (network: SurveyNetwork) => {
      const given = {...handsOff, network, weeks: 1, compare: {...handsOff.compare, at: [0]}};
      const {values, measures, weeks} = simulate(jobOf(given, 0, 0));
      return ['density', 'mean-degree', 'clustering', 'largest-component', 'reciprocity', 'interest', 'engagement', 'practice', 'reach']
        .map(measure => values[measures.indexOf(measure) * weeks.length]);
    };
    const [before, after] = [state(schools(1)), state(schools(1, [...Array(40).keys()].map(who => (who * 7 + 3) % 40)))];
    before.forEach((value, at) => expect(after[at]).toBeCloseTo(value, 12));
  });
});

test('twice the same is the same', () => expect(endStateOf(play(lively))).toBe(endStateOf(play(lively))));
