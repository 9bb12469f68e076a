/** Goal: know-how passes from who knows to who asks, introductions lead on, and two doers may make something new. Method: by hand, held against the draws. */
import {describe, expect, test} from 'vitest';
import {brokering} from '../../../src/model/mechanisms/brokering.ts';
import {learningFromColleagues} from '../../../src/model/mechanisms/learning-from-colleagues.ts';
import {makingSomethingNew} from '../../../src/model/mechanisms/making-something-new.ts';
import {newTies} from '../../../src/model/mechanisms/new-ties.ts';
import {GIVEN, NO_ANSWER, REFUSED} from '../../../src/model/world/contacts.ts';
import {strengthBetween} from '../../../src/model/world/ties.ts';
import {never, people, rowsWhere, smallWorld, type PersonSketch} from '../../worlds.ts';
import {drawOf, fiveSd, floorOf, logged, meet, pairsOf, play} from './stage.ts';

const rounded = (column: ArrayLike<number>) => Array.from(column, number => Number(number.toFixed(6)));
const noHelp = [['refused', REFUSED], ['no room', NO_ANSWER]] as const;

describe('learning from colleagues', () => {
  const learned = (asker: PersonSketch['knowHow'], partner: PersonSketch['knowHow'], contact = {}, given: Record<string, number> = {lambda: 0.5}) => {
    const world = smallWorld({people: [{knowHow: asker!, unmet: 1}, {knowHow: partner!, unmet: 1}], themes: 2, week: 6});
    return play(meet(world, [{asker: 0, partner: 1, depth: 0.4, ...contact}]), [learningFromColleagues], {given}).educators;
  };

  test('who asks learns a share of the lead, on the theme alone; who is asked loses nothing', () => {
    expect(rounded(learned([0.2, 0.1], [0.7, 0.9]).knowHow)).toEqual([0.3, 0.1, 0.7, 0.9]); // 0.2 + 0.5 · 0.4 · 0.5
    expect(rounded(learned([0.2, 0.1], [0.7, 0.9], {theme: 1}).knowHow)).toEqual([0.2, 0.26, 0.7, 0.9]);
  });
  test('the request is met then', () => expect(learned(0.2, 0.7).unmet[0]).toBe(1));
  test.each([['knows less', 0.7, 0.2], ['knows as much', 0.5, 0.5]])('a colleague who %s teaches nothing, and the request stays unmet', (_, asker, partner) => {
    const {knowHow, unmet} = learned(asker, partner);
    expect([...rounded(knowHow), ...unmet]).toEqual([asker, asker, partner, partner, 6, 1]);
  });
  test.each(noHelp)('no help, no learning: %s', (_, outcome) => {
    const {knowHow, unmet} = learned(0.2, 0.7, {outcome});
    expect([...rounded(knowHow), ...unmet]).toEqual([0.2, 0.2, 0.7, 0.7, 1, 1]);
  });
  test('never past what the colleague knew', () => {
    expect(rounded(learned(0.2, 0.7, {depth: 1}, {lambda: 5}).knowHow)).toEqual([0.7, 0.2, 0.7, 0.7]);
    const world = smallWorld({people: [{knowHow: 0.2}, {knowHow: 0.3}, {knowHow: 0.8}], themes: 1});
    play(meet(world, [{asker: 0, partner: 2, depth: 1}, {asker: 0, partner: 1, depth: 1}]), [learningFromColleagues], {given: {lambda: 0.5}});
    expect(rounded(world.educators.knowHow)).toEqual([0.5, 0.3, 0.8]); // the second knew less than the asker knows by now
  });
  test('two lessons in a week build on each other; what the colleague learns meanwhile does not count', () => {
    const world = smallWorld({people: [{knowHow: 0.2}, {knowHow: 0.6}, {knowHow: 1}], themes: 1});
    const lessons = [{asker: 0, partner: 1, depth: 0.5}, {asker: 0, partner: 1, depth: 0.5}, {asker: 1, partner: 2, depth: 1}];
    play(meet(world, lessons), [learningFromColleagues], {given: {lambda: 1}});
    expect(rounded(world.educators.knowHow)).toEqual([0.5, 1, 1]);
    const chain = smallWorld({people: [{knowHow: 0.2}, {knowHow: 0.6}, {knowHow: 1}], themes: 1});
    play(meet(chain, [{asker: 1, partner: 2, depth: 1}, {asker: 0, partner: 1, depth: 1}]), [learningFromColleagues], {given: {lambda: 1}});
    expect(rounded(chain.educators.knowHow)).toEqual([0.6, 1, 1]);
  });
  test('as shipped, a help of full depth passes on half the lead', () => expect(rounded(learned(0.2, 0.7, {depth: 1}, {}).knowHow)).toEqual([0.45, 0.2, 0.7, 0.7]));
});

describe('brokering', () => {
  /** 0 asks 1, who is tied to 2, 3 and 4. */
  const brokered = (knows: readonly number[], contact = {}, given: Record<string, number> = {broker: 1}, strengths = [0.3, 0.3, 0.3]) => {
    const world = smallWorld({
      people: knows.map(knowHow => ({knowHow: [knowHow, 0], role: 1})), themes: 2, week: 6,
      ties: [[0, 1, 0.3], ...strengths.map((strength, at) => [1, at + 2, strength] as const)],
    });
    return play(meet(world, [{asker: 0, partner: 1, ...contact}]), [brokering], {given});
  };
  const introducedTo = (world: ReturnType<typeof brokered>) => [2, 3, 4].filter(third => strengthBetween(world.ties, 0, third) > 0);

  test('a colleague who knows no more introduces the one who knows most', () => {
    const world = brokered([0.4, 0.3, 0.5, 0.9, 0.6]);
    expect(introducedTo(world)).toEqual([3]);
    expect([strengthBetween(world.ties, 0, 3), floorOf(world, 0, 3)]).toEqual([Math.fround(0.1), 0]);
    expect([...world.educators.led]).toEqual([never, 6, never, never, never]);
    expect([...world.tallies.leadingActs.subarray(24, 28)]).toEqual([0, 1, 0, 0]);
    expect(logged(world, 'introduced')).toEqual(['0>3']);
  });
  test('one who knows more helps instead', () => expect(introducedTo(brokered([0.4, 0.41, 0.5, 0.9, 0.6]))).toEqual([]));
  test('one who knows as much does introduce', () => expect(introducedTo(brokered([0.4, 0.4, 0.5, 0.9, 0.6]))).toEqual([3]));
  test('nobody is introduced who knows no more than the asker', () => {
    expect(introducedTo(brokered([0.9, 0.3, 0.5, 0.9, 0.6]))).toEqual([]);
    expect([...brokered([0.9, 0.3, 0.5, 0.9, 0.6]).educators.led]).toEqual(Array(5).fill(never));
  });
  test('only colleagues the broker knows well enough', () => {
    expect(introducedTo(brokered([0.4, 0.3, 0.5, 0.9, 0.6], {}, {broker: 1}, [0.3, 0.09, 0.11]))).toEqual([4]);
  });
  test('of equals the first in order', () => expect(introducedTo(brokered([0.4, 0.3, 0.9, 0.9, 0.9]))).toEqual([2]));
  test('on the theme that was asked about', () => expect(introducedTo(brokered([0.4, 0.3, 0.5, 0.9, 0.6], {theme: 1}))).toEqual([]));
  test.each(noHelp)('not where help was not given: %s', (_, outcome) => expect(introducedTo(brokered([0.4, 0.3, 0.5, 0.9, 0.6], {outcome}))).toEqual([]));
  test('a tie that exists is strengthened', () => {
    const world = smallWorld({people: [{knowHow: 0.4}, {knowHow: 0.3}, {knowHow: 0.9}], ties: [[0, 1], [1, 2], [0, 2, 0.5]]});
    expect(strengthBetween(play(meet(world, [{asker: 0, partner: 1}]), [brokering], {given: {broker: 1}}).ties, 0, 2)).toBeCloseTo(0.55, 6);
  });
  test('nobody leads where the tie finds no room', () => {
    const world = smallWorld({people: [{knowHow: 0.4}, {knowHow: 0.3}, {knowHow: 0.9}], ties: [[0, 1, 0.5], [1, 2, 0.5]], tieCapacity: 1});
    const full = smallWorld({people: [{knowHow: 0.4}, {knowHow: 0.3}, {knowHow: 0.9}, {}], ties: [[0, 1, 0.5], [1, 2, 0.5], [2, 3, 0.6]], tieCapacity: 2});
    for (const one of [world, full]) play(meet(one, [{asker: 0, partner: 1}]), [brokering], {given: {broker: 1}});
    expect([strengthBetween(full.ties, 0, 2), full.educators.led[1]]).toEqual([0, never]);
  });
  test('nor is anyone introduced where there was no room for the broker', () => {
    const world = smallWorld({people: [{knowHow: 0.4}, {knowHow: 0.3}, {knowHow: 0.9}, {}], ties: [[1, 2, 0.5], [0, 3, 0.07]], tieCapacity: 1});
    play(meet(world, [{asker: 0, partner: 1}]), [newTies, brokering], {given: {broker: 1}});
    expect([strengthBetween(world.ties, 0, 2), strengthBetween(world.ties, 0, 3), world.educators.led[1]]).toEqual([0, Math.fround(0.07), never]);
  });
  test('drawn for each pair and week', () => {
    for (const week of [6, 7]) {
      const trios = 200;
      const world = smallWorld({
        people: Array.from({length: 3 * trios}, (_, who) => ({knowHow: [0.4, 0.3, 0.9][who % 3]})), week,
        ties: Array.from({length: trios}, (_, trio) => [3 * trio + 1, 3 * trio + 2] as const),
      });
      const asked = Array.from({length: trios}, (_, trio) => ({asker: 3 * trio, partner: 3 * trio + 1}));
      play(meet(world, asked), [brokering], {given: {broker: 0.4}});
      const brokers = asked.filter(({asker, partner}) => drawOf('broker', asker, week, {whom: partner}) < 0.4).map(({partner}) => partner);
      expect(rowsWhere(world.educators.led, led => led === week)).toEqual(brokers);
    }
  });
  test('who is introduced is told from what everybody knew before the week’s lessons', () => {
    const world = smallWorld({people: [{knowHow: 0.4}, {knowHow: 0.3}, {knowHow: 0.35}, {knowHow: 0.95}], ties: [[0, 1], [1, 2], [2, 3]]});
    play(meet(world, [{asker: 0, partner: 1}, {asker: 2, partner: 3, depth: 1}]), [learningFromColleagues, brokering], {given: {broker: 1, lambda: 1}});
    expect(strengthBetween(world.ties, 0, 2)).toBe(0);
  });
  test('as shipped, three times in ten', () => {
    const trios = 3000;
    const world = smallWorld({
      people: Array.from({length: 3 * trios}, (_, who) => ({knowHow: [0.4, 0.3, 0.9][who % 3]})), tieCapacity: 3,
      ties: Array.from({length: trios}, (_, trio) => [3 * trio + 1, 3 * trio + 2] as const),
    });
    play(meet(world, Array.from({length: trios}, (_, trio) => ({asker: 3 * trio, partner: 3 * trio + 1}))), [brokering]);
    expect(Math.abs(logged(world, 'introduced').length / trios - 0.3)).toBeLessThan(fiveSd(0.3, trios));
  });
});

describe('making something new', () => {
  const made = (asker: number, partner: number, contact = {}, given: Record<string, number> = {}) => {
    const world = smallWorld({people: [{ring: asker, ownership: 0.5, knowHow: [0.2, 0.2]}, {ring: partner, ownership: 0, knowHow: [0.6, 0.6]}], themes: 2, week: 6});
    const numbers = {iota: 1, create: 0.1, oCreate: 0.2, ...given};
    return play(meet(world, [{asker: 0, partner: 1, depth: 1, theme: 1, ...contact}]), [makingSomethingNew], {given: numbers});
  };
  const told = ({educators: {knowHow, ownership}}: ReturnType<typeof made>) => [...rounded(knowHow), ...rounded(ownership)];
  const nothing = [0.2, 0.2, 0.6, 0.6, 0.5, 0];

  test.each([[2, 2], [2, 3], [3, 2], [3, 3]])('people in rings %i and %i both learn on the theme, and both come to own the change more', (asker, partner) => {
    expect(told(made(asker, partner))).toEqual([0.2, 0.28, 0.6, 0.64, 0.6, 0.2]);
    expect(logged(made(asker, partner), 'made something new')).toEqual(['0>1']);
  });
  test.each([[1, 3], [3, 1], [3, 0], [1, 1]])('people in rings %i and %i do not', (asker, partner) => expect(told(made(asker, partner))).toEqual(nothing));
  test.each(noHelp)('nor where help was not given: %s', (_, outcome) => expect(told(made(3, 3, {outcome}))).toEqual(nothing));
  test('the chance is a share of the depth, drawn for each pair and week', () => {
    for (const week of [6, 7]) {
      const world = smallWorld({people: people(600, {ring: 3, knowHow: 0.2}), week});
      play(meet(world, pairsOf(300).map(pair => ({...pair, depth: 0.5}))), [makingSomethingNew], {given: {iota: 0.8}});
      const makers = pairsOf(300).filter(({asker, partner}) => drawOf('create', asker, week, {whom: partner}) < 0.4);
      expect(logged(world, 'made something new')).toEqual(makers.map(({asker, partner}) => `${asker}>${partner}`));
    }
  });
  test('as shipped: one in five at full depth; 15 % of the know-how missing, 3 % of the ownership', () => {
    const world = smallWorld({people: people(8000, {ring: 3, knowHow: 0.2, ownership: 0.5})});
    play(meet(world, pairsOf(4000).map(pair => ({...pair, depth: 1}))), [makingSomethingNew]);
    const makers = rowsWhere(world.educators.ownership, owned => owned > 0.5);
    expect(Math.abs(makers.length / 8000 - 0.2)).toBeLessThan(fiveSd(0.2, 4000));
    expect([world.educators.knowHow[4 * makers[0]], world.educators.ownership[makers[0]]].map(share => Number(share.toFixed(6)))).toEqual([0.32, 0.515]);
  });
  test('full know-how and ownership stay full', () => {
    const world = smallWorld({people: people(2, {ring: 3, knowHow: 1, ownership: 1})});
    const {knowHow, ownership} = play(meet(world, [{asker: 0, partner: 1, depth: 1}]), [makingSomethingNew], {given: {iota: 1}}).educators;
    expect([...knowHow, ...ownership]).toEqual(Array(10).fill(1));
  });
});

test('a help counts once for each: two contacts of one pair are two lessons', () => {
  const world = smallWorld({people: [{knowHow: 0}, {knowHow: 1}], themes: 1});
  const help = {asker: 0, partner: 1, depth: 0.5, outcome: GIVEN};
  play(meet(world, [help, help]), [learningFromColleagues], {given: {lambda: 1}});
  expect(rounded(world.educators.knowHow)).toEqual([0.75, 1]);
});
