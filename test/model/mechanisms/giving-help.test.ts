/** Goal: whether help is given, and how deep it goes, follows energy, what is owed and the tie. Method: by hand, held against the draws, and by search. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {answering} from '../../../src/model/mechanisms/answering.ts';
import {energyToHelp} from '../../../src/model/mechanisms/energy-to-help.ts';
import {readinessToHelp, reciprocity} from '../../../src/model/mechanisms/reciprocity.ts';
import {GIVEN, REFUSED} from '../../../src/model/world/contacts.ts';
import {people, smallWorld, type PersonSketch} from '../../worlds.ts';
import {drawOf, fiveSd, meet, pairsOf, play, setHelp} from './stage.ts';

describe('energy to help', () => {
  test('the readiness of the one who is asked is multiplied by its own energy', () => {
    const world = meet(smallWorld({people: [{energy: 0.25}, {energy: 1}, {energy: 0}]}), [{asker: 0, partner: 1}, {asker: 1, partner: 0}, {asker: 0, partner: 2}]);
    world.contacts.willing[1] = 0.5;
    expect([...play(world, [energyToHelp]).contacts.willing.subarray(0, 3)]).toEqual([1, 0.125, 0]);
  });
});

describe('reciprocity', () => {
  /** The readiness of 1 to help 0, where 0 received and gave so many helps, and 1 gave to 0, and 0 to 1, so many. */
  const readiness = (received: number, given: number, fromHelper: number, toHelper: number, numbers: Record<string, number> = {nu: 0.3, B0: 4}) => {
    const world = smallWorld({people: [{received, given}, {received: 50, given: 7}], ties: [[0, 1]]});
    setHelp(world, 1, 0, fromHelper);
    setHelp(world, 0, 1, toHelper);
    return play(meet(world, [{asker: 0, partner: 1}]), [reciprocity], {given: numbers}).contacts.willing[0];
  };

  test.each([
    ['a fresh pair owes nothing', [0, 0, 0, 0], 1],
    ['who took 8 and gave 0 owes the network 4, the credit limit: the part that asks for return is halved', [8, 0, 0, 0], 0.65], // .3 + .7/2
    ['so does who took 8 from this colleague', [0, 0, 8, 0], 0.65],
    ['who gave as much as it took owes nothing', [8, 8, 0, 0], 1],
    ['nor who gave this colleague as much', [0, 0, 8, 8], 1],
    ['giving to others makes up for taking from this one', [0, 8, 8, 0], 1],
    ['a giver is not helped more than fully', [0, 8, 0, 8], 1],
    ['taking long without giving leaves help without return', [8e6, 0, 0, 0], 0.3 + 0.7 / 1_000_001],
    ['a debt of 1 of 4: four fifths of the part that asks for return', [2, 0, 0, 0], 0.86],
  ] as const)('%s', (_, [received, given, fromHelper, toHelper], expected) => {
    expect(readiness(received, given, fromHelper, toHelper)).toBeCloseTo(expected, 10);
  });

  test('help without return is the floor, and the credit limit halves the rest', () => {
    expect(readiness(8, 0, 0, 0, {nu: 0.9, B0: 4})).toBeCloseTo(0.95, 10);
    expect(readiness(8, 0, 0, 0, {nu: 0, B0: 2})).toBeCloseTo(1 / 3, 10);
    expect(readiness(8, 0, 0, 0, {nu: 1, B0: 2})).toBe(1);
  });

  test('it counts what the asker owes, not what the helper does', () => {
    const world = smallWorld({people: [{received: 8}, {received: 0}], ties: [[0, 1]]});
    setHelp(world, 1, 0, 8);
    const {willing} = play(meet(world, [{asker: 0, partner: 1}, {asker: 1, partner: 0}]), [reciprocity], {given: {nu: 0, B0: 4}}).contacts;
    expect([willing[0], willing[1]]).toEqual([1 / 3, 1]);
  });

  test('strangers owe each other nothing, the network all the same', () => {
    const world = smallWorld({people: [{received: 8}, {}]});
    expect(play(meet(world, [{asker: 0, partner: 1}]), [reciprocity], {given: {nu: 0, B0: 4}}).contacts.willing[0]).toBe(0.5);
  });

  test('helping cannot make others less ready to help; taking cannot make them more ready', () => {
    const helps = fc.double({min: 0, max: 40, noNaN: true});
    const nu = fc.double({min: 0, max: 1, noNaN: true}), limit = fc.double({min: 0.1, max: 20, noNaN: true});
    fc.assert(fc.property(helps, helps, helps, helps, nu, limit, helps, (received, given, from, to, anyway, credit, more) => {
      const usual = readinessToHelp(received - given, from - to, anyway, credit);
      expect(usual).toBeGreaterThanOrEqual(anyway - 1e-12);
      expect(usual).toBeLessThanOrEqual(1);
      expect(readinessToHelp(received - given - more, from - to, anyway, credit)).toBeGreaterThanOrEqual(usual - 1e-12);
      expect(readinessToHelp(received - given, from - to - more, anyway, credit)).toBeGreaterThanOrEqual(usual - 1e-12);
      expect(readinessToHelp(received - given + more, from - to + more, anyway, credit)).toBeLessThanOrEqual(usual + 1e-12);
    }), {seed: 1, numRuns: 300});
  });

  test('it adds to what stood in the way before', () => {
    const world = meet(smallWorld({people: [{received: 8}, {}]}), [{asker: 0, partner: 1}]);
    world.contacts.willing[0] = 0.4;
    expect(play(world, [reciprocity], {given: {nu: 0, B0: 4}}).contacts.willing[0]).toBeCloseTo(0.2, 12);
  });
});

describe('answering', () => {
  test('help is given as often as the colleague is willing, drawn for each asker, contact and week', () => {
    const sketch = {people: people(400)};
    for (const week of [8, 9]) {
      const world = meet(smallWorld({...sketch, week}), pairsOf(200).map((pair, at) => ({...pair, number: at % 3})));
      world.contacts.willing.fill(0.4, 0, 200);
      play(world, [answering]);
      expect([...world.contacts.outcome.subarray(0, 200)]).toEqual(pairsOf(200).map(({asker}, at) => drawOf('give', asker, week, {k: at % 3}) < 0.4 ? GIVEN : REFUSED));
    }
  });

  test('however many are asked in a week, each answers by the readiness for this contact and its own draw', () => {
    const world = meet(smallWorld({people: people(2800), week: 8}), pairsOf(1400).map((pair, at) => ({...pair, number: at % 3})));
    const ready = (at: number) => at * 7 % 11 / 10;
    for (let at = 0; at < 1400; at++) world.contacts.willing[at] = ready(at);
    world.contacts.outcome.fill(9, 1400);
    play(world, [answering]);
    const drawn = pairsOf(1400).map(({asker}, at) => drawOf('give', asker, 8, {k: at % 3}) < ready(at) ? GIVEN : REFUSED);
    expect([...world.contacts.outcome.subarray(0, 1400)]).toEqual(drawn);
    expect(new Set(world.contacts.outcome.subarray(1400))).toEqual(new Set([9])); // nobody else answers
  });

  test('how often, counted', () => {
    const world = meet(smallWorld({people: people(10_000)}), pairsOf(5000));
    world.contacts.willing.fill(0.65, 0, 5000);
    const given = play(world, [answering]).contacts.outcome.subarray(0, 5000).filter(outcome => outcome === GIVEN).length;
    expect(Math.abs(given / 5000 - 0.65)).toBeLessThan(fiveSd(0.65, 5000));
  });

  test('a willing colleague helps, one who is not refuses', () => {
    const world = meet(smallWorld({people: people(4)}), pairsOf(2));
    world.contacts.willing.set([1, 0]);
    expect([...play(world, [answering]).contacts.outcome.subarray(0, 2)]).toEqual([GIVEN, REFUSED]);
  });

  test.each<[string, number, {tied?: number; cohesion?: number; communities?: readonly (readonly number[])[]}]>([
    ['half the strength of the tie', 0.2, {tied: 0.4}],
    ['strangers: as a new tie, 0.05', 0.025, {}],
    ['more in a cohesive community', 0.3, {tied: 0.4, cohesion: 0.5, communities: [[0, 1, 2]]}],
    ['strangers of one community too', 0.0375, {cohesion: 0.5, communities: [[0, 1, 2]]}],
    ['not where the two are of different communities', 0.2, {tied: 0.4, cohesion: 0.5, communities: [[0, 2], [1, 3]]}],
    ['nor where only one of them has a community', 0.2, {tied: 0.4, cohesion: 0.5, communities: [[0, 2]]}],
    ['nor where only the other has', 0.2, {tied: 0.4, cohesion: 0.5, communities: [[1, 2]]}],
  ])('depth: %s', (_, depth, {tied, cohesion = 0, communities = []}) => {
    const world = smallWorld({people: people(4), ties: tied ? [[0, 1, tied]] : [], communities});
    world.communities.cohesion.fill(cohesion);
    expect(play(meet(world, [{asker: 0, partner: 1}]), [answering]).contacts.depth[0]).toBeCloseTo(depth, 7);
  });

  test('what the two knew and whether they were strangers is kept as it was before', () => {
    const sketch: PersonSketch[] = [{knowHow: [0.1, 0.5, 0, 0]}, {knowHow: [0.9, 0.25, 0, 0], ring: 2}, {ring: 1}];
    const world = meet(smallWorld({people: sketch, ties: [[0, 1]]}), [{asker: 0, partner: 1, theme: 1}, {asker: 1, partner: 0}, {asker: 0, partner: 2}]);
    for (const column of ['partnerKnows', 'gap', 'strangers'] as const) world.contacts[column].fill(9);
    const {partnerKnows, gap, strangers} = play(world, [answering]).contacts;
    const first3 = (column: ArrayLike<number>) => Array.from(column).slice(0, 3).map(number => Math.fround(number));
    expect(first3(partnerKnows)).toEqual([0.25, Math.fround(0.1), Math.fround(0.3)]);
    expect(first3(gap)).toEqual([-0.25, Math.fround(Math.fround(0.1) - Math.fround(0.9)), Math.fround(Math.fround(0.3) - Math.fround(0.1))]);
    expect(first3(strangers)).toEqual([0, 0, 1]);
  });
});

test('together: a colleague at half energy, asked by someone at the credit limit, helps a third of the time', () => {
  const world = meet(smallWorld({people: Array.from({length: 12_000}, (_, who) => who % 2 ? {energy: 0.5} : {received: 8})}), pairsOf(6000));
  const {outcome} = play(world, [energyToHelp, reciprocity, answering], {given: {nu: 0.3, B0: 4}}).contacts;
  const given = outcome.subarray(0, 6000).filter(one => one === GIVEN).length;
  expect(Math.abs(given / 6000 - 0.325)).toBeLessThan(fiveSd(0.325, 6000)); // 0.5 · (0.3 + 0.7/2)
});
