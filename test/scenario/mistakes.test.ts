/**
 * Goal: whatever is wrong or suspicious in a scenario is told where it stands, with what was expected and what to write instead.
 * Method: a table of scenarios, each with exactly the lines that `check` gives (files/mistakes.txt), and one file with ten mistakes and more.
 */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {four, printed, read, told} from './reading.ts';

const file = (name: string) => readFileSync(new URL(`files/${name}`, import.meta.url), 'utf8');

const WRAPPED: Readonly<Record<string, (body: string) => string>> = {
  'whole': body => body,
  'beside strategies': body => four(body),
  'in a strategy': body => `dlsim: 1\nstrategies:\n  ours:\n    ${body}`,
};

const cases = file('mistakes.txt').split(/^--- /m).slice(1).map(one => {
  const [head, rest] = [one.slice(0, one.indexOf('\n')), one.slice(one.indexOf('\n') + 1)];
  const [body, expected] = rest.split(/\n>>>\n/);
  return [body, head, expected.trim().split('\n').filter(line => line !== '')] as const;
});

describe('each mistake', () => {
  test.each(cases)('%s', (body, head, expected) => {
    const {issues, scenario} = read(WRAPPED[head](body));
    const lines = issues.filter(({code}) => code !== 'no-doubt').sort((a, b) => a.line - b.line || a.column - b.column)
      .map(({severity, line, column, message, hint}) => `${severity} ${line}:${column} ${message}${hint === undefined ? '' : ` (${hint})`}`);
    expect(lines).toEqual(expected);
    expect(scenario === null).toBe(expected.some(line => line.startsWith('error')));
  });
});

describe('fourteen mistakes in one file', () => {
  const {issues, scenario} = read(file('ten-mistakes.yaml'));

  test('are all told at once, each at its line and column', () => {
    expect(scenario).toBeNull();
    expect(told(issues).map(line => line.slice(0, line.indexOf(' ')))).toEqual([
      '2:1', '3:1', '4:13', '9:5', '10:46', '13:15', '16:10', '22:17', '23:16', '24:33', '26:9', '27:16', '30:12', '31:8',
    ]);
  });

  test('are shown with the line and a caret under what is meant', () => {
    expect(printed(issues)).toContain([
      's.yaml:22:17  unknown verb "nurish"',
      '   22 |         spend: {nurish: 50 %, name: 60 %}',
      '      |                 ^^^^^^',
      '        did you mean `nourish`?',
    ].join('\n'));
  });
});

test('a mistake hides no other: what can still be settled is judged too, and nothing is made up from the gaps', () => {
  const {issues} = read(four('horizon: 4 yeers\nteam: {hours: lots}\ncompare: {against: nobody, at: [10 years]}\n'));
  expect(told(issues).map(line => line.split(' ')[0])).toEqual(['5:10', '6:15', '7:20']);
});

test('without any doubt in the assumptions the counts cover chance only, and that is said', () => {
  expect(told(read(four()).issues, 'warning')).toEqual(['1:1 no assumption is in doubt here: the counts cover chance only (write `futures: plausible`, or give an assumption as `{between: [low, high]}`)']);
  expect(told(read(four('futures: plausible')).issues, 'warning')).toEqual([]);
  expect(told(read(four('team: {hours: {between: [40, 80]}}')).issues, 'warning')).toEqual([]);
});
