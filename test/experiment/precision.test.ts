/** Goal: worlds are added until the asked difference is precise enough, whichever side is ahead. Method: amounts as people write them; widths by hand. */
import {describe, expect, test} from 'vitest';
import {isPrecise, precisionOf, readPrecision} from '../../src/experiment/precision.ts';
import {verdict} from '../../src/experiment/verdict.ts';
import {compare} from '../../src/experiment/compare.ts';
import {each, ensembleOf, scenarioOf} from './fake-ensemble.ts';

const scenario = scenarioOf(['Core', 'Doors', 'Other'], ['equity gap', 'deep share']);

describe('what is asked for', () => {
  test.each([['5', {amount: 5, inPeople: true}], ['5 people', {amount: 5, inPeople: true}], [' 0.5 People ', {amount: 0.5, inPeople: true}], ['1 %', {amount: 0.01, inPeople: false}]])('%s', (words, read) =>
    expect(readPrecision(scenario, words)).toEqual(read));

  test.each(['0', '-3', 'five', '', '1e3', '5 hours', 'NaN'])('"%s" is refused', words => expect(readPrecision(scenario, words)).toHaveProperty('message'));

  test('a difference needs two strategies', () => expect(readPrecision(scenarioOf(['Core'], ['deep share']), '5')).toHaveProperty('message'));
});

describe('how precise it is', () => {
  const ensemble = (n: number, turned = 1) => ensembleOf(scenario, [
    {'deep share': each(n, r => 0.02 + turned * 0.001 * (r % 5))}, {'deep share': each(n, () => 0.02)}, {'deep share': each(n, () => 0.9)},
  ].map(of => ({...of, 'equity gap': each(n, () => 0.1)})));

  test('half the width of the t interval of the asked pair, in the measure\'s own unit', () => {
    // Of −0, −1, −2, −3, −4 thousandths four times each: sd √(2·20/19), t(19) = 2.093024.
    const found = precisionOf(ensemble(20), {amount: 1, inPeople: true});
    expect(found).toMatchObject({measure: 'deep-share', week: 104, a: 'doors', b: 'core', asked: 0.001, replicates: 20});
    expect(found.reached).toBeCloseTo(2.093024 * Math.sqrt(40 / 19) / Math.sqrt(20) / 1000, 9);
    expect(isPrecise(found)).toBe(true);
    expect(isPrecise(precisionOf(ensemble(20), {amount: 0.6, inPeople: true}))).toBe(false);
  });

  test('the side ahead has no say in it, nor has a third strategy', () => {
    expect(precisionOf(ensemble(20, -1), {amount: 1, inPeople: true}).reached).toBeCloseTo(precisionOf(ensemble(20), {amount: 1, inPeople: true}).reached, 12);
  });

  test('no interval is not precise', () => {
    const found = precisionOf(ensemble(5), {amount: 1000, inPeople: true});
    expect(found.reached).toBeNaN();
    expect(isPrecise(found)).toBe(false);
  });

  test('it says how many worlds that took, or that it was not reached', () => {
    const notes = (amount: number) => {
      const found = ensemble(60);
      const reached = {...found, precision: precisionOf(found, {amount, inPeople: true})};
      return verdict(reached, compare(reached)).notes.join(' ');
    };
    expect(notes(5)).toContain('Worlds were added until the difference on people who practise deeply was known to within plus or minus 5 people: that took 60.');
    expect(notes(0.01)).toContain('You asked for the difference on people who practise deeply to within plus or minus less than 1 person; after 60 worlds it is known to within');
  });
});
