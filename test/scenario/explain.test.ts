/** Goal: every word of dlsim explains itself, and strategies can be pasted back. */
import {expect, test} from 'vitest';
import {explain, explainableWords, nearestWord} from '../../src/experiment/explain.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {referencePage} from '../../src/experiment/reference.ts';
import {scenarioSchema} from '../../src/experiment/scenario-schema.ts';
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

/** Every key of the JSON Schema, wherever it stands; examples and defaults are values, not keys. */
function keysOf(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(keysOf);
  return Object.entries(part).filter(([key]) => key !== 'examples' && key !== 'default')
    .flatMap(([key, member]) => [...(key === 'properties' ? Object.keys(member as object) : []), ...keysOf(member)]);
}

/** Words that the ideas behind the model, its description and its reports use. */
const WORDS = `rings, nested communities, permeable boundaries, reciprocity, membership, bringing others in, sponsor, brokering, word of mouth, network learning, demand-driven,
  demand pull, demand from below, authorship, ownership, threshold, social proof, complex contagion, collaborative capacity, dense ties, tie, emergence, learning by doing,
  quality before scale, core, scale first, protected pioneers, protect, pilot, keeping the interested informed, inform, symmetry, system symmetry, institutes, sustained contact,
  mandate, nominal participation, facilitation, name, connect, nourish, illuminate, coach, convene, hospice, letting go, community of practice, community of interest,
  community of engagement, problem of practice, focus, theme, the dip, burn-out, lapse, turnover, equity, underserved, shock, event, gate, phase, depth, deep, story, replicate,
  paired run, future, doubt, interval, fingerprint, seed, roster, made-up network, network designer, peer support, cohesion, energy, leadership, requests, readiest, bridges`.split(/,\s+/);

test('every key of the schema and every word of the ideas behind the model is explained in a paragraph of plain words, with its source', () => {
  const keys = [...new Set(keysOf(scenarioSchema()))];
  expect(keys.length).toBeGreaterThan(150);
  const asked = [...keys, ...WORDS, ...explainableWords()];
  expect(asked.filter(word => explain(word).length === 0)).toEqual([]);
  const meanings = asked.flatMap(word => explain(word));
  expect(meanings.filter(({lines}) => lines.join(' ').split(/\s+/).length < 15).map(({word}) => word)).toEqual([]);
  expect(meanings.filter(({lines}) => !lines.some(line => /^(?:Source|Basis): \w/.test(line))).map(({word}) => word)).toEqual([]);
});

test('words are found in the singular, in the plural, with and without article', () => {
  for (const [asked, found] of [['rings', 'ring'], ['dip', 'the dip'], ['The Dip', 'the dip'], ['sponsors', 'sponsor'], ['communities of interest', 'community of interest']]) {
    expect(explain(asked)[0]?.word, asked).toBe(found);
  }
});
