/**
 * Goal: a draw is what its name says, whoever asks for it and whenever: Threefry-2x32 with 20 rounds, keyed by seed, purpose, replicate and week.
 * Method: the known answers that come with the generator (Salmon et al. 2011, Random123), and every draw against the words that these check.
 */
import fc from 'fast-check';
import seedrandom from 'seedrandom';
import {describe, expect, test} from 'vitest';
import {Chance, DRAWS_AT_ONCE, listDrawnBelow, nextUniforms, pick, Stream, threefry, uniformsAt, uniformsOf, uniformsOfOne, wholeNumber} from '../../src/kernel/random.ts';

function words(key: readonly [number, number], count: readonly [number, number]): readonly [number, number] {
  const out = new Int32Array(2);
  threefry(key[0], key[1], count[0], count[1], out);
  return [out[0] >>> 0, out[1] >>> 0];
}

test.each([
  ['zeros', [0, 0], [0, 0], [0x6b200159, 0x99ba4efe]],
  ['ones', [-1, -1], [-1, -1], [0x1cb996fc, 0xbb002be7]],
  ['digits of π', [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3 | 0], [0xc4923a9c, 0x483df7a0]],
] as const)('known answer: %s', (_, key, count, answer) => expect(words(key, count)).toEqual(answer));

describe('a draw', () => {
  /** As the header of the file says it, from the words alone. */
  function told(seed: string, purpose: string, replicate: number, week: number, who: number, k: number, whom: number): number {
    const source = seedrandom(`${seed}/${purpose}`);
    const key = [source.int32(), source.int32()] as const;
    const [first, second] = words(words(key, [replicate, week]), [who, whom * 64 + k]);
    return ((first >>> 5) * 67108864 + (second >>> 6)) / 9007199254740992;
  }

  test('is the words of its name, for any name', () => {
    const whole = fc.integer({min: 0, max: 5_000_000});
    fc.assert(fc.property(fc.string(), fc.string(), whole, whole, whole, fc.integer({min: 0, max: 63}), whole, (seed, purpose, replicate, week, who, k, whom) => {
      expect(new Stream(seed, purpose, replicate).at(week).uniform(who, k, whom)).toBe(told(seed, purpose, replicate, week, who, k, whom));
    }), {seed: 1, numRuns: 300});
  });

  test('is the same alone and among many at once', () => {
    const rows = Int32Array.from({length: DRAWS_AT_ONCE + 5}, (_, at) => 7 * at + 3);
    const draws = new Chance('a seed', 4).stream('meets').at(9);
    const alone = Array.from(rows, who => draws.uniform(who));
    expect([...draws.uniforms(rows, 5, DRAWS_AT_ONCE)]).toEqual(alone.slice(5));
    expect([...draws.uniforms(rows, 0, 3).subarray(0, 3)]).toEqual(alone.slice(0, 3));
    expect([...draws.uniforms(rows, 2, 3, 7).subarray(0, 3)]).toEqual([...rows.subarray(2, 5)].map(who => draws.uniform(who, 7)));
  });

  describe('among many at once, however they are asked for', () => {
    const draws = new Chance('a seed', 4).stream('meets').at(9), rows = Int32Array.from({length: 1200}, (_, at) => 7 * at + 3);
    const made = (make: (into: Float64Array) => unknown, many: number) => {
      const into = new Float64Array(many + 1).fill(9);
      make(into);
      expect(into[many]).toBe(9); // no more than that
      return [...into.subarray(0, many)];
    };
    const range = (count: number) => Array.from({length: count}, (_, at) => at);

    test('of a stretch of rows, each in the same place of theirs', () => {
      expect(made(into => uniformsOf(draws, rows, 5, 3, 7, into), 3)).toEqual([5, 6, 7].map(at => draws.uniform(rows[at], 7)));
    });
    test('each in a place of its own', () => {
      const places = rows.map((_, at) => 64 * (at % 5) + at % 3);
      expect(made(into => uniformsAt(draws, rows, places, 5, 3, into), 3)).toEqual([5, 6, 7].map(at => draws.uniform(rows[at], at % 3, at % 5)));
    });
    test('of one row, in place after place', () => {
      expect(made(into => uniformsOfOne(draws, 11, 3, 4, into), 4)).toEqual([3, 4, 5, 6].map(k => draws.uniform(11, k)));
    });
    test('as many as are made at once, and of what is left no more', () => {
      let from = 0;
      for (const many of [DRAWS_AT_ONCE, DRAWS_AT_ONCE, 1200 - 2 * DRAWS_AT_ONCE]) {
        const drawn = made(into => { expect(nextUniforms(draws, rows, from, 1200, 2, into)).toBe(many); }, many);
        expect(drawn).toEqual(range(many).map(at => draws.uniform(rows[from + at], 2)));
        from += many;
      }
      expect(nextUniforms(draws, rows, 0, DRAWS_AT_ONCE, 2, new Float64Array(DRAWS_AT_ONCE))).toBe(DRAWS_AT_ONCE);
    });
    test('those whose draw is below a chance are listed in their order', () => {
      for (const [count, k, most] of [[1200, 0, 0.3], [1200, 5, 0.3], [7, 0, 1], [1, 0, 1], [7, 0, 0]]) {
        const into = new Int32Array(1200), below = [...rows.subarray(0, count)].filter(who => draws.uniform(who, k) < most);
        expect([...into.subarray(0, listDrawnBelow(draws, rows, count, k, most, into))]).toEqual(below);
      }
    });
  });

  test('has a word of 32 bits: its own upper ones', () => {
    const draws = new Stream('word', 'w', 3).at(5);
    for (let who = 0; who < 1000; who++) {
      const uniform = draws.uniform(who, 1, who + 1);
      expect(draws.word(who, 1, who + 1) >>> 5).toBe(Math.floor(uniform * 2 ** 27));
      expect(draws.word(who) | 0).toBe(draws.word(who));
    }
  });

  test('does not depend on what was drawn before', () => {
    const [one, other] = [new Chance('a', 3), new Chance('a', 3)];
    for (let who = 0; who < 100; who++) one.stream('try').at(who).uniform(who, 2);
    expect(one.stream('try').at(7).uniform(5)).toBe(other.stream('try').at(7).uniform(5));
    expect(one.stream('try').at(0).uniform(5)).toBe(new Chance('a', 3).stream('try').at(0).uniform(5));
    expect([one.seed, one.replicate]).toEqual(['a', 3]);
  });

  test('another part of the name gives another draw', () => {
    const names = [['a', 't', 0, 1, 2, 3, 4], ['b', 't', 0, 1, 2, 3, 4], ['a', 'u', 0, 1, 2, 3, 4], ['a', 't', 1, 1, 2, 3, 4], ['a', 't', 0, 2, 2, 3, 4], ['a', 't', 0, 1, 3, 3, 4],
      ['a', 't', 0, 1, 2, 4, 4], ['a', 't', 0, 1, 2, 3, 5]] as const;
    expect(new Set(names.map(([seed, purpose, replicate, week, who, k, whom]) => new Stream(seed, purpose, replicate).at(week).uniform(who, k, whom))).size).toBe(names.length);
  });
});

test('a whole number has the mean that was asked for, and is next to it', () => {
  const draws = new Stream('whole', 'n', 0).at(0);
  const numbers = Array.from({length: 20_000}, (_, who) => wholeNumber(2.3, draws.uniform(who)));
  expect(new Set(numbers)).toEqual(new Set([2, 3]));
  // Five standard deviations of a mean of 20,000 coins of .3.
  expect(Math.abs(numbers.reduce((sum, number) => sum + number, 0) / numbers.length - 2.3)).toBeLessThan(5 * Math.sqrt(0.21 / numbers.length));
  expect([wholeNumber(4, 0), wholeNumber(4, 0.999), wholeNumber(0, 0)]).toEqual([4, 4, 0]);
});

test('a pick is one of n, the first for 0, the last for nearly 1', () => expect([pick(0, 7), pick(0.5, 7), pick(1 - 2 ** -53, 7)]).toEqual([0, 3, 6]));
