/**
 * Goal: every mechanism keeps the promises of the schedule: it tells its numbers with unit, range and source, changes what it declares and
 * nothing else, decides before it writes, leaves a sound world, and can be switched off. Method: the same suite for all, on random worlds.
 */
import {describe, expect, test} from 'vitest';
import {Chance} from '../../../src/kernel/random.ts';
import {checkInvariants} from '../../../src/model/invariants.ts';
import type {Mechanism} from '../../../src/model/mechanism.ts';
import {PARAMETERS, parameterByName} from '../../../src/model/parameters.ts';
import {MECHANISMS, STAGES} from '../../../src/model/schedule.ts';
import {muster} from '../../../src/model/world/members.ts';
import type {World} from '../../../src/model/world/world.ts';
import {idOf, settle} from '../../../src/schema/parameter.ts';
import {randomWorld} from './random-worlds.ts';

const WORLDS = 60;
/** Chances high enough that rare things happen in a few small worlds. */
const LIVELY: Record<string, number> = {
  consultancies: 0.5, 'support-by-the-district-leader': 0.2, 'rate-of-spontaneous-interest': 0.2, 'rate-of-burning-out': 0.4, 'rate-of-lapsing': 1, 'weeks-until-trying-is-over': 2,
  'chance-meetings': 0.4, 'word-of-mouth-by-the-interested': 0.5, 'tries-needed': 1, 'dip-that-is-overcome': 0.2, 'chance-of-making-something-new': 1,
};

type Column = ArrayLike<number>;

/** All that is kept from week to week, column by column; of lists of ties only what stands in them. */
function columnsOf({educators, ties, communities, places, tallies}: World): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const [place, table] of Object.entries({educators, communities, places, tallies})) {
    for (const [name, column] of Object.entries(table)) {
      if (ArrayBuffer.isView(column) || Array.isArray(column)) columns.set(`${place}.${name}`, (column as Float32Array).slice());
      else columns.set(`${place}.${name}`, [Number(column)]);
    }
  }
  columns.set('ties.degree', ties.degree.slice());
  for (const name of ['alter', 'strength', 'floor', 'help'] as const) {
    const listed = new Float64Array(educators.count * ties.capacity);
    ties.first.forEach((first, who) => listed.set(ties[name].subarray(first, first + ties.degree[who]), who * ties.capacity));
    columns.set(`ties.${name}`, listed);
  }
  return columns;
}

function same(one: Column, other: Column): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!Object.is(one[at], other[at])) return false;
  return true;
}

function changed(before: Map<string, Column>, after: Map<string, Column>): string[] {
  return [...after].flatMap(([name, column]) => same(before.get(name)!, column) ? [] : [name]);
}

const covers = (declared: string, column: string) => declared === column || column.startsWith(`${declared}.`);

/** One week, mechanism by mechanism: what each changed when it decided, and when it wrote. */
function watchWeek(world: World, watch: (mechanism: Mechanism, when: 'decide' | 'step', columns: string[]) => void): void {
  const chance = new Chance('contract', 0);
  world.educators.unsupported.fill(1);
  for (const {takesPlace, mechanisms} of STAGES) {
    if (!takesPlace(world.week, 42)) continue;
    muster(world.members, world.educators.ring, world.educators.ring.length);
    for (const when of ['decide', 'step'] as const) {
      for (const mechanism of mechanisms) {
        const before = columnsOf(world);
        mechanism[when]?.(world, settle(mechanism.parameters, LIVELY), chance);
        watch(mechanism, when, changed(before, columnsOf(world)));
      }
    }
    checkInvariants(world);
  }
}

describe('parameters', () => {
  test('names and short names are each unique, and none is the other’s', () => {
    const ids = PARAMETERS.flatMap(({name, short}) => [...new Set([idOf(name), idOf(short)])]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test.each(PARAMETERS.map(declared => [declared.name, declared] as const))('%s', (name, declared) => {
    const {short, symbol, default: usual, range: [low, high], unit, domain, about, source, basis, matters} = declared;
    expect(parameterByName(name.toUpperCase().replaceAll(' ', '_'))).toBe(parameterByName(short));
    expect(low).toBeLessThan(high);
    expect(usual).toBeGreaterThanOrEqual(low);
    expect(usual).toBeLessThanOrEqual(high);
    if (domain !== 'any') expect(low).toBeGreaterThanOrEqual(0);
    if (domain === 'share') expect(high).toBeLessThanOrEqual(1);
    if (domain === 'count') expect([low, high, usual].every(Number.isInteger)).toBe(true);
    expect(unit).toMatch(/\S/);
    expect(symbol).toMatch(/\S/);
    expect(source.length).toBeGreaterThan(4);
    expect(about).toMatch(/^[A-Z].*\.$/s);
    expect(['M', 'S', 'K', 'J']).toContain(basis);
    expect([0, 1, 2]).toContain(matters);
  });
});

describe('mechanisms', () => {
  test('ids are unique', () => {
    const ids = MECHANISMS.map(({name}) => idOf(name));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(MECHANISMS.map(mechanism => [mechanism.name, mechanism] as const))('%s says what it is, and does something', (_, {about, idea, parameters, decide, step}) => {
    expect(about).toMatch(/^[A-Z].*[.?]$/s);
    expect(idea).toMatch(/\S/);
    expect(Object.values(parameters).filter(declared => !PARAMETERS.includes(declared))).toEqual([]);
    expect(decide ?? step).toBeDefined();
  });

  test('each changes what it declares and nothing else; all it declares it changes somewhere; deciding writes nothing but whether a community meets', () => {
    const seen = new Map(MECHANISMS.map(mechanism => [mechanism, new Set<string>()]));
    const early = new Set<string>();
    for (let number = 0; number < WORLDS; number++) {
      watchWeek(randomWorld(number), (mechanism, when, columns) => columns.forEach(column => {
        seen.get(mechanism)!.add(column);
        if (when === 'decide') early.add(column);
      }));
    }
    const wrong = [...seen].flatMap(([{name, writes}, columns]) => [
      ...[...columns].filter(column => !writes.some(declared => covers(declared, column))).map(column => `${name} changes ${column}, which it does not declare`),
      ...writes.filter(declared => ![...columns].some(column => covers(declared, column))).map(declared => `${name} declares ${declared}, which it never changes`),
    ]);
    expect(wrong).toEqual([]);
    expect([...early].sort()).toEqual(['communities.meets', 'communities.presenter']);
  });
});
