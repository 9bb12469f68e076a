/**
 * Goal: loops that the build compiled give the bytes of loops as they are written, whatever is asked of them; and where none can be compiled, runs go on as written.
 * Method: the built engine, whose loops are compiled, beside the engine from its source, whose loops are not: the same jobs, the whole run of each.
 */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {expect, test, vi} from 'vitest';
import {simulate} from '../../src/engine/simulate.ts';
import type {Job} from '../../src/engine/job.ts';
import {canonical} from '../../src/kernel/canonical.ts';
import {Memory} from '../../src/kernel/memory.ts';
import {Chance} from '../../src/kernel/random.ts';
import {settle} from '../../src/schema/parameter.ts';
import {Sha256} from '../../src/kernel/sha256.ts';
import {part} from '../built.ts';
import {CORNERS} from '../docking/corners.ts';
import {RANDOM, SHIPPED} from '../docking/jobs.ts';
import {ROOT} from '../root.ts';

const built = await part<typeof import('../../src/engine/simulate.ts')>('engine/simulate.js');
const memory = await part<typeof import('../../src/kernel/memory.ts')>('kernel/memory.js');

const digest = (run: object) => new Sha256().update(canonical(JSON.parse(JSON.stringify(run, (_, value: unknown) => (ArrayBuffer.isView(value) ? [...value as Float64Array].map(String) : value))))).hex();
const withLog = (job: Job, log: boolean): Job => ({...job, record: {...job.record, log}});
const jobs = [...RANDOM, ...CORNERS, ...SHIPPED];

test('whatever is run as a loop is compiled', async () => {
  const {built: loops} = await part<typeof import('../../src/kernel/built-loops.ts')>('kernel/built-loops.js');
  const run = vi.spyOn(memory.Memory.prototype, 'run');
  for (const job of [...SHIPPED, ...CORNERS]) built.simulate(job);
  const met = new Set(run.mock.calls.map(([loop]) => loop.name));
  run.mockRestore();
  expect(met.size).toBeGreaterThan(40);
  expect([...met].filter(name => !loops!.names.includes(name))).toEqual([]);
});

test('the build compiles loops, and only the build', () => {
  const code = readFileSync(new URL('dist/kernel/built-loops.js', ROOT), 'utf8');
  expect([...code.matchAll(/^ +(\w+): \(m, plain, [^)]*\) =>/gm)].length).toBeGreaterThan(10);
  const column = new memory.Memory(1000).column(Float64Array, 3);
  expect(column.buffer.byteLength).toBeGreaterThan(1000);
  expect(new Memory(1000).column(Float64Array, 3).buffer.byteLength).toBe(24);
});

test.each([true, false])('every job of the second implementation gives the same run (with a log: %s)', log => {
  for (const job of jobs) expect(digest(built.simulate(withLog(job, log)))).toBe(digest(simulate(withLog(job, log))));
});

test('nothing of a finished run lies in the memory of its world', () => {
  const views: number[] = [];
  JSON.stringify(built.simulate(withLog(SHIPPED[0], true)), (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    views.push(value.buffer.byteLength - value.byteLength);
    return null;
  });
  expect(views.length).toBeGreaterThan(10);
  expect(Math.max(...views)).toBe(0);
});

test('where columns find no room, their loops run as they are written', async () => {
  const {createMembers, muster} = await part<typeof import('../../src/model/world/members.ts')>('model/world/members.js');
  const people = 100_000, small = new memory.Memory(1000), members = createMembers(people, small);
  expect(members.engaged.buffer).not.toBe(small.column(Uint8Array, 1).buffer);
  const ring = new Uint8Array(people).map((_, who) => who % 4);
  small.run(muster, members, ring, people);
  expect([members.count, members.engagedCount, members.rows[75], members.engaged[51]]).toEqual([75_000, 50_000, 101, 103]);
});

test('what goes several at once gives the bytes of one after the other, wherever a column ends', async () => {
  const {createMembers, muster} = await part<typeof import('../../src/model/world/members.ts')>('model/world/members.js');
  const {createEducators} = await part<typeof import('../../src/model/world/educators.ts')>('model/world/educators.js');
  const {createTies} = await part<typeof import('../../src/model/world/ties.ts')>('model/world/ties.js');
  const {forgettingHelp} = await part<typeof import('../../src/model/mechanisms/forgetting-help.ts')>('model/mechanisms/forgetting-help.js');
  const {spontaneousInterest} = await part<typeof import('../../src/model/mechanisms/spontaneous-interest.ts')>('model/mechanisms/spontaneous-interest.js');
  const {createCommunities} = await part<typeof import('../../src/model/world/communities.ts')>('model/world/communities.js');
  const {Lent} = await part<typeof import('../../src/model/world/lent.ts')>('model/world/lent.js');
  const played = (space: Memory, people: number) => {
    const ring = space.column(Uint8Array, people).map((_, who) => who * 7 % 5 % 4), rings = space.copy(ring), members = createMembers(people, space);
    space.run(muster, members, rings, people);
    const educators = createEducators(people, 3, 0, space), ties = createTies(people, 5, space);
    ties.end = 3 * people;
    for (const column of [educators.given, educators.received, ties.help]) column.forEach((_, at) => { column[at] = 0.0205 + at % 7 * 0.0005 + (at % 3) * at; });
    forgettingHelp.step!({memory: space, ties, educators} as never, {}, new Chance('', 0));
    educators.ring.set(ring);
    educators.demand.fill(0.9);
    const lists = [members.rows.slice(0, members.count), members.engaged.slice(0, members.engagedCount)];
    for (const rate of [0.0006, 0.02, 0.4, 0.9]) {
      const world = {memory: space, week: 1, educators, members, communities: createCommunities(space), lent: new Lent(people, space), log: null};
      spontaneousInterest.step!(world as never, settle(spontaneousInterest.parameters, {'rate-of-spontaneous-interest': rate}), new Chance('', 0));
      lists.push(Int32Array.from(educators.ring));
    }
    return [...lists, educators.given, educators.received, ties.help].map(column => [...column]);
  };
  for (const people of [1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 63, 64, 65, 130]) {
    const compiled = played(new memory.Memory(1e5), people), written = played(memory.NO_MEMORY, people);
    expect(compiled).toEqual(written);
    expect(compiled[0]).toEqual(Array.from({length: people}, (_, who) => who).filter(who => who * 7 % 5 % 4 > 0));
  }
});

test('lists that are touched before they are walked, as in a large world, change no run', async () => {
  const {worldOf} = await part<typeof import('../../src/engine/worlds.ts')>('engine/worlds.js');
  for (const job of SHIPPED) {
    const large = worldOf(job);
    Object.assign(large.ties, {areFar: 1});
    expect(digest(built.simulateIn(large, job, null, []))).toBe(digest(built.simulate(job)));
  }
});

test.each([
  ['no WebAssembly', 'delete globalThis.WebAssembly;'],
  ['no memory for it', 'WebAssembly.Memory = class {constructor() { throw new RangeError(); }};'],
])('where there is %s, the whole engine does', (_, before) => {
  const engine = new URL('dist/engine/simulate.js', ROOT).href;
  const program = `${before} const {simulate} = await import(${JSON.stringify(engine)}); console.log(simulate(JSON.parse(process.argv[1])).endState);`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program, JSON.stringify(SHIPPED[0])], {encoding: 'utf8'});
  expect(said.trim()).toBe(built.simulate(SHIPPED[0]).endState);
});

test('all columns of a world lie in its memory, so that no loop runs as it is written', async () => {
  const {Worlds} = await part<typeof import('../../src/engine/worlds.ts')>('engine/worlds.js');
  const worlds = new Worlds(), job = withLog(SHIPPED[0], false);
  for (const world of [worlds.of(job), worlds.of(job)]) {
    const {buffer} = world.educators.ring;
    const elsewhere = Object.entries(world).flatMap(([table, columns]) => (typeof columns !== 'object' || columns === null || table === 'tallies' ? []
      : Object.entries(columns as object).filter(([, column]) => ArrayBuffer.isView(column) && column.buffer !== buffer).map(([name]) => `${table}.${name}`)));
    expect(elsewhere).toEqual([]);
  }
});
