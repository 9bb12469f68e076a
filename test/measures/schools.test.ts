/** Goal: students, equity and schools left out follow the definitions. Method: few schools with numbers that halve exactly. */
import {expect, test} from 'vitest';
import {read, worldOf, type Sketch} from './worlds.ts';

/** Four schools and an office. Sorted by underserved share: 2, 0, 3, 1; a third of four schools is one. */
const four = (more: Partial<Sketch> = {}) => worldOf({
  schools: [
    {underserved: 0.4, experience: 0.25, achievement: 0.5, collaboration: 0.5},
    {underserved: 0.9, experience: 0.125, achievement: 0.25, collaboration: 0},
    {underserved: 0.1, experience: 0.5, achievement: 0.75, collaboration: 0.25},
    {underserved: 0.6, experience: 0.25, achievement: 0.5, collaboration: 0.25},
    {underserved: 1, office: true, experience: 1, achievement: 1, collaboration: 1},
  ],
  // Posts: 1, 2, 1, 1, and 1 in the office.
  people: [{school: 0, ring: 2}, {school: 1, ring: 3}, {school: 1, ring: 0}, {school: 2, ring: 3}, {school: 3, ring: 1}, {school: 4, ring: 0}],
  ...more,
});

test('students count by posts, and an office has none', () => {
  expect(read(four(), 'student-experience')).toBeCloseTo((0.25 + 2 * 0.125 + 0.5 + 0.25) / 5, 12);
  expect(read(four(), 'achievement')).toBeCloseTo((0.5 + 2 * 0.25 + 0.75 + 0.5) / 5, 12);
});

test('symmetry: what adults and students have in common, over what either has', () => {
  // min: .25, 2·0, .25, .25; max: .5, 2·.125, .5, .25
  expect(read(four(), 'symmetry')).toBeCloseTo(0.75 / 1.5, 12);
});

test('gap and both levels compare the schools with least and with most underserved students', () => {
  const world = four();
  expect(read(world, 'student-experience-least')).toBe(0.5);
  expect(read(world, 'student-experience-most')).toBe(0.125);
  expect(read(world, 'equity-gap')).toBe(0.375);
  expect(read(world, 'achievement-least')).toBe(0.75);
  expect(read(world, 'achievement-most')).toBe(0.25);
  expect(read(world, 'achievement-gap')).toBe(0.5);
});

test('take-up gap: shares in practice at both ends, beside the share of everybody', () => {
  expect(read(four(), 'take-up-least')).toBe(1);
  expect(read(four(), 'take-up-most')).toBe(0.5);
  expect(read(four(), 'take-up-gap')).toBeCloseTo(0.5 / (2 / 6), 12);
});

test.each([
  ['nobody told us the shares', {underservedKnown: false}],
  ['there are fewer than three schools', {schools: [{underserved: 0.1}, {underserved: 0.9}], people: [{school: 0, ring: 3}, {school: 1, ring: 3}]}],
  ['all schools have the same share', {schools: [{}, {}, {}], people: [{school: 0, ring: 3}, {school: 1, ring: 3}, {school: 2, ring: 3}]}],
] as const)('equity is a gap in the chart, not a zero, when %s', (_, more) => {
  const world = four(more as Partial<Sketch>);
  for (const id of ['equity-gap', 'achievement-gap', 'take-up-gap', 'student-experience-most', 'student-experience-least', 'take-up-most']) expect(read(world, id), id).toBeNaN();
});

test('schools without anyone trying or practising; the office is no school', () => {
  expect(read(four(), 'schools-without')).toBe(1); // school 3 has one who only follows
});

test('with no practice at all the take-up gap is not defined', () => {
  expect(read(four({people: [{school: 0}, {school: 1}, {school: 2}, {school: 3}]}), 'take-up-gap')).toBeNaN();
});
