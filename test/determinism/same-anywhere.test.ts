/**
 * Goal: what names a result, its fingerprint, depends on the scenario alone: not on threads, the size of units, the order in which they are
 * finished, on charts being drawn, time zone or language; and a strategy's own not on what else is measured or compared.
 * Method: one small plan, run in many ways; the built library where threads are needed.
 */
import {beforeAll, describe, expect, test} from 'vitest';
import {CHARTS} from '../../src/charts/index.ts';
import {compare} from '../../src/experiment/compare.ts';
import type {Ensemble} from '../../src/experiment/ensemble.ts';
import {fingerprintsOf} from '../../src/experiment/fingerprint.ts';
import {gather, outcomesOf} from '../../src/experiment/outcomes.ts';
import {unitsOf} from '../../src/experiment/plan.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {Stream} from '../../src/kernel/random.ts';
import {writeYaml} from '../../src/io/yaml.ts';
import {contents} from '../cli/contents.ts';
import {dlsim, emptyFolder, type Ended} from '../cli/spawned.ts';
import {PLAN, type Plan} from './plan.ts';
import {run} from '../built.ts';

function settled(changes: Plan = {}): Scenario {
  const {scenario, issues} = parseScenario({...PLAN, ...changes});
  if (!scenario) throw new Error(issues.map(({message}) => message).join('; '));
  return scenario;
}

/** In units of `size`, worked off in the order of `turn`. */
function inUnits(scenario: Scenario, size: number, turn: (unit: number) => number = unit => unit): Ensemble {
  const units = unitsOf(scenario, size);
  const order = units.map((_, at) => at).sort((a, b) => turn(a) - turn(b));
  const outcomes = new Map(order.map(at => [at, outcomesOf(scenario, units[at])]));
  return gather(scenario, units, units.map((_, at) => outcomes.get(at)!));
}

const scenario = settled();
const ensemble = inUnits(scenario, 8);
const fingerprint = fingerprintsOf(ensemble).all;
/** By id, of a plan run as it stands. */
const ofStrategies = (of: Ensemble) => Object.fromEntries(fingerprintsOf(of).strategies.map((one, at) => [of.scenario.strategies[at].id, one]));
const strategies = ofStrategies(ensemble);

test('it is another for another seed, and for one number that is another', () => {
  const runs = ensemble.runs.map(ofStrategy => [...ofStrategy]);
  const values = runs[1][2]!.values.slice();
  values[0] += 1e-9;
  runs[1][2] = {...runs[1][2]!, values};
  expect(fingerprintsOf({...ensemble, runs}).all).not.toBe(fingerprint);
  expect(ofStrategies(inUnits(settled({seed: 'elsewhere', replicates: 1}), 1))['quality-first']).not.toBe(ofStrategies(inUnits(settled({replicates: 1}), 1))['quality-first']);
});

describe('how the work is cut and who does it', () => {
  test.each([1, 3, 7, 20])('units of %i', size => expect(fingerprintsOf(inUnits(scenario, size)).all).toBe(fingerprint));

  test.each(['a', 'b'])('finished in a shuffled order (%s)', seed => {
    const shuffle = new Stream(seed, 'order', 0).at(0);
    expect(fingerprintsOf(inUnits(scenario, 1, unit => shuffle.uniform(unit))).all).toBe(fingerprint);
  });

  test.each([1, 2, 4, 8])('%i threads', async threads => {
    expect(fingerprintsOf(await run(scenario, {threads})).all).toBe(fingerprint);
  });
});

describe('what is made of it', () => {
  test('comparing and drawing change nothing', () => {
    const before = structuredClone(ensemble.runs);
    const comparison = compare(ensemble);
    for (const chart of CHARTS) chart.draw(ensemble, comparison);
    expect(ensemble.runs).toEqual(before);
    expect(fingerprintsOf(ensemble).all).toBe(fingerprint);
  });

  const text = writeYaml({...PLAN, replicates: 2});
  const whole = {cwd: emptyFolder({'plan.yaml': text}), ended: null as Ended | null};
  const run = (cwd: string, env = {}) => dlsim(['run', 'plan.yaml', '--quiet', '--json', '--out', 'results'], {cwd, env});
  beforeAll(() => { whole.ended = run(whole.cwd); });

  test.each([
    {TZ: 'UTC', LANG: 'C'}, {TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}, {TZ: 'Asia/Kathmandu', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8'},
  ])('$TZ, $LANG: every file has the same bytes, with charts', env => {
    const cwd = emptyFolder({'plan.yaml': text});
    expect(run(cwd, env)).toEqual(whole.ended);
    expect(contents(`${cwd}/results`)).toEqual(contents(`${whole.cwd}/results`));
  });

  test('the program says the fingerprint of the runs alone', () => {
    const {scenario: small} = parseScenario({...PLAN, replicates: 2}, {name: 'plan'});
    expect(JSON.parse(whole.ended!.out)).toMatchObject({ok: true, fingerprint: fingerprintsOf(inUnits(small!, 1)).all});
  });
});

describe('a strategy has a fingerprint of its own', () => {
  const {'quality-first': one, mandate, 'hands-off': none, ours} = PLAN.strategies;

  test.each<{what: string; changes: Plan}>([
    {what: 'other measures, moments and networks are asked for', changes: {'measures every': '9 weeks', compare: {measures: ['clustering', 'advice gini'], at: ['week 33', 'end']}, keep: {'network at': ['week 11'], stories: 0}}},
    {what: 'others are added before it', changes: {strategies: {steady: {use: 'steady'}, institutes: {use: 'institutes'}, ...PLAN.strategies}}},
    {what: 'the order is another', changes: {strategies: {ours, 'hands-off': none, mandate, 'quality-first': one}}},
    {what: 'others are left out', changes: {strategies: {mandate, ours}}},
    {what: 'words are others', changes: {title: 'x', question: 'y', begins: 'May 2030', strategies: {...PLAN.strategies, ours: {...ours, title: 'z', why: 'why'}}}},
    {what: 'something is expected', changes: {expect: [{measure: 'reach', of: 'ours', 'at least': 'hands-off', at: 'end'}]}},
  ])('the same when $what', ({changes}) => {
    const found = ofStrategies(inUnits(settled(changes), 8));
    for (const id of Object.keys(found).filter(other => other in strategies)) expect([id, found[id]]).toEqual([id, strategies[id]]);
    expect(Object.keys(found).filter(other => other in strategies).length).toBeGreaterThan(1);
  });
});
