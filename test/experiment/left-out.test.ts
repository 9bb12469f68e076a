/**
 * Goal: whoever is left out is seen. Method: a school planted where nobody can reach it, in a network of three schools played by two plans;
 * groups counted again from kept networks; a roster's columns; groups too small to be spoken of.
 */
import {describe, expect, test} from 'vitest';
import {compare} from '../../src/experiment/compare.ts';
import {isTypical, measureByGroup, unreachedSchools} from '../../src/experiment/left-out.ts';
import {KEPT_REPLICATE} from '../../src/experiment/plan.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {spreadOf} from '../../src/experiment/statistics.ts';
import {parseScenario, run} from '../../src/index.ts';
import {GROUP_MEASURES} from '../../src/measures/groups.ts';
import {MEASURES} from '../../src/measures/index.ts';
import {measureId} from '../../src/measures/measure.ts';
import {createPasses} from '../../src/measures/passes.ts';
import {composeReport} from '../../src/report/document/compose.ts';
import {firstScreen} from '../../src/report/first-screen.ts';
import {GroupRecorder} from '../../src/engine/groups.ts';
import {people, smallWorld} from '../worlds.ts';

const EACH = 24;
const SCHOOLS = ['Lakeview', 'Riverside', 'Hillside', 'Tiny'];
const SIZES = [EACH, EACH, EACH, 4];

/** Hillside and Tiny stand in a district that no phase serves; nobody there knows anyone elsewhere, wants a change, or is in a ring. */
function planted(): Scenario {
  const phase = (name: string) => `phases: [{name: ${name}, where: [North], spend: {name: 40 %, nourish: 40 %, connect: 20 %}}]`;
  const {scenario} = parseScenario(`
dlsim: 1
question: Who is left out?
horizon: 110 weeks
replicates: 12
network: {synthetic: {districts: [{name: North, schools: 2, educators: 24}, {name: South, schools: 1, educators: 24}]}}
mechanisms: {leaving: off, moving: off}
team: {hours: 20 a week, until: 1 year}
strategies:
  core: {${phase('all')}}
  other: {${phase('other')}}
compare: {measures: [reach, deep share, quality of practice], at: [end of facilitation, end]}
`);
  const school = SIZES.flatMap((size, at) => new Array<number>(size).fill(at));
  const alone = school.map(at => at >= 2);
  const pairs = school.flatMap((_, who) => (alone[who] ? [] : [1, 2, 3].map(step => [who, (who + step * 5) % (2 * EACH)])));
  return {...scenario!, network: {
    kind: 'survey', districts: ['North', 'South'], roles: ['teacher', 'coach', 'school leader', 'district leader'],
    schools: SCHOOLS.map((name, at) => ({name, district: at >= 2 ? 1 : 0, office: false, underserved: [0.1, 0.3, 0.8, 0.5][at]})),
    people: {
      id: school.map((_, who) => `p${who}`), school, role: school.map((_, who) => (who % EACH === 0 ? 2 : 0)),
      state: {ring: alone.map(is => (is ? 0 : null)), demand: alone.map(is => (is ? 0 : null))},
      groups: {subject: school.map((_, who) => (who % 3 === 0 ? 'science' : who % 3 === 1 ? 'reading' : who < 6 ? 'music' : 'maths'))},
    },
    ties: {source: pairs.map(([one]) => one), target: pairs.map(([, other]) => other), strength: pairs.map(() => 0.4)},
  }};
}

const ensemble = await run(planted());
const {scenario} = ensemble;
const comparison = compare(ensemble);
const end = scenario.weeks;

test('each plan has the numbers of its own runs, group by group', () => {
  for (const {by, groups} of measureByGroup(ensemble, 'reach', end)) {
    for (const {name, strategies} of groups) {
      const own = ensemble.runs.map(runs => runs.map(run => {
        const {measures, weeks, groupings, values} = run!.groups;
        const names = groupings.flatMap(grouping => grouping.names.map(one => `${grouping.by}: ${one}`));
        return values[(measures.indexOf('reach') * weeks.length + weeks.indexOf(end)) * names.length + names.indexOf(`${by}: ${name}`)];
      }));
      expect(strategies, `${by} ${name}`).toEqual(own.map(values => spreadOf(values)));
    }
  }
});

describe('a school nobody reaches', () => {
  test('is found in every run, under every plan; a school of four is not spoken of', () => {
    expect(unreachedSchools(ensemble, end)).toEqual([{name: 'Hillside', strategies: [{unreached: 12, of: 12}, {unreached: 12, of: 12}]}]);
    expect(ensemble.runs[0][0]!.reached.weeks).toEqual([52, 110]);
  });

  test('is named on the first screen, at any width, and on the first page of the report, with how often', () => {
    const words = 'Nobody was reached in the past year at Hillside (12 of 12 runs under “Other” and 12 of 12 runs under “Core”).';
    for (const width of [80, 100]) {
      const screen = firstScreen(ensemble, comparison, {story: {brief: 'A story. '.repeat(20)}, reportPath: 'r/report.html', fingerprint: 'f'.repeat(64), width});
      expect(screen.join(' ').replace(/\s+/g, ' ')).toContain('at Hillside (12 of 12 runs under');
      expect(screen.length).toBeLessThanOrEqual(24);
    }
    const document = composeReport({ensemble, comparison, charts: [], stories: [], notices: [], howToRepeat: {fingerprint: 'f', command: null, version: '0'}} as unknown as Parameters<typeof composeReport>[0]);
    const opening = document.blocks.slice(0, document.blocks.findIndex(({kind}) => kind === 'contents'));
    expect(JSON.stringify(opening)).toContain(words.replaceAll('"', '\\"'));
  });

  test('is no longer named when half of the runs or more reach it', () => {
    const reached = ensemble.runs[0].map((one, at) => (at < 7 ? {...one!, reached: {...one!.reached, reached: one!.reached.reached.map(() => 1)}} : one));
    expect(unreachedSchools({...ensemble, runs: [reached, reached]}, end)).toEqual([]);
    expect([{unreached: 1, of: 2}, {unreached: 1, of: 3}, {unreached: 0, of: 0}].map(isTypical)).toEqual([true, false, false]);
  });
});

describe('measures by group', () => {
  const kept = ensemble.runs[0][KEPT_REPLICATE]!;
  const snapshot = kept.snapshots.find(({week}) => week === end)!;

  test('reach by district, ring, role and subject is what the kept network shows', () => {
    const {groups} = kept;
    const at = groups.weeks.indexOf(end);
    const names = groups.groupings.flatMap(({by, names: all}) => all.map(name => ({by, name})));
    const belongs: Record<string, (who: number) => string> = {
      district: who => (snapshot.people.school[who] >= 2 ? 'South' : 'North'), ring: who => ['outside', 'interest', 'engagement', 'practice'][snapshot.people.ring[who]],
      role: who => ['teacher', 'coach', 'school leader', 'district leader'][snapshot.people.role[who]],
      subject: who => (who % 3 === 0 ? 'science' : who % 3 === 1 ? 'reading' : who < 6 ? 'values shared by fewer than 10 people' : 'maths'),
    };
    const row = groups.measures.indexOf('reach');
    let seen = 0;
    names.forEach(({by, name}, group) => {
      if (!belongs[by]) return;
      const members = Array.from(snapshot.people.ring, (ring, who) => ({ring, who})).filter(({who}) => belongs[by](who) === name);
      expect(groups.people[at * names.length + group], `${by} ${name}`).toBe(members.length);
      const share = groups.values[(row * groups.weeks.length + at) * names.length + group];
      if (members.length < 10) expect(share).toBeNaN();
      else expect(share, `${by} ${name}`).toBeCloseTo(members.filter(({ring}) => ring > 0).length / members.length, 12);
      if (members.length >= 10) seen++;
    });
    expect(seen).toBeGreaterThan(7);
  });

  test('the district that is left out shows it, and groups too small are only counted', () => {
    const found = measureByGroup(ensemble, 'reach', end);
    expect(found.map(({by}) => by)).toEqual(['district', 'third of schools', 'role', 'ring', 'subject']);
    const [north, south] = found[0].groups;
    expect([north.name, south.name, south.strategies[0].median]).toEqual(['North', 'South', 0]);
    expect(north.strategies[0].median).toBeGreaterThan(0.3);
    expect(found[4].groups.map(({name}) => name)).not.toContain('music');
    expect(found.find(({by}) => by === 'role')).toMatchObject({groups: [{name: 'teacher'}], suppressed: 1});
  });

  test('who came after the survey has no answer in it, and is a group of their own', async () => {
    const turning = {...planted(), off: [], replicates: 1};
    const [one] = (await run(turning)).runs[0];
    const {groups} = one!;
    const at = groups.groupings.flatMap(({by, names}) => names.map(name => `${by} ${name}`)).indexOf('subject came later');
    const late = one!.snapshots.find(({week}) => week === end)!.people.arrival.filter(week => week > 0).length;
    expect(late).toBeGreaterThan(5);
    expect(groups.people[groups.weeks.indexOf(end) * (groups.people.length / groups.weeks.length) + at]).toBe(late);
  });

  test('groups stand in the order of the network, not by how they do', () => {
    expect(measureByGroup(ensemble, 'reach', end).find(({by}) => by === 'third of schools')!.groups.map(({name}) => name)).toEqual([
      'schools with the fewest underserved students', 'schools in between', 'schools with the most underserved students',
    ]);
  });

  test('asked measures of people, at the asked moments, and always who practises and who is left out', () => {
    expect(kept.groups.measures).toEqual(['practice', 'reach', 'deep-share', 'quality-of-practice', 'left-out']);
    expect(kept.groups.weeks).toEqual([52, 110]);
    expect(measureByGroup(ensemble, 'equity-gap', end)).toEqual([]);
    expect(measureByGroup(ensemble, 'reach', 3)).toEqual([]);
  });
});

describe('by hand', () => {
  test('reached means within the last 52 weeks; an office is no school', () => {
    const world = smallWorld({
      week: 100, schools: [{}, {}, {office: true}],
      people: [...people(3, {school: 0, reached: 48}), ...people(2, {school: 0, reached: 47}), ...people(4, {school: 1, reached: 99}), ...people(12, {school: 2, reached: 99})],
    });
    const {staff, reached} = new GroupRecorder([], {kind: 'graph', graph: 'lattice', people: 21, tiesEach: 2, rewired: 0}, world).readNow(world);
    expect([[...staff], [...reached]]).toEqual([[5, 4, 0], [3, 4, 0]]);
  });

  test('each moment has its own count', () => {
    const table = {weeks: [52, 110], people: Int32Array.of(20, 20, 20, 20), reached: Int32Array.of(0, 5, 6, 0)};
    const [one] = ensemble.runs[0];
    const found = {...ensemble, runs: [[{...one!, schools: {...one!.schools, names: ['A', 'B']}, reached: table}], []]};
    expect([52, 110].map(week => unreachedSchools(found, week).map(({name}) => name))).toEqual([['A'], ['B']]);
  });
});

describe('which measures groups have', () => {
  test('exactly those read from people one by one, as shares of whoever is counted', () => {
    const world = smallWorld({people: people(20, {ring: 2})});
    const touched = MEASURES.filter(measure => {
      const passes = createPasses(world, null);
      const seen = new Set<string>();
      measure.read(world, new Proxy(passes, {get: (target, key) => { seen.add(String(key)); return Reflect.get(target, key, target) as unknown; }}));
      const source = measure.read.toString();
      return seen.size > 0 && [...seen].every(pass => pass === 'census' || pass === 'practising') && !/tieEnds|\(\{?world/.test(source);
    });
    expect([...GROUP_MEASURES].sort()).toEqual(touched.map(measureId).sort());
  });
});
