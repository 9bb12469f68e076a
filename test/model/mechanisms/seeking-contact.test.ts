/** Goal: members seek as many contacts as the model says, with whom it says, about what it says. Method: by hand, and held against the draws themselves. */
import {describe, expect, test} from 'vitest';
import {pick} from '../../../src/kernel/random.ts';
import {seekingContact} from '../../../src/model/mechanisms/seeking-contact.ts';
import {FACILITATOR_CONVENES, MEMBERS_MEET, NO_MEETING} from '../../../src/model/world/communities.ts';
import {ALONE, CONSULTANCY, MEETING, NO_ANSWER} from '../../../src/model/world/contacts.ts';
import type {World} from '../../../src/model/world/world.ts';
import {people, smallWorld, type WorldSketch} from '../../worlds.ts';
import {drawOf, fiveSd, play} from './stage.ts';

/** The week's contacts as `asker>partner about theme`. */
function sought({contacts}: World): string[] {
  return Array.from({length: contacts.count}, (_, at) => `${contacts.asker[at]}>${contacts.partner[at]} about ${contacts.theme[at]}`);
}

function askers({contacts}: World): number[] {
  return [...contacts.asker.subarray(0, contacts.count)];
}

const inCorridor = {eps: 1, meet: 0};

describe('how many contacts', () => {
  const rates = {mu1: 1, mu2: 2, mu3: 3, ...inCorridor};

  test.each([
    ['outside', {ring: 0}, 0, 0],
    ['in interest', {ring: 1}, 0, 1],
    ['in engagement', {ring: 2}, 0, 2],
    ['in practice', {ring: 3}, 0, 3],
    ['with twice the time', {ring: 2, activity: 2}, 0, 4],
    ['without energy: half', {ring: 2, energy: 0}, 0, 1],
    ['in the last week of term', {ring: 2}, 41, 2],
    ['in summer: a share', {ring: 2}, 42, 1],
    ['in term of the second year', {ring: 2}, 52, 2],
  ])('%s', (_, person, week, expected) => {
    const world = smallWorld({people: [{energy: 1, ...person}, {}], week});
    expect(askers(play(world, [seekingContact], {given: {...rates, summer: 0.5}}))).toEqual(Array(expected).fill(0));
  });

  test('half the energy costs a quarter of the contacts', () => {
    const world = smallWorld({people: [{ring: 3, energy: 0.5}, {}]});
    expect(play(world, [seekingContact], {given: {...inCorridor, mu3: 4}}).contacts.count).toBe(3);
  });

  test('what is left of a whole number is a chance, drawn for each person and week', () => {
    for (const week of [3, 4]) {
      const members = 700; // more than are drawn at once, and others after them
      const world = smallWorld({people: [...people(members, {ring: 1, energy: 1}), ...people(600)], week});
      play(world, [seekingContact], {given: {...inCorridor, mu1: 1.3}});
      expect(askers(world)).toEqual(Array.from({length: members}, (_, who) => [who, ...(drawOf('contacts', who, week) < 0.3 ? [who] : [])]).flat());
    }
  });

  test('as shipped, in the mean', () => {
    for (const [ring, mean] of [[1, 0.15], [2, 0.6], [3, 1.2]]) {
      const world = play(smallWorld({people: people(4000, {ring, energy: 1})}), [seekingContact], {given: {eps: 1}});
      expect(Math.abs(world.contacts.count / 4000 - mean), `ring ${ring}`).toBeLessThan(fiveSd(mean % 1, 4000));
    }
  });

  test('all are counted for the week', () => {
    const world = play(smallWorld({people: people(5, {ring: 2, energy: 1}), week: 7}), [seekingContact], {given: {...inCorridor, mu2: 2}});
    expect([world.tallies.contacts[7], world.tallies.contacts.reduce((sum, count) => sum + count, 0)]).toEqual([10, 10]);
  });

  test('last week’s are gone', () => {
    const world = smallWorld({people: [{ring: 2, energy: 1}, {}]});
    play(world, [seekingContact], {given: {...inCorridor, mu2: 2}});
    expect(play(world, [seekingContact], {given: {...inCorridor, mu2: 1}}).contacts.count).toBe(1);
  });
});

describe('in the corridor', () => {
  test('anyone of the school but oneself, evenly by one draw, about one’s own problem', () => {
    const schools = [{}, {}];
    const world = smallWorld({people: Array.from({length: 60}, (_, who) => ({ring: 1, energy: 1, school: who % 2, focus: who % 4})), schools, week: 3});
    play(world, [seekingContact], {given: {...inCorridor, mu1: 1}});
    expect(sought(world)).toEqual(world.educators.ring.reduce<string[]>((all, _, who) => {
      const others = Array.from({length: 60}, (__, other) => other).filter(other => other % 2 === who % 2 && other !== who);
      return [...all, `${who}>${others[pick(drawOf('partner', who, 3, {k: 1}), others.length)]} about ${who % 4}`];
    }, []));
  });

  test('nobody is there in a school of one', () => {
    expect(play(smallWorld({people: [{ring: 3, energy: 1}]}), [seekingContact], {given: {...inCorridor, mu3: 1}}).contacts.count).toBe(0);
  });

  test('as often as chance meetings are, where there are ties too', () => {
    const ties = Array.from({length: 2000}, (_, pair) => [2 * pair, 2 * pair + 1] as const);
    const world = play(smallWorld({people: people(4000, {ring: 1, energy: 1}), ties}), [seekingContact], {given: {mu1: 1, eps: 0.2}});
    const offTies = askers(world).filter((who, at) => world.contacts.partner[at] !== (who ^ 1)).length;
    expect(Math.abs(offTies / 4000 - 0.2)).toBeLessThan(fiveSd(0.2, 4000) + 1 / 4000);
  });
});

describe('along ties', () => {
  const star: WorldSketch = {people: people(4, {}), ties: [[0, 1, 0.2], [0, 2, 0.6], [0, 3, 0.2]]};

  test('two colleagues come to mind by tie strength; the one who knows more on one’s problem is asked', () => {
    const told = new Set<string>();
    for (let week = 0; week < 40; week++) {
      const world = smallWorld({
        ...star, week, people: [{ring: 1, energy: 1, focus: 1}, {knowHow: [0.9, 0.3, 0, 0]}, {knowHow: [0.1, 0.2, 0.9, 0]}, {knowHow: [0.1, 0.4, 0, 0]}],
      });
      const byStrength = (draw: number) => draw < 0.2 ? 1 : draw < 0.8 ? 2 : 3;
      const one = byStrength(drawOf('partner', 0, week, {k: 1})), other = byStrength(drawOf('partner', 0, week, {k: 0}));
      const knows = [0, 0.3, 0.2, 0.4];
      const asked = knows[other] > knows[one] ? other : one;
      expect(sought(play(world, [seekingContact], {given: {mu1: 1, eps: 0, meet: 0}}))).toEqual([`0>${asked} about 1`]);
      told.add(`${one} ${other}`);
    }
    expect(told.size).toBeGreaterThan(6);
  });

  test('of two who know as much, the first that came to mind', () => {
    for (let week = 0; week < 20; week++) {
      const world = smallWorld({...star, week, people: [{ring: 1, energy: 1}, ...people(3)]});
      const draw = drawOf('partner', 0, week, {k: 1});
      expect(sought(play(world, [seekingContact], {given: {mu1: 1, eps: 0}}))).toEqual([`0>${draw < 0.2 ? 1 : draw < 0.8 ? 2 : 3} about 0`]);
    }
  });

  test('a tie three times as strong is used three times as often, whatever share chance meetings and meetings take before', () => {
    for (const given of [{eps: 0.3, meet: 0}, {eps: 0.2, meet: 0.5}]) {
      const world = smallWorld({
        people: Array.from({length: 9000}, (_, who) => ({...(who % 3 ? {ring: 0} : {ring: 1, energy: 1}), school: who % 3})), schools: [{}, {}, {}],
        ties: Array.from({length: 3000}, (_, trio) => [[3 * trio, 3 * trio + 1, 0.2], [3 * trio, 3 * trio + 2, 0.6]] as const).flat(), tieCapacity: 2,
      });
      play(world, [seekingContact], {given: {mu1: 1, ...given}});
      const along = [...world.contacts.partner.subarray(0, world.contacts.count)].filter(partner => partner % 3);
      const share = 1 - given.eps;
      expect(Math.abs(along.length / 3000 - share)).toBeLessThan(fiveSd(share, 3000));
      expect(Math.abs(along.filter(partner => partner % 3 === 2).length / along.length - 0.75)).toBeLessThan(fiveSd(0.75, along.length));
    }
  });

  test('the second that comes to mind does so by tie strength too, in a community as outside one', () => {
    // The weak tie knows more: it is asked unless both draws fall on the strong one.
    for (const given of [{eps: 0.2, meet: 0}, {eps: 0.2, meet: 0.5}]) {
      const trios = 2500;
      const world = smallWorld({
        people: Array.from({length: 3 * trios}, (_, who) => ({energy: 1, school: who % 3, knowHow: who % 3 === 1 ? 0.9 : 0.1})), schools: [{}, {}, {}],
        ties: Array.from({length: trios}, (_, trio) => [[3 * trio, 3 * trio + 1, 0.2], [3 * trio, 3 * trio + 2, 0.6]] as const).flat(), tieCapacity: 2,
        communities: Array.from({length: trios / 2}, (_, two) => [6 * two, 6 * two + 3]),
      });
      play(world, [seekingContact], {given: {mu3: 1, ...given}});
      const along = [...world.contacts.partner.subarray(0, world.contacts.count)].filter(partner => partner % 3);
      const expected = 1 - given.eps - given.meet;
      expect(Math.abs(along.length / trios - expected)).toBeLessThan(fiveSd(expected, trios));
      expect(Math.abs(along.filter(partner => partner % 3 === 1).length / along.length - 7 / 16)).toBeLessThan(fiveSd(7 / 16, along.length)); // 1 − (3/4)²
    }
  });

  test('a tie of no strength is none; without ties nobody is asked', () => {
    const given = {mu1: 1, eps: 0};
    expect(play(smallWorld({people: [{ring: 1, energy: 1}, {}]}), [seekingContact], {given}).contacts.count).toBe(0);
    expect(play(smallWorld({people: [{ring: 1, energy: 1}, {}], ties: [[0, 1, 0]]}), [seekingContact], {given}).contacts.count).toBe(0);
  });

  test('each contact of a week has draws of its own', () => {
    for (const week of [1, 2]) {
      const world = smallWorld({people: [{ring: 3, energy: 1}, ...people(20)], ties: Array.from({length: 20}, (_, at) => [0, at + 1, 0.5] as const), week});
      play(world, [seekingContact], {given: {mu3: 5, eps: 0, meet: 0}});
      expect(sought(world)).toEqual([0, 1, 2, 3, 4].map(c => `0>${1 + pick(drawOf('partner', 0, week, {k: 2 * c + 1}), 20)} about 0`));
      expect([...world.contacts.number.subarray(0, 5)]).toEqual([0, 1, 2, 3, 4]);
    }
  });
});

test('each contact of a week goes its own way: to chance or along ties', () => {
  for (const week of [1, 2, 3]) {
    const world = smallWorld({people: [{ring: 3, energy: 1}, {}, {school: 1}], schools: [{}, {}], ties: [[0, 2]], week});
    play(world, [seekingContact], {given: {mu3: 6, eps: 0.5}});
    expect(sought(world)).toEqual([0, 1, 2, 3, 4, 5].map(c => `0>${drawOf('partner', 0, week, {k: 2 * c}) >= 0.5 ? 1 : 2} about 0`));
  }
});

describe('in a community', () => {
  const gathered = (meets: number, given: Record<string, number>, presenter = -1, week = 2) => {
    const world = smallWorld({people: people(5, {energy: 1, focus: 3}), communities: [[0, 2, 3, 4]], ties: [[0, 1], [2, 1], [3, 1], [4, 1]], week});
    world.communities.focus[0] = 1;
    world.communities.meets[0] = meets;
    world.communities.presenter[0] = presenter;
    return play(world, [seekingContact], {given: {mu3: 1, eps: 0, ...given}});
  };

  test('when it meets, members turn to each other, by position, about its focus', () => {
    for (const meets of [MEMBERS_MEET, FACILITATOR_CONVENES]) {
      const world = gathered(meets, {meet: 1});
      const members = [0, 2, 3, 4];
      expect(sought(world)).toEqual(members.map(who => `${who}>${members.filter(other => other !== who)[pick(drawOf('partner', who, 2, {k: 1}), 3)]} about 1`));
      expect([...world.contacts.setting.subarray(0, 4)]).toEqual([MEETING, MEETING, MEETING, MEETING]);
    }
  });

  test('when it does not meet, the contact kept for the meeting does not take place', () => {
    expect(sought(gathered(NO_MEETING, {meet: 1}))).toEqual([]);
  });

  test('the rest of their contacts they seek elsewhere, about their own problem', () => {
    for (const week of [2, 3]) {
      const outside = [0, 2, 3, 4].filter(who => drawOf('partner', who, week) >= 0.5);
      expect(sought(gathered(NO_MEETING, {meet: 0.5}, -1, week))).toEqual(outside.map(who => `${who}>1 about 3`));
    }
    const world = gathered(NO_MEETING, {meet: 0});
    expect(sought(world)).toEqual([0, 2, 3, 4].map(who => `${who}>1 about 3`));
    expect([...world.contacts.setting.subarray(0, 4)]).toEqual([ALONE, ALONE, ALONE, ALONE]);
  });

  test('who has none keeps nothing for meetings', () => {
    const world = smallWorld({people: [{ring: 3, energy: 1}, {}], ties: [[0, 1]]});
    expect(sought(play(world, [seekingContact], {given: {mu3: 1, meet: 1, eps: 0}}))).toEqual(['0>1 about 0']);
  });

  test('in a consultancy the presenter asks each of the others in turn; nobody else asks in the meeting', () => {
    const world = gathered(FACILITATOR_CONVENES, {meet: 1}, 2);
    expect(sought(world)).toEqual(['2>0 about 1', '2>3 about 1', '2>4 about 1']);
    expect([...world.contacts.setting.subarray(0, 3)]).toEqual([MEETING, CONSULTANCY, CONSULTANCY]);
    const besides = gathered(FACILITATOR_CONVENES, {meet: 0}, 2);
    expect(sought(besides)).toEqual(['0>1 about 3', '2>1 about 3', '2>0 about 1', '2>3 about 1', '2>4 about 1', '3>1 about 3', '4>1 about 3']);
    expect([...besides.contacts.number.subarray(0, 7)]).toEqual([0, 0, 1, 2, 3, 0, 0]);
  });
});

test('a contact starts with a colleague who is willing, no answer and nobody introduced; where the colleague stands is kept', () => {
  const world = smallWorld({people: [{ring: 2, energy: 1}, {ring: 1, energy: 0}]});
  for (const column of ['willing', 'introduced', 'outcome', 'strangers', 'partnerRing'] as const) world.contacts[column].fill(7);
  const {contacts} = play(world, [seekingContact], {given: {...inCorridor, mu2: 1, mu1: 0}});
  const told = (['willing', 'introduced', 'outcome', 'strangers', 'partnerRing'] as const).map(column => contacts[column][0]);
  expect([contacts.count, ...told]).toEqual([1, 1, -1, NO_ANSWER, 0, 1]);
});

test('more contacts than ever before find room', () => {
  const world = smallWorld({people: people(700, {ring: 2, energy: 1})});
  const {contacts} = play(world, [seekingContact], {given: {...inCorridor, mu2: 3}});
  expect([contacts.count, contacts.asker[2099], contacts.number[2099], contacts.willing[2099], contacts.outcome[2099]]).toEqual([2100, 699, 2, 1, NO_ANSWER]);
});
