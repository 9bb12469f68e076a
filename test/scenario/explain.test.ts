/** Goal: every word of dlsim explains itself, and strategies can be pasted back. */
import {expect, test} from 'vitest';
import {explain, explainableWords, nearestWord} from '../../src/experiment/explain.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {referencePage} from '../../src/experiment/reference.ts';
import {MEASURES} from '../../src/measures/index.ts';
import {PARAMETERS} from '../../src/model/parameters.ts';
import {MECHANISMS} from '../../src/model/schedule.ts';
import {STRATEGIES} from '../../src/model/strategies/index.ts';

test('every word that can be asked for is explained, in any spelling', () => {
  const silent = explainableWords().filter(word => explain(word).length === 0 || explain(word.toUpperCase().replaceAll(' ', '_')).length === 0);
  expect(silent).toEqual([]);
});

test('a parameter says meaning, unit, range, default, basis and source, by name, short name and symbol', () => {
  for (const word of ['growth by doing', 'growth-by-doing', 'chi', 'χ']) {
    const text = explain(word).find(({kind}) => kind === 'parameter')!.lines.join('\n');
    expect(text).toMatch(/How fast know-how grows[\s\S]*0\.03[\s\S]*0\.015 to 0\.045[\s\S]*published study/);
  }
});

test('a word with several meanings gives them all', () => {
  expect(new Set(explain('reciprocity').map(({kind}) => kind))).toEqual(new Set(['measure', 'mechanism']));
  expect(explain('hours').map(({kind}) => kind)).toContain('key');
  expect(explain('nonsense')).toEqual([]);
  expect(nearestWord('nurish')).toBe('nourish');
});

test.each(STRATEGIES.map(({id}) => id))('%s prints its phases ready to paste: the same strategy', id => {
  const [{paste}] = explain(id);
  const pasted = parseScenario({dlsim: 1, ...paste as object}).scenario!;
  const used = parseScenario({dlsim: 1, strategies: {[id]: {use: id}}}).scenario!;
  expect(pasted.strategies[0].phases).toEqual(used.strategies[0].phases);
});

test('the reference page holds every key, parameter, measure and mechanism', () => {
  const page = referencePage();
  for (const {name} of [...PARAMETERS, ...MECHANISMS]) expect(page).toContain(`\`${name}\``);
  for (const {name} of MEASURES) expect(page).toContain(`\`${name.toLowerCase().replaceAll(' ', '-')}\``);
  for (const word of ['horizon', 'schools per district', 'at least', 'or after', 'communities of']) expect(page).toContain(`| \`${word}\` |`);
});
