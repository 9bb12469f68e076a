/** Goal: a scenario reads like the plan it describes, and means what the language says. */
import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseScenario, withSurvey} from '../../src/experiment/scenario.ts';
import {shippedAssumptions, writeScenario} from '../../src/experiment/write-scenario.ts';
import {PARAMETERS} from '../../src/model/parameters.ts';
import type {SurveyNetwork} from '../../src/model/plan.ts';
import {STRATEGIES} from '../../src/model/strategies/index.ts';
import {parseYaml, writeYaml} from '../../src/io/yaml.ts';
import {plain} from '../../src/io/yaml-tree.ts';
import {four, printed, read, told} from './reading.ts';

const big = readFileSync(new URL('big-example.yaml', import.meta.url), 'utf8');

function scenarioOf(text: string) {
  const {scenario, issues} = read(text);
  expect(printed(issues.filter(({severity}) => severity === 'error'))).toBe('');
  return scenario!;
}

describe('four lines', () => {
  const scenario = scenarioOf(four());

  test('are a whole scenario, the rest is as the model ships', () => {
    expect(scenario).toMatchObject({
      seed: 'dlsim', weeks: 208, replicates: 100, measureEvery: 4, begins: null, assumptions: {}, off: [], futures: 'as given', events: [],
      team: {hours: [60], until: 156, cost: null},
      start: {practice: null, engagement: 0.01, interest: 0.04},
      compare: {against: 'ours', at: [156, 208], matters: {}},
      keep: {networkAt: [0, 156, 208]},
    });
    expect(scenario.network).toEqual({kind: 'synthetic', districts: Array.from({length: 12}, (_, at) => ({name: `district ${at + 1}`, schools: 8, educators: 35, spread: 0.4, underserved: null}))});
    expect(scenario.strategies.map(({id, title, use}) => [id, title, use])).toEqual([['ours', 'Ours', 'quality-first'], ['other', 'Other', 'scale-first']]);
  });

  test('are frozen all the way down', () => {
    expect(Object.isFrozen(scenario.strategies[0].phases[0].spend)).toBe(true);
  });
});

describe('the large example', () => {
  const scenario = scenarioOf(big);
  const ours = scenario.strategies[2];

  test('is settled as its words say', () => {
    expect(scenario).toMatchObject({
      seed: 'dozen-2026', begins: {month: 9, year: 2026}, futures: 'plausible', off: ['word-of-mouth'],
      start: {practice: {people: 24, communitiesOf: 8, who: 'readiest', among: [1, 2], where: null}},
      assumptions: {'growth-by-doing': {between: [0.02, 0.05]}, 'leave': 0.08, 'price-of-nourish': 5},
      team: {until: 156, cost: {team: 95, educators: 45, currency: 'USD'}},
      events: [{kind: 'shock', weeks: [80], leave: 0.3, where: [2], among: null}],
      compare: {against: 'quality-first', measures: ['depth-weighted-reach', 'equity-gap', 'hours-per-deep-practitioner'], at: [52, 156, 208]},
      keep: {networkAt: [0, 156, 208], stories: 6},
    });
    expect(scenario.compare.matters['depth-weighted-reach']).toBeCloseTo(5 / 3396, 12);
  });

  test('holds the planner\'s own strategy', () => {
    expect(ours).toMatchObject({id: 'ours', title: 'Slow core, then school by school', why: 'Our 2024 institute was loved and gone by spring.', use: null});
    expect(ours.phases[0]).toMatchObject({
      name: 'Protect the pioneers', weeks: 78,
      gates: {need: 'all', of: [{measure: 'quality-of-practice', atLeast: 0.35, atMost: null, weeks: 8}, {measure: 'reciprocity', atLeast: 0.35, weeks: 8}]},
    });
    expect(ours.phases[0].spend.nourish).toEqual({share: 0.5, serve: 'requests', among: null, where: null, summerOnly: false, fromAnywhere: false});
    expect(ours.phases[1].spend.name).toMatchObject({share: 0.15, serve: 'underserved'});
    expect(ours.phases[1].spend.inform).toMatchObject({serve: 'readiest'});
    expect(ours.events).toEqual([{kind: 'convene', weeks: [94], people: 60, serve: 'readiest', extra: false, among: null, where: null}]);
  });

  test('in other spellings of its keys is the same scenario', () => {
    const other = big.replace('schools per district', 'Schools-per_district').replace('growth by doing', 'growth_by_doing').replace('or after', 'Or-After')
      .replace('quality of practice', 'Quality-of-Practice').replace('network at', 'network_at').replace('school leaders', 'School-Leaders');
    expect(scenarioOf(other)).toEqual(scenario);
  });
});

describe('moments', () => {
  test.each([
    ['week 80', 80], ['80', 80], ['2 years', 104], ['1 year', 52], ['18 months', 78], ['1.5 terms', 39], ['year 2 week 28', 80], ['Year 1, week 0', 0], ['summer of year 1', 42],
    ['summer of year 3', 146], ['end of facilitation', 156], ['1 year after end of facilitation', 208], ['a year before the end of facilitation', 104], ['end', 208], ['start', 0],
  ])('%s is week %i', (words, week) => expect(scenarioOf(four(`compare: {at: ["${words}"]}`)).compare.at).toEqual([week]));

  test('every summer is each summer in which the team is there', () => {
    const text = four('events: [{convene: {people: 20, when: every summer}}, {shock: {leave: 1 %, when: every summer}}]');
    expect(scenarioOf(text).events.map(({weeks}) => weeks)).toEqual([[42, 94, 146], [42, 94, 146, 198]]);
  });

  test('summer follows the weeks of term that the scenario assumes', () => {
    expect(scenarioOf(four('assumptions: {term weeks: 40}\ncompare: {at: summer of year 2}')).compare.at).toEqual([92]);
  });
});

describe('quantities', () => {
  test.each([['20 %', 0.2], ['1 in 5', 0.2], ['0.2', 0.2], ['half', 0.5], ['7 %', 0.07], ['3 of 4', 0.75]])('a share %s is %d', (words, share) =>
    expect(scenarioOf(four(`start: {interest: ${words}}`)).start.interest).toBe(share));

  test.each([['60 a week', [60]], ['60 h a week', [60]], ['60', [60]], ['60 hours per week', [60]], ['[40 a week, 60 a week]', [40, 60]]])('team hours %s', (words, hours) =>
    expect(scenarioOf(four(`team: {hours: ${words}}`)).team.hours).toEqual(hours));

  test('seeds are text, whatever was written', () => {
    expect(['42', '"42"', '42.0'].map(seed => scenarioOf(four(`seed: ${seed}`)).seed)).toEqual(['42', '42', '42']);
  });

  test('money is read with its currency, in doubt or not', () => {
    expect(scenarioOf(four('team: {cost: {team: $95 an hour, educators: 45}}')).team.cost).toEqual({team: 95, educators: 45, currency: '$'});
    expect(scenarioOf(four('team: {cost: {team: {between: [80 EUR an hour, 100 EUR an hour]}}}')).team.cost).toEqual({team: {between: [80, 100]}, educators: 0, currency: 'EUR'});
  });
});

describe('what is not known for sure', () => {
  test.each([
    ['{between: [2 %, 8 %]}', {between: [0.02, 0.08]}],
    ['{normal: [0.05, 0.01], within: [0, 1]}', {normal: [0.05, 0.01], within: [0, 1]}],
    ['{normal: [5 %, 3 %]}', {normal: [0.05, 0.03], within: [0, 1]}],
    ['{triangular: [1 %, 2 %, 9 %]}', {triangular: [0.01, 0.02, 0.09]}],
  ])('%s', (words, number) => expect(scenarioOf(four(`start: {interest: ${words}}`)).start.interest).toEqual(number));

  test('a normal that could go below nothing, without an upper limit, needs its limits said', () => {
    expect(told(read(four('team: {prices: {nourish: {normal: [4, 2]}}}')).issues)).toEqual(['5:27 this could draw less than 0 (add `within: [0, 12]`)']);
  });

  test('a difference between schools is not doubt, but either of its numbers may be in doubt', () => {
    const {network, assumptions} = scenarioOf(four('network: {synthetic: {districts: 1, educators per school: {mean: {between: [20, 40]}, spread: 30 %}, underserved share: {mean: 50 %, sd: 10 %}}}'));
    expect(network).toEqual({kind: 'synthetic', districts: [{name: 'district 1', schools: 8, educators: {between: [20, 40]}, spread: 0.3, underserved: null}]});
    expect(assumptions).toEqual({'underserved-share': 0.5, 'spread-of-the-underserved-share': 0.1});
  });
});

describe('strategies', () => {
  test('of the library are all readable, and each can be used as it is', () => {
    const lines = STRATEGIES.map(({id}) => `  ${id}: {use: ${id}}`).join('\n');
    const {strategies} = scenarioOf(`dlsim: 1\nstrategies:\n${lines}\n`);
    expect(strategies.map(({id, title}) => [id, title])).toEqual(STRATEGIES.map(({id, title}) => [id, title]));
    for (const {phases} of strategies) for (const {spend} of phases) expect(Object.values(spend).reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('that use another keep what they do not replace', () => {
    const {strategies: [plain, changed]} = scenarioOf('dlsim: 1\nstrategies: {a: {use: quality-first}, b: {use: quality-first, serve: underserved, title: For fairness}}');
    expect(changed.title).toBe('For fairness');
    expect(changed.phases).toEqual(plain.phases);
  });

  test('reach, hours and whom to serve are taken from the verb, else the phase, else the strategy', () => {
    const {strategies: [{phases: [phase]}]} = scenarioOf([
      'dlsim: 1', 'strategies:', '  a:', '    serve: requests', '    where: district 2', '    hours: 30 a week', '    phases:',
      '      - spend: {name: {share: 50 %, serve: bridges, where: [district 1], from: anywhere}, inform: 50 %}', '        among: [coaches]',
    ].join('\n'));
    expect(phase.spend.name).toEqual({share: 0.5, serve: 'bridges', among: [1], where: [0], summerOnly: false, fromAnywhere: true});
    expect(phase.spend.inform).toEqual({share: 0.5, serve: 'requests', among: [1], where: [1], summerOnly: false, fromAnywhere: false});
    expect(phase.hours).toEqual([30]);
  });

  test('that end their last phase leave the hours idle after it', () => {
    const {strategies: [{phases}]} = scenarioOf('dlsim: 1\nstrategies: {a: {phases: [{spend: {name: 50 %, inform: 50 %}, lasts: 1 year}]}}');
    expect(phases.map(({name, weeks, spend}) => [name, weeks, Object.keys(spend)])).toEqual([['Phase 1', 52, ['name', 'inform']], ['Then nothing', null, []]]);
  });
});

describe('a network from lists', () => {
  const text = 'dlsim: 1\nnetwork: {roster: people.csv, columns: {id: staff_id}, roles: {Principal: school leader}}\nstrategies: {a: {phases: [{spend: {name: 50 %, inform: 50 %}, among: [principals, mentors], where: North}]}}';
  const survey: SurveyNetwork = {
    kind: 'survey', districts: ['North', 'South'], schools: [{name: 'One', district: 0, office: false, underserved: null}], roles: ['teacher', 'coach', 'school leader', 'district leader', 'mentor', 'mentors'],
    people: {id: ['a', 'b', 'c'], school: [0, 0, 0], role: [0, 2, 5], state: {}, groups: {}}, ties: null,
  };

  test('is named first, and finished when it is read', () => {
    const {scenario, roster, draft, issues} = read(text);
    expect([scenario, roster, told(issues)]).toEqual([null, {roster: 'people.csv', ties: null, schools: null, columns: {id: 'staff_id'}, roles: {Principal: 'school leader'}}, []]);
    const finished = withSurvey(draft!, survey).scenario!;
    expect(finished.strategies[0].phases[0].spend.name).toMatchObject({among: [2, 5], where: [0]});
    expect(finished.compare.measures).not.toContain('equity-gap');
    const again = parseScenario(writeScenario(finished, roster));
    expect(again.roster).toEqual(roster);
    expect(withSurvey(again.draft!, survey).scenario).toEqual(finished);
  });

  test('names of roles and districts that are not in it are told then', () => {
    const {draft} = read(text.replace('North', 'Nord'));
    expect(withSurvey(draft!, survey).issues.filter(({severity}) => severity === 'error').map(({message}) => message)).toEqual(['no district is called "Nord"']);
  });
});

describe('written out', () => {
  const again = (text: string) => {
    const scenario = scenarioOf(text);
    const written = writeYaml(writeScenario(scenario));
    const {root, issues} = parseYaml(written, 'again');
    expect(issues).toEqual([]);
    expect(parseScenario(plain(root!)).scenario).toEqual(scenario);
  };

  test('the large example is the same scenario again', () => again(big));

  test('so is any scenario', () => {
    const share = fc.integer({min: 1, max: 99}).map(percent => `${percent} %`);
    const number = fc.oneof(share, fc.tuple(share, share).filter(([a, b]) => a !== b).map(pair => `{between: [${pair.sort((a, b) => parseInt(a) - parseInt(b)).join(', ')}]}`));
    const phase = fc.tuple(fc.integer({min: 1, max: 60}), fc.constantFrom('readiest', 'requests only', 'bridges'), fc.constantFrom('', ', among: [coaches]', ', where: [district 2, Riverton]'), fc.constantFrom('lasts: 1 year', 'until: {any: [{measure: reach, at most: 20 %, for: 4 weeks}]}', 'until: {all: [{measure: practice, at least: 30}], or after: 30 weeks}'), fc.boolean())
      .map(([first, serve, reach, ends, own]) => `{spend: {name: ${first} %, nourish: {share: ${100 - first} %, serve: ${serve}, when: summer}}${reach}, ${ends}${own ? ', hours: [20, 30], mandate: [teachers], focus: set by the team' : ''}}`);
    const event = fc.constantFrom('{convene: {people: 10, when: every summer, paid: extra}}', '{shock: {leave: 3 %, among: coaches, when: [week 9, 1 year]}}', '{shock: {hours: half, no protection: true, for: 1 year, when: week 60}}', '{shock: {mandate: [teachers], when: year 2 week 3}}');
    fc.assert(fc.property(number, number, fc.array(phase, {maxLength: 3}), fc.array(event, {maxLength: 3}), fc.integer({min: 1, max: 5}), (interest, leave, phases, events, districts) => {
      again([
        'dlsim: 1', 'seed: "off"', `start: {interest: ${interest}, practice: {people: 9, where: Riverton}}`, `assumptions: {leave: ${leave}, term weeks: 41}`, `network: {synthetic: {districts: [{name: Riverton, schools: 3}, {count: ${districts}}, {schools: 2, underserved share: ${interest}}]}}`,
        'strategies:', `  a: {phases: [${phases.join(', ')}], events: [${events.join(', ')}], where: district 2}`, '  b: {use: equity-first, why: "because: yes #1"}', `events: [${events.join(', ')}]`,
      ].join('\n'));
    }), {seed: 3, numRuns: 60});
  });

  test('what a scenario leaves as shipped can be listed beside it', () => {
    const shipped = shippedAssumptions(scenarioOf(big));
    expect(Object.keys(shipped)).toHaveLength(PARAMETERS.length - 8);
    expect(shipped['leave']).toBeUndefined();
  });
});
