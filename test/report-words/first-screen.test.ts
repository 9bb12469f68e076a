/** Goal: the first screen says what the product promises, in its order, within 24 lines, whatever the scenario is called. */
import {describe, expect, test} from 'vitest';
import {compare} from '../../src/experiment/compare.ts';
import {headlineOf} from '../../src/experiment/headline.ts';
import {firstScreen} from '../../src/report/first-screen.ts';
import {tableLines, widthOf, wrapped} from '../../src/report/lines.ts';
import {strategyTable} from '../../src/report/strategy-table.ts';
import {each, ensembleOf, scenarioOf, type Changes, type Numbers} from '../experiment/fake-ensemble.ts';
import {FORBIDDEN, readingGrade} from '../experiment/reading.ts';

const measures = ['depth-weighted reach', 'deep share', 'reach', 'quality of practice', 'equity gap', 'hours per deep practitioner'];
const numbers: Numbers = [[0.036, 0.5, 0.33, 0.02, 240], [0.016, 0.6, 0.29, 0.021, 540], [0, 0.04, NaN, 0.025, NaN]].map(([deep, reach, quality, gap, hours], strategy) => ({
  'depth-weighted reach': each(100, r => deep / (strategy === 0 ? 4 : 1) + 1e-5 * r), 'deep share': each(100, r => (deep > 0 ? deep + 1e-4 * ((r * (strategy + 3)) % 11) : 0)),
  reach: each(100, r => reach + 0.001 * (r % 7)), 'quality of practice': each(100, () => quality), 'equity gap': each(100, r => gap + 0.001 * ((r * (strategy + 2)) % 5)),
  'hours per deep practitioner': each(100, () => hours), 'left out': each(100, () => 0.4), 'schools without': each(100, () => strategy),
}));

function screen(width: number, changes: Changes = {}, parts: {story?: string; reportPath?: string | null} = {}): readonly string[] {
  const ensemble = ensembleOf(scenarioOf(['Quality first', 'Scale first', 'Hands off'], measures, changes), numbers);
  return firstScreen(ensemble, compare(ensemble), {
    story: {brief: parts.story ?? 'In March 2027, educator 7, a teacher at School 1.2, joined. In June 2028, they gave up for now.'},
    reportPath: parts.reportPath === undefined ? 'results/fake-12345678/report.html' : parts.reportPath, fingerprint: '0123456789abcdef'.repeat(4), width,
  });
}

describe('the first screen', () => {
  test('in the promised order', () => {
    const text = screen(100).filter(line => line !== '').join(' ');
    const order = [
      'Grow a core first?',
      'A year after facilitation ended, 37 of 1,000 educators of a made-up network practise deeply under “Quality first”; under “Scale first” 17; with no team (“Hands off”) none.',
      'How sure: In 100 of 100 paired runs, “Quality first” ended with more people who practise deeply than “Scale first”', 'chance only',
      'But “Scale first” is ahead on depth-weighted reach', 'you can.', 'Cost in hours: 470 of the team under either plan; 1,500 of the educators',
      'Left out: 400 of 1,000 people, whom nobody reached in the past year, and no school where no one tries or practises, under “Quality first”; 400 people and 1 school under “Scale first”.',
      'One story, simulated: In March 2027', 'Assumed: none of the model\'s numbers is yours', 'not matched to your network', 'Report: results/fake-12345678/report.html',
      'Seed fake, fingerprint 0123456789abcdef',
    ];
    const places = order.map(part => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text.endsWith('fingerprint 0123456789abcdef')).toBe(true);
  });

  test.each([80, 90, 100])('fits 24 lines of %i columns, also when there is more to say', width => {
    const long = {
      question: 'Should we grow a small core of deep practice first and then, when it can carry itself, open the doors of all our schools, or open them in September?',
      team: {cost: {team: 95, educators: 45, currency: 'USD'}, hours: [10, {between: [5, 15]}]}, assumptions: {'threshold-to-engage': 0.5},
    } as Changes;
    for (const lines of [screen(width), screen(width, long), screen(width, long, {story: 'A long story. '.repeat(14)})]) {
      expect(lines.length).toBeLessThanOrEqual(24);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      for (const part of ['How sure', 'Cost', 'Left out', 'Assumed', 'Report']) expect(lines.join('\n')).toContain(part);
    }
  });

  test('money where it was given, by the cost of an hour of each', () => {
    expect(screen(100, {team: {cost: {team: 100, educators: 10, currency: 'USD'}}}).join(' ')).toContain('62,000 USD in all under “Quality first”');
  });

  test('unequal budgets are said before the answer', () => {
    const ensemble = ensembleOf(scenarioOf(['A', 'B'], ['deep share']), [{'deep share': each(12, () => 0.1)}, {'deep share': each(12, () => 0.2)}]);
    const runs = ensemble.runs.map((of, strategy) => of.map(run => run && {...run, hours: [{year: 1, budget: 100 * (strategy + 1), idle: 40, educators: 10}]}));
    const lines = firstScreen({...ensemble, runs}, compare({...ensemble, runs}), {story: null, reportPath: null, fingerprint: 'f', width: 100}).filter(line => line !== '');
    expect(lines[1]).toContain('These plans don\'t spend the same hours: “A” 100, “B” 200.');
    expect(lines.join(' ')).toContain('40 of the team\'s idle');
  });

  test('assumptions in doubt are covered, and counted', () => {
    expect(screen(100, {futures: 'plausible'}).join(' ')).toMatch(/covers chance and the \d+ assumptions put in doubt/);
  });

  test('plain words', () => {
    const text = screen(100).join(' ');
    expect(text).not.toMatch(FORBIDDEN);
    expect(readingGrade(text)).toBeLessThan(8.5);
  });

  test('text of a scenario is inert', () => {
    const text = screen(80, {question: 'Why\u001b]0;x\u0007 not\nnow\u202e?', seed: 'a\u001b[2Jb'}).join('\n');
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(text.split('\n')[0]).toBe('Why ]0;x not now ?');
  });

  test('no run, one run, one strategy: it still says what there is', () => {
    const none = ensembleOf(scenarioOf(['A', 'B'], ['reach']), [{reach: [null]}, {reach: [null]}]);
    const frame = {story: null, reportPath: null, fingerprint: 'f', width: 80};
    expect(firstScreen(none, compare(none), frame).join(' ')).toContain('2 of 2 runs failed');
    const one = ensembleOf(scenarioOf(['A', 'B'], ['reach']), [{reach: [0.5]}, {reach: [0.4]}]);
    expect(firstScreen(one, compare(one), frame).join(' ')).toContain('No verdict.');
    const alone = ensembleOf(scenarioOf(['A'], ['reach']), [{reach: each(30, () => 0.5)}]);
    expect(firstScreen(alone, compare(alone), frame).join(' ')).toContain('500 of 1,000 educators of a made-up network are in the network under “A”.');
  });

  test.each([
    ['the asked pair leads, another comes between', [0.04, 0.02, 0.03], '40 of 1,000 educators of a made-up network practise deeply under “Core”; under “Doors” 20; under “Slow” 30; with no team',
      'In 30 of 30 paired runs, “Core” ended with more people who practise deeply than “Doors”', 'Against the best of the rest “Core” was ahead of “Slow” in 30 of 30.'],
    ['another leads: it takes the other\'s place', [0.02, 0.03, 0.04], '40 of 1,000 educators of a made-up network practise deeply under “Slow”; under “Core” 20; under “Doors” 30; with no team',
      'In 30 of 30 paired runs, “Slow” ended with more people who practise deeply than “Core”', 'Against the best of the rest “Slow” was ahead of “Doors” in 30 of 30.'],
    ['the rest is behind: it isn\'t named', [0.04, 0.02, 0.01], 'practise deeply under “Core”; under “Doors” 20; with no team (“Hands off”) none.', 'than “Doors”', 'This covers chance only'],
  ])('the asked comparison is answered, and nobody is put first against a weak rival: %s', (_, levels, answer, sure, rest) => {
    const scenario = scenarioOf(['Core', 'Doors', 'Slow', 'Hands off'], ['deep share']);
    const ensemble = ensembleOf(scenario, [...levels, 0].map(level => ({'deep share': each(30, () => level)})));
    const text = firstScreen(ensemble, compare(ensemble), {story: null, reportPath: null, fingerprint: 'f', width: 100}).join(' ');
    for (const part of [answer, sure, rest]) expect(text).toContain(part);
  });

  test('the answer counts people: the first asked measure that does, or those who practise deeply', () => {
    const asked = (names: readonly string[]) => headlineOf(ensembleOf(scenarioOf(['A', 'B'], names), numbers.slice(0, 2)));
    expect(asked(['equity gap', 'reach'])).toBe('reach');
    expect(asked(['equity gap', 'depth-weighted reach'])).toBe('deep-share');
  });
});

describe('the table', () => {
  const ensemble = ensembleOf(scenarioOf(['Quality first', 'Scale first', 'Hands off'], measures), numbers);

  test.each([80, 100])('strategies by measures, marked, within %i columns', width => {
    const lines = strategyTable(ensemble, compare(ensemble), width);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    expect(lines[0]).toBe('Typical run, a year after facilitation ended; people of 1,000');
    expect(lines.find(line => line.startsWith('Scale first'))).toMatch(/17 -/);
    expect(lines.join(' ')).toContain('ahead of “Quality first”');
  });

  test('columns that find no room go below', () => {
    expect(tableLines(['', 'one two', 'three'], [['A', '1', '22'], ['B', '3', '4']], 100)).toEqual(['   one', '   two  three', 'A    1     22', 'B    3      4']);
    expect(tableLines(['', 'aaaaaaaaaa', 'bbbbbbbbbb'], [['A', '1', '2']], 20)).toEqual(['   aaaaaaaaaa', 'A           1', '', '   bbbbbbbbbb', 'A           2']);
    expect(wrapped('a long/unbreakable/path here', 6)).toEqual(['a', 'long/unbreakable/path', 'here']);
  });
});
