/**
 * Goal: everything that is said to people, wherever it stands, is said in plain words, with unit and base, and never too surely. Method: all
 * sentences of terminal, report, charts and their alternative texts, from a played scenario and from made-up results of every sort, through
 * one linter; and every measure through every sentence about a comparison.
 */
import {describe, expect, test} from 'vitest';
import {CHARTS} from '../../src/charts/index.ts';
import type {DrawnChart} from '../../src/charts/chart.ts';
import {compare, tell} from '../../src/experiment/compare.ts';
import type {Comparison} from '../../src/experiment/comparison.ts';
import type {Ensemble} from '../../src/experiment/ensemble.ts';
import {gatherLook} from '../../src/experiment/futures/gather-look.ts';
import {futuresScenario, LUCKS, replicateOf} from '../../src/experiment/futures/worlds.ts';
import {outcomesOf} from '../../src/experiment/outcomes.ts';
import {precisionOf} from '../../src/experiment/precision.ts';
import {callOf} from '../../src/experiment/sentences.ts';
import {verdict, verdictLines} from '../../src/experiment/verdict.ts';
import {yearOneOf} from '../../src/experiment/year-one.ts';
import {parseScenario, run} from '../../src/index.ts';
import {MEASURES} from '../../src/measures/index.ts';
import {measureId} from '../../src/measures/measure.ts';
import {composeReport} from '../../src/report/document/compose.ts';
import {firstScreen} from '../../src/report/first-screen.ts';
import {planSlides} from '../../src/report/writers/slide-plan.ts';
import {stories} from '../../src/report/stories.ts';
import {strategyTable} from '../../src/report/strategy-table.ts';
import {worldStory} from '../../src/report/world-story.ts';
import {madeUp} from '../charts/made-up.ts';
import {each, ensembleOf, scenarioOf, type Numbers} from '../experiment/fake-ensemble.ts';
import {FORBIDDEN, readingGrade} from '../experiment/reading.ts';

const GRADE = 8.5;

/** Everything said about results, by where it stands. */
function saidAbout(ensemble: Ensemble, comparison: Comparison): Readonly<Record<string, readonly string[]>> {
  const {scenario} = ensemble;
  const charts = CHARTS.map(chart => chart.draw(ensemble, comparison)).filter(drawn => drawn !== null);
  const told = ensemble.runs.flat().flatMap(one => (one && one.log.length > 0 ? stories(one, scenario, 6) : []));
  const world = worldStory(ensemble);
  const story = told.find(({kind}) => kind !== 'community') ?? null;
  const document = composeReport({ensemble, comparison, charts, stories: told, notices: [], howToRepeat: {fingerprint: 'ab'.repeat(32), command: 'dlsim reproduce .', version: '0.1.0'}});
  return {
    'first screen': [firstScreen(ensemble, comparison, {story, reportPath: null, fingerprint: 'ab'.repeat(32), width: 1_000_000}).slice(1, -1).join(' ')],
    verdict: verdictLines(verdict(ensemble, comparison)),
    table: [strategyTable(ensemble, comparison, 1_000_000).at(-1)!],
    differences: [...comparison.differences, ...comparison.further].flatMap(({sentence, costs}) => [sentence, ...(costs ? [costs.sentence] : [])]),
    futures: verdict(ensemble, comparison).futures.flatMap(({sentence, apart}) => [sentence, ...(apart === null ? [] : [apart])]),
    'year one': yearOneOf(ensemble, scenario.strategies.map(({id}) => id)).flatMap(({sentences}) => sentences),
    stories: [...told.flatMap(({sentences, rule, brief}) => [...sentences, rule, brief]), ...(world?.difference?.sentences.map(({text}) => text) ?? [])].map(withoutMarks).filter(text => text !== ''),
    charts: charts.flatMap(({finding, howToRead, alternative}: DrawnChart) => [finding, howToRead, alternative]),
    report: document.blocks.flatMap(block => (block.kind === 'paragraph' ? [wordsOf(block.words)] : block.kind === 'list' || block.kind === 'note' ? block.items.map(wordsOf) : [])),
    slides: planSlides(document).flatMap(slide => [...('items' in slide ? slide.items : 'intro' in slide ? slide.intro : [])].map(({words}) => wordsOf(words))),
    everything: [...textsIn(document.blocks), ...textsIn(planSlides(document))],
  };
}

/** Every text of a document, tables and figures too; not what names things for machines. */
function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, one]) => (['spec', 'id', 'kind', 'look', 'picture'].includes(key) ? [] : textsIn(one)));
}

function withoutMarks(text: string): string {
  return text.replace(/ ?\[e[^\]]*\]/g, '');
}

function wordsOf(words: string | readonly (string | {readonly text: string})[]): string {
  return typeof words === 'string' ? words : words.map(piece => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** A scenario that has everything: costs, other futures, a precision, stories, doubt of its own. */
async function played(more: string): Promise<Ensemble> {
  const {scenario} = parseScenario(`
dlsim: 1
title: A small plan
question: What does a small team change?
horizon: 110 weeks
replicates: 14
network: {synthetic: {districts: 2, schools per district: 4, educators per school: 20}}
team: {hours: 12 a week, until: 1 year, cost: {team: 95 USD an hour, educators: 45 USD an hour}}
strategies: {quality-first: {use: quality-first}, scale-first: {use: scale-first}, mandate: {use: mandate}, hands-off: {use: hands-off}}
compare: {measures: [deep share, depth-weighted reach, reach, equity gap, quality of practice, hours per deep practitioner], pairs: every pair, matters: {reach: 60 people}}
${more}`);
  const ensemble = await run(scenario!);
  const futures = 4;
  const look = futuresScenario(ensemble.scenario, [1, 0], futures);
  const runs = [0, 1].map(strategy => Array.from({length: futures * LUCKS}, (_, world) => {
    const replicate = replicateOf(Math.floor(world / LUCKS), world % LUCKS);
    const [outcome] = outcomesOf(look, {strategy, from: replicate, to: replicate + 1});
    return 'run' in outcome ? outcome.run : null;
  }));
  const all = {...ensemble, futures: gatherLook(look, 'plausible', runs)};
  return {...all, precision: precisionOf(all, {amount: 3, inPeople: true})};
}

/** Results of every sort: two and many strategies, few runs, failures, no difference, nothing defined. */
const made = Object.entries({
  two: {replicates: 120}, eight: {strategies: 8, replicates: 60}, few: {replicates: 20}, 'very few': {replicates: 6}, one: {replicates: 1}, same: {replicates: 30, same: true},
  undefined: {replicates: 30, undefinedAll: true}, failed: {replicates: 30, failed: [[0, 3], [1, 4], [1, 5]] as const}, alone: {strategies: 1, replicates: 30},
}).map(([name, wish]) => [name, madeUp(wish)] as const);

const corpora: (readonly [name: string, said: Readonly<Record<string, readonly string[]>>])[] = [
  ...await Promise.all([['as given', ''], ['in doubt', 'assumptions: {leave: {between: [0.05, 0.1]}}']].map(async ([name, more]) => {
    const ensemble = await played(more);
    return [name, saidAbout(ensemble, compare(ensemble))] as const;
  })),
  ...made.map(([name, {ensemble, comparison}]) => [name, saidAbout(ensemble, comparison)] as const),
];

describe.each(corpora)('%s', (_, said) => {
  test('nothing learned, nothing too sure', () => {
    for (const [where, texts] of Object.entries(said)) expect(texts.filter(text => FORBIDDEN.test(text)), where).toEqual([]);
  });

  test.each(Object.keys(said).filter(where => where !== 'everything'))('%s can be read by an eighth-grader', where => {
    const texts = said[where];
    if (texts.length > 0) expect(readingGrade(texts.join(' '))).toBeLessThanOrEqual(GRADE);
  });

  test('sentences end, and hold no number that is none', () => {
    for (const [where, texts] of Object.entries(said)) {
      expect(texts.filter(text => /\b(NaN|Infinity|undefined|null|\[object)\b/.test(text)), where).toEqual([]);
      if (!['everything', 'charts', 'table'].includes(where)) expect(texts.filter(text => !/[.!?:)”]$|^(?:Seed|Runs|Fingerprint)|, run \d+: /.test(text.trim())), where).toEqual([]);
    }
  });

  test('a difference has its unit and its base', () => {
    expect(Object.values(said).flat().flatMap(unitFaults)).toEqual([]);
    // Where the answer above has told the base, the sentence below it needn't.
    expect([...said.differences, ...said.futures, ...said.verdict].flatMap(baseFaults)).toEqual([]);
  });
});

const UNIT = '(?: (?:people|person|people\'s worth|person\'s worth)\\b| percentage points?\\b| on a scale of −?\\d[\\d.]* to \\d| hours?(?: a person)?\\b| (?:schools?|communit(?:y|ies)|ties?|members?|weeks?|names?)\\b| times? the overall share)';
const NUMBER = '(?:less than 1|under 0\\.0001|[+−]?\\d[\\d.,]*)';
const STATED = new RegExp(`^${NUMBER}${UNIT}`);

/** Places where a difference is told without its unit. */
function unitFaults(text: string): string[] {
  return [...text.matchAll(/(Typical difference: |a difference of (?:about )?|to within plus or minus |but by |less than the )(.{0,90})/g)]
    .flatMap(([, before, after]) => (STATED.test(after) ? [] : [`no unit: ${before}${after}`]));
}

/** Places where a typical difference is told without what either side came to. */
function baseFaults(text: string): string[] {
  return [...text.matchAll(/Typical difference: (.*?)(?:; in 8 of 10|\.$|\. [A-Z])/g)].flatMap(([said, told]) => (/\(.* against .*\)/.test(told) ? [] : [`no base: ${said}`]));
}

describe('every measure through every sentence', () => {
  const level = (range: readonly [number, number], share: number) => (Number.isFinite(range[1]) ? range[0] + share * (range[1] - range[0]) : 100 * share);
  /** Twenty ways to win, lose and draw. */
  const ways: Readonly<Record<string, (r: number) => number>> = {clear: r => 0.3 + 0.002 * r, 'not clear': r => 0.2 + (r % 2 ? 0.01 : -0.01), 'all equal': () => 0.2, 'mostly equal': r => (r % 4 === 0 ? 0.3 : 0.2), small: () => 0.2000001};

  test.each(MEASURES.map(measure => [measureId(measure), measure] as const))('%s', (id, measure) => {
    const calls = new Set<string>();
    for (const [replicates, moment] of [[60, 104], [20, 104], [6, 104], [1, 104], [60, 52]]) {
      for (const way of Object.values(ways)) {
        const numbers: Numbers = [{[id]: each(replicates, () => level(measure.range, 0.2))}, {[id]: each(replicates, r => level(measure.range, way(r)))}];
        const ensemble = ensembleOf(scenarioOf(['A', 'B'], [id], {compare: {at: [moment], matters: {[id]: level(measure.range, 0.05) - level(measure.range, 0)}}}), numbers);
        const [difference] = compare(ensemble).differences;
        calls.add(callOf(tell(ensemble, difference)));
        for (const text of [difference.sentence, ...(difference.costs ? [difference.costs.sentence] : [])]) {
          expect(text).not.toMatch(FORBIDDEN);
          expect([...unitFaults(text), ...baseFaults(text)]).toEqual([]);
          expect(text).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
    }
    expect(calls).toEqual(new Set(['clear', 'not clear', 'all equal', 'mostly equal', 'clear but small', 'too few', 'one run']));
  });
});

describe('the linter itself', () => {
  test.each([
    ['Typical difference: +9 (40 against 31 of 3,400); in 8 of 10 runs between +2 and +17.', true], ['Typical difference: +9 people (40 against 31 of 3,400).', false],
    ['Typical difference: +9 people; in 8 of 10 runs.', false], ['we could have seen a difference of about 6; a smaller one', true], ['a difference of about 6 people; a smaller one', false],
    ['Typical difference: −0.012 on a scale of −1 to 1 (0.014 against 0.026; −0.05 the underserved are ahead).', false],
  ])('%s', (text, faulty) => expect(unitFaults(text).length > 0).toBe(faulty));

  test('a base is asked for', () => {
    expect(baseFaults('Typical difference: +9 people; in 8 of 10 runs between +2 and +17.').length).toBe(1);
    expect(baseFaults('Typical difference: +9 people (40 against 31 of 3,400); in 8 of 10 runs between +2 and +17.')).toEqual([]);
  });

  test('knows words that are never said', () => {
    for (const word of ['significant', 'proves', 'predicted', 'optimal', 'p-value', 'sigma']) expect(`This is ${word}.`).toMatch(FORBIDDEN);
  });
});
