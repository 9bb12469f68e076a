/** Goal: who stands under whom, since when, who vouched and who helped, is what the log says. Method: a log made by hand, in which things come in another order than rows. */
import {expect, test} from 'vitest';
import type {Cause, Ring} from '../../src/model/rings.ts';
import type {LogEntry} from '../../src/model/world/log.ts';
import {branchFor, whoBroughtWhom, type Branch} from '../../src/report/who-brought-whom.ts';
import {logOf} from '../experiment/fake-ensemble.ts';

const move = (from: Ring, to: Ring, cause: Cause): LogEntry['what'] => ({kind: 'move', from, to, cause});
const told = (week: number, who: number, whom: number): [number, number, number, LogEntry['what']][] =>
  [[week, who, whom, {kind: 'told'}], [week, who, -1, move(0, 1, 'word of mouth')]];

const log = logOf(
  [0, 0, -1, move(0, 3, 'start')], ...told(0, 1, 0), [1, 5, 0, {kind: 'refused'}], [2, 1, 0, {kind: 'helped'}], [2, 1, 3, {kind: 'helped'}],
  [3, 4, -1, {kind: 'reached by', verb: 'inform'}], ...told(3, 4, 0), ...told(5, 2, 1), ...told(6, 5, 0), [7, 1, -1, move(1, 2, 'ready to engage')], [8, 1, 0, {kind: 'helped'}],
  [8, 1, 2, {kind: 'sponsored'}], [8, 1, -1, move(2, 3, 'sponsored')], [9, 4, 0, {kind: 'sponsored'}],
  ...told(42, 7, 2), [42, 2, -1, move(1, 0, 'left the network')], [42, 2, -1, {kind: 'left'}], [42, 2, -1, {kind: 'arrived'}], [50, 2, -1, move(0, 1, 'spontaneous interest')], ...told(60, 6, 2),
);
const trees = whoBroughtWhom({log});

/** Who, since when, and those below. */
type Outline = readonly [who: string, week: number, below: readonly Outline[]];
const outline = ({who, week, children}: Branch): Outline => [who, week, children.map(outline)];

test('whoever was told stands under who told them, from the first week on, in the order in which they came', () => {
  expect(trees.map(outline)).toEqual([
    ['0', 0, [['1', 0, [['2', 5, [['7', 42, []]]]]], ['4', 3, []], ['5', 6, []]]],
    ['2@42', 50, [['6', 60, []]]],
  ]);
  expect(trees.map(({way, size}) => [way, size])).toEqual([['there from the start', 5], ['by themselves', 1]]);
});

test('what the one above gave is counted, and who vouched is named where that is someone else', () => {
  const [one, four] = ['1', '4'].map(who => branchFor(trees, who)!);
  expect(one.helps.map(id => log[id].week)).toEqual([2, 8]);
  expect([one.sponsor?.who, four.sponsor]).toEqual(['2', null]);
  expect(one.events.map(id => log[id].what.kind)).toEqual(['told', 'move']);
});

test('a branch is found wherever it stands; whoever took over a post is another person', () => {
  expect([branchFor(trees, '2')?.ring, branchFor(trees, '2@42')?.ring, branchFor(trees, '8')]).toEqual([null, 1, null]);
});
