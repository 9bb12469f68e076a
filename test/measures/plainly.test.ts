/**
 * Goal: what measures add up in few walks, many together, is what the model's description says of each.
 * Method: `plainly.ts` says it of people, ties and schools as objects; both read random small worlds, and worlds that live, from week to week with one reader.
 */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Course} from '../../src/engine/simulate.ts';
import {MEASURES, MEASURE_IDS} from '../../src/measures/index.ts';
import {createReader, type Reader} from '../../src/measures/reader.ts';
import {dropTie} from '../../src/model/world/ties.ts';
import type {World} from '../../src/model/world/world.ts';
import {RANDOM, SHIPPED} from '../docking/jobs.ts';
import {readPlainly, sunsetOf, type Sunset} from './plainly.ts';
import {sketches, worldOf, type Sketch} from './worlds.ts';

const seed = {seed: 2026, numRuns: 80};

/** Measures that differ, each with both numbers; sums in another order may differ by a little. */
function differences(reader: Reader, world: World, sunset: Sunset | null): string[] {
  const read = new Float64Array(MEASURES.length), plain = readPlainly(world, sunset);
  reader.read(world, 'all', read);
  return MEASURE_IDS.flatMap((id, at) => {
    const same = Number.isNaN(read[at]) ? Number.isNaN(plain[id]) : Math.abs(read[at] - plain[id]) <= 1e-9 * Math.max(1, Math.abs(plain[id]));
    return same ? [] : [`week ${world.week}, ${id}: ${read[at]}, plainly ${plain[id]}`];
  });
}

/** A record in which no two weeks are alike. */
function filled(world: World): World {
  const {tallies} = world;
  for (let week = 0; week < world.week; week++) {
    const next = (most: number) => week * 7 % most;
    tallies.budgetHours[week] = 60 + next(11);
    tallies.idleHours[week] = next(5);
    tallies.educatorHours[week] = 30 + next(13);
    tallies.contacts[week] = next(17);
    tallies.reachedByTeam[week] = next(19);
    tallies.won[week] = 3 + next(4);
    tallies.wonByInterested[week] = next(3);
    for (let role = 0; role < 4; role++) tallies.leadingActs[week * 4 + role] = (week * 3 + role * 5) % 7;
  }
  return world;
}

/** Rounded, so that some are alike and some stand on a border. */
function rough(sketch: Sketch): Sketch {
  const quarters = (x = 0) => Math.round(4 * x) / 4, tenths = (x = 0) => Math.round(10 * x) / 10;
  return {
    ...sketch, people: sketch.people!.map(person => ({...person, quality: quarters(person.quality), ownership: quarters(person.ownership), dip: Math.max(0, person.dip! - 0.5)})),
    ties: sketch.ties!.map(tie => ({...tie, strength: tenths(tie.strength), given: quarters(tie.given), taken: quarters(tie.taken)})),
    schools: sketch.schools!.map(school => ({...school, underserved: quarters(school.underserved)})),
  };
}

describe('every measure is what it is defined as', () => {
  test.each([['as drawn', (sketch: Sketch) => sketch], ['rounded, so that many are alike', rough]])('in random worlds, %s, when facilitation ends and later', (_, shaped) => {
    fc.assert(fc.property(sketches, sketch => {
      const world = filled(worldOf(shaped(sketch))), reader = createReader(world, {until: world.week}), {educators, ties} = world;
      const sunset = sunsetOf(world);
      expect(differences(reader, world, sunset)).toEqual([]);
      world.week = 112;
      filled(world);
      for (let who = 0; who < educators.count; who++) {
        if (who % 3 === 0) educators.ring[who] = (educators.ring[who] + 1) % 4;
        if (who % 5 === 1) educators.arrival[who] = 94;
        if (who % 4 === 2) educators.quality[who] *= 0.5;
        if (who % 4 === 3 && ties.degree[who] > 1) dropTie(ties, who, ties.alter[ties.first[who]]);
      }
      ties.strength.forEach((strength, slot) => { ties.strength[slot] = strength - 0.2; });
      expect(differences(reader, world, sunset)).toEqual([]);
    }), seed);
  });

  test('where everybody has helped everybody, some as much as others: who is left off a full form', () => {
    const pairs = Array.from({length: 10}, (_, one) => Array.from({length: one}, (__, other) => ({one, other}))).flat();
    const some = fc.tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 0, max: 4}), fc.integer({min: 0, max: 4}));
    fc.assert(fc.property(fc.array(some, {minLength: pairs.length, maxLength: pairs.length}), numbers => {
      const ties = pairs.map((pair, at) => ({...pair, strength: numbers[at][0] / 5, given: numbers[at][1] / 4, taken: numbers[at][2] / 4}));
      const world = worldOf({people: Array.from({length: 10}, (_, who) => ({ring: who === 4 ? 1 : 2 + who % 2})), ties});
      expect(differences(createReader(world, {until: Infinity}), world, null)).toEqual([]);
    }), seed);
  });

  test('where the strongest tie of many who helped alike comes first, and is not left off as stronger and stronger ones follow', () => {
    const strengths = [0.9, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
    const ties = strengths.flatMap((strength, at) => [{one: 0, other: at + 1, strength, taken: 0.25}, {one: at + 1, other: 13, strength: 0.3, given: at === 0 ? 1 : 0}]);
    const world = worldOf({people: Array.from({length: 14}, () => ({ring: 2})), ties});
    expect(differences(createReader(world, {until: Infinity}), world, null)).toEqual([]);
  });

  test('in a network of several parts, of which the largest comes neither first nor last', () => {
    const chain = (...rows: number[]) => rows.slice(1).map((other, at) => ({one: rows[at], other}));
    const world = worldOf({people: Array.from({length: 14}, () => ({ring: 1})), ties: [...chain(0, 5, 1), ...chain(9, 3, 12, 4, 10, 7), ...chain(3, 10), ...chain(13, 8)]});
    expect(differences(createReader(world, {until: Infinity}), world, null)).toEqual([]);
  });

  test.each([...RANDOM, ...SHIPPED.slice(0, 2)].map((job, at) => [at, job] as const))('in world %i, while it lives', (_, job) => {
    const course = new Course(job), {world} = course, until = job.team.until, reader = createReader(world, {until});
    let sunset: Sunset | null = null;
    for (;; course.step()) {
      if (world.week === until) sunset = sunsetOf(world);
      if (world.week % 7 === 0 || world.week === until || world.week === job.weeks) expect(differences(reader, world, sunset)).toEqual([]);
      if (world.week === job.weeks) break;
    }
  });
});
