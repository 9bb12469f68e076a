/**
 * Goal: no loop reads or writes beyond the end of a column. Written in TypeScript that would do nothing; compiled it reaches into the column that lies next.
 * Method: loops run as they are written, but over columns that say no to a place they don't have.
 */
import {afterEach, expect, test, vi} from 'vitest';
import {simulate} from '../../src/engine/simulate.ts';
import {Memory} from '../../src/kernel/memory.ts';
import {CORNERS} from '../docking/corners.ts';
import {RANDOM, SHIPPED} from '../docking/jobs.ts';

type Column = Float32Array;

/** Of a column, an object of columns, or a number: the same, but that places beyond a column are refused. */
function fenced<Given>(given: Given, fences: WeakMap<object, object>): Given {
  if (typeof given !== 'object' || given === null) return given;
  const known = fences.get(given) ?? (ArrayBuffer.isView(given) ? fencedColumn(given as unknown as Column) : fencedObject(given, fences));
  fences.set(given, known);
  return known as Given;
}

/** Of a whole column, or as far as it goes: also what closing up lists takes, which a loop that runs as it is written may come to. */
const WHOLE = ['length', 'fill', 'subarray', 'buffer', 'byteOffset'] as const;

function fencedColumn(column: Column): Column {
  const place = (key: string | symbol) => {
    const at = Number(key);
    if (!(Number.isInteger(at) && at >= 0 && at < column.length)) throw new RangeError(`place ${String(key)} of a column of ${column.length}`);
    return at;
  };
  return new Proxy(column, {
    get: (_, key) => {
      const whole = WHOLE.find(name => name === key);
      const found = whole && column[whole];
      return typeof found === 'function' ? found.bind(column) : found ?? column[place(key)];
    },
    set: (_, key, value: number) => {
      column[place(key)] = value;
      return true;
    },
  });
}

function fencedObject(object: object, fences: WeakMap<object, object>): object {
  return new Proxy(object, {get: (of, key) => fenced(Reflect.get(of, key), fences)});
}

afterEach(() => { vi.restoreAllMocks(); });

test('loops keep to their columns, in every plan of the second implementation', () => {
  const met = new Set<string>(), fences = new WeakMap<object, object>();
  vi.spyOn(Memory.prototype, 'run').mockImplementation((loop, ...given) => {
    met.add(loop.name);
    try {
      return (loop as (...all: unknown[]) => unknown)(...given.map(one => fenced(one, fences)));
    } catch (fault) {
      throw new Error(`${loop.name}: ${fault instanceof Error ? fault.message : String(fault)}`, {cause: fault});
    }
  });
  for (const job of [...CORNERS, ...SHIPPED, ...RANDOM]) simulate(job);
  expect(met.size).toBeGreaterThan(50);
}, 300_000);

test('a loop that does not is refused', () => {
  const fences = new WeakMap<object, object>(), column = fenced(new Float32Array(3), fences);
  const fill = (into: Float32Array, count: number): void => { for (let at = 0; at < count; at++) into[at] = 1; };
  fill(column, 3);
  expect(() => fill(column, 4)).toThrow('place 3 of a column of 3');
  expect(() => fenced({inner: {column}}, fences).inner.column[-1]).toThrow(RangeError);
});
