/**
 * Goal: what a survey sees of the simulated network is what such a survey would have seen, and looking changes nothing. Method: small worlds
 * in which every answer is known; shares of many answers within five standard deviations at fixed seeds; the network measures of the kernel
 * against those that read the world.
 */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {components} from '../../src/kernel/graph-measures/components.ts';
import {density} from '../../src/kernel/graph-measures/density.ts';
import {bothWays, graph, inDegrees} from '../../src/kernel/graph-measures/digraph.ts';
import {meanClustering} from '../../src/kernel/graph-measures/local-clustering.ts';
import {gini} from '../../src/kernel/graph-measures/concentration.ts';
import {reciprocity} from '../../src/kernel/graph-measures/reciprocity.ts';
import {Stream} from '../../src/kernel/random.ts';
import {ContactLog} from '../../src/measures/observe/contact-log.ts';
import type {Lapses} from '../../src/measures/observe/lapses.ts';
import {nameGenerator} from '../../src/measures/observe/name-generator.ts';
import {graphOf, type ObservedNetwork} from '../../src/measures/observe/observed-network.ts';
import {FREQUENCIES, roster} from '../../src/measures/observe/roster.ts';
import type {Job} from '../../src/engine/job.ts';
import {Course} from '../../src/engine/simulate.ts';
import {addContact, GIVEN, NO_ANSWER, REFUSED} from '../../src/model/world/contacts.ts';
import {slotOf} from '../../src/model/world/ties.ts';
import type {World} from '../../src/model/world/world.ts';
import {dozen} from '../model/population/plans.ts';
import {read, sketches, worldOf} from '../measures/worlds.ts';
import {people, phase, smallWorld, spend, strategy} from '../worlds.ts';

const everybody = (world: World) => Array.from({length: world.educators.count}, (_, who) => who);
/** "2>0": person 2 named person 0, in rows of the world. */
const said = ({people: list, source, target, said: words}: ObservedNetwork) =>
  Array.from(source, (from, at) => `${list[from]}>${list[target[at]]}:${words[at]}`);

/** Person 0 has ties of rising strength to 1 .. 5; helps were given to 0 by 2, 3 and 4, and by 0 to 1. */
function star(): World {
  const world = smallWorld({people: people(6), ties: [[0, 1, 0.1], [0, 2, 0.2], [0, 3, 0.3], [0, 4, 0.4], [0, 5, 0.5]]});
  const help = (giver: number, taker: number, helps: number) => { world.ties.help[slotOf(world.ties, giver, taker)] = helps; };
  help(2, 0, 1);
  help(3, 0, 1);
  help(4, 0, 0.5);
  help(0, 1, 1);
  return world;
}

const lapses = (change: Partial<Lapses>, purpose = 'survey', week = 0): Lapses =>
  ({silent: 0, forgotten: 0, noise: 0, draws: new Stream('observe', purpose, 0).at(week), ...change});

/** `staffs` people each tied to the next, every tie of one strength. */
const ring = (count: number, strength: number) =>
  smallWorld({people: people(count), ties: Array.from({length: count}, (_, who) => [who, (who + 1) % count, strength] as const)});

describe('a name generator', () => {
  test('names those who helped most first, of equals the stronger tie; not those who were helped', () => {
    const seen = nameGenerator(star(), everybody(star()), {cap: 6, first: 'help', least: 0.25}, null);
    expect(said(seen)).toEqual(['0>3:1', '0>2:2', '0>4:3', '1>0:1']);
    expect([...seen.answered]).toEqual(Array(6).fill(1));
  });

  test('and of those alike in both the lower number', () => {
    const world = smallWorld({people: people(5), ties: [[0, 1, 0.3], [0, 2, 0.3], [0, 3, 0.2], [0, 4, 0.3]]});
    for (const giver of [1, 2, 3, 4]) world.ties.help[slotOf(world.ties, giver, 0)] = 1;
    expect(said(nameGenerator(world, everybody(world), {cap: 6, first: 'help', least: 0.25}, null))).toEqual(['0>1:1', '0>2:2', '0>4:3', '0>3:4']);
  });

  test('or the strongest ties, both ways', () => {
    const seen = nameGenerator(star(), everybody(star()), {cap: 6, first: 'strength', least: 0.25}, null);
    expect(said(seen)).toEqual(['0>5:1', '0>4:2', '0>3:3', '3>0:1', '4>0:1', '5>0:1']);
  });

  test('leaves room for so many names and no more: the network grows with the form', () => {
    const seen = (cap: number) => said(nameGenerator(star(), everybody(star()), {cap, first: 'strength', least: 0}, null)).filter(name => name.startsWith('0>'));
    expect(seen(2)).toEqual(['0>5:1', '0>4:2']);
    expect([1, 2, 3, 9].map(cap => seen(cap).length)).toEqual([1, 2, 3, 5]);
  });

  test('counts only people on the list, and one who is not on it takes no line', () => {
    const seen = nameGenerator(star(), [4, 0, 1], {cap: 2, first: 'strength', least: 0}, null);
    expect(said(seen)).toEqual(['4>0:1', '0>4:1', '0>1:2', '1>0:1']);
    expect([...seen.source]).toEqual([0, 1, 1, 2]); // places on the list, not rows
    expect([...seen.answered]).toEqual([1, 1, 1]);
  });

  test('who does not answer names nobody, and is named all the same', () => {
    const world = ring(4000, 0.5);
    const seen = nameGenerator(world, everybody(world), {cap: 6, first: 'strength', least: 0}, lapses({silent: 0.15}));
    const silent = seen.answered.filter(answered => !answered).length;
    expect(Math.abs(silent / 4000 - 0.15)).toBeLessThan(5 * Math.sqrt(0.15 * 0.85 / 4000));
    const named = new Set(seen.target);
    expect([...seen.source].every(source => seen.answered[source] === 1)).toBe(true);
    expect([...seen.answered].some((answered, place) => !answered && named.has(place))).toBe(true);
    expect(seen.source.length).toBe(2 * (4000 - silent));
  });

  test('faint ties are forgotten more than strong ones', () => {
    for (const strength of [0.25, 0.75]) {
      const world = ring(4000, strength);
      const seen = nameGenerator(world, everybody(world), {cap: 6, first: 'strength', least: 0}, lapses({forgotten: 0.4}));
      const kept = 1 - 0.4 * (1 - strength);
      expect(Math.abs(seen.source.length / 8000 - kept)).toBeLessThan(5 * Math.sqrt(kept * (1 - kept) / 8000));
    }
  });
});

test('one name may be forgotten while another is not', () => {
  const world = smallWorld({people: people(25), ties: Array.from({length: 24}, (_, at) => [0, at + 1, 0.2] as const)});
  const names = nameGenerator(world, everybody(world), {cap: 99, first: 'strength', least: 0}, lapses({forgotten: 0.6})).source.filter(source => source === 0);
  expect(names.length > 4 && names.length < 21).toBe(true); // 24 names, each kept with .52: 4 and 21 lie more than three deviations out
});

describe('a roster', () => {
  test('sees a tie from both ends, with a point of the scale, from the cut-off on', () => {
    const seen = (cutOff: number) => said(roster(star(), everybody(star()), {scale: FREQUENCIES, cutOff}, null));
    expect(seen(1)).toEqual(['0>1:1', '0>2:2', '0>3:3', '0>4:3', '0>5:3', '1>0:1', '2>0:2', '3>0:3', '4>0:3', '5>0:3']);
    expect(seen(3)).toEqual(['0>3:3', '0>4:3', '0>5:3', '3>0:3', '4>0:3', '5>0:3']);
    expect(seen(4)).toEqual([]);
  });

  test('reminds people of what they would not have named', () => {
    const world = ring(200, 0.1);
    const lax = lapses({forgotten: 0.5});
    expect(roster(world, everybody(world), {scale: FREQUENCIES, cutOff: 1}, lax).source.length).toBe(400);
    expect(nameGenerator(world, everybody(world), {cap: 6, first: 'strength', least: 0}, lax).source.length).toBeLessThan(300);
  });

  test('two see one tie differently: some ticks pass the cut-off from one end only', () => {
    const world = ring(4000, 0.3);
    const seen = graphOf(roster(world, everybody(world), {scale: FREQUENCIES, cutOff: 3}, lapses({noise: 0.5})));
    // The strength stands at the cut-off (a hair below 0.3 as a Float32 or above), so each end ticks it with an even chance.
    expect(Math.abs(seen.target.length / 8000 - 0.5)).toBeLessThan(5 * 0.5 / Math.sqrt(8000));
    expect(Math.abs(reciprocity(seen) - 0.5)).toBeLessThan(5 * 0.5 / Math.sqrt(2000));
  });

  test('is silent where people are', () => {
    const world = ring(2000, 0.5);
    const seen = roster(world, everybody(world), {scale: FREQUENCIES, cutOff: 1}, lapses({silent: 0.3}));
    expect(Math.abs(seen.source.length / 4000 - 0.7)).toBeLessThan(5 * Math.sqrt(0.7 * 0.3 / 2000));
    expect(seen.source.length).toBe(2 * seen.answered.filter(answered => answered).length);
  });
});

describe('a log of contacts', () => {
  const kept = (log: ContactLog) => {
    const course = new Course(job);
    while (course.world.week < 30) {
      course.step();
      log.take(course.world);
    }
    return course;
  };
  const job: Job = {
    seed: 'log', replicate: 0, weeks: 30, network: dozen({}, 1), start: {practice: null, engagement: 0.3, interest: 0.3}, parameters: {}, off: [],
    team: {hours: [20], until: 30}, strategy: strategy([phase({nourish: spend()})]), record: {every: 30, moments: [0, 30], networkAt: [], log: true},
  };

  test('holds every contact of the weeks it was kept, as the run counts them, and helps as its stories tell them', () => {
    const log = new ContactLog();
    const {world} = kept(log);
    expect(log.contacts.length).toBeGreaterThan(500);
    const byWeek = Array.from({length: 30}, (_, week) => log.contacts.filter(contact => contact.week === week).length);
    expect(byWeek).toEqual([...world.tallies.contacts.slice(0, 30)]);
    expect(log.contacts.filter(({helped}) => helped).length).toBe(world.log!.entries.filter(({what}) => what.kind === 'helped').length);
  });

  test('tells help from a refusal and from a contact that nothing came of', () => {
    const world = smallWorld({people: people(4), week: 8});
    for (const outcome of [GIVEN, REFUSED, NO_ANSWER]) {
      addContact(world.contacts, 0, 1, 0, 0, 0);
      world.contacts.outcome[world.contacts.count - 1] = outcome;
    }
    const log = new ContactLog();
    log.take(world);
    expect(log.contacts).toEqual([true, false, false].map(helped => ({week: 7, asker: 0, partner: 1, helped})));
  });

  test('shows who turned to whom often enough in a stretch of weeks', () => {
    const log = new ContactLog();
    for (const [week, asker, partner] of [[0, 1, 2], [1, 1, 2], [1, 2, 1], [2, 1, 2], [2, 3, 1]] as const) log.contacts.push({week, asker, partner, helped: true});
    const between = (from: number, until: number, least?: number) => said(log.network([3, 2, 1], {from, until, ...(least ? {least} : {})}));
    expect(between(0, 3)).toEqual(['3>1:1', '2>1:1', '1>2:3']);
    expect(between(0, 3, 2)).toEqual(['1>2:3']);
    expect(between(1, 2)).toEqual(['2>1:1', '1>2:1']);
    expect(said(log.network([1, 2], {from: 2, until: 9}))).toEqual(['1>2:1']);
  });
});

describe('looking', () => {
  test('is the same twice on one occasion, another week it is another survey', () => {
    const world = ring(300, 0.3);
    const ask = (week: number) => said(nameGenerator(world, everybody(world), {cap: 1, first: 'strength', least: 0}, lapses({silent: 0.2, forgotten: 0.3}, 'ask', week)));
    expect(ask(3)).toEqual(ask(3));
    expect(ask(3)).not.toEqual(ask(4));
  });

  test('who is asked besides changes nobody’s answer', () => {
    const world = ring(300, 0.3);
    const faults = () => lapses({silent: 0.2, forgotten: 0.3, noise: 0.4});
    const names = (list: number[]) => new Set(said(nameGenerator(world, list, {cap: 9, first: 'strength', least: 0}, faults())).map(name => name.split(':')[0]));
    const some = everybody(world).slice(0, 150);
    const inside = [...names(everybody(world))].filter(name => name.split('>').every(row => Number(row) < 150));
    expect([...names(some)].sort()).toEqual(inside.sort());
  });

  test('changes nothing', () => {
    fc.assert(fc.property(sketches, sketch => {
      const world = worldOf(sketch);
      const before = JSON.stringify(world);
      nameGenerator(world, everybody(world), {cap: 3, first: 'help', least: 0.2}, lapses({silent: 0.2, forgotten: 0.3}));
      roster(world, everybody(world), {scale: FREQUENCIES, cutOff: 2}, lapses({noise: 0.4}));
      new ContactLog().take(world);
      return JSON.stringify(world) === before;
    }), {seed: 21, numRuns: 40});
  });
});

describe('measures of the world agree with those of plain graphs', () => {
  const close = (one: number, other: number) => Object.is(one, other) || Math.abs(one - other) < 1e-12;

  test('density, clustering, the largest part; help that is returned; the advice survey', () => {
    fc.assert(fc.property(sketches, sketch => {
      const world = worldOf(sketch);
      const rows = everybody(world);
      const {first, degree, alter} = world.ties;
      const slots = rows.flatMap(who => Array.from({length: degree[who]}, (_, at) => [who, first[who] + at] as const));
      const ties = graph(rows.length, slots.map(([who]) => who), slots.map(([, slot]) => alter[slot]));
      const inside = rows.filter(who => world.educators.ring[who] > 0);
      const helped = nameGenerator(world, inside, {cap: Infinity, first: 'help', least: 0.1500001}, null);
      const asked = rows.filter(who => world.educators.ring[who] > 1);
      const advice = graphOf(nameGenerator(world, asked, {cap: 6, first: 'help', least: 0.25}, null));
      return close(read(world, 'density'), density(ties)) && close(read(world, 'clustering'), meanClustering(ties))
        && close(read(world, 'largest-component'), components(bothWays(ties)).largest / rows.length)
        && close(read(world, 'reciprocity'), reciprocity(graphOf(helped)))
        && close(read(world, 'advice-reciprocity'), reciprocity(advice)) && close(read(world, 'advice-gini'), gini(inDegrees(advice)))
        && close(read(world, 'advice-named'), advice.target.length / asked.length);
    }), {seed: 22, numRuns: 80});
  });

  test('the advice survey where many would name more than six', () => {
    const course = new Course({
      seed: 'advice', replicate: 0, weeks: 40, network: dozen({}, 1), start: {practice: null, engagement: 0.9, interest: 0.1}, parameters: {}, off: [],
      team: {hours: [20], until: 40}, strategy: strategy([phase({nourish: spend()})]), record: {every: 40, moments: [0, 40], networkAt: [], log: false},
    });
    while (course.world.week < 40) course.step();
    const {world} = course;
    const asked = everybody(world).filter(who => world.educators.ring[who] > 1);
    const named = (cap: number) => graphOf(nameGenerator(world, asked, {cap, first: 'help', least: 0.25}, null));
    const advice = named(6);
    expect(named(7).target.length).toBeGreaterThan(advice.target.length);
    expect([read(world, 'advice-named'), read(world, 'advice-reciprocity'), read(world, 'advice-gini')])
      .toEqual([advice.target.length / asked.length, reciprocity(advice), gini(inDegrees(advice))]);
  });
});
