/** Goal: what a contact does to ties, accounts, energy, demand, ownership and the ring of the two, and to nobody else. Method: by hand. */
import {describe, expect, test} from 'vitest';
import {demandFromHelp} from '../../../src/model/mechanisms/demand-from-help.ts';
import {effortOfHelping} from '../../../src/model/mechanisms/effort-of-helping.ts';
import {keepingCount} from '../../../src/model/mechanisms/keeping-count.ts';
import {newTies} from '../../../src/model/mechanisms/new-ties.ts';
import {ownershipFromGiving} from '../../../src/model/mechanisms/ownership-from-giving.ts';
import {stayingInTouch} from '../../../src/model/mechanisms/staying-in-touch.ts';
import {strengtheningTies} from '../../../src/model/mechanisms/strengthening-ties.ts';
import {wordOfMouth} from '../../../src/model/mechanisms/word-of-mouth.ts';
import {ALONE, CONSULTANCY, GIVEN, MEETING, NO_ANSWER, REFUSED} from '../../../src/model/world/contacts.ts';
import {strengthBetween} from '../../../src/model/world/ties.ts';
import {never, people, rowsWhere, smallWorld} from '../../worlds.ts';
import {drawOf, fiveSd, floorOf, helpOf, logged, meet, movesOf, pairsOf, play} from './stage.ts';

/** What happened to 0, who asked 1, in each of the three outcomes. */
const outcomes = [['given', GIVEN], ['refused', REFUSED], ['no room', NO_ANSWER]] as const;

describe('staying in touch', () => {
  const touched = (asker: number, partner: number, outcome: number = GIVEN) => {
    const world = smallWorld({people: [{ring: asker, last: 1}, {ring: partner, last: 2}, {ring: 2, last: 3}], week: 9});
    play(meet(world, [{asker: 0, partner: 1, outcome}]), [stayingInTouch]);
    return [...world.educators.last].concat(...world.educators.reached);
  };

  test.each([
    ['two who are interested: reached, but interest is not kept alive', 1, 1, [1, 2, 3, 9, 9, never]],
    ['who asks someone engaged keeps interest', 1, 2, [9, 2, 3, 9, 9, never]],
    ['whom someone in practice asks does too', 3, 1, [1, 9, 3, 9, 9, never]],
    ['two who are engaged both do', 2, 3, [9, 9, 3, 9, 9, never]],
    ['someone outside is reached; the one who asked is not', 1, 0, [1, 2, 3, never, 9, never]],
    ['someone outside, asked by a doer', 2, 0, [1, 9, 3, never, 9, never]],
  ])('%s', (_, asker, partner, expected) => expect(touched(asker, partner)).toEqual(expected));

  test.each(outcomes)('whatever comes of it: %s', (_, outcome) => expect(touched(2, 2, outcome)).toEqual([9, 9, 3, 9, 9, never]));

  test('the ring of before counts for the one who was asked', () => {
    const world = smallWorld({people: [{ring: 1, last: 1}, {ring: 1, last: 2}], week: 9});
    meet(world, [{asker: 0, partner: 1}]);
    world.contacts.partnerRing[0] = 3;
    expect([...play(world, [stayingInTouch]).educators.last]).toEqual([9, 2]);
  });

  test('the time of both is counted: half an hour in a meeting, a quarter otherwise', () => {
    const engaged = () => smallWorld({people: people(2, {ring: 2}), week: 4});
    const hours = (setting: number) => play(meet(engaged(), [{asker: 0, partner: 1, setting}]), [stayingInTouch]).tallies.educatorHours[4];
    expect([ALONE, MEETING, CONSULTANCY].map(hours)).toEqual([0.5, 1, 1]);
    const world = engaged();
    for (let again = 0; again < 2; again++) play(meet(world, [{asker: 0, partner: 1}, {asker: 1, partner: 0}]), [stayingInTouch]);
    expect(world.tallies.educatorHours[4]).toBe(2);
  });
});

describe('word of mouth', () => {
  const won = (ring: number, given: Record<string, number>, outcome: number = GIVEN) => {
    const world = smallWorld({people: [{ring, role: 2}, {dip: 0.2, tries: 0}, {}], week: 6});
    return play(meet(world, [{asker: 0, partner: 1, outcome}]), [wordOfMouth], {given});
  };

  test.each([
    ['someone engaged wins by the doers’ chance', 2, {pi: 1, pi_n: 0}, 1],
    ['so does someone in practice', 3, {pi: 1, pi_n: 0}, 1],
    ['someone interested does not', 1, {pi: 1, pi_n: 0}, 0],
    ['but by a chance of its own', 1, {pi: 0, pi_n: 1}, 1],
    ['which is not the doers’', 2, {pi: 0, pi_n: 1}, 0],
  ])('%s', (_, ring, given, expected) => expect([...won(ring, given).educators.ring]).toEqual([ring, expected, 0]));

  test.each(outcomes)('whether or not help is given: %s', (_, outcome) => expect(won(2, {pi: 1}, outcome).educators.ring[1]).toBe(1));

  test('interest begins now, the one who told leads, and it is counted once', () => {
    const world = won(2, {pi: 1});
    const {since, last, led, dip} = world.educators;
    expect([since[1], last[1], dip[1], led[0], led[1]]).toEqual([6, 6, 0, 6, never]);
    expect([...world.tallies.leadingActs.subarray(24, 28)]).toEqual([0, 0, 1, 0]);
    expect([world.tallies.won[6], world.tallies.wonByInterested[6]]).toEqual([1, 0]);
    expect(movesOf(world, 1)).toEqual(['0>1 word of mouth']);
    expect(logged(world, 'told')).toEqual(['1>0']);
    expect(won(1, {pi_n: 1}).tallies.wonByInterested[6]).toBe(1);
    expect(won(2, {pi: 0}).tallies.won[6]).toBe(0);
  });

  test('who is in a ring is not won', () => {
    for (const ring of [1, 2, 3]) {
      const world = play(meet(smallWorld({people: [{ring: 3}, {ring, since: 0}], week: 6}), [{asker: 0, partner: 1}]), [wordOfMouth], {given: {pi: 1}});
      expect([world.educators.ring[1], world.tallies.won[6]]).toEqual([ring, 0]);
    }
  });

  test('two who tell the same person in one week win it once, by the first', () => {
    const world = smallWorld({people: [{ring: 2}, {ring: 2}, {}, {}]});
    play(meet(world, [{asker: 0, partner: 2}, {asker: 1, partner: 2}, {asker: 1, partner: 3}]), [wordOfMouth], {given: {pi: 1}});
    expect([world.tallies.won[0], logged(world, 'told')]).toEqual([2, ['2>0', '3>1']]);
  });

  test('drawn for each pair and week', () => {
    for (const week of [6, 7]) {
      const world = smallWorld({people: Array.from({length: 600}, (_, who) => who % 2 ? {} : {ring: 2}), week});
      play(meet(world, pairsOf(300)), [wordOfMouth], {given: {pi: 0.4}});
      const told = pairsOf(300).filter(({asker, partner}) => drawOf('recruit', asker, week, {whom: partner}) < 0.4);
      expect(rowsWhere(world.educators.ring, ring => ring === 1)).toEqual(told.map(({partner}) => partner));
    }
  });

  test('as shipped: three of ten by a doer, one of twenty by the interested', () => {
    for (const [ring, probability] of [[2, 0.3], [1, 0.05]]) {
      const world = play(meet(smallWorld({people: Array.from({length: 8000}, (_, who) => who % 2 ? {} : {ring})}), pairsOf(4000)), [wordOfMouth]);
      expect(Math.abs(world.tallies.won[0] / 4000 - probability)).toBeLessThan(fiveSd(probability, 4000));
    }
  });
});

describe('new ties', () => {
  test('strangers are tied from then on, weakly, and not by everyday work', () => {
    const world = play(meet(smallWorld({people: people(3)}), [{asker: 0, partner: 2}]), [newTies]);
    expect([strengthBetween(world.ties, 0, 2), strengthBetween(world.ties, 2, 0), floorOf(world, 0, 2)]).toEqual([Math.fround(0.05), Math.fround(0.05), 0]);
    expect([strengthBetween(world.ties, 0, 1), world.contacts.outcome[0]]).toEqual([0, GIVEN]);
  });

  test('who is tied already is not tied again', () => {
    const world = play(meet(smallWorld({people: people(2), ties: [[0, 1, 0.3]]}), [{asker: 0, partner: 1, outcome: REFUSED}]), [newTies]);
    expect([strengthBetween(world.ties, 0, 1), world.contacts.outcome[0]]).toEqual([Math.fround(0.3), REFUSED]);
  });

  test('a stranger who refuses is a stranger no more', () => {
    const world = play(meet(smallWorld({people: people(2)}), [{asker: 0, partner: 1, outcome: REFUSED}]), [newTies]);
    expect([strengthBetween(world.ties, 0, 1), world.contacts.outcome[0]]).toEqual([Math.fround(0.05), REFUSED]);
  });

  test.each([
    ['of the one asked', [[1, 2, 0.4]]], ['of the one who asks', [[0, 2, 0.4]]],
  ] as const)('a full list %s refuses, and nothing comes of the contact', (_, ties) => {
    const world = play(meet(smallWorld({people: people(3), ties, tieCapacity: 1}), [{asker: 0, partner: 1}]), [newTies]);
    expect([strengthBetween(world.ties, 0, 1), world.contacts.outcome[0]]).toEqual([0, NO_ANSWER]);
  });

  test('a weaker tie makes room', () => {
    const world = play(meet(smallWorld({people: people(3), ties: [[1, 2, 0.04]], tieCapacity: 1}), [{asker: 0, partner: 1}]), [newTies]);
    expect([strengthBetween(world.ties, 0, 1), strengthBetween(world.ties, 1, 2), world.contacts.outcome[0]]).toEqual([Math.fround(0.05), 0, GIVEN]);
  });
});

describe('strengthening ties', () => {
  const after = (strength: number, outcome: number, growth = 0.1, times = 1) => {
    const world = smallWorld({people: people(3), ties: [[0, 1, strength], [0, 2, 0.5]]});
    play(meet(world, Array.from({length: times}, () => ({asker: 0, partner: 1, outcome}))), [strengtheningTies], {given: {alpha: growth}});
    expect(strengthBetween(world.ties, 1, 0)).toBe(strengthBetween(world.ties, 0, 1));
    expect([strengthBetween(world.ties, 0, 2), floorOf(world, 0, 1)]).toEqual([0.5, Math.fround(strength)]);
    return strengthBetween(world.ties, 0, 1);
  };

  test.each([
    ['help goes a share of the way to full strength', 0.4, GIVEN, 0.46],
    ['a full tie stays full', 1, GIVEN, 1],
    ['a refusal costs 0.02', 0.4, REFUSED, 0.38],
    ['but never the tie', 0.03, REFUSED, 0.021],
    ['a tie that is fainter already is left alone', 0.0205, REFUSED, 0.0205],
    ['a contact for which there was no room does nothing', 0.4, NO_ANSWER, 0.4],
  ])('%s', (_, strength, outcome, expected) => expect(after(strength, outcome)).toBeCloseTo(expected, 6));

  test('two helps in one week act one after the other', () => expect(after(0.4, GIVEN, 0.1, 2)).toBeCloseTo(0.514, 6));
  test('as shipped, a help goes 6 % of the way', () => {
    const world = play(meet(smallWorld({people: people(2), ties: [[0, 1, 0.5]]}), [{asker: 0, partner: 1}]), [strengtheningTies]);
    expect(strengthBetween(world.ties, 0, 1)).toBeCloseTo(0.53, 6);
  });

  test('a tie that was given up in the same week is not missed', () => {
    expect(() => play(meet(smallWorld({people: people(2)}), [{asker: 0, partner: 1}]), [strengtheningTies])).not.toThrow();
  });
});

describe('keeping count', () => {
  const counted = (outcome: number) => {
    const world = smallWorld({people: [{given: 1, received: 2, school: 0}, {given: 3, received: 4, school: 1}], schools: [{}, {}, {}], ties: [[0, 1]]});
    play(meet(world, [{asker: 0, partner: 1, outcome, depth: 0.25}]), [keepingCount]);
    return {world, told: [...world.educators.given, ...world.educators.received, helpOf(world, 1, 0), helpOf(world, 0, 1), ...world.places.exchange]};
  };

  test('a help is remembered as given by the one who was asked, received by the one who asked, and works in both schools', () => {
    const {world, told} = counted(GIVEN);
    expect(told).toEqual([1, 4, 3, 4, 1, 0, 0.25, 0.25, 0]);
    expect(logged(world, 'helped')).toEqual(['0>1']);
  });

  test('within a school it counts for both of them there', () => {
    const world = smallWorld({people: people(2), ties: [[0, 1]]});
    expect(play(meet(world, [{asker: 0, partner: 1, depth: 0.25}]), [keepingCount]).places.exchange[0]).toBe(0.5);
  });

  test('helps add up', () => {
    const world = smallWorld({people: people(2), ties: [[0, 1]]});
    play(meet(world, [{asker: 0, partner: 1}, {asker: 0, partner: 1}, {asker: 1, partner: 0}]), [keepingCount]);
    expect([helpOf(world, 1, 0), helpOf(world, 0, 1), ...world.educators.received]).toEqual([2, 1, 2, 1]);
  });

  test.each(outcomes.slice(1))('no help, nothing to remember: %s', (_, outcome) => expect(counted(outcome).told).toEqual([1, 3, 2, 4, 0, 0, 0, 0, 0]));

  test('help along a tie that was given up in the same week counts for the two and their schools', () => {
    const world = play(meet(smallWorld({people: people(2)}), [{asker: 0, partner: 1}]), [keepingCount]);
    expect([world.educators.received[0], world.educators.given[1]]).toEqual([1, 1]);
  });
});

describe('effort of helping', () => {
  const tired = (outcome: number, setting: number = ALONE, protectedUntil = never, week = 10) => {
    const world = smallWorld({people: people(4, {energy: 0.5}), communities: [[1, 2, 3]], week});
    world.communities.protectedUntil[0] = protectedUntil;
    play(meet(world, [{asker: 0, partner: 1, outcome, setting}]), [effortOfHelping], {given: {eGive: 0.1, eHelp: 0.2}});
    return [...world.educators.energy].map(energy => Number(energy.toFixed(6)));
  };

  test('the giver tires by a share of its energy, the one helped is refreshed by a share of what it lacks', () => expect(tired(GIVEN)).toEqual([0.6, 0.45, 0.5, 0.5]));
  test.each(outcomes.slice(1))('no help, no effort: %s', (_, outcome) => expect(tired(outcome)).toEqual([0.5, 0.5, 0.5, 0.5]));
  test('in a protected community helping costs half, to the last week of protection', () => {
    expect(tired(GIVEN, ALONE, 10)).toEqual([0.6, 0.475, 0.5, 0.5]);
    expect(tired(GIVEN, ALONE, 9)).toEqual([0.6, 0.45, 0.5, 0.5]);
  });
  test('later questions of a consultancy cost the giver nothing', () => {
    expect(tired(GIVEN, CONSULTANCY)).toEqual([0.6, 0.5, 0.5, 0.5]);
    expect(tired(GIVEN, MEETING)).toEqual([0.6, 0.45, 0.5, 0.5]);
  });
  test('protection of the asker’s community does not spare the giver', () => {
    const world = smallWorld({people: people(4, {energy: 0.5}), communities: [[0, 2, 3]]});
    world.communities.protectedUntil[0] = 5;
    expect(play(meet(world, [{asker: 0, partner: 1}]), [effortOfHelping], {given: {eGive: 0.1, eHelp: 0}}).educators.energy[1]).toBeCloseTo(0.45, 6);
  });
  test('energy never leaves 0 to 1: full and empty stay so', () => {
    const world = smallWorld({people: [{energy: 1}, {energy: 0}]});
    expect([...play(meet(world, [{asker: 0, partner: 1}]), [effortOfHelping], {given: {eGive: 1, eHelp: 1}}).educators.energy]).toEqual([1, 0]);
  });
  test('as shipped: 4 % of the giver’s energy, 2 % of what the other lacks', () => {
    const {energy} = play(meet(smallWorld({people: people(2, {energy: 0.5})}), [{asker: 0, partner: 1}]), [effortOfHelping]).educators;
    expect([...energy].map(left => Number(left.toFixed(6)))).toEqual([0.51, 0.48]);
  });
});

describe('demand from help', () => {
  const wanting = (outcome: number, demand = 0.5) => {
    const world = smallWorld({people: people(3, {demand, unmet: 2}), week: 8});
    play(meet(world, [{asker: 0, partner: 1, outcome}]), [demandFromHelp], {given: {dHelp: 0.1}});
    return {world, told: [...world.educators.demand].map(wish => Number(wish.toFixed(6))).concat(...world.educators.unmet)};
  };

  test('an answer raises the wish of the one who asked by a share of what is missing', () => expect(wanting(GIVEN).told).toEqual([0.55, 0.5, 0.5, 2, 2, 2]));
  test('a refusal lowers it by 1 % of itself, and the request stays unmet', () => {
    const {world, told} = wanting(REFUSED);
    expect(told).toEqual([0.495, 0.5, 0.5, 8, 2, 2]);
    expect(logged(world, 'refused')).toEqual(['0>1']);
  });
  test('of several in a week each refusal is told, and nothing else', () => {
    const asked = [GIVEN, REFUSED, NO_ANSWER, REFUSED, GIVEN, REFUSED, GIVEN].map((outcome, at) => ({asker: at % 3, partner: 3 + at, outcome}));
    const world = play(meet(smallWorld({people: people(10)}), asked), [demandFromHelp]);
    expect(logged(world, 'refused')).toEqual(['1>4', '0>6', '2>8']);
  });
  test('where there was no room nothing changes', () => expect(wanting(NO_ANSWER).told).toEqual([0.5, 0.5, 0.5, 2, 2, 2]));
  test('full demand stays full', () => expect(wanting(GIVEN, 1).told[0]).toBe(1));
  test('as shipped, an answer goes 1 % of the way', () => {
    expect(play(meet(smallWorld({people: people(2, {demand: 0.5})}), [{asker: 0, partner: 1}]), [demandFromHelp]).educators.demand[0]).toBeCloseTo(0.505, 6);
  });
});

describe('ownership from giving', () => {
  const owned = (ring: number, outcome: number = GIVEN, given: Record<string, number> = {oGive: 0.1}) => {
    const world = smallWorld({people: [{ring: 3, ownership: 0.5}, {ring, ownership: 0.5}, {ring: 3, ownership: 0.5}]});
    return [...play(meet(world, [{asker: 0, partner: 1, outcome}]), [ownershipFromGiving], {given}).educators.ownership].map(share => Number(share.toFixed(6)));
  };

  test.each([1, 2, 3])('a member in ring %i who helps makes the change more its own', ring => expect(owned(ring)).toEqual([0.5, 0.55, 0.5]));
  test('help from outside does not', () => expect(owned(0)).toEqual([0.5, 0.5, 0.5]));
  test.each(outcomes.slice(1))('without help nothing: %s', (_, outcome) => expect(owned(2, outcome)).toEqual([0.5, 0.5, 0.5]));
  test('as shipped, by 1 % of what is missing', () => expect(owned(2, GIVEN, {})).toEqual([0.5, 0.505, 0.5]));
  test('someone who was outside when asked does not, though this very contact won it', () => {
    const world = meet(smallWorld({people: [{ring: 2}, {ownership: 0.5}]}), [{asker: 0, partner: 1}]);
    expect(play(world, [wordOfMouth, ownershipFromGiving], {given: {pi: 1, oGive: 0.5}}).educators.ownership[1]).toBe(0.5);
  });
});
