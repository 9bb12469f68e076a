/** Goal: the stages of a week take place when they should, in an order in which each rule finds what it needs. Method: the schedule itself, and a week by hand. */
import {describe, expect, test} from 'vitest';
import {Chance} from '../../../src/kernel/random.ts';
import {MECHANISMS, STAGES} from '../../../src/model/schedule.ts';
import {readyWeek} from '../../../src/model/week.ts';
import {saveWorld} from '../../../src/model/world/saved-world.ts';
import {strengthBetween} from '../../../src/model/world/ties.ts';
import {idOf} from '../../../src/schema/parameter.ts';
import {never, people, smallWorld} from '../../worlds.ts';
import {byId, SEED} from './stage.ts';

const ids = MECHANISMS.map(({name}) => idOf(name));
const allBut = (...kept: string[]) => ids.filter(id => !kept.includes(id));

describe('which stages take place', () => {
  const EVERY_WEEK = ['meetings and exchange', 'doing', 'review and ring moves'];
  const MONTHLY = ['ties and communities', 'students'];

  test.each<[string, number, number, readonly string[]]>([
    ['the first week', 0, 42, EVERY_WEEK],
    ['the fourth', 3, 42, [...EVERY_WEEK, ...MONTHLY]],
    ['the fifth', 4, 42, EVERY_WEEK],
    ['the last of term', 41, 42, EVERY_WEEK],
    ['the first of summer', 42, 42, [...EVERY_WEEK, 'turnover']],
    ['the second of summer, a month’s end', 43, 42, [...EVERY_WEEK, ...MONTHLY]],
    ['the first of the next summer', 94, 42, [...EVERY_WEEK, 'turnover']],
    ['the first of summer where term is shorter', 40, 40, [...EVERY_WEEK, 'turnover']],
    ['a first week of summer that ends a month', 95, 43, [...EVERY_WEEK, ...MONTHLY, 'turnover']],
  ])('%s', (_, week, termWeeks, expected) => {
    expect(STAGES.filter(stage => stage.takesPlace(week, termWeeks)).map(({name}) => name).sort()).toEqual([...expected].sort());
  });

  test('one after the other', () => {
    expect(STAGES.map(({name}) => name)).toEqual([...EVERY_WEEK, 'ties and communities', 'turnover', 'students']);
  });
});

describe('what comes before what', () => {
  test.each([
    ['meeting', 'seeking contact', 'who meets is known before anyone turns to a meeting'],
    ['energy to help', 'answering', 'readiness is complete before the answer'],
    ['reciprocity', 'answering', 'readiness is complete before the answer'],
    ['seeking contact', 'energy to help', 'there are contacts'],
    ['new ties', 'strengthening ties', 'a first tie is there to be strengthened'],
    ['new ties', 'keeping count', 'and to count helps along; where there is no room nothing counts'],
    ['peer support', 'trying out', 'support softens the first dip'],
    ['coaching', 'trying out', 'support softens the first dip'],
    ['leadership', 'trying out', 'support softens the first dip'],
    ['trying out', 'learning by doing', 'who tries learns by it in the same week'],
    ['learning by doing', 'deepening practice', 'practice follows know-how'],
    ['deepening practice', 'forming habits', 'habit follows practice'],
    ['forming habits', 'recovering from the dip', 'as the model lists them'],
    ['recovering from the dip', 'letting go', 'what is let go of follows practised quality'],
    ['recovering from the dip', 'strain', 'the dip of now strains'],
    ['recovering energy', 'strain', 'as the model lists them'],
    ['looking around', 'evidence', 'what was seen moves demand'],
    ['evidence', 'engaging', 'demand of the same review counts'],
    ['engaging', 'drifting away', 'the first rule that applies counts'],
    ['owning the change', 'joining practice', 'nothing else applies to those told to'],
    ['owning the change', 'giving up', 'nothing else applies to those told to'],
    ['joining practice', 'giving up', 'the first rule that applies counts'],
    ['burning out', 'being alone', 'the first rule that applies counts'],
    ['being alone', 'lapsing', 'the first rule that applies counts'],
    ['fading ties', 'renewing communities', 'cohesion of the ties that are left'],
    ['renewing communities', 'moving focus', 'communities are looked at in one order'],
    ['moving focus', 'founding communities', 'as the model lists them'],
    ['leaving', 'moving', 'who leaves does not move'],
    ['collaborating', 'student experience', 'what adults do together comes first'],
    ['student experience', 'achievement', 'experience before achievement'],
  ])('%s before %s: %s', (before, after) => {
    expect(ids).toContain(idOf(before));
    expect(ids.indexOf(idOf(before))).toBeLessThan(ids.indexOf(idOf(after)));
  });
});

describe('a week', () => {
  const week = (world: ReturnType<typeof smallWorld>, kept: readonly string[], given: Record<string, number> = {}) => {
    readyWeek(byId(given), allBut(...kept))(world, new Chance(SEED, 0));
    return world;
  };

  test('with everything switched off leaves all as it was, but whom support carried', () => {
    const sketch = {people: people(12, {ring: 3, tries: 5, energy: 0.5, demand: 0.4, unsupported: 0.3}), ties: [[0, 1, 0.5]] as const, communities: [[0, 1, 2]]};
    const world = smallWorld(sketch), before = smallWorld(sketch);
    before.educators.unsupported.fill(1);
    for (const at of [3, 42]) {
      world.week = before.week = at;
      expect(week(world, [])).toEqual(before);
    }
  });

  test('who is won by word of mouth belongs to the next stage already; who comes by itself, to the next week', () => {
    const sketch = {people: [{ring: 2, energy: 1}, {demand: 1, ownDemand: 0}]};
    const told = week(smallWorld(sketch), ['seeking-contact', 'answering', 'word-of-mouth', 'fading-demand'], {mu2: 1, eps: 1, pi: 1, dFade: 0.5});
    expect([told.educators.ring[1], told.educators.demand[1]]).toEqual([1, 0.5]);
    const came = week(smallWorld(sketch), ['spontaneous-interest', 'fading-demand'], {spont: 1, dFade: 0.5});
    expect([came.educators.ring[1], came.educators.demand[1]]).toEqual([1, 1]);
  });

  test('support is built up anew each week', () => {
    const world = smallWorld({people: [{ring: 3, peerSupport: 0.5, unsupported: 0.01}]});
    for (let again = 0; again < 2; again++) expect(week(world, ['peer-support']).educators.unsupported[0]).toBe(0.5);
    expect(week(world, []).educators.unsupported[0]).toBe(1);
  });

  test('strangers who meet are tied, help, and the tie grows in the same week', () => {
    const world = week(smallWorld({people: [{ring: 2, energy: 1}, {}]}), ['seeking-contact', 'answering', 'new-ties', 'strengthening-ties'], {mu2: 1, eps: 1, alpha: 0.1});
    expect(strengthBetween(world.ties, 0, 1)).toBeCloseTo(0.145, 6);
  });

  test('contacts and reviews of the week before are over, also where seeking and looking are switched off', () => {
    const world = smallWorld({people: [{ring: 2, energy: 1}, {}], week: 4});
    week(world, ['seeking-contact', 'answering', 'looking-around'], {mu2: 1, eps: 1});
    expect([world.contacts.count, world.review.count]).toEqual([1, 1]);
    week(world, []);
    expect([world.contacts.count, world.review.count]).toEqual([0, 0]);
  });

  test('where nobody answers nothing comes of a contact, but those two have spoken', () => {
    const world = smallWorld({people: [{ring: 2, energy: 1, demand: 0.5, knowHow: 0.1}, {ring: 2, energy: 1, knowHow: 0.9}], week: 4});
    const exchange = STAGES[0].mechanisms.map(({name}) => idOf(name));
    for (let again = 0; again < 2; again++) week(world, exchange.filter(id => id !== 'answering'), {mu2: 1, eps: 1});
    const {last, unmet, received, demand} = world.educators;
    expect([[...last], [...unmet], [...received], demand[0]]).toEqual([[4, 4], [never, never], [0, 0], 0.5]);
    expect(world.ties.degree[0]).toBe(0);
  });

  test('in which order ties were made does not matter', () => {
    const pairs = Array.from({length: 20}, (_, one) => Array.from({length: one}, (__, other) => [one, other] as const)).flat();
    const ties = pairs.filter((_, at) => at % 3 === 0).map(([one, other], at) => [one, other, 0.1 + at % 8 / 10] as const);
    const alike = [ties, [...ties].reverse()].map(listed => {
      const world = smallWorld({
        people: Array.from({length: 20}, (_, who) => ({ring: who % 4, tries: who % 4 > 1 ? 5 : 0, energy: 0.8, demand: 0.6, ownership: 0.6, quality: 0.4, knowHow: who / 20})),
        ties: listed, communities: [[3, 7, 11]],
      });
      for (; world.week < 48; world.week++) readyWeek({}, [])(world, new Chance(SEED, 0));
      return saveWorld(world);
    });
    expect(alike[1]).toEqual(alike[0]);
    expect(alike[0].log!.length).toBeGreaterThan(50);
  });

  test('a mechanism is switched off by its id', () => {
    const sketch = {people: people(3, {ring: 3, energy: 0.2})};
    expect(week(smallWorld(sketch), ['recovering-energy'], {eRec: 0.5}).educators.energy[0]).toBeCloseTo(0.6, 6);
    expect(week(smallWorld(sketch), [], {eRec: 0.5}).educators.energy[0]).toBeCloseTo(0.2, 6);
  });
});
