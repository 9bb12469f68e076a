/**
 * Goal: every measure keeps the promises that results, gates and charts rest on. Method: the same suite for all entries of the registry, on
 * random small worlds.
 */
import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {MEASURES, MEASURE_IDS, measureById} from '../../src/measures/index.ts';
import {measureId} from '../../src/measures/measure.ts';
import {createReader} from '../../src/measures/reader.ts';
import {unitInWords} from '../../src/measures/words.ts';
import type {World} from '../../src/model/world/world.ts';
import {sketches, worldOf, type Sketch} from './worlds.ts';

const seed = {seed: 2026, numRuns: 60};

/** Everything, with facilitation having just ended. */
function readAll(world: World): Float64Array {
  const values = new Float64Array(MEASURES.length);
  createReader(world, {until: world.week}).read(world, 'all', values);
  return values;
}

function filled(world: World): World {
  const {tallies} = world;
  for (let week = 0; week < world.week; week++) {
    tallies.budgetHours[week] = 60;
    tallies.idleHours[week] = 7;
    tallies.educatorHours[week] = 30;
    tallies.contacts[week] = 10;
    tallies.reachedByTeam[week] = 5;
    tallies.won[week] = 2;
    tallies.wonByInterested[week] = 1;
    tallies.leadingActs[week * 4 + (week % 4)] = 3;
  }
  return world;
}

/** The same world with person `who` in row `rows[who]`. */
function relabelled(sketch: Sketch, rows: readonly number[]): Sketch {
  const people: Sketch['people'] = [];
  sketch.people!.forEach((person, who) => (people[rows[who]] = person));
  return {
    ...sketch, people, ties: sketch.ties!.map(tie => ({...tie, one: rows[tie.one], other: rows[tie.other]})).reverse(),
    communities: sketch.communities!.map(community => ({...community, members: community.members.map(who => rows[who])})),
  };
}

function columns(world: World): string {
  return JSON.stringify(world, (_, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value));
}

test('ids are unique, kebab-case and found however they are written', () => {
  expect(new Set(MEASURE_IDS).size).toBe(MEASURES.length);
  for (const id of MEASURE_IDS) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(measureById('Depth-weighted reach')).toBe(measureById('depth-weighted-reach'));
  expect(measureById('depth_weighted_reach')).toBe(measureById('depth-weighted-reach'));
  expect(measureById('no such thing')).toBeUndefined();
});

test('every measure that scripts rely on exists', () => {
  const promised = `outside interest engagement practice reach depth-weighted-reach deep-share quality-of-practice mean-practice demand ownership energy reciprocity
    density clustering mean-degree largest-component communities community-size cohesion focus-diversity symmetry student-experience achievement equity-gap take-up-gap
    hours idle-hours hours-per-deep-practitioner member-led-share retained deep-retained ties-kept participation left-out peer-support self-convened shared-purpose
    leading-acts help-across-communities letting-go educator-hours student-experience-most student-experience-least`.split(/\s+/);
  expect(promised.filter(id => !MEASURE_IDS.includes(id))).toEqual([]);
});

test('in range or not defined, whatever the network', () => {
  fc.assert(fc.property(sketches, sketch => {
    readAll(filled(worldOf(sketch))).forEach((value, place) => {
      const {range: [low, high]} = MEASURES[place];
      if (!(Number.isNaN(value) || (value >= low - 1e-12 && value <= high + 1e-12))) throw new Error(`${MEASURES[place].name} is ${value}`);
    });
  }), seed);
});

test('who sits in which row does not matter', () => {
  const order = fc.array(fc.double({noNaN: true}), {minLength: 30, maxLength: 30});
  fc.assert(fc.property(sketches, order, (sketch, keys) => {
    const rows = sketch.people!.map((_, who) => who).sort((one, other) => keys[one] - keys[other] || one - other);
    const before = readAll(filled(worldOf(sketch)));
    const after = readAll(filled(worldOf(relabelled(sketch, rows))));
    before.forEach((value, place) => {
      const same = Number.isNaN(value) ? Number.isNaN(after[place]) : Math.abs(value - after[place]) <= 1e-9;
      if (!same) throw new Error(`${MEASURES[place].name}: ${value} became ${after[place]}`);
    });
  }), seed);
});

test('reading changes nothing', () => {
  fc.assert(fc.property(sketches, sketch => {
    const world = filled(worldOf(sketch));
    const before = columns(world);
    readAll(world);
    expect(columns(world)).toBe(before);
  }), {...seed, numRuns: 20});
});

test('a reader carries nothing over from what it read before, and reads one as it reads all', () => {
  fc.assert(fc.property(sketches, sketch => {
    const world = filled(worldOf(sketch));
    const used = createReader(world, {until: Infinity});
    used.read(world, 'all', new Float64Array(MEASURES.length));
    world.educators.ring.forEach((ring, who) => (world.educators.ring[who] = (ring + 1) % 4));
    world.ties.help.reverse();
    world.week = 61;
    const fresh = new Float64Array(MEASURES.length);
    const again = new Float64Array(MEASURES.length);
    createReader(world, {until: Infinity}).read(world, 'all', fresh);
    used.read(world, 'all', again);
    expect(again).toEqual(fresh);
    expect(MEASURE_IDS.map(id => used.readOne(world, id))).toEqual([...fresh]);
  }), {...seed, numRuns: 20});
});

test('a weekly reading leaves gaps where a measure walks the whole network, and fills only its own column', () => {
  const world = filled(worldOf({people: [{ring: 1}, {ring: 3}], ties: [{one: 0, other: 1, given: 1}]}));
  const table = new Float64Array(MEASURES.length * 3).fill(-7);
  createReader(world, {until: Infinity}).read(world, 'weekly', table, 1, 3);
  MEASURES.forEach(({cadence}, place) => {
    expect([table[place * 3], table[place * 3 + 2]]).toEqual([-7, -7]);
    if (cadence === 'moment') expect(table[place * 3 + 1]).toBeNaN();
  });
  expect(table[MEASURE_IDS.indexOf('reach') * 3 + 1]).toBe(1);
});

describe('the empty network', () => {
  const reading = (people: Sketch['people']) => {
    const values = readAll(worldOf({people: people!, week: 0}));
    return Object.fromEntries(MEASURE_IDS.map((id, place) => [id, values[place]]));
  };

  test('without anybody, counts are 0 and shares of nobody are not defined', () => {
    const values = reading([]);
    expect(values).toMatchObject({outside: 0, practice: 0, communities: 0, hours: 0, 'schools-without': 1});
    const undefinedThen = ['reach', 'deep-share', 'depth-weighted-reach', 'mean-practice', 'left-out', 'density', 'mean-degree', 'clustering',
      'largest-component', 'reciprocity'];
    for (const id of undefinedThen) {
      expect(values[id], id).toBeNaN();
    }
  });

  test('with everybody outside and without ties, shares of everybody are 0 and means over the network not defined', () => {
    const values = reading([{}, {}, {}]);
    expect(values).toMatchObject({
      outside: 3, reach: 0, 'deep-share': 0, 'depth-weighted-reach': 0, density: 0, 'mean-degree': 0, 'left-out': 1, 'largest-component': 1 / 3,
    });
    const undefinedThen = ['demand', 'ownership', 'energy', 'quality-of-practice', 'peer-support', 'letting-go', 'cohesion', 'reciprocity', 'advice-gini',
      'retained', 'ties-kept', 'hours-per-deep-practitioner'];
    for (const id of undefinedThen) {
      expect(values[id], id).toBeNaN();
    }
  });
});

describe.each(MEASURES.map(measure => [measureId(measure), measure] as const))('%s', (_, measure) => {
  test('says what a planner needs to read it', () => {
    expect(measure.about).toMatch(/^[A-Z].*\.$/s);
    expect(measure.title.length).toBeLessThanOrEqual(42);
    expect(measure.about).not.toMatch(/significan|optimal|predict|prove/i);
    expect(measure.unit === 'share').toBe(measure.base !== undefined);
    expect(measure.unit === 'scale' || measure.unit === 'ratio').toBe(measure.points !== undefined);
    expect(['count', 'ties', 'ratio'].includes(measure.unit)).toBe(measure.counted !== undefined);
    const places = (measure.points ?? []).map(([at]) => at);
    expect(places).toEqual(places.filter(at => at >= measure.range[0] && at <= measure.range[1]).sort((one, other) => one - other));
  });
});

test('the README lists every measure as it is', () => {
  const text = readFileSync(new URL('../../src/measures/README.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter(line => /^\| [a-z-]+ \| [A-Z]/.test(line));
  expect(rows).toEqual(MEASURES.map(measure =>
    `| ${measureId(measure)} | ${measure.title} | ${unitInWords(measure)} | ${measure.better ?? ''} | ${measure.cadence} |`));
});
