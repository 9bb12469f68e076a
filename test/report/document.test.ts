/** Goal: the document says everything once, in the order of a plan, and a reader who sees no picture loses nothing. Method: composed from made-up runs. */
import {describe, expect, test} from 'vitest';
import {CHARTS} from '../../src/charts/index.ts';
import {composeReport} from '../../src/report/document/compose.ts';
import {contentsOf, figuresOf, numbersOf, plainWords, type Block} from '../../src/report/document/document.ts';
import {hostile, partsOf} from './made-up-report.ts';
import {HOSTILE} from '../charts/made-up.ts';

const parts = partsOf({strategies: 3, replicates: 60, failed: [[1, 2]], networkAt: [208]});
const document = composeReport(parts);

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading': return [block.text];
    case 'paragraph': return [plainWords(block.words)];
    case 'list': case 'note': return block.items.map(plainWords);
    case 'quote': return [block.words];
    case 'table': return block.rows.flat().flatMap(({text, under = ''}) => [text, under]);
    default: return [];
  }
}

test('sections stand in the order in which plans are read', () => {
  expect(contentsOf(document).map(({text}) => text)).toEqual([
    'The comparison', 'How it unfolds', 'Who is left out', 'What it costs', 'Stories from simulated runs', 'What would change the answer', 'What was assumed',
    'What the model leaves out', 'How to repeat this', 'More charts', 'Every assumption that matters', 'Every number compared', 'Every comparison in a sentence',
  ]);
});

test('the question is the one title; the answer follows in three sentences, before any heading', () => {
  const titles = document.blocks.filter(block => block.kind === 'heading' && block.level === 1);
  expect(titles).toHaveLength(1);
  const from = document.blocks.indexOf(titles[0]);
  const lead = document.blocks.slice(from + 1, from + 4);
  for (const block of lead) {
    expect(block).toMatchObject({kind: 'paragraph', look: 'lead'});
    const [words] = wordsOf(block);
    expect(words).toMatch(/\.$/);
    expect(words.replace(/“[^”]*”/g, '').match(/\.(?= \p{Lu}|$)/gu)).toHaveLength(1);
  }
  expect(wordsOf(lead[1])[0]).toMatch(/of \d+ paired runs/);
});

test('headings never skip a level, and no two have one id', () => {
  const headings = document.blocks.filter(block => block.kind === 'heading');
  headings.slice(1).forEach(({level}, at) => expect(level - headings[at].level).toBeLessThanOrEqual(1));
  expect(new Set(headings.map(({id}) => id)).size).toBe(headings.length);
  for (const {id} of headings) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('every chart is a figure with a number, a caption, words for those who can\'t see it, and a table', () => {
  const figures = figuresOf(document);
  expect(figures.map(({id}) => id).sort()).toEqual(CHARTS.map(({id}) => id).sort());
  expect(figures.map(({number}) => number)).toEqual(figures.map((_, at) => at + 1));
  for (const figure of figures) {
    expect(figure.title.length).toBeGreaterThan(3);
    expect(figure.about).toMatch(/\.$/);
    for (const {alternative, finding, howToRead} of figure.views) {
      expect(alternative).toContain(finding);
      expect(howToRead.length).toBeGreaterThan(20);
    }
    const {columns, rows} = numbersOf(figure);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.length).toBe(columns.length);
  }
});

test('a figure in which one can choose has a view for each other strategy, the asked one first', () => {
  const strip = figuresOf(document).find(({id}) => id === 'paired-strip')!;
  expect(strip.views.map(({label}) => label)).toEqual(['Scale first', 'Demand driven']);
  expect(strip.choice).toBe('Compare “Quality first” with');
  expect(figuresOf(document).find(({id}) => id === 'scoreboard')!.choice).toBe('');
});

test('nothing of length is said twice outside the appendix', () => {
  const end = document.blocks.findIndex(block => block.kind === 'page-break' && block.appendix);
  const sentences = document.blocks.slice(0, end).flatMap(wordsOf).filter(words => words.length > 60);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('what is for looking up stands in an appendix, and what is to be read is short', () => {
  const end = document.blocks.findIndex(block => block.kind === 'page-break' && block.appendix);
  const lines = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : wordsOf(block).join(' ').length / 90), 0);
  expect(lines(document.blocks.slice(0, end))).toBeLessThan(150);
  expect(lines(document.blocks.slice(end))).toBeGreaterThan(60);
});

test('failed runs, warnings, seed, command and fingerprint are said', () => {
  const words = document.blocks.flatMap(wordsOf).join('\n');
  expect(words).toContain('1 of them failed');
  expect(words).toContain('seed made-up, week 3, tie decay');
  expect(words).toContain('<warning> & more');
  expect(words).toContain('dlsim run a&b.yaml');
  expect(words).toContain('ab'.repeat(32));
});

test('each assumption says in words what it rests on', () => {
  const table = document.blocks.find(block => block.kind === 'table' && block.caption.startsWith('Assumptions'));
  const rests = (table as unknown as {rows: {text: string}[][]}).rows.map(row => row[3].text);
  expect(rests.length).toBeGreaterThan(10);
  for (const words of rests) expect(words).toMatch(/^(measured in data|stated in a published study|common knowledge|our judgement)$/);
});

describe('whatever the runs are, there is a report', () => {
  test.each([
    ['one run', {replicates: 1}], ['one strategy', {strategies: 1, replicates: 12}], ['nothing defined', {undefinedAll: true, replicates: 4}],
    ['no difference', {same: true, replicates: 30}], ['failed runs', {replicates: 12, failed: [[0, 0], [1, 3]] as [number, number][]}],
  ])('%s', (_, wish) => {
    const {blocks} = composeReport(partsOf(wish));
    const words = blocks.flatMap(wordsOf).join('\n');
    expect(words).not.toMatch(/undefined|NaN|\[object/);
    expect(blocks.some(block => block.kind === 'paragraph' && block.look === 'lead')).toBe(true);
  });
});

test('texts of a scenario stand on one line and carry nothing that acts on a screen', () => {
  const {blocks, title, about, foot} = composeReport(hostile(partsOf({strategies: 8, titles: HOSTILE, replicates: 10})));
  const notices = new Set<string>(HOSTILE);
  const words = [title, about, foot, ...blocks.flatMap(wordsOf).filter(text => !notices.has(text) && !HOSTILE.some(one => text.includes(one)))];
  for (const text of words) expect(text).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e]/);
});
