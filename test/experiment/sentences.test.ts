/** Goal: every case has its sentence, in plain words, with counts, base and direction; nothing sounds surer than it is. */
import {describe, expect, test} from 'vitest';
import {measureById} from '../../src/measures/index.ts';
import {wilsonInterval} from '../../src/experiment/intervals.ts';
import {
  callOf, covers, doubt, elsewhere, failures, mixedAims, NOT_CALIBRATED, onlyOne, otherAims, quickLook, sentenceAmongOthers, sentenceOf, sentenceUnderAnswer, type Told,
} from '../../src/experiment/sentences.ts';
import {FORBIDDEN, readingGrade, syllablesOf} from './reading.ts';

function told(wins: number, ties: number, losses: number, changes: Partial<Told> = {}): Told {
  const n = wins + ties + losses;
  return {
    measure: measureById('deep-share')!, people: 3400, ahead: 'Quality first', behind: 'Scale first', places: [0, 1], replicates: n, n, wins, ties, losses, upward: true,
    wilson: n < 10 ? null : wilsonInterval(wins, n), median: 9 / 3400, q10: 2 / 3400, q90: 17 / 3400, visible: 6 / 3400, levels: [40 / 3400, 31 / 3400], matters: null,
    moment: '', ...changes,
  };
}

const cases: Readonly<Record<string, readonly [Told, string]>> = {
  'clear': [told(83, 12, 5), 'In 83 of 100 paired runs, “Quality first” ended with more people who practise deeply than “Scale first” (12 equal, 5 fewer).'
    + ' Repeating this, expect 74 to 89 of every 100. Typical difference: +9 people (40 against 31 of 3,400); in 8 of 10 runs between +2 and +17.'],
  'clear but small': [told(83, 12, 5, {median: 2 / 3400, matters: 5 / 3400}), 'In 83 of 100 paired runs, “Quality first” ended with more people who practise deeply than'
    + ' “Scale first” (12 equal, 5 fewer). So it is more often ahead, but by 2 people: less than the 5 people you said would matter.'],
  'not clear': [told(54, 5, 41), 'No clear difference on people who practise deeply: 54 of 100 paired runs favoured “Quality first”, 41 “Scale first”, 5 equal.'
    + ' With 100 runs we could have seen a difference of about 6 people; a smaller one may exist.'],
  'all equal': [told(0, 100, 0), 'Made no difference to people who practise deeply in any of 100 runs (“Quality first” against “Scale first”): check that what sets them apart is switched on.'],
  'mostly equal': [told(12, 87, 1), 'Mostly no difference: 87 of 100 paired runs were equal; in 12, “Quality first” ended with more people who practise deeply than “Scale first”, in 1 fewer.'],
  'few runs': [told(18, 1, 1), 'In 18 of 20 paired runs, “Quality first” ended with more people who practise deeply than “Scale first” (1 equal, 1 fewer).'
    + ' Repeating this, expect 70 to 97 of every 100. Typical difference: +9 people (40 against 31 of 3,400); in 8 of 10 runs between +2 and +17. Quick look: only 20 runs. Treat it as a sketch.'],
  'below ten': [told(6, 0, 0), 'In 6 of 6 paired runs, “Quality first” ended with more people who practise deeply than “Scale first” (0 equal, 0 fewer).'
    + ' Typical difference: +9 people (40 against 31 of 3,400). Only 6 runs: too few to say how often it would happen again.'],
  'one run': [told(1, 0, 0), 'One run shows what can happen, not what is likely: people who practise deeply came to 40 against 31 of 3,400. No verdict.'],
  'nothing': [told(0, 0, 0), 'Nothing to compare on people who practise deeply: no run has a number for both “Quality first” and “Scale first”.'],
  'not in every run': [told(70, 0, 10, {replicates: 100}), 'In 70 of 80 paired runs, “Quality first” ended with more people who practise deeply than “Scale first” (0 equal, 10 fewer).'
    + ' Repeating this, expect 78 to 93 of every 100. Typical difference: +9 people (40 against 31 of 3,400); in 8 of 10 runs between +2 and +17.'
    + ' Compared in 80 of 100 runs only: in the others one side has no number (a mean over nobody, or a run that failed).'],
  'less is welcome, at an earlier moment': [told(90, 0, 10, {
    measure: measureById('equity-gap')!, upward: false, moment: 'when facilitation ended', median: -0.0123, q10: -0.02, q90: 0.001, levels: [0.0137, 0.026],
  }), 'In 90 of 100 paired runs, when facilitation ended, “Quality first” had a narrower gap in student experience than “Scale first” (0 equal, 10 wider).'
    + ' Repeating this, expect 83 to 94 of every 100. Typical difference: −0.012 on a scale of −1 to 1 (0.014 against 0.026;'
    + ' −0.05 the underserved are ahead, 0 no gap, 0.05 the underserved are behind); in 8 of 10 runs between −0.02 and +0.001.'],
};

describe('a comparison in words', () => {
  test.each(Object.entries(cases))('%s', (_, [given, words]) => expect(sentenceOf(given)).toBe(words));

  test('61 of 100 can be told from a coin, 60 can\'t; ties are no evidence', () => {
    expect(callOf(told(61, 0, 39))).toBe('clear');
    expect(callOf(told(60, 0, 40))).toBe('not clear');
    expect(callOf(told(32, 50, 18))).toBe('not clear');
  });

  test('a scale is shown with words for its points', () => {
    expect(sentenceOf(told(90, 0, 10, {measure: measureById('quality-of-practice')!, levels: [0.33, 0.29], median: 0.04}))).toContain('(0.33 against 0.29; 0.2 ');
  });

  test('a measure of which neither more nor less is welcome has nobody ahead', () => {
    expect(sentenceOf(told(54, 5, 41, {measure: measureById('hours')!}))).toContain('54 of 100 paired runs were higher under “Quality first”');
  });

  test('beside others it doesn\'t repeat that runs are few', () => {
    expect(sentenceAmongOthers(told(18, 1, 1))).not.toContain('Quick look');
    expect(sentenceUnderAnswer(told(83, 12, 5))).toBe('In 83 of 100 paired runs, “Quality first” ended with more people who practise deeply than “Scale first” (12 equal, 5 fewer).'
      + ' Repeating this, expect 74 to 89 of every 100. Typical difference: +9 people; in 8 of 10 runs between +2 and +17.');
  });
});

const aim = (title: string, measure: string) => ({title, measure, difference: '+40 people', wins: 96, n: 100});
const others = [
  mixedAims([aim('A', 'People reached'), aim('B', 'Still in practice'), aim('A', 'Energy')]), otherAims([aim('B', 'Still in practice')]), elsewhere([aim('A', 'People reached')]),
  failures([{title: 'A', replicates: [4, 17]}, {title: 'B', replicates: [4]}], 100), NOT_CALIBRATED, quickLook(20), onlyOne('at the end'), covers(0), covers(1), covers(12),
  ...Object.values(doubt(0)), ...Object.values(doubt(3)),
];

describe('what stands around it', () => {
  test('mixed aims are left to the planner', () => {
    expect(others[0]).toBe('“A” is ahead on people reached (+40 people, 96 of 100 runs), and on energy; “B” is ahead on still in practice (+40 people, 96 of 100 runs).'
      + ' The model can\'t choose between these: you can.');
  });

  test('failures are counted where the numbers are', () => {
    expect(others[3]).toBe('3 of 100 runs failed (“A” 4 and 17; “B” 4). The numbers use the other 97.');
  });

  test('a headline says which doubt it covers', () => {
    expect(covers(0)).toContain('chance only');
    expect(covers(12)).toContain('the 12 assumptions');
  });
});

describe('plain words', () => {
  const all = [...Object.values(cases).map(([given]) => sentenceOf(given)), ...others];

  test.each(all)('nothing learned or too sure: %s', sentence => expect(sentence).not.toMatch(FORBIDDEN));

  test('read by an eighth-grader', () => {
    expect(['practise', 'people', 'difference', 'runs', 'ended', 'scale'].map(syllablesOf)).toEqual([2, 2, 3, 1, 2, 1]);
    expect(readingGrade('The cat sat on the mat.')).toBeLessThan(1);
    expect(readingGrade(all.join(' '))).toBeLessThan(8.5);
  });
});
