/** Goal: numbers read the same everywhere and never mislead: whole people with the base, two figures, a sign both ways. */
import {describe, expect, test} from 'vitest';
import {MEASURES, measureById} from '../../src/measures/index.ts';
import {grouped, percent, twoFigures} from '../../src/measures/numerals.ts';
import {describeValue, formatDifference, formatStep, formatValue, pointsInWords, unitInWords} from '../../src/measures/words.ts';

const of = (id: string) => measureById(id)!;

test.each([
  [0, '0'], [7, '7'], [999, '999'], [3400, '3,400'], [100000, '100,000'], [1234567, '1,234,567'], [2.5, '3'], [-3400, '−3,400'], [-0.2, '0'],
])('%d in groups is %s', (number, text) => {
  expect(grouped(number)).toBe(text);
});

test.each([
  [0, '0'], [0.3333, '0.33'], [0.3, '0.3'], [0.0467, '0.047'], [4.56, '4.6'], [45.6, '46'], [99.4, '99'], [99.6, '100'], [456, '460'], [9960, '10,000'],
  [45678, '46,000'], [-0.021, '−0.021'], [0.00012, '0.00012'], [0.00001, 'under 0.0001'], [-1234, '−1,200'],
])('%d in two figures is %s', (number, text) => {
  expect(twoFigures(number)).toBe(text);
});

test.each([[0, '0 %'], [0.631, '63 %'], [0.0631, '6.3 %'], [1, '100 %'], [0.9999, 'over 99 %']])('%d as a share is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});

describe.each([
  // id, value, short, in full
  ['practice', 36, '36 of 3,400', '36 of 3,400 people'],
  ['practice', 36.4, '36 of 3,400', '36 of 3,400 people'], // a mean over runs is still whole people
  ['deep-share', 36 / 3400, '36 of 3,400', '36 of 3,400 people'],
  ['deep-share', 0.0001, 'fewer than 1 of 3,400', 'fewer than 1 of 3,400 people'],
  ['deep-share', 0, '0 of 3,400', '0 of 3,400 people'],
  ['depth-weighted-reach', 0.0059, 'worth 20 of 3,400', 'worth 20 of 3,400 people'],
  ['depth-weighted-reach', 0.0005, 'worth 1.7 of 3,400', 'worth 1.7 of 3,400 people'],
  ['retained', 0.63, '63 %', '63 % of those in practice when facilitation ended'],
  ['quality-of-practice', 0.334, '0.33', '0.33 on a scale of 0 to 1 (0.2 usual today, 0.5 deep)'],
  ['hours', 9360, '9,400 hours', '9,400 hours'],
  ['hours', 1, '1 hour', '1 hour'],
  ['hours-per-deep-practitioner', 243, '240 hours a person', '240 hours a person'],
  ['communities', 1, '1 community', '1 community'],
  ['communities', 123, '123 communities', '123 communities'],
  ['community-size', 6.84, '6.8 members', '6.8 members'],
  ['mean-degree', 9.26, '9.3 ties', '9.3 ties'],
  ['retained', NaN, 'none', 'none'],
  ['practice', NaN, 'none', 'none'],
] as const)('%s at %d', (id, value, short, full) => {
  test(`reads "${short}"`, () => expect(formatValue(of(id), value, 3400)).toBe(short));
  test(`reads in full "${full}"`, () => expect(describeValue(id, value, 3400)).toBe(full));
});

test.each([
  ['practice', 9, '+9 people'], ['practice', 1, '+1 person'], ['practice', -1, '−1 person'], ['practice', -1200, '−1,200 people'], ['practice', 0, '0 people'],
  ['practice', 0.4, 'less than 1 person'], ['practice', -0.4, 'less than 1 person'],
  ['deep-share', 9 / 3400, '+9 people'],
  ['depth-weighted-reach', 9 / 3400, "+9 people's worth"],
  ['depth-weighted-reach', -0.2 / 3400, "−0.2 people's worth"], ['depth-weighted-reach', 1 / 3400, "+1 person's worth"],
  ['retained', 0.031, '+3.1 percentage points'], ['retained', -0.01, '−1 percentage point'],
  ['quality-of-practice', 0.021, '+0.021 on a scale of 0 to 1'], ['equity-gap', -0.006, '−0.006 on a scale of −1 to 1'],
  ['hours-per-deep-practitioner', -240, '−240 hours a person'], ['communities', 2.5, '+2.5 communities'], ['take-up-gap', 0.3, '+0.3 times the overall share'],
  ['hours', NaN, 'none'], ['quality-of-practice', 0, '0 on a scale of 0 to 1'],
])('a difference of %s by %d is "%s"', (id, difference, text) => {
  expect(formatDifference(of(id), difference, 3400)).toBe(text);
});

test('without its unit, a difference can stand in "between +2 and +17"', () => {
  expect([2, -17, 0.3].map(people => formatStep(of('practice'), people, 3400))).toEqual(['+2', '−17', '0']);
  expect(formatStep(of('retained'), 0.031, 3400)).toBe('+3.1');
  expect(formatStep(of('mean-practice'), -0.02, 3400)).toBe('−0.02');
});

test('units and points of a scale stand in words', () => {
  expect(unitInWords(of('reach'))).toBe('people');
  expect(unitInWords(of('retained'))).toBe('% of those in practice when facilitation ended');
  expect(unitInWords(of('mean-practice'))).toBe('0 to 1: 0.2 usual today, 0.5 deep');
  expect(unitInWords(of('communities'))).toBe('communities');
  expect(unitInWords(of('hours'))).toBe('hours');
  expect(pointsInWords(of('reach'))).toBe('');
});

test('every measure has words for any value, difference and gap', () => {
  for (const measure of MEASURES) {
    for (const number of [0, 0.25, 1, NaN]) {
      for (const text of [formatValue(measure, number, 433), describeValue(measure, number, 433), formatDifference(measure, -number, 433), unitInWords(measure)]) {
        expect(text).not.toMatch(/undefined|NaN|Infinity|-|^$/);
      }
    }
  }
});

test('an unknown measure is named', () => {
  expect(() => describeValue('happiness', 1, 10)).toThrow('happiness');
});
