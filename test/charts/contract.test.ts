/**
 * Goal: whatever the study, every chart can be drawn, read by eye and by ear, and traced to its numbers; text from a scenario is inert in it.
 * Method: all charts over made-up ensembles: two and eight strategies, one, long and hostile titles, nothing defined, failed runs, few people.
 */
import {describe, expect, test} from 'vitest';
import {compile} from 'vega-lite';
import {CHARTS} from '../../src/charts/index.ts';
import {DARK, LIGHT, TEXT} from '../../src/charts/theme.ts';
import {renderSvg} from '../../src/io/render.ts';
import {HOSTILE, LONG, madeUp, type Wish} from './made-up.ts';
import {layersOf, textsOf} from './spec-reading.ts';

const CASES: Readonly<Record<string, Wish>> = {
  'two strategies': {replicates: 20}, 'eight strategies, 120 runs': {strategies: 8, replicates: 120, people: 800, networkAt: [208]}, 'one strategy': {strategies: 1, replicates: 12},
  'long titles': {strategies: 8, titles: LONG, replicates: 12}, 'hostile titles': {strategies: 8, titles: HOSTILE, replicates: 12}, 'nothing defined': {undefinedAll: true, replicates: 4},
  'no difference': {same: true, strategies: 3, replicates: 12}, 'failed runs, few people, 60 weeks': {people: 130, weeks: 60, replicates: 12, strategies: 3, failed: [[0, 0], [1, 3], [2, 3]]},
};

const studies = Object.entries(CASES).map(([name, wish]) => ({name, ...madeUp(wish)}));
const drawn = studies.flatMap(({name, ensemble, comparison}) => CHARTS.flatMap(chart => {
  const picture = chart.draw(ensemble, comparison);
  return picture ? [{name, chart, picture}] : [];
}));

test('ids are kebab-case and stand once', () => {
  const ids = CHARTS.map(chart => chart.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('every chart is drawn for two strategies and for eight', () => {
  for (const name of ['two strategies', 'eight strategies, 120 runs']) {
    expect(drawn.filter(one => one.name === name).map(one => one.chart.id)).toEqual(CHARTS.map(chart => chart.id));
  }
});

test('where nothing is defined or nothing is compared there is no empty picture', () => {
  const ids = (name: string) => drawn.filter(one => one.name === name).map(one => one.chart.id);
  expect(ids('nothing defined')).toEqual(['where-people-moved', 'hours', 'network-rings']);
  expect(ids('one strategy')).not.toContain('paired-strip');
  expect(ids('one strategy')).not.toContain('wins-ties-losses');
});

describe.each(drawn)('$chart.id, $name', ({chart, picture}) => {
  test('says its finding as title, how to read it, and both to those who can\'t see it', () => {
    const {title, description} = picture.spec as unknown as {title: {text: string[]; subtitle: string[]}; description: string};
    expect(picture.id).toBe(chart.id);
    expect(title.text.join(' ').replace(/\s|…/g, '')).toBe(picture.finding.replace(/\s|…/g, '').slice(0, title.text.join(' ').replace(/\s|…/g, '').length));
    expect(title.subtitle.length).toBeGreaterThan(0);
    expect(picture.howToRead.length).toBeGreaterThan(20);
    expect(picture.alternative).toContain(picture.finding);
    expect(picture.alternative.length).toBeGreaterThan(picture.finding.length + 20);
    expect(description).toBe(picture.alternative);
    expect(picture.finding).not.toMatch(/significant|prove|predict|optimal|undefined|NaN/i);
  });

  test('compiles without a warning, and every field it names is in its rows', () => {
    const warnings: string[] = [];
    const keep = (...words: unknown[]) => { warnings.push(words.join(' ')); return logger; };
    const logger = {level: () => 1, warn: keep, error: keep, info: () => logger, debug: () => logger};
    compile(picture.spec, {logger: logger as never});
    expect(warnings).toEqual([]);
    const missing = layersOf(picture.spec).flatMap(({rows, fields}) => fields.filter(field => rows.some(row => !(field in row))));
    expect(missing).toEqual([]);
  });

  test('draws nothing by chance, at most 2,000 rows, and numbers only as numbers', () => {
    const text = JSON.stringify(picture.spec);
    expect(text).not.toMatch(/"(ci|ci0|ci1|sample|extent|timeUnit|href|url|temporal)"/);
    const rows = layersOf(picture.spec).flatMap(layer => layer.rows);
    expect(rows.length).toBeLessThanOrEqual(2000);
    const odd = rows.flatMap(row => Object.entries(row).filter(([key, entry]) => (key === 'words' ? typeof entry !== 'string' : entry !== null && typeof entry !== 'number')));
    expect(odd).toEqual([]);
  });

  test('no text is smaller than half a page can carry', () => {
    const sizes = [...JSON.stringify(picture.spec).matchAll(/"\w*[fF]ontSize":(\d+)/g)].map(match => Number(match[1]));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(TEXT - 1);
  });

  test('its table is whole, and so is the one for paper, which is short', () => {
    for (const {columns, rows} of [picture.table, picture.brief]) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(row => row.length !== columns.length)).toEqual([]);
      expect(rows.flat().filter(cell => cell !== null && typeof cell !== 'string' && !Number.isFinite(cell))).toEqual([]);
    }
    expect(picture.brief.rows.length).toBeLessThanOrEqual(40);
    expect(picture.brief.columns.length).toBeLessThanOrEqual(12);
  });
});

test('the same study gives the same specs, and drawing changes nothing in it', () => {
  const {ensemble, comparison} = madeUp({strategies: 3, replicates: 10});
  const before = JSON.stringify([ensemble.scenario, comparison]);
  const texts = () => CHARTS.map(chart => JSON.stringify(chart.draw(ensemble, comparison)?.spec));
  expect(texts()).toEqual(texts());
  expect(JSON.stringify([ensemble.scenario, comparison])).toBe(before);
});

test('a chart of two strategies can hold any other against the baseline; its finding names both', () => {
  const {ensemble, comparison} = madeUp({strategies: 4, replicates: 10, networkAt: [208]});
  for (const chart of CHARTS) {
    const [asked, other] = [chart.draw(ensemble, comparison)!, chart.draw(ensemble, comparison, {against: 'strategy-2'})!];
    if (chart.pairwise) expect(`${other.finding} ${other.alternative}`, chart.id).toContain('Demand driven');
    if (chart.pairwise) expect(JSON.stringify(other.spec), chart.id).not.toBe(JSON.stringify(asked.spec));
  }
});

test('names of strategies are not cut where there is room for them', () => {
  const {ensemble, comparison} = madeUp({strategies: 8, titles: ['Quality first', 'Scale first', 'Demand driven', 'Steady', 'Mandate', 'Summer institutes', 'Hands off', 'Equity first'], replicates: 12, networkAt: [208]});
  for (const chart of CHARTS) expect(textsOf(chart.draw(ensemble, comparison)!.spec).filter(words => words.includes('…')), chart.id).toEqual([]);
});

test('the baseline is named in every chart of a comparison', () => {
  for (const {name, chart, picture} of drawn) {
    if (name === 'two strategies') expect(textsOf(picture.spec).join(' '), chart.id).toContain('Quality first');
  }
});

test('titles from a scenario are rows of data: never a field, a key or an expression', () => {
  const {ensemble, comparison} = madeUp({strategies: 8, titles: HOSTILE, replicates: 10});
  for (const chart of CHARTS) {
    const spec = chart.draw(ensemble, comparison)!.spec;
    for (const {fields} of layersOf(spec)) for (const field of fields) expect(field).toMatch(/^[a-z0-9]+$/);
    const expressions = [...JSON.stringify(spec).matchAll(/"labelExpr":"((?:[^"\\]|\\.)*)"/g)].map(match => match[1]).join('');
    for (const word of ['script', 'alert', 'HYPERLINK', 'constructor', 'xxxx']) expect(expressions).not.toContain(word);
  }
});

test('hostile titles are drawn as text', async () => {
  const {ensemble, comparison} = madeUp({strategies: 8, titles: HOSTILE, replicates: 10, networkAt: [208]});
  for (const chart of CHARTS) {
    const svg = await renderSvg(chart.draw(ensemble, comparison)!.spec);
    expect(svg, chart.id).not.toMatch(/<(script|img|a|foreignObject)\b/i);
    expect(svg, chart.id).not.toMatch(/undefined|NaN/);
  }
});

test('a dark look changes colours and nothing else', () => {
  const {ensemble, comparison} = madeUp({strategies: 3, replicates: 12});
  const colours = (text: string) => text.replace(/#[0-9a-f]{6}/g, '');
  for (const chart of CHARTS) {
    const light = JSON.stringify(chart.draw(ensemble, comparison, {theme: LIGHT})!.spec);
    const dark = JSON.stringify(chart.draw(ensemble, comparison, {theme: DARK})!.spec);
    expect(dark).not.toBe(light);
    expect(colours(dark)).toBe(colours(light));
  }
});
