/** Goal: stories are chosen by the stated rule, tell only what the log holds, cite it, and can't be broken by names. */
import {describe, expect, test} from 'vitest';
import {logOf} from '../../src/engine/logged.ts';
import type {Cause, Ring} from '../../src/model/rings.ts';
import type {LogEntry} from '../../src/model/world/log.ts';
import {candidates} from '../../src/report/choosing.ts';
import {helpOf, journeysOf, pathOf, setBacks} from '../../src/report/journeys.ts';
import {stories, storyMarkdown, storyOf} from '../../src/report/stories.ts';
import {FORBIDDEN, readingGrade} from '../experiment/reading.ts';
import {logOf as madeUp, runOf, scenarioOf} from '../experiment/fake-ensemble.ts';

const move = (from: Ring, to: Ring, cause: Cause): LogEntry['what'] => ({kind: 'move', from, to, cause});
const trying = (who: number, week: number): [number, number, number, LogEntry['what']][] => [[week, who, -1, move(0, 1, 'informed')], [week + 10, who, -1, move(1, 2, 'ready to engage')]];

const log = madeUp(
  [0, 5, 7, {kind: 'told'}], [0, 5, -1, move(0, 1, 'word of mouth')], [8, 5, -1, move(1, 2, 'ready to engage')], [9, 5, -1, {kind: 'first try'}],
  [20, 5, -1, move(2, 1, 'stuck in the dip')], [30, 5, -1, move(1, 2, 'ready to engage')], [32, 5, 6, {kind: 'helped'}], [33, 5, 6, {kind: 'helped'}], [35, 5, 6, {kind: 'refused'}],
  [40, 5, -1, move(2, 3, 'sponsored')], [40, 5, 6, {kind: 'sponsored'}],
  ...trying(10, 1), ...trying(11, 2), ...trying(12, 3),
  [50, 20, -1, move(0, 1, 'convened')], [51, 20, -1, move(1, 2, 'ready to engage')], [70, 20, -1, move(2, 1, 'not tried')], [71, 20, -1, move(1, 2, 'ready to engage')],
  [90, 20, -1, move(2, 1, 'not tried')], [95, 30, -1, move(0, 2, 'mandated')], [96, 30, -1, move(2, 0, 'left the network')], [96, 30, -1, {kind: 'left'}],
  [96, 30, -1, {kind: 'arrived'}], [98, 30, -1, move(0, 1, 'informed')],
  [10, -1, -1, {kind: 'founded', community: 2}], [30, -1, -1, {kind: 'new focus', community: 2, focus: 1}], [50, -1, -1, {kind: 'new focus', community: 2, focus: 3}],
);
const scenario = scenarioOf(['Quality *first*'], ['reach']);
const run = runOf('quality-*first*', 0, {reach: 1}, {log});

describe('journeys', () => {
  test('a post that changes hands is two people', () => {
    const both = journeysOf(logOf(run)).filter(({row}) => row === 30);
    expect(both.map(({arrival, left, ring}) => [arrival, left !== null, ring])).toEqual([[0, true, 0], [96, false, 1]]);
    expect(storyOf(run, scenario, 30, 96)!.who).toBe('30@96');
    expect(storyOf(run, scenario, 999)).toBeNull();
  });

  test('help is counted on both sides, set-backs without leaving the job', () => {
    const [five, six] = [5, 6].map(row => journeysOf(logOf(run)).find(journey => journey.row === row)!);
    const counts = (one: typeof five) => Object.values(helpOf(one, logOf(run))).map(ids => ids.length);
    expect([counts(five), counts(six)]).toEqual([[2, 0, 1], [0, 2, 0]]);
    expect([pathOf(five), setBacks(five)]).toEqual(['012123', 1]);
    expect(setBacks(journeysOf(logOf(run)).find(({row}) => row === 30)!)).toBe(0);
  });
});

describe('choosing', () => {
  test('typical is the middle one on the most common path, surprising came through set-backs, stuck fell back most', () => {
    const journeys = journeysOf(logOf(run));
    expect([...candidates('typical', journeys)][0].row).toBe(11);
    expect([...candidates('surprising', journeys)].map(({row}) => row)).toEqual([5]);
    expect([...candidates('stuck', journeys)].map(({row}) => row)).toEqual([20]);
  });

  test('one of each, then a community whose question moved, then the next; nobody twice', () => {
    const told = stories(run, scenario, 10);
    expect(told.slice(0, 4).map(({kind, who}) => [kind, who])).toEqual([['typical', '11'], ['surprising', '5'], ['stuck', '20'], ['community', 'community 3']]);
    expect(new Set(told.map(({who}) => who)).size).toBe(told.length);
    expect(stories(run, scenario, 2)).toEqual(told.slice(0, 2));
    expect(stories(runOf('a', 0, {reach: 1}), scenario, 3)).toEqual([]);
  });
});

describe('telling', () => {
  test('in order, with what was repeated said once, each sentence with its events', () => {
    expect(stories(run, scenario, 2)[1].sentences).toEqual([
      'In week 0 of year 1, educator 5 became interested through educator 7 [e0, e1].',
      'In week 8 of year 1, they felt ready to try things out [e2].',
      'In week 9 of year 1, they tried something new in class for the first time [e3].',
      'In week 20 of year 1, they gave up for now, finding the new way harder than the old one [e4].',
      'In between they again felt ready to try things out [e5].',
      'In week 40 of year 1, they came into the community of practice, vouched for by educator 6 [e10, e9].',
      'Over the run they were helped twice, helped others never and were turned away once [e6, e8, …].',
      'At the end they are in practice [e9].',
    ]);
  });

  test('two sentences stand for all on the first screen', () => {
    expect(stories(run, scenario, 3)[2].brief).toBe(
      'In week 50 of year 1, educator 20 became interested at a convening. In week 38 of year 2, they fell back to being interested after half a year without trying.');
  });

  test('of many turns of a community the last one is shown, and all are named', () => {
    const turns = Array.from({length: 9}, (_, at): readonly [number, number, number, LogEntry['what']] => [4 * at, -1, -1, {kind: 'new focus', community: 0, focus: at % 4}]);
    const [story] = stories(runOf('quality-*first*', 0, {reach: 1}, {log: madeUp(...turns)}), scenario, 1);
    expect(story.sentences.at(-1)).toBe('3 more turns followed, the last in week 32 of year 1 [e8, …].');
    expect(story.events.at(-1)).toEqual([8, 6, 7]);
  });

  test('every cited event exists and is about the one told of', () => {
    for (const story of stories(run, scenario, 10)) {
      const cited = [...story.sentences.join(' ').matchAll(/e(\d+)/g)].map(([, id]) => log[Number(id)]);
      expect(cited.length).toBeGreaterThan(0);
      for (const entry of cited) expect(story.kind === 'community' ? entry.who === -1 : [entry.who, entry.whom].includes(Number(story.who.split('@')[0]))).toBe(true);
    }
  });

  test('Markdown says it is simulated and how it was chosen; marks in titles are only text', () => {
    const text = storyMarkdown(stories(run, scenario, 4), scenario);
    expect(text).toContain('Nobody here is real.');
    expect(text).toContain('*Quality \\*first\\*, replicate 0, simulated*');
    expect(text).toContain('Chosen as stuck');
    expect(text).not.toMatch(FORBIDDEN);
    expect(readingGrade(text.replace(/\[e[^\]]*\]/g, ''))).toBeLessThan(8.5);
  });
});
