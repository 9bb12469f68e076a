/**
 * Goal: a run that is stopped, saved and gone on with is the undisturbed run, to the byte; two plans that go on from one saved moment are the
 * same until then, and each is what it is when run in one go.
 * Method: made-up plans with gates, gatherings, mandates and shocks, stopped at random weeks, the saved moment taken through its bytes.
 */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Course, simulate, simulateUntil, type Checkpoint, type Job, type Run} from '../../src/engine/index.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {pack, unpack} from '../../src/io/packing.ts';

const WEEKS = 130;

const strategies = {
  'quality-first': {use: 'quality-first'}, 'scale-first': {use: 'scale-first'}, mandate: {use: 'mandate'}, 'hands-off': {use: 'hands-off'},
  'demand-driven': {use: 'demand-driven'}, institutes: {use: 'institutes'},
  curriculum: {phases: [{name: 'Planned', focus: 'set by the team', spend: {name: '50 %', nourish: '50 %'}}]},
  ours: {
    phases: [
      {name: 'Core', spend: {name: '40 %', nourish: '40 %', coach: '20 %'}, until: {all: [{measure: 'practice', 'at least': 4, for: '2 weeks'}], 'or after': '60 weeks'}},
      {name: 'Open', mandate: ['teachers'], focus: 'set by the team', spend: {inform: '50 %', connect: '50 %'}},
    ],
    events: [{convene: {people: 20, when: 'every summer'}}, {shock: {hours: 'half', for: '20 weeks', 'no protection': true, when: 'week 30'}}],
  },
};

function scenario(changes: Readonly<Record<string, unknown>> = {}) {
  const {scenario: settled, issues} = parseScenario({
    dlsim: 1, seed: 'going on', horizon: `${WEEKS} weeks`, replicates: 3, network: {synthetic: {districts: 2, 'schools per district': 2, 'educators per school': 18}},
    team: {hours: '14 a week', until: 'week 100'}, start: {practice: {people: 6, 'communities of': 6}}, strategies,
    events: [{shock: {leave: '20 %', when: 'week 60'}}], keep: {'network at': ['start', 'week 52', 'end'], stories: 2}, ...changes,
  });
  if (!settled) throw new Error(issues.map(({message}) => message).join('; '));
  return settled;
}

const plan = scenario();
const jobs = plan.strategies.map((_, at) => jobOf(plan, at, 0));
const whole = new Map(jobs.map(job => [job.strategy.id, simulate(job)]));

function throughBytes(saved: Checkpoint): Checkpoint {
  return unpack(pack(saved)) as Checkpoint;
}

/** The log of a run is long: its bytes are compared. */
function sameBytes(one: Run, other: Run): boolean {
  return one.endState === other.endState && Buffer.compare(pack(one), pack(other)) === 0;
}

test('stopped at any week, saved, gone on with: the undisturbed run', () => {
  fc.assert(fc.property(fc.constantFrom(...jobs), fc.integer({min: 0, max: WEEKS}), (job, week) =>
    sameBytes(simulate(job, throughBytes(simulateUntil(job, week))), whole.get(job.strategy.id)!)), {seed: 5, numRuns: 24});
});

test('stopped again and again, with mechanisms switched off', () => {
  const odd = scenario({mechanisms: {answering: 'off', 'word of mouth': 'off'}, assumptions: {consultancy: 0.5, 'tie capacity': 12}});
  for (const [at] of odd.strategies.entries()) {
    const job = jobOf(odd, at, 1);
    let saved = simulateUntil(job, 7);
    for (const week of [8, 41, 42, 59, 60, 61, 99, 100, 101]) {
      const course = new Course(job, throughBytes(saved));
      while (course.world.week < week) course.step();
      saved = course.save();
    }
    expect(sameBytes(simulate(job, saved), simulate(job))).toBe(true);
  }
});

test('going on leaves the saved moment as it is: it can be gone on with again', () => {
  const [job] = jobs;
  const saved = simulateUntil(job, 40);
  const bytes = pack(saved);
  simulate(job, saved);
  expect(pack(saved)).toEqual(bytes);
});

describe('another plan', () => {
  const [before] = jobs;
  const saved = simulateUntil(before, 52);
  const goingOn = (id: string, changes: Partial<Job> = {}): Job =>
    ({...jobs.find(({strategy}) => strategy.id === id)!, past: {until: 52, team: before.team, strategy: before.strategy}, ...changes});

  /** What was read until some week. */
  const readUntil = ({weeks, measures, values}: Run, week: number) =>
    measures.map((_, row) => weeks.flatMap((one, column) => (one <= week ? [values[row * weeks.length + column]] : [])));

  test.each(jobs.map(({strategy: {id}}) => id))('%s goes on from the moment as in one go, the same before it', id => {
    const run = simulate(goingOn(id), throughBytes(saved));
    expect(sameBytes(run, simulate(goingOn(id)))).toBe(true);
    expect(readUntil(run, 52)).toEqual(readUntil(whole.get('quality-first')!, 52));
    expect(run.snapshots.filter(({week}) => week <= 52)).toEqual(whole.get('quality-first')!.snapshots.filter(({week}) => week <= 52));
  });

  test('the plan that was under way just goes on', () => {
    expect(simulate(goingOn('quality-first'), saved)).toEqual(whole.get('quality-first'));
  });

  test('its phases begin at the moment; no hour is lost or made', () => {
    const {phases, hours, ledger} = simulate(goingOn('ours'), saved);
    expect(phases[0]).toMatchObject({name: 'Core', started: 52});
    const given = hours.reduce((sum, {budget}) => sum + budget, 0);
    const idle = hours.reduce((sum, year) => sum + year.idle, 0);
    expect(ledger.reduce((sum, row) => sum + row.hours, 0) + idle).toBeCloseTo(given, 6);
  });

  test('a plan that does nothing lets the mandate go and spends no more', () => {
    const mandated = jobs.find(({strategy}) => strategy.id === 'mandate')!;
    const course = new Course({...jobs.find(({strategy}) => strategy.id === 'hands-off')!, past: {until: 20, team: mandated.team, strategy: mandated.strategy}});
    while (course.world.week < 20) course.step();
    expect(course.world.educators.nominal).toContain(1);
    course.step();
    expect(course.world.educators.nominal).not.toContain(1);
    while (course.world.week < WEEKS) course.step();
    expect(course.world.tallies.budgetHours.subarray(20).every(hours => hours === 0)).toBe(true);
  });

  test.each([
    {what: 'another seed', job: {seed: 'another'}}, {what: 'another replicate', job: {replicate: 1}}, {what: 'other rules', job: {parameters: {'depth-of-the-dip': 0.3}}},
    {what: 'another past', job: {past: {until: 52, team: before.team, strategy: jobs[1].strategy}}}, {what: 'other hours before', job: {past: {until: 52, team: {hours: [1], until: 100}, strategy: before.strategy}}},
    {what: 'an earlier moment', job: {past: {until: 51, team: before.team, strategy: before.strategy}}},
    {what: 'weeks that were not read', job: {record: {...before.record, moments: [31]}}}, {what: 'a network that was not kept', job: {record: {...before.record, networkAt: [3]}}},
  ])('$what: refused', ({job}) => {
    expect(() => simulate(goingOn('ours', job), saved)).toThrow(RangeError);
  });
});

describe('packing', () => {
  test('a value with columns comes back as it was, from any place in a larger buffer', () => {
    const value = {a: [new Uint8Array([1, 2, 3]), {b: Float64Array.of(NaN, -0, 1e-300, Infinity)}], c: null, d: 'ü', e: new Int16Array(0), f: Float32Array.of(0.1), g: Int8Array.of(-1), h: Uint32Array.of(4e9)};
    const bytes = pack(value);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(unpack(bytes)).toEqual(value);
    expect(unpack(shifted.subarray(3))).toEqual(value);
  });

  test('a column of another kind is refused, not lost', () => expect(() => pack({a: new BigInt64Array(1)})).toThrow(TypeError));

  test('cut short or foreign bytes are refused', () => {
    const bytes = pack({a: new Uint8Array(100)});
    for (const length of [0, 5, 12, bytes.length - 1]) expect(() => unpack(bytes.subarray(0, length))).toThrow();
    expect(() => unpack(new TextEncoder().encode('PK\u0003\u0004 something else'))).toThrow(TypeError);
  });
});
