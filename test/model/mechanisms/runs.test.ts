/**
 * Goal: whole runs keep the promises that single mechanisms make: worlds stay sound whatever the team does and the numbers are, any rule can
 * be left out, and nobody is touched by someone nobody can meet. Method: small random networks, week by week.
 */
import {describe, expect, test} from 'vitest';
import {endStateOf} from '../../../src/engine/end-state.ts';
import type {Job} from '../../../src/engine/job.ts';
import {Course} from '../../../src/engine/simulate.ts';
import {jobOf} from '../../../src/experiment/plan.ts';
import {Stream} from '../../../src/kernel/random.ts';
import {Sha256} from '../../../src/kernel/sha256.ts';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {PARAMETERS} from '../../../src/model/parameters.ts';
import type {SurveyNetwork} from '../../../src/model/plan.ts';
import {MECHANISMS} from '../../../src/model/schedule.ts';
import {STRATEGIES} from '../../../src/model/strategies/index.ts';
import {listed} from '../../../src/model/world/tie-lists.ts';
import type {World} from '../../../src/model/world/world.ts';
import {idOf} from '../../../src/schema/parameter.ts';
import {read} from '../../scenario/reading.ts';
import {survey, surveyTies} from '../population/plans.ts';

const WEEKS = 100;

/** One job a shipped strategy, and one that only coaches, on two small districts with a core that practises already. */
const jobs: readonly Job[] = (() => {
  const {scenario} = read([
    'dlsim: 1', 'seed: runs', `horizon: ${WEEKS} weeks`, 'network: {synthetic: {districts: 2, schools per district: 2, educators per school: 16}}',
    'start: {practice: {people: 8, communities of: 8}, engagement: 10 %, interest: 20 %}', 'team: {hours: 12 a week, until: 80 weeks}',
    'events: [{shock: {leave: 30 %, when: week 30}}]',
    'strategies:', ...STRATEGIES.map(({id}) => `  ${id}: {use: ${id}}`), '  coached: {phases: [{name: all, spend: {coach: 100 %}}]}',
  ].join('\n'));
  return scenario!.strategies.map((_, at) => jobOf(scenario!, at, 0));
})();

/** Runs to the end, and looks at the world each week. */
function run(job: Job, look: (world: World) => void = () => {}): World {
  const course = new Course(job);
  while (course.world.week < job.weeks) {
    course.step();
    look(course.world);
  }
  return course.world;
}

/** Every number of the model somewhere in its range, told by a number. */
function anyNumbers(number: number): Record<string, number> {
  const draws = new Stream('any numbers', 'parameters', number).at(0);
  return Object.fromEntries(PARAMETERS.map(({name, range: [low, high], domain}, at) => {
    const drawn = low + (high - low) * draws.uniform(at);
    return [idOf(name), domain === 'count' ? Math.round(drawn) : drawn];
  }));
}

describe.each(jobs.map(job => [job.strategy.id, job] as const))('under %s', (_, job) => {
  test('worlds stay sound with the numbers as shipped and with any other plausible ones', () => {
    run(job, checkInvariants);
    for (const replicate of [1, 2, 3]) run({...job, replicate, parameters: anyNumbers(replicate)}, checkInvariants);
  });
});

test('what is told of a week carries that week, and is of people there are, or of nobody', () => {
  const kinds = new Set<string>();
  for (const job of jobs) {
    let told = 0;
    run({...job, record: {...job.record, log: true}}, ({week, log, educators: {count}}) => {
      const fresh = log!.entries.slice(told);
      for (const {what} of fresh) kinds.add(what.kind);
      expect(fresh.filter(entry => entry.week !== week - 1 || Math.min(entry.who, entry.whom) < -1 || Math.max(entry.who, entry.whom) >= count)).toEqual([]);
      told = log!.entries.length;
    });
  }
  expect([...kinds].sort()).toEqual([
    'arrived', 'changed school', 'community dissolved', 'community split', 'connected', 'first try', 'founded', 'helped', 'introduced', 'joined', 'left', 'made something new', 'move', 'new focus',
    'reached by', 'refused', 'sponsored', 'told',
  ]);
});

test('random numbers for the model differ from world to world', () => expect(anyNumbers(1)).not.toEqual(anyNumbers(2)));

describe('any mechanism can be switched off', () => {
  const lively = {
    'rate-of-spontaneous-interest': 0.02, 'rate-of-burning-out': 0.9, 'tries-needed': 2, 'weeks-until-interest-is-lost': 13, 'weeks-until-trying-is-over': 6,
    'ties-inside-school': 1, 'ties-across-schools': 0.3,
  };
  const three = jobs.filter(({strategy}) => ['mandate', 'steady', 'coached'].includes(strategy.id))
    .map(job => ({...job, team: {...job.team, hours: [40]}, parameters: {...job.parameters, ...lively}}));
  const ends = (off: readonly string[]) => three.map(job => endStateOf(run({...job, off}, checkInvariants)));
  const withAll = ends([]);

  test.each(MECHANISMS.map(({name}) => [name]))('%s: worlds stay sound, and some come out otherwise', name => {
    expect(ends([idOf(name)])).not.toEqual(withAll);
  });
});

/** All that is kept of the first so many people, and of communities. */
function endOf({educators, ties, communities, places}: World, people: number): string {
  const typed = Object.values(educators).filter(ArrayBuffer.isView) as Float32Array[];
  const columns: unknown[] = typed.map(column => [...column.subarray(0, people * column.length / educators.count)]);
  for (const name of ['alter', 'strength', 'floor', 'help'] as const) columns.push([...listed(ties, name, people)]);
  columns.push([...ties.degree.subarray(0, people)], [...places.holder.subarray(0, people)]);
  columns.push(communities.alive, [...communities.members], [...communities.focus], [...communities.cohesion]);
  return new Sha256().update(JSON.stringify(columns)).hex();
}

describe('someone nobody can meet, in a district of their own', () => {
  /** 40 people of three schools, with ties from a survey; and perhaps one more, in any ring. */
  const network = (ring: number | null): SurveyNetwork => {
    const alone = ring === null ? 0 : 1;
    const people = Array.from({length: 40 + alone}, (_, who) => ({id: `p${who}`, school: who === 40 ? 4 : who % 3, role: who < 3 ? 2 : 0}));
    const ties = surveyTies(Array.from({length: 160}, (_, at) => [at % 40, (at * 7 + Math.floor(at / 40) + 1) % 40, 0.2 + at % 7 / 10] as const));
    const rings = people.map((_, who) => who === 40 ? ring : who % 4);
    const plain = survey(people, {ties}, {ring: rings, community: people.map((_, who) => who < 40 && who % 4 === 3 ? who % 2 : null)});
    return {...plain, districts: ['North', 'South', 'Nowhere'], schools: [...plain.schools, {name: 'Alone', district: 2, office: false, underserved: null}]};
  };
  const handsOff = jobs.find(({strategy}) => strategy.id === 'hands-off')!;
  /** Without moving: movers swap posts with whoever moves in the whole network. */
  const alone = (ring: number | null, job: Job = handsOff) =>
    run({...job, off: ['moving'], network: network(ring), weeks: 110, start: {practice: null, engagement: 0, interest: 0}}, checkInvariants);

  test.each([0, 1, 2, 3])('changes nobody’s life: in ring %i', ring => {
    expect(endOf(alone(ring), 40)).toBe(endOf(alone(null), 40));
  });

  test('nor with livelier numbers', () => {
    const job = {...handsOff, parameters: {...handsOff.parameters, 'contacts-in-practice': 5, 'chance-meetings': 0.5, leave: 0.16, 'rate-of-spontaneous-interest': 0.1}};
    expect(endOf(alone(3, job), 40)).toBe(endOf(alone(null, job), 40));
  });
});
