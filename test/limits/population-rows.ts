/** Thresholds, structure, turnover and equity in the mean: closed forms. */
import {simulate} from '../../src/engine/simulate.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {exp, pow} from '../../src/kernel/math.ts';
import {Stream} from '../../src/kernel/random.ts';
import {ROLES, type SurveyNetwork} from '../../src/model/plan.ts';
import type {World} from '../../src/model/world/world.ts';
import {sharing, type Row} from './row.ts';
import {inRings, play, readings, scenarioOf} from './runs.ts';

const WEEKS_A_YEAR = 52;
const range = (count: number) => Array.from({length: count}, (_, at) => at);

/** Whoever needs no more than are in already comes in, until nobody does: the smallest fixed point. */
export function cascadeOf(needs: readonly number[]): number {
  let inside = 0;
  for (;;) {
    const ready = needs.filter(share => share <= inside / (needs.length - 1)).length;
    if (ready === inside) return inside;
    inside = ready;
  }
}

/** Where each run ends, and where its own thresholds force it to. */
export const thresholdRuns = (spread: number) => sharing(replicates => {
  const scenario = scenarioOf('thresholds.yaml');
  return range(replicates).map(replicate => {
    const needs: number[] = [];
    const world = play({...scenario, assumptions: {...scenario.assumptions, 'spread-of-thresholds': spread}}, replicate, ({week, educators}) => {
      if (week === 0) needs.push(...Array.from(educators.threshold, threshold => threshold - 0.5));
    });
    return {share: inRings(2, 3)(world), forced: cascadeOf(needs) / needs.length};
  });
});

export const atOneTenth = thresholdRuns(0.1);

const thresholds: Row = {
  id: 'V10', played: 'thresholds.yaml', what: 'Granovetter, thresholds of mean 0.25 and spread 0.10: share that takes part', exact: 0.0077, power: 0.02, replicates: 10,
  finite: 0.0063, // among 201 someone who starts counts for 1/200 and not for 1/N of many: 1/((1 − g) N) with g = 0.21
  values: replicates => atOneTenth(replicates).map(({share}) => share),
};

/** A measure at the start of one replicate. */
export function atStart(scenario: Scenario, replicate: number, measure: string): number {
  const {values, measures, weeks} = simulate(jobOf(scenario, 0, replicate));
  return values[measures.indexOf(measure) * weeks.length];
}

export function randomGraph(tiesEach: number): Scenario {
  const scenario = scenarioOf('components.yaml');
  return {...scenario, network: {...scenario.network, tiesEach} as Scenario['network']};
}

const components = [1.5, 2, 3].map((c): Row => {
  let share = 1;
  for (let again = 0; again < 400; again++) share = 1 - exp(-c * share);
  return {
    id: 'V12', played: 'components.yaml', what: `largest component of G(n, c/n), c = ${c}`, exact: share, power: 0.03, replicates: 12,
    finite: 0.002, // the largest component takes what is of order 1/n and n^−2/3 beside it; n = 3000
    values: replicates => range(replicates).map(replicate => atStart(randomGraph(c), replicate, 'largest-component')),
  };
});

const PEOPLE = 60;

/** Whom people ask is chance, each way by itself. */
function asked(density: number, number: number): SurveyNetwork {
  const draws = new Stream('chance ties', 'pair', number).at(0);
  const pairs = range(PEOPLE * PEOPLE).map(at => [Math.floor(at / PEOPLE), at % PEOPLE]).filter(([one, other]) => one !== other && draws.uniform(one, 0, other) < density);
  const same = <T>(of: T) => range(PEOPLE).map(() => of);
  return {
    kind: 'survey', districts: ['D'], schools: [{name: 'A', district: 0, office: false, underserved: null}], roles: ROLES,
    people: {id: range(PEOPLE).map(who => `p${who}`), school: same(0), role: same(0), state: {ring: same(1)}, groups: {}},
    ties: {source: pairs.map(([one]) => one), target: pairs.map(([, other]) => other), strength: pairs.map(() => 0.3)},
  };
}

const structure = [0.05, 0.15].flatMap(density => {
  const either = 1 - (1 - density) * (1 - density);
  const row = (what: string, measure: string, exact: number, power: number): Row => ({
    id: 'V18', played: 'chance-ties.yaml', what: `${what} of chance ties, density ${density}`, exact, power, replicates: 40, finite: 0,
    values: replicates => range(replicates).map(number => atStart(scenarioOf('chance-ties.yaml', asked(density, number)), 0, measure)),
  });
  return [row('reciprocity', 'reciprocity', density, 0.03), row('transitivity', 'clustering', either, 0.03), row('density either way', 'density', either, 0.01)];
});

/** Share of the people who came in this week. */
const cameIn = (then: number) => ({educators: {arrival, count}}: World) => arrival.filter(week => week === then).length / count;
const stayed = sharing(replicates => readings(scenarioOf('turnover.yaml'), range(5).map(year => (year + 1) * WEEKS_A_YEAR), cameIn(0), replicates));
const turnover = range(5).map((year): Row => ({
  id: 'V15', played: 'turnover.yaml', what: `still there after ${year + 1} summer${year ? 's' : ''} of 16 %: 0.84^${year + 1}`, exact: pow(0.84, year + 1),
  power: 0.03, replicates: 12, finite: 0,
  values: replicates => stayed(replicates)[year],
}));
const tenure: Row = {
  id: 'V15', played: 'turnover.yaml', what: 'came two summers before the last: 0.16 · 0.84²', exact: 0.16 * pow(0.84, 2), power: 0.03, replicates: 12, finite: 0,
  values: replicates => readings(scenarioOf('turnover.yaml'), [5 * WEEKS_A_YEAR], cameIn(2 * WEEKS_A_YEAR + 42), replicates)[0],
};

const alike = sharing(replicates => range(replicates).map(replicate => simulate(jobOf(scenarioOf('alike.yaml'), 0, replicate))));
const equity = ([['equity-gap', 0.04], ['take-up-gap', 1.6], ['achievement-gap', 0.03]] as const).map(([measure, power]): Row => ({
  id: 'V20', played: 'alike.yaml', what: `${measure.replaceAll('-', ' ')} of schools alike, all rules on`, exact: 0, power, replicates: 24, finite: 0,
  values: replicates => alike(replicates).map(({values, measures, weeks}) => values[(measures.indexOf(measure) + 1) * weeks.length - 1]).filter(gap => !Number.isNaN(gap)),
}));

export const POPULATION_ROWS: readonly Row[] = [thresholds, ...components, ...turnover, tenure, ...structure, ...equity];
