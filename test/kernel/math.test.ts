/**
 * Goal: e^x, logarithm and normal quantile are right over the whole range of numbers, at its ends too, and so is what is made of them; and what is compiled several
 * at a time gives the same bits. Method: beside the engine's own functions (one unit in the last place) and known values; compiled functions beside the written ones, bit by bit.
 */
import {describe, expect, test} from 'vitest';
import {indexIn, ranksIn} from '../../src/kernel/columns.ts';
import {clamp, exp, exps, greater, halving, lesser, log, logistic, lognormal, lognormals, normalQuantile, normalQuantiles, positive, pow} from '../../src/kernel/math.ts';
import {part} from '../built.ts';

/** As much of it as is used here. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, given: object) => {readonly exports: Readonly<Record<string, (...given: number[]) => number>>};
  readonly Memory: new (size: {readonly initial: number}) => {readonly buffer: ArrayBuffer};
};

const bits = new BigInt64Array(1), number = new Float64Array(bits.buffer);
const placeOf = (x: number) => {
  number[0] = x;
  return bits[0];
};
const unitsApart = (one: number, other: number) => (Object.is(one, other) ? 0 : Math.abs(Number(placeOf(one) - placeOf(other))));
const spread = (from: number, to: number, count: number) => Array.from({length: count}, (_, at) => from + (to - from) * at / (count - 1));

describe('exp and log', () => {
  test.each([[-746, -744], [-744, -700], [-700, 700], [700, 710]])('from %d to %d, e to the power of x is within two units of the engine\'s own', (from, to) => {
    expect(spread(from, to, 4001).filter(x => !(unitsApart(exp(x), Math.exp(x)) <= 2))).toEqual([]);
  });

  test('the logarithm takes it back, from the smallest number to the largest', () => {
    expect(spread(-744, 709, 4001).filter(x => !(unitsApart(log(Math.exp(x)), Math.log(Math.exp(x))) <= 2))).toEqual([]);
    expect([log(0), log(Number.MIN_VALUE), log(1), log(Number.MAX_VALUE), log(-1)]).toEqual([-Infinity, Math.log(Number.MIN_VALUE), 0, Math.log(Number.MAX_VALUE), NaN]);
    expect([exp(-Infinity), exp(Infinity), log(Infinity), exp(NaN), log(NaN)]).toEqual([0, Infinity, Infinity, NaN, NaN]);
  });

  test('the largest number that e can be raised to gives the largest number, not infinity', () => {
    expect(unitsApart(exp(709.782712893384), Math.exp(709.782712893384))).toBeLessThanOrEqual(2);
    expect(exp(709.7827128933841)).toBe(Infinity);
  });
});

describe('what is made of them', () => {
  test('powers, with nothing to the power of nothing as 1', () => {
    expect([pow(2, 10), pow(9, 0.5), pow(4, -1)]).toEqual([1024, 3, 0.25].map(known => expect.closeTo(known, 9)));
    expect([pow(0, 0), pow(7, 0), pow(0, 2), pow(0, -2), pow(1, 5)]).toEqual([1, 1, 0, Infinity, 1]);
  });
  test('half is left after a half-life, a quarter after two, all at once', () => {
    expect([halving(4, 4), halving(8, 4), halving(4, 8), halving(0, 4)]).toEqual([0.5, 0.25, Math.SQRT1_2, 1].map(known => expect.closeTo(known, 14)));
  });
  test('the logistic function is one half at 0, and on both sides what is left to 1', () => {
    expect([0, Math.log(3), -Math.log(3), 800, -700].map(logistic)).toEqual([0.5, 0.75, 0.25, 1, 0].map(known => expect.closeTo(known, 14)));
  });
});

test('numbers are bounded: from below, from both sides, by another', () => {
  expect([2, 0.25, 0, -0.25, -2].map(x => positive(x) + 0)).toEqual([2, 0.25, 0, 0, 0]);
  expect([-3, -1, 0.5, 2, 3].map(x => clamp(x, -1, 2))).toEqual([-1, -1, 0.5, 2, 2]);
  expect([lesser(1, 2), lesser(2, 1), lesser(2, 2), greater(1, 2), greater(2, 1), greater(2, 2)]).toEqual([1, 1, 2, 2, 2, 2]);
});

/** From where draws come most, from both tails, from the far ones (below 10⁻¹¹, which no run will draw), and at the borders between. */
const FAR = [0, 2 ** -53, 1e-16, 1e-15, 1e-13, 1e-12, 9e-12, 1.3887943864964e-11, 1.3887943864965e-11, 1e-10, 1e-6, 0.01, 0.074, 0.075, 0.0750001];
const UNIFORMS = Float64Array.from([...FAR, ...FAR.map(u => 1 - u).filter(u => u < 1), ...spread(0.001, 0.999, 500)]);

test('the normal quantile of far tails is the known one, the same on both sides, and finite at 0', () => {
  expect([1e-12, 1e-10, 1e-6, 0.01].map(normalQuantile)).toEqual([-7.034483825301131, -6.361340902404056, -4.753424308822899, -2.3263478740408408].map(z => expect.closeTo(z, 12)));
  expect([2 ** -53, 2 ** -45, 2 ** -40, 2 ** -20].map(u => normalQuantile(1 - u) + normalQuantile(u))).toEqual([0, 0, 0, 0]);
  expect(Number.isFinite(normalQuantile(0))).toBe(true);
  const rising = UNIFORMS.toSorted();
  expect(rising.filter((u, at) => at > 0 && u > rising[at - 1] && normalQuantile(u) < normalQuantile(rising[at - 1]))).toEqual(new Float64Array());
});

test.each([0, 0.3, 0.7, 1.2])('lognormal numbers whose logarithm spreads by %f have mean 1 and that spread', by => {
  // In the middle of a hundred thousand equal shares: what the far tails lack is below a thousandth.
  const numbers = Array.from({length: 100_000}, (_, at) => lognormal((at + 0.5) / 100_000, by)), mean = (of: readonly number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
  expect(mean(numbers)).toBeCloseTo(1, 3);
  const logs = numbers.map(Math.log), middle = mean(logs);
  expect(Math.sqrt(mean(logs.map(x => (x - middle) ** 2)))).toBeCloseTo(by, 3);
});

/** Powers of e in ordinary use, and where what they give is the smallest there is, nothing, infinite or no number. */
const POWERS = Float64Array.from([0, -0, 1e-300, -1e-17, 0.34657, 0.34658, -0.34658, 699.9, 700, 701, 709.78, 710, -699.9, -700, -709, -744.7, -745.2, -800, 1e300, Infinity, -Infinity, NaN, ...spread(-40, 3, 500)]);

test.each([
  ['normalQuantiles', normalQuantiles, normalQuantile, UNIFORMS], ['exps', exps, exp, POWERS],
  ['lognormals', (uniforms: Float64Array, count: number) => lognormals(uniforms, count, 0.7), (uniform: number) => lognormal(uniform, 0.7), UNIFORMS],
] as const)('%s put what is asked for in place of the first so many, of each its own', (_, all, one, numbers) => {
  for (const count of [0, 1, 7, numbers.length]) {
    const given = numbers.slice();
    all(given, count);
    expect([...given].map(placeOf)).toEqual([...numbers].map((x, at) => placeOf(at < count ? one(x) : x)));
  }
});

test.each([
  ['normalQuantiles', normalQuantile, UNIFORMS], ['exps', exp, POWERS],
] as const)('compiled, two at a time, %s have the same bits: whatever is in either place of a pair, and where a list ends within one', async (name, written, numbers) => {
  const {exports, column} = await compiled();
  const room = column(Float64Array, numbers.length + 2);
  for (const [from, count] of [[0, numbers.length], [1, numbers.length - 1], ...Array.from({length: 24}, (_, at) => [at, 1 + at % 6])]) {
    const given = numbers.slice(from, from + count);
    room.fill(0.25).set(given);
    exports[name](room.byteOffset, count);
    expect([...room.subarray(0, count)].map(placeOf)).toEqual([...given].map(x => placeOf(written(x))));
    expect([...room.subarray(count)]).toEqual(Array.from({length: room.length - count}, () => 0.25));
  }
});

test('compiled, a place in a rising column is the one that is found step by step, in lists of any length, and not found beyond them', async () => {
  const {exports, column} = await compiled();
  const rows = column(Int32Array, 128);
  rows.forEach((_, at) => { rows[at] = 3 * at - 7; });
  for (const from of [0, 1, 5, 40]) {
    for (let count = 0; count <= 50; count++) {
      const values = Array.from({length: 3 * count + 30}, (_, at) => 3 * from - 20 + at);
      expect(values.map(value => exports.indexIn(rows.byteOffset, from, count, value))).toEqual(values.map(value => indexIn(rows, from, count, value)));
    }
  }
});

test('compiled, the order of a list is the same, for lists of any length, wherever one begins', async () => {
  const {exports, column} = await compiled();
  const rows = column(Int32Array, 128), ranks = new Int32Array(64), room = new Int32Array(rows.buffer, rows.byteOffset + rows.byteLength, 64);
  rows.forEach((_, at) => { rows[at] = (at * 37 % 131 - 60) * 1e7; }); // no two are equal, and some are below 0
  for (const from of [0, 1, 5, 40]) {
    for (let count = 0; count <= 50; count++) {
      exports.ranksIn(rows.byteOffset, from, count, room.byteOffset);
      ranksIn(rows, from, count, ranks);
      expect(room.subarray(0, count)).toEqual(ranks.subarray(0, count));
    }
  }
});

async function compiled() {
  const {built} = await part<typeof import('../../src/kernel/built-loops.ts')>('kernel/built-loops.js');
  const memory = new WebAssembly.Memory({initial: 2}), module = new WebAssembly.Module(Buffer.from(built!.code, 'base64'));
  const {exports} = new WebAssembly.Instance(module, {env: {memory, abort: () => undefined}});
  return {exports, column: <Column>(type: new (buffer: ArrayBuffer, from: number, length: number) => Column, length: number) => new type(memory.buffer, built!.reserved, length)};
}
