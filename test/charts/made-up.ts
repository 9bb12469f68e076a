/** Ensembles made up for tests: smooth curves with a little luck that depends on the replicate alone. No model is run. */
import {NOTHING_SPENT} from '../../src/engine/bookkeeping.ts';
import {NO_GROUPS, NO_SCHOOLS} from '../../src/engine/groups.ts';
import type {Run, Snapshot} from '../../src/engine/run.ts';
import {compare} from '../../src/experiment/compare.ts';
import type {Comparison} from '../../src/experiment/comparison.ts';
import type {Ensemble} from '../../src/experiment/ensemble.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {VERBS} from '../../src/model/plan.ts';

export const TITLES = ['Quality first', 'Scale first', 'Demand driven', 'Steady', 'Mandate', 'Institutes', 'Hands off', 'Equity first'];
export const LONG = [
  'Slow core in the four northern districts, then school by school with the coaches we already have', 'Slow core in the four northern districts, then everybody at once in the September of the second year',
  'Reading-and-writing-across-the-curriculum-communities', 'Steady', 'Mandate for all of them', 'Institutes in every summer', 'Hands off', 'Equity first, by the list of the state'];
export const HOSTILE = ['</script><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '=HYPERLINK("http://x")', '[x](javascript:alert(1)) | a.b', '\u001b[31mred\u001b[0m\nnew line', 'constructor', '', 'x'.repeat(10_000)];

const MEASURES = [
  'outside', 'interest', 'engagement', 'practice', 'reach', 'depth-weighted-reach', 'deep-share', 'quality-of-practice', 'mean-practice', 'reciprocity', 'cohesion', 'equity-gap', 'take-up-gap',
  'student-experience', 'student-experience-most', 'student-experience-least', 'hours-per-deep-practitioner'];

export interface Wish {
  readonly strategies?: number;
  readonly titles?: readonly string[];
  readonly replicates?: number;
  readonly weeks?: number;
  readonly people?: number;
  /** Every value NaN. */
  readonly undefinedAll?: boolean;
  /** Strategies don't differ at all. */
  readonly same?: boolean;
  readonly networkAt?: readonly number[];
  readonly failed?: readonly (readonly [strategy: number, replicate: number])[];
}

/** A number in [0, 1) of two whole numbers. */
function luck(one: number, other: number): number {
  let x = (one * 374761393 + other * 668265263) | 0;
  x = Math.imul(x ^ (x >>> 13), 1274126177);
  return ((x ^ (x >>> 16)) >>> 0) / 4294967296;
}

export function madeUp(wish: Wish = {}): {ensemble: Ensemble; comparison: Comparison} {
  const {strategies = 2, titles = TITLES, replicates = 40, weeks = 208, failed = []} = wish;
  const scenario = scenarioOf(titles.slice(0, strategies), weeks, replicates, wish.networkAt ?? [0, Math.min(156, weeks), weeks]);
  const runs = scenario.strategies.map((_, strategy) => Array.from({length: replicates}, (_, replicate) => (
    failed.some(([s, r]) => s === strategy && r === replicate) ? null : runOf(scenario, strategy, replicate, wish)
  )));
  const ensemble: Ensemble = {
    scenario, replicates, runs,
    failed: failed.map(([strategy, replicate]) => ({strategy: scenario.strategies[strategy].id, replicate, message: 'seed made-up, week 3, tie decay'})),
  };
  return {ensemble, comparison: compare(ensemble)};
}

function scenarioOf(titles: readonly string[], weeks: number, replicates: number, networkAt: readonly number[]): Scenario {
  return {
    dlsim: 1, name: 'made-up', title: 'A made-up dozen of districts', question: 'Should we grow a small core first, or open the doors in September?', seed: 'made-up',
    begins: {month: 9, year: 2026}, weeks, replicates, measureEvery: 4,
    network: {kind: 'synthetic', districts: []}, start: {practice: null, engagement: 0.01, interest: 0.04}, assumptions: {}, off: [], futures: 'as given',
    team: {hours: [60], until: Math.min(156, weeks), cost: null},
    strategies: titles.map((title, index) => ({id: `strategy-${index}`, title, why: '', phases: [], events: [], use: null})), events: [],
    compare: {against: 'strategy-0', measures: ['depth-weighted-reach', 'equity-gap', 'hours-per-deep-practitioner'], at: [52, Math.min(156, weeks), weeks].filter((week, at, all) => all.indexOf(week) === at && week <= weeks), matters: {}},
    keep: {networkAt, stories: 6}, expect: [],
  };
}

function runOf(scenario: Scenario, strategy: number, replicate: number, wish: Wish): Run {
  const {weeks: horizon, keep} = scenario;
  const kind = wish.same ? 0 : strategy;
  const people = (wish.people ?? 3400) + Math.round(200 * luck(replicate, 1) - 100);
  const every = Array.from({length: Math.floor(horizon / 4) + 1}, (_, at) => at * 4);
  const weeks = [...new Set([...every, ...scenario.compare.at, horizon])].sort((one, two) => one - two);
  const values = new Float64Array(MEASURES.length * weeks.length);
  weeks.forEach((week, at) => {
    const state = stateAt(week, kind, replicate, people);
    MEASURES.forEach((measure, row) => {
      const moment = measure === 'reciprocity' || measure === 'cohesion';
      values[row * weeks.length + at] = wish.undefinedAll || (moment && week % 26 !== 0 && week !== horizon) ? NaN : state[measure];
    });
  });
  const ends = [0, 52, 104, 156, 208, 260, 312].filter(week => week < horizon).concat(horizon);
  return {
    strategy: scenario.strategies[strategy].id, replicate, people, weeks, measures: MEASURES, values,
    flows: ends.slice(1).map((to, at) => ({from: ends[at], to, counts: flowOf(stateAt(ends[at], kind, replicate, people), stateAt(to, kind, replicate, people))})),
    phases: kind === 6 ? [] : [{name: 'core', started: 0, ended: 'time'}, {name: 'deepen', started: 26, ended: 'gate'}, {name: 'outward', started: 80 + Math.round(20 * luck(replicate, 3)), ended: 'end of facilitation'}],
    ledger: kind === 6 ? [] : [0, 1, 2].flatMap(phase => VERBS.flatMap((verb, at) => (luck(at, phase + 7 * kind) > 0.45 ? [{phase, verb, hours: 2500 * luck(at + 3, phase + kind)}] : []))),
    hours: [1, 2, 3].map(year => ({year, budget: kind === 6 ? 0 : 2820, idle: kind === 6 ? 0 : 200 * luck(year, replicate), educators: kind === 6 ? 300 : 9000 * luck(kind, 9)})),
    spending: NOTHING_SPENT, groups: NO_GROUPS, reached: NO_SCHOOLS,
    schools: {names: ['A', 'B'], rings: new Int32Array(8), people: new Int32Array([people - 100, 100])},
    snapshots: (replicate > 0 && !wish.failed ? [] : keep.networkAt).map(week => snapshotOf(week, kind, replicate, people, horizon)), log: [], endState: '00',
  };
}

function stateAt(week: number, kind: number, replicate: number, people: number): Record<string, number> {
  const t = week / 208;
  const wobble = 0.75 + 0.5 * luck(replicate, kind) + 0.08 * luck(replicate * 100 + week, kind);
  const after = week > 156 ? 1 - 0.4 * (week - 156) / 52 : 1;
  const strength = [1, 1.35, 1.1, 1.2, 0.4, 0.02, 0.005, 0.8][kind] * wobble;
  const practice = Math.round(people * 0.07 * t * t * strength * after);
  const engagement = Math.round(people * (0.01 + 0.15 * t * after * Math.min(1, strength)));
  const interest = Math.round(people * (0.04 + 0.5 * t * after * Math.min(1.1, strength)));
  const quality = practice < 3 ? NaN : 0.25 + 0.13 * t + 0.05 * [1, 0.2, 0.1, 0.2, 0, 0, 0, 0.1][kind] * wobble;
  const dwr = practice * 0.09 * wobble / people * [1, 0.75, 0.6, 0.7, 0.3, 0.1, 0.1, 0.6][kind];
  const gap = 0.025 - 0.006 * t * [0, 0, 0.1, 0.1, 0, 0, 0, 1][kind] + 0.004 * luck(replicate, 5);
  return {
    outside: people - practice - engagement - interest, interest, engagement, practice, reach: (practice + engagement + interest) / people, 'depth-weighted-reach': dwr,
    'deep-share': dwr * 1.5, 'quality-of-practice': quality, 'mean-practice': 0.21 + 0.03 * t * wobble * Math.min(1, strength), reciprocity: 0.2 + 0.2 * Math.min(1, t * 2) * wobble, cohesion: practice < 3 ? NaN : 0.2 + 0.2 * t * wobble,
    'equity-gap': gap, 'take-up-gap': 0.3 - 1.2 * t * [0, 0, 0.1, 0.1, 0, 0, 0, 1][kind], 'student-experience': 0.21 + 0.02 * t, 'student-experience-least': 0.22 + 0.02 * t * wobble, 'student-experience-most': 0.22 + 0.02 * t * wobble - gap,
    'hours-per-deep-practitioner': week === 0 ? NaN : 8000 * Math.min(1, week / 156) / (1 + dwr * people),
  };
}

/** People stay where they are as far as the next moment has room there; the rest fills up from the outside. */
function flowOf(from: Record<string, number>, to: Record<string, number>): number[] {
  const rings = ['outside', 'interest', 'engagement', 'practice'];
  const left = rings.map(ring => from[ring]);
  const room = rings.map(ring => to[ring]);
  const counts = new Array<number>(16).fill(0);
  const move = (one: number, other: number, share: number) => {
    const many = Math.floor(Math.min(left[one], room[other]) * share);
    counts[one * 4 + other] += many;
    left[one] -= many;
    room[other] -= many;
  };
  for (let ring = 0; ring < 4; ring++) move(ring, ring, 0.7);
  for (let one = 0; one < 4; one++) for (let other = 0; other < 4; other++) move(one, other, 1);
  return counts;
}

function snapshotOf(week: number, kind: number, replicate: number, people: number, horizon: number): Snapshot {
  const state = stateAt(week, kind, replicate, people);
  const ring = new Uint8Array(people);
  for (let who = 0; who < people; who++) {
    const at = luck(who, replicate) * people;
    ring[who] = at < state.practice ? 3 : at < state.practice + state.engagement ? 2 : at < state.practice + state.engagement + state.interest ? 1 : 0;
  }
  const count = Math.min(people * 3, 9000);
  const one = Int32Array.from({length: count}, (_, tie) => Math.floor(luck(tie, 11) * (people - 1)));
  return {
    week,
    people: {
      ring, school: Int32Array.from({length: people}, (_, who) => Math.floor(who / 35)), role: new Uint8Array(people), community: new Int32Array(people).fill(-1),
      quality: Float32Array.from({length: people}, (_, who) => 0.2 + 0.3 * luck(who, 2)), arrival: new Int32Array(people),
    },
    ties: {one, other: one.map((who, tie) => Math.min(people - 1, who + 1 + Math.floor(luck(tie, 12) * 40))), strength: Float32Array.from({length: count}, (_, tie) => luck(tie, 13) * (0.5 + 0.5 * week / horizon))},
  };
}
