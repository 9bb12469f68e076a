/**
 * `expect`: what a planner, or we, expect to come out, one sentence each. Checked after a run, with evidence; never a goal to hit.
 * Which strategies, units and weeks fit is judged when the rest of the scenario is known.
 */
import {
  anySpelling, idOf, list, moment, optional, quantity, record, text, usual, type Infer, type Kind, type Moment,
} from '../../schema/index.ts';
import {messages} from '../../schema/messages.ts';
import {isMap, isScalar} from '../../schema/shape.ts';
import {amountOf} from './amount.ts';

/** A moment, or how many of all the times that a measure is read. */
export type When = Moment | {readonly kind: 'all times'} | {readonly kind: 'some time'};

const TIMES: Readonly<Record<string, 'all times' | 'some time'>> = {'all-times': 'all times', always: 'all times', 'some-time': 'some time', ever: 'some time'};
const anyMoment = moment('a moment, such as end of facilitation, `all times` or `some time`');
const when: Kind<When> = {
  ...anyMoment,
  read(written, path, issues) {
    const times = typeof written === 'string' ? TIMES[idOf(written)] : undefined;
    return times ? {kind: times} : anyMoment.read(written, path, issues);
  },
  jsonSchema: definitions => ({anyOf: [{enum: ['all times', 'some time']}, anyMoment.jsonSchema(definitions)]}),
};

const AVERAGE = new Set(['the-average', 'average', 'on-average']);
const RUNS = 'a share of the runs, such as 80 of 100 runs, `all runs` or `the average`';
const shareOfRuns = quantity({
  expects: RUNS, unit: 'share of the paired runs', low: 0.001, high: 1, odds: true,
  units: {'%': 0.01, percent: 0.01, runs: 1, run: 1, 'paired runs': 1, worlds: 1}, words: {all: 1, 'all runs': 1, 'every run': 1, half: 0.5},
});
const inRuns: Kind<number | 'average'> = {
  ...shareOfRuns,
  read(written, path, issues) {
    if (typeof written === 'string' && AVERAGE.has(idOf(written))) return 'average';
    if (typeof written === 'string' && /^\s*\d+ (paired )?(runs?|worlds)\s*$/.test(written)) {
      issues.push(messages.wrongKind(path, RUNS, written));
      return undefined;
    }
    return shareOfRuns.read(written, path, issues);
  },
  jsonSchema: () => ({anyOf: [
    {type: 'number', exclusiveMinimum: 0, maximum: 1}, {enum: ['all runs', 'the average', '80 of 100 runs']}, {type: 'string', pattern: anySpelling(['the average', 'on average'])}, {type: 'string'},
  ]}),
};

export const level = amountOf('a number in the unit of the measure, such as 0.35, 20 % or 200 people', -Infinity);
const more = amountOf('an amount in the unit of the measure, such as 0.05 or 20 people', 0);
const factor = quantity({expects: 'a factor, such as 85 %, 2 or twice', unit: 'times', low: 0, units: {'%': 0.01, percent: 0.01, times: 1}, words: {half: 0.5, twice: 2}});

const reference = record('what it is held against, such as {of: hands-off, at: 1 year}', {
  of: optional(text('a strategy'), {about: 'Another strategy in the same world. Left out: the same strategy, at another moment.', examples: ['hands-off']}),
  at: optional(moment(), {about: 'An earlier, or any other, moment. Left out: the moment that is looked at.', examples: ['end of facilitation']}),
  times: usual(factor, 1, {about: 'So many times its number.', examples: ['85 %', 'twice']}),
  by: optional(more, {about: 'By at least so much more, or less.', examples: ['20 people']}),
}, {name: 'heldAgainst'});

/** What a measure is held against: a number or the name of a strategy, told apart when the strategies are known; or a map. */
export type WrittenLevel = string | number | Infer<typeof reference>;

const heldAgainst: Kind<WrittenLevel> = {
  expects: 'a number, the name of a strategy, or {of: hands-off, at: 1 year}',
  unit: 'as the measure',
  parts: [reference],
  fits: written => isScalar(written) || isMap(written),
  read(written, path, issues) {
    if (isMap(written)) return reference.read(written, path, issues);
    if (typeof written === 'string' || typeof written === 'number') return written;
    issues.push(messages.wrongKind(path, heldAgainst.expects, written));
    return undefined;
  },
  jsonSchema: definitions => ({anyOf: [{type: ['number', 'string']}, reference.jsonSchema(definitions)]}),
};

export function expectKind(measure: Kind<string>) {
  const strategies = (least: number) => list(text('a strategy'), 'strategies, such as [quality-first, scale-first]', {alone: least < 2, least});
  return list(record('an expectation, such as {measure: reach, of: quality-first, at least: hands-off}', {
    measure: optional(measure, {about: 'The measure that is looked at.', examples: ['reach']}),
    of: optional(strategies(1), {about: 'The strategy, or strategies, looked at. Left out: each that it is not held against.', examples: ['quality-first']}),
    atLeast: optional(heldAgainst, {about: 'It is this or more: a number, a strategy in the same world, or a strategy at a moment.', examples: [0.35, 'hands-off', {at: 'end of facilitation', times: '85 %'}]}),
    atMost: optional(heldAgainst, {about: 'It is this or less.', examples: ['200 people']}),
    above: optional(heldAgainst, {about: 'It is more than this.', examples: [{of: 'hands-off', by: '20 people'}], aliases: ['more than', 'over']}),
    below: optional(heldAgainst, {about: 'It is less than this.', examples: ['steady'], aliases: ['less than', 'under']}),
    equalTo: optional(heldAgainst, {about: 'It is exactly this, to the last digit.', examples: ['hands-off']}),
    between: optional(list(level, 'two numbers, [lowest, highest]', {least: 2}), {about: 'It lies within this band, both ends included.', examples: [[0.3, 0.6]]}),
    at: optional(list(when, 'moments, such as [1 year, end], `all times` or `some time`', {alone: true, least: 1}), {
      about: 'When: at each of these moments, at `all times` it is read and defined, or at `some time`. Left out: at the end. '
        + 'Costly measures, such as reciprocity, are read at year ends and asked moments only.',
      examples: ['end of facilitation', 'all times'],
    }),
    from: optional(moment(), {about: 'With `all times` and `some time`: not before.', examples: ['1 year']}),
    until: optional(moment(), {about: 'With `all times`, `some time` and `all equal`: not after.', examples: ['end of facilitation']}),
    in: optional(inRuns, {
      about: 'In how many of the paired runs it must hold, or `the average`: for the means over them. Left out: in all runs. A run without a number does not show it.',
      examples: ['80 of 100 runs', 'the average'],
    }),
    allEqual: optional(strategies(2), {about: 'These strategies leave the very same world, to the byte.', examples: [['quality-first', 'hands-off']]}),
    why: optional(text('the reason', 1000), {about: 'Why it is expected, in your own words; told beside the result.', examples: ['A team reaches more people than none.']}),
  }, {name: 'expectation'}), 'a list of expectations, each `- {measure: …}` or `- {all equal: […]}`');
}

export type WrittenExpectation = Infer<ReturnType<typeof expectKind>>[number];
