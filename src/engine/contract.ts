/**
 * What every mechanism promises, tried where it will act: in networks that are alive, week after week, in its stage. For those of your own; the
 * ones that ship keep the same promises. A mechanism says what it is and what its numbers mean; decides before it writes; changes only the
 * columns it declares, and each of them somewhere; leaves a sound world; and does the same in the same world.
 */
import {InvariantError} from '../kernel/issues.ts';
import {checkInvariants} from '../model/invariants.ts';
import type {Mechanism} from '../model/mechanism.ts';
import {PARAMETERS} from '../model/parameters.ts';
import {MECHANISMS, STAGE_NAMES} from '../model/schedule.ts';
import type {World} from '../model/world/world.ts';
import {idOf, type Parameter} from '../schema/parameter.ts';
import {lively} from './lively.ts';
import {Course} from './simulate.ts';

export interface ContractOptions {
  /** The stage of the week in which it acts, as for `simulate`. */
  readonly stage?: string;
  /** In how many networks of some 70 people it is tried, over two years each: more find what happens rarely. */
  readonly worlds?: number;
}

/**
 * Tries a mechanism. Takes about a second a world.
 * @returns what it breaks, one sentence each; empty where it keeps every promise.
 * @throws RangeError where no stage has that name.
 */
export function checkMechanism(mechanism: Mechanism, {stage = 'doing', worlds = 3}: ContractOptions = {}): readonly string[] {
  if (!STAGE_NAMES.includes(stage)) throw new RangeError(`no stage is called "${stage}"; there are ${STAGE_NAMES.join(', ')}`);
  const told = [...describesItself(mechanism), ...Object.values(mechanism.parameters).flatMap(declared => parameterFaults(declared))];
  const changed = new Set<string>();
  for (let replicate = 0; replicate < worlds; replicate++) {
    try {
      const [once, again] = [0, 1].map(() => playWatched(mechanism, stage, replicate, changed, told));
      if (once !== again) told.push(`it does not do the same in the same world (world ${replicate}): draw from chance.stream('${mechanism.name}') only`);
    } catch (fault) {
      if (!(fault instanceof InvariantError)) throw fault;
      told.push(`it leaves an unsound world (world ${replicate}): ${fault.message}`);
    }
  }
  for (const column of changed) if (!mechanism.writes.some(declared => covers(declared, column))) told.push(`it changes ${column}, which it does not declare`);
  for (const declared of mechanism.writes) {
    if (![...changed].some(column => covers(declared, column))) told.push(`it declares ${declared}, which it never changed in ${worlds} worlds`);
  }
  return [...new Set(told)];
}

const covers = (declared: string, column: string) => declared === column || column.startsWith(`${declared}.`);

function describesItself({name, about, idea, decide, step}: Mechanism): string[] {
  return [
    ...(/^\S.*\S$/.test(name) ? [] : ['it has no name']),
    ...(MECHANISMS.some(other => idOf(other.name) === idOf(name)) ? [`a mechanism of dlsim is called "${name}" already`] : []),
    ...(/^[A-Z].*[.?]$/s.test(about) ? [] : ['about: one sentence is expected']),
    ...(/\S/.test(idea) ? [] : ['idea: the idea or study it stands for is expected']),
    ...(decide ?? step ? [] : ['it neither decides nor does anything']),
  ];
}

function parameterFaults(declared: Parameter): string[] {
  const {name, short, symbol, default: usual, range: [low, high], domain, unit, about, source} = declared;
  const taken = PARAMETERS.some(other => other !== declared && [other.name, other.short].some(word => [name, short].map(idOf).includes(idOf(word))));
  return [
    ...(taken ? ['dlsim has a parameter of that name or short name'] : []),
    ...(low < high && usual >= low && usual <= high ? [] : [`its default ${usual} is expected within its range, ${low} to ${high}`]),
    ...(domain === 'any' || low >= 0 ? [] : ['its range goes below 0']),
    ...(domain !== 'share' || high <= 1 ? [] : ['its range goes above 1, though it is a share']),
    ...(domain !== 'count' || [low, high, usual].every(Number.isInteger) ? [] : ['a count is expected in whole numbers']),
    ...([unit, symbol].every(word => /\S/.test(word)) ? [] : ['unit and symbol are expected']),
    ...(/^[A-Z].*\.$/s.test(about) ? [] : ['about: one sentence is expected']),
    ...(source.length > 4 ? [] : ['source: where its default comes from is expected']),
  ].map(fault => `parameter "${name}": ${fault}`);
}

/** Plays one world through with the mechanism in it. @returns what the world came to. */
function playWatched(mechanism: Mechanism, stage: string, replicate: number, changed: Set<string>, told: string[]): string {
  const watched: Mechanism = {
    ...mechanism,
    decide(world, values, chance) {
      const before = columnsOf(world);
      mechanism.decide?.(world, values, chance);
      for (const column of differing(before, columnsOf(world))) told.push(`it changes ${column} while it decides; writing belongs into step`);
    },
    step(world, values, chance) {
      const before = columnsOf(world);
      mechanism.step?.(world, values, chance);
      for (const column of differing(before, columnsOf(world))) changed.add(column);
      checkInvariants(world);
    },
  };
  const job = lively(replicate);
  const course = new Course(job, null, [{stage, mechanism: watched}]);
  while (course.world.week < job.weeks) course.step();
  return course.finish().endState;
}

type Column = ArrayLike<number>;

/** All that is kept from week to week, column by column; of lists of ties only what stands in them. */
function columnsOf({educators, ties, communities, places, tallies}: World): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const [place, table] of Object.entries({educators, communities, places, tallies})) {
    for (const [name, column] of Object.entries(table as object)) {
      if (ArrayBuffer.isView(column) || Array.isArray(column)) columns.set(`${place}.${name}`, (column as Float32Array).slice());
      else if (typeof column === 'number') columns.set(`${place}.${name}`, [column]);
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

function differing(before: ReadonlyMap<string, Column>, after: ReadonlyMap<string, Column>): string[] {
  return [...after].flatMap(([name, column]) => (same(before.get(name) ?? [], column) ? [] : [name]));
}

function same(one: Column, other: Column): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!Object.is(one[at], other[at])) return false;
  return true;
}
