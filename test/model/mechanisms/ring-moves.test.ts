/** Goal: who moves between the rings at a review, why, and what a move leaves behind. Method: one person and what it saw, by hand; chances held against the draws. */
import {describe, expect, test} from 'vitest';
import {logistic} from '../../../src/kernel/math.ts';
import type {Mechanism} from '../../../src/model/mechanism.ts';
import {beingAlone} from '../../../src/model/mechanisms/being-alone.ts';
import {burningOut} from '../../../src/model/mechanisms/burning-out.ts';
import {driftingAway} from '../../../src/model/mechanisms/drifting-away.ts';
import {chanceOfEngaging, engaging} from '../../../src/model/mechanisms/engaging.ts';
import {fallingQuiet} from '../../../src/model/mechanisms/falling-quiet.ts';
import {givingUp} from '../../../src/model/mechanisms/giving-up.ts';
import {joiningPractice} from '../../../src/model/mechanisms/joining-practice.ts';
import {lapsing} from '../../../src/model/mechanisms/lapsing.ts';
import {lookingAround} from '../../../src/model/mechanisms/looking-around.ts';
import {owningTheChange} from '../../../src/model/mechanisms/owning-the-change.ts';
import {MOVED} from '../../../src/model/world/review.ts';
import type {World} from '../../../src/model/world/world.ts';
import {never, people, rowsWhere, smallWorld, type PersonSketch} from '../../worlds.ts';
import {drawOf, fiveSd, logged, movesOf, play} from './stage.ts';

const WEEK = 60;

/** Persons alike, all of them under review in this week, who saw nothing but what is said. */
function reviewed(count: number, person: PersonSketch, mechanism: Mechanism, {given = {}, socialProof = 0, week = WEEK, alive}: {
  given?: Record<string, number>; socialProof?: number; week?: number; alive?: (world: World) => void;
} = {}): World {
  const world = smallWorld({people: people(count * 4, {unsupported: 1, ...person}), week});
  play(world, [lookingAround]);
  world.review.socialProof.fill(socialProof);
  alive?.(world);
  return play(world, [mechanism], {given});
}

/** The rows under review in this week. */
const due = (count: number, week = WEEK) => Array.from({length: count * 4}, (_, who) => who).filter(who => (who + week) % 4 === 0);
const moved = (world: World, to: number) => rowsWhere(world.educators.ring, ring => ring === to);
const rings = [0, 1, 2, 3];

describe('the chance of engaging', () => {
  const chance = (person: PersonSketch, socialProof: number, given: Partial<Record<'readinessSlope' | 'weightOfSocialProof' | 'rateOfEngaging', number>> = {}) =>
    chanceOfEngaging(smallWorld({people: [person]}).educators, 0, socialProof, {readinessSlope: 16, weightOfSocialProof: 1, rateOfEngaging: 0.25, simpleContagion: 0, ...given});
  const person = {demand: 0.5, ownership: 0.5, threshold: 0.5};

  test.each([
    ['own demand and colleagues at the threshold: half the rate', person, 0.25, {}, 0.125],
    ['demand without ownership does not count', {demand: 1, ownership: 0, threshold: 0.5}, 0.5, {}, 0.125],
    ['the weight of colleagues', person, 0.125, {weightOfSocialProof: 2}, 0.125],
    ['the rate', person, 0.25, {rateOfEngaging: 0.5}, 0.25],
    ['a little short of the threshold', person, 0.15, {}, 0.25 * logistic(-1.6)],
    ['a little past it', person, 0.35, {}, 0.25 * logistic(1.6)],
    ['how sharply', person, 0.35, {readinessSlope: 8}, 0.25 * logistic(0.8)],
    ['a higher threshold', {...person, threshold: 0.75}, 0.25, {}, 0.25 * logistic(-4)],
  ])('%s', (_, who, proof, given, expected) => expect(chance(who, proof, given)).toBeCloseTo(expected, 7));

  test('each further colleague counts more than the one before, up to the threshold', () => {
    const [none, one, two] = [0, 0.15, 0.3].map(proof => chance({demand: 0.4, ownership: 0.5, threshold: 0.55}, proof));
    expect(one / none).toBeGreaterThan(5);
    expect(two - one).toBeGreaterThan(one - none);
  });
});

describe('engaging', () => {
  const ready = {ring: 1, demand: 0.5, ownership: 0.5, threshold: 0.5, last: 50, since: 40};

  test('by the draw of the review, for each person and week', () => {
    for (const week of [WEEK, WEEK + 1]) {
      const world = reviewed(600, ready, engaging, {given: {hE: 0.8}, socialProof: 0.25, week});
      expect(moved(world, 2)).toEqual(due(600, week).filter(who => drawOf('review', who, week) < 0.4));
    }
  });
  test.each([0, 2, 3])('only from interest: not in ring %i', ring => {
    expect([...reviewed(20, {...ready, ring}, engaging, {given: {hE: 1}, socialProof: 1}).educators.ring]).toEqual(Array(80).fill(ring));
  });
  test('what the move leaves: the week, and a place in this review that is taken', () => {
    const world = reviewed(1, ready, engaging, {given: {hE: 1, slope: 1000}, socialProof: 1});
    expect(movesOf(world, 0)).toEqual(['1>2 ready to engage']);
    expect([world.educators.since[0], world.educators.last[0], world.review.ring[0]]).toEqual([WEEK, 50, MOVED]);
    expect(reviewed(1, ready, engaging, {given: {hE: 0}}).review.ring[0]).toBe(1);
  });
  test('social proof is what the person saw itself', () => {
    const world = smallWorld({people: [{...ready, threshold: 0.9}, {}, {}, {}, {...ready, threshold: 0.9}, {ring: 3}], ties: [[4, 5, 1]], week: WEEK});
    play(world, [lookingAround, engaging], {given: {hE: 1, slope: 1e6}});
    expect([...world.educators.ring]).toEqual([1, 0, 0, 0, 2, 3]);
  });
  test('as shipped, an eighth of those at their threshold', () => {
    const world = reviewed(4000, ready, engaging, {socialProof: 0.25});
    expect(Math.abs(moved(world, 2).length / 4000 - 0.125)).toBeLessThan(fiveSd(0.125, 4000));
  });
});

describe('drifting away', () => {
  const drifted = (person: PersonSketch, given: Record<string, number> = {}) => reviewed(1, {ring: 1, since: 3, ...person}, driftingAway, {given});

  test.each([[26, 1], [27, 0]])('interest that heard nothing for %i weeks: ring %i', (weeks, ring) => expect(drifted({last: WEEK - weeks}).educators.ring[0]).toBe(ring));
  test('the patience can be set', () => expect([9, 10, 11].map(weeks => drifted({last: WEEK - weeks}, {lost: 10}).educators.ring[0])).toEqual([1, 1, 0]));
  test.each([2, 3])('not from ring %i', ring => expect(drifted({ring, last: never}).educators.ring[0]).toBe(ring));
  test('what the move leaves', () => {
    const world = drifted({last: never});
    expect(movesOf(world, 0)).toEqual(['1>0 drifted away']);
    expect([world.educators.since[0], world.review.ring[0]]).toEqual([WEEK, MOVED]);
    expect(drifted({last: WEEK}).review.ring[0]).toBe(1);
  });
});

describe('owning the change', () => {
  const told = {ring: 2, nominal: 1, demand: 0.5, ownership: 0.5, threshold: 0.5, tries: 7};

  test('who was told to comes to want it with the chance of engaging, by the same draw', () => {
    for (const week of [WEEK, WEEK + 1]) {
      const world = reviewed(600, told, owningTheChange, {given: {hE: 0.8}, socialProof: 0.25, week});
      const theirs = due(600, week).filter(who => drawOf('review', who, week) < 0.4);
      expect(rowsWhere(world.educators.nominal, nominal => nominal === 0)).toEqual(theirs);
      expect(moved(world, 2)).toHaveLength(2400);
    }
  });
  test('until then, and in that review, nothing else applies', () => {
    for (const hE of [0, 1]) expect(reviewed(1, told, owningTheChange, {given: {hE, slope: 1e6}, socialProof: 1}).review.ring[0]).toBe(MOVED);
    expect(reviewed(1, {...told, nominal: 0}, owningTheChange, {given: {hE: 1}}).review.ring[0]).toBe(2);
  });
});

describe('joining practice', () => {
  const through = {ring: 2, tries: 5, dip: 0.05, since: 3};
  /** Person 0, tied by so much to person 1, who practises in a community of so many. */
  const joined = (person: PersonSketch, {strength = 0.5, community = 3, given = {} as Record<string, number>, role = 0} = {}) => {
    const members = Array.from({length: community}, (_, at) => at + 1);
    const world = smallWorld({
      people: [{...through, ...person}, ...people(18, {ring: 3, role})], ties: strength ? [[0, 1, strength]] : [], communities: community ? [members] : [], week: WEEK,
    });
    return play(world, [lookingAround, joiningPractice], {given});
  };
  const outcome = (world: World) => [world.educators.ring[0], world.educators.community[0]];

  test('with a sponsor: into practice, and into its community', () => {
    const world = joined({}, {role: 1});
    expect(outcome(world)).toEqual([3, 0]);
    expect([...world.communities.members.subarray(0, 4)]).toEqual([0, 1, 2, 3]);
    expect(movesOf(world, 0)).toEqual(['2>3 sponsored']);
    expect([world.educators.since[0], world.educators.led[1], world.educators.tries[0], world.review.ring[0]]).toEqual([WEEK, WEEK, 5, MOVED]);
    expect([...world.tallies.leadingActs.subarray(4 * WEEK, 4 * WEEK + 4)]).toEqual([0, 1, 0, 0]);
    expect(logged(world, 'sponsored')).toEqual(['0>1']);
  });
  test.each<[string, PersonSketch, object]>([
    ['too few tries', {tries: 4}, {}],
    ['still in the dip', {dip: 0.11}, {}],
    ['a tie too weak to sponsor', {}, {strength: 0.24}],
    ['no colleague in practice, and hardly coached', {coached: 0.49}, {strength: 0}],
    ['more tries asked for', {}, {given: {triesNeeded: 6}}],
    ['less of a dip allowed', {}, {given: {dipLimit: 0.05}}],
    ['a dip just at the limit', {dip: 0.125}, {given: {dipLimit: 0.125}}],
    ['in interest', {ring: 1}, {}],
  ])('not with %s', (_, person, sketch) => {
    const world = joined(person, sketch);
    expect(outcome(world)).toEqual([person.ring ?? 2, -1]);
    expect(world.review.ring[0]).toBe(person.ring ?? 2);
  });
  test('a coach brings someone in too, into no community', () => {
    const world = joined({coached: 0.5}, {strength: 0});
    expect(outcome(world)).toEqual([3, -1]);
    expect(movesOf(world, 0)).toEqual(['2>3 coached into practice']);
    expect([rowsWhere(world.educators.led, led => led !== never), logged(world, 'sponsored')]).toEqual([[], []]);
  });
  test('of several who were coached each comes in', () => {
    const person = {...through, coached: 0.5};
    const world = play(smallWorld({people: Array.from({length: 9}, () => person), week: WEEK}), [lookingAround, joiningPractice]);
    expect([0, 4, 8].map(who => world.educators.ring[who])).toEqual([3, 3, 3]);
  });
  test('a sponsor without a community gives none', () => expect(outcome(joined({}, {community: 0}))).toEqual([3, -1]));
  test.each([[15, 0], [16, -1]])('a community of %i has room or not: %i', (community, expected) => expect(outcome(joined({}, {community}))).toEqual([3, expected]));
  test('of two who join at once the first gets the last seat', () => {
    const members = Array.from({length: 15}, (_, at) => at + 10);
    const world = smallWorld({
      people: Array.from({length: 25}, (_, who) => who === 0 || who === 4 ? through : {ring: 3}), ties: [[0, 10, 0.5], [4, 10, 0.5]], communities: [members], week: WEEK,
    });
    play(world, [lookingAround, joiningPractice]);
    expect([0, 4].map(who => [world.educators.ring[who], world.educators.community[who]])).toEqual([[3, 0], [3, -1]]);
  });
});

describe('giving up', () => {
  const gave = (person: PersonSketch, given: Record<string, number> = {}) => reviewed(1, {ring: 2, threshold: 0.4, last: 1, ...person}, givingUp, {given});
  const idle = {tries: 0}, stuck = {tries: 3, dip: 0.1};

  test.each<[string, PersonSketch, number]>([
    ['nothing tried for 26 weeks: still there', {...idle, since: WEEK - 26}, 2],
    ['for 27: gone', {...idle, since: WEEK - 27}, 1],
    ['in the dip for 12 weeks: still there', {...stuck, dip: 0.11, since: WEEK - 12, firstTry: WEEK - 12}, 2],
    ['for 13: gone', {...stuck, dip: 0.11, since: WEEK - 5, firstTry: WEEK - 13}, 1],
    ['long ago, but out of the dip', {...stuck, dip: 0.09, since: 0, firstTry: 0}, 2],
    ['long engaged, the dip is fresh', {...stuck, dip: 0.3, since: 0, firstTry: WEEK - 1}, 2],
    ['a dip that is none yet', {...idle, dip: 0.3, since: WEEK - 1, firstTry: 0}, 2],
  ])('%s', (_, person, ring) => expect(gave(person).educators.ring[0]).toBe(ring));
  test.each([1, 3])('only from engagement: not in ring %i', ring => expect(gave({...idle, ring, since: 0}).educators.ring[0]).toBe(ring));
  test('the numbers can be set', () => {
    expect(gave({...idle, since: WEEK - 11}, {patience: 10}).educators.ring[0]).toBe(1);
    expect(gave({...stuck, firstTry: WEEK - 5}, {dipWeeks: 4, dipLimit: 0.05}).educators.ring[0]).toBe(1);
    expect(gave({...stuck, firstTry: WEEK - 5}, {dipWeeks: 4, dipLimit: 0.15}).educators.ring[0]).toBe(2);
    expect(gave({...stuck, dip: 0.125, firstTry: WEEK - 5}, {dipWeeks: 4, dipLimit: 0.125}).educators.ring[0]).toBe(1); // at the limit is in the dip
  });
  test.each([['not tried', {...idle, since: 0}], ['stuck in the dip', {...stuck, dip: 0.3, since: 0, firstTry: 0}]])('what the move leaves: %s', (cause, person) => {
    const world = gave(person);
    const {threshold, tries, dip, last, since} = world.educators;
    expect(movesOf(world, 0)).toEqual([`2>1 ${cause}`]);
    expect([Number(threshold[0].toFixed(6)), tries[0], dip[0], last[0], since[0], world.review.ring[0]]).toEqual([0.48, 0, 0, WEEK, WEEK, MOVED]);
  });
  test('the threshold rises each time, to 0.98 at the most', () => {
    expect(gave({...idle, since: 0, threshold: 0.5}, {back: 0.2}).educators.threshold[0]).toBeCloseTo(0.7, 6);
    expect(gave({...idle, since: 0, threshold: 0.95}).educators.threshold[0]).toBeCloseTo(0.98, 6);
    expect(gave({...idle, since: WEEK}).educators.threshold[0]).toBeCloseTo(0.4, 6);
  });
});

describe('falling quiet', () => {
  const after = (person: PersonSketch, given: Record<string, number> = {}) => reviewed(1, {ring: 2, tries: 3, threshold: 0.4, last: 1, ...person}, fallingQuiet, {given});

  test.each<[string, PersonSketch, number]>([
    ['tried 52 weeks ago: still there', {lastTry: WEEK - 52}, 2],
    ['53: interested again', {lastTry: WEEK - 53}, 1],
    ['first tried long ago, and again just now', {firstTry: 0, since: 0, lastTry: WEEK - 1}, 2],
    ['never tried: another rule', {tries: 0, lastTry: never}, 2],
  ])('%s', (_, person, ring) => expect(after(person).educators.ring[0]).toBe(ring));
  test.each([1, 3])('only from engagement: not in ring %i', ring => expect(after({ring, lastTry: 0}).educators.ring[0]).toBe(ring));
  test('the number of weeks can be set', () => expect([9, 10, 11].map(weeks => after({lastTry: WEEK - weeks}, {quiet: 10}).educators.ring[0])).toEqual([2, 2, 1]));
  test('nothing failed: the threshold stays, the tries are over', () => {
    const world = after({lastTry: 0});
    const {threshold, tries, lastTry, last, since} = world.educators;
    expect([movesOf(world, 0), Number(threshold[0].toFixed(6)), tries[0], lastTry[0], last[0], since[0], world.review.ring[0]]).toEqual([['2>1 fell quiet'], 0.4, 0, never, WEEK, WEEK, MOVED]);
  });
  test('under a mandate the year begins when someone makes the change their own', () => {
    const told = {ring: 2, nominal: 1, tries: 4, lastTry: 0, demand: 0.5, ownership: 0.5, threshold: 0.5};
    const own = (given: Record<string, number>) => reviewed(1, told, owningTheChange, {given: {slope: 1e6, ...given}, socialProof: 1}).educators.lastTry[0];
    expect([own({hE: 1}), own({hE: 0})]).toEqual([WEEK, 0]);
  });
});

describe('burning out', () => {
  test('the wearier the likelier, by the fourth power; drawn for each person and week', () => {
    for (const week of [WEEK, WEEK + 1]) {
      const world = reviewed(200, {ring: 3, energy: 0.25}, burningOut, {given: {hB: 0.9}, week});
      expect(moved(world, 2)).toEqual(due(200, week).filter(who => drawOf('review', who, week, {k: 2}) < 0.9 * 0.75 * 0.75 * 0.75 * 0.75));
    }
  });
  test.each(rings.slice(0, 3))('only from practice: not in ring %i', ring => {
    const world = reviewed(10, {ring, energy: 0}, burningOut, {given: {hB: 1}});
    expect([...world.educators.ring]).toEqual(Array(40).fill(ring));
  });
  test('full energy never burns out; none, as often as the rate says', () => {
    expect(moved(reviewed(50, {ring: 3, energy: 1}, burningOut, {given: {hB: 1}}), 2)).toEqual([]);
    expect(moved(reviewed(50, {ring: 3, energy: 0}, burningOut, {given: {hB: 1}}), 2)).toEqual(due(50));
    expect(Math.abs(moved(reviewed(4000, {ring: 3, energy: 0}, burningOut), 2).length / 4000 - 0.2)).toBeLessThan(fiveSd(0.2, 4000));
  });
  test('what the move leaves: engagement, no try-outs, no community', () => {
    const world = smallWorld({people: people(3, {ring: 3, tries: 4, energy: 0, last: 1, threshold: 0.4}), communities: [[0, 1, 2]], week: WEEK});
    play(world, [lookingAround, burningOut], {given: {hB: 1}});
    const {tries, community, since, last, threshold} = world.educators;
    expect(movesOf(world, 0)).toEqual(['3>2 burned out']);
    expect([tries[0], community[0], since[0], last[0], Number(threshold[0].toFixed(6)), world.review.ring[0]]).toEqual([0, -1, WEEK, 1, 0.4, MOVED]);
    expect([...world.communities.members.subarray(0, 2), world.communities.size[0]]).toEqual([1, 2, 2]);
  });
});

describe('being alone', () => {
  const alone = (before: number, {ties = [] as readonly (readonly [number, number, number])[], community = false, ring = 3} = {}) => {
    const world = smallWorld({people: [{ring, alone: before}, {}, {}, {}, {ring: 3}], ties, communities: community ? [[0, 4]] : [], week: WEEK});
    play(world, [lookingAround, beingAlone]);
    return [world.educators.ring[0], world.educators.alone[0]];
  };

  test('the first review alone is borne', () => expect(alone(0)).toEqual([3, 1]));
  test('the second is not', () => {
    const world = smallWorld({people: [{ring: 3, alone: 1, tries: 4}], week: WEEK});
    play(world, [lookingAround, beingAlone]);
    expect(movesOf(world, 0)).toEqual(['3>2 left alone']);
    expect([world.educators.tries[0], world.educators.alone[0], world.educators.since[0], world.review.ring[0]]).toEqual([0, 0, WEEK, MOVED]);
  });
  test('a tie to practice, however weak, is company', () => expect(alone(1, {ties: [[0, 4, 0.02]]})).toEqual([3, 0]));
  test('a tie to someone else is none', () => expect(alone(1, {ties: [[0, 1, 0.9]]})).toEqual([2, 0]));
  test('a community is company too', () => expect(alone(1, {community: true})).toEqual([3, 0]));
  test('only in practice', () => expect(alone(1, {ring: 2})).toEqual([2, 1]));
  test('each for itself', () => {
    const world = smallWorld({people: Array.from({length: 12}, (_, who) => ({ring: 3, alone: who % 8 ? 1 : 0})), week: WEEK});
    play(world, [lookingAround, beingAlone]);
    expect([0, 4, 8].map(who => [world.educators.ring[who], world.educators.alone[who]])).toEqual([[3, 1], [2, 0], [3, 1]]);
  });
});

describe('lapsing', () => {
  const practising = {ring: 3, unsupported: 0.8, ownership: 0.5, threshold: 0.4};

  test('the likelier the less support and ownership there is; drawn for each person and week', () => {
    for (const week of [WEEK, WEEK + 1]) {
      const world = reviewed(200, practising, lapsing, {given: {hL: 0.9}, week});
      expect(moved(world, 1)).toEqual(due(200, week).filter(who => drawOf('review', who, week, {k: 1}) < 0.9 * Math.fround(0.8) * 0.5));
    }
  });
  test.each<[string, PersonSketch]>([
    ['full support', {unsupported: 0, ownership: 0}], ['full ownership', {unsupported: 1, ownership: 1}],
  ])('never with %s', (_, person) => {
    expect(moved(reviewed(50, {...practising, ...person}, lapsing, {given: {hL: 1}}), 1)).toEqual([]);
  });
  test('as shipped, one in five without either', () => {
    const world = reviewed(4000, {...practising, unsupported: 1, ownership: 0}, lapsing);
    expect(Math.abs(moved(world, 1).length / 4000 - 0.2)).toBeLessThan(fiveSd(0.2, 4000));
  });
  test.each(rings.slice(0, 3))('only from practice: not in ring %i', ring => {
    expect([...reviewed(10, {ring, unsupported: 1}, lapsing, {given: {hL: 1}}).educators.ring]).toEqual(Array(40).fill(ring));
  });
  test('what the move leaves: interest, harder to win again, no try-outs, dip or community', () => {
    const world = smallWorld({people: people(3, {...practising, unsupported: 1, ownership: 0, tries: 4, dip: 0.3, last: 1}), communities: [[0, 1, 2]], week: WEEK});
    play(world, [lookingAround, lapsing], {given: {hL: 1}});
    const {threshold, tries, dip, community, last, since} = world.educators;
    expect(movesOf(world, 0)).toEqual(['3>1 lapsed']);
    expect([Number(threshold[0].toFixed(6)), tries[0], dip[0], community[0], last[0], since[0], world.review.ring[0]]).toEqual([0.48, 0, 0, -1, WEEK, WEEK, MOVED]);
    expect([...world.educators.threshold.subarray(1)].map(share => Number(share.toFixed(6)))).toEqual([0.4, 0.4]);
  });
});

describe('of several rules the first that applies counts', () => {
  test.each<[string, PersonSketch, readonly Mechanism[], Record<string, number>, string]>([
    ['engaging before drifting away', {ring: 1, last: never, demand: 1, ownership: 1, threshold: 0}, [engaging, driftingAway], {hE: 1, slope: 1e6}, '1>2 ready to engage'],
    ['entering practice before giving up', {ring: 2, tries: 5, dip: 0.05, coached: 1, since: 0}, [joiningPractice, givingUp], {}, '2>3 coached into practice'],
    ['burning out before being alone', {ring: 3, energy: 0, alone: 1}, [burningOut, beingAlone], {hB: 1}, '3>2 burned out'],
    ['being alone before lapsing', {ring: 3, alone: 1, unsupported: 1}, [beingAlone, lapsing], {hL: 1}, '3>2 left alone'],
    ['burning out before lapsing', {ring: 3, energy: 0, unsupported: 1}, [burningOut, lapsing], {hB: 1, hL: 1}, '3>2 burned out'],
  ])('%s', (_, person, mechanisms, given, move) => {
    const world = smallWorld({people: [person], week: WEEK});
    play(world, [lookingAround, ...mechanisms], {given});
    expect(movesOf(world, 0)).toEqual([move]);
  });
  test('whoever has moved in this review moves no further', () => {
    const world = smallWorld({people: [{ring: 1, demand: 1, ownership: 1, threshold: 0, tries: 5, dip: 0, coached: 1}], week: WEEK});
    play(world, [lookingAround, engaging, joiningPractice, givingUp, burningOut, beingAlone, lapsing], {given: {hE: 1, slope: 1e6}});
    expect(world.educators.ring[0]).toBe(2);
  });
});
