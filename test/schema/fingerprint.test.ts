/** Goal: a fingerprint is SHA-256 to the standard, however the bytes arrive, and equal values have one text. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {canonical} from '../../src/kernel/canonical.ts';
import {SystemHash} from '../../src/io/system-hash.ts';
import {Sha256, sha256} from '../../src/kernel/sha256.ts';

describe('sha256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ])('of the standard\'s example %j', (text, hex) => expect(sha256(text)).toBe(hex));

  test('is what the system computes, for any bytes cut anywhere, any text, any column', () => {
    fc.assert(fc.property(fc.uint8Array({maxLength: 300}), fc.nat(300), (bytes, cut) => {
      const pieces = new Sha256().update(bytes.subarray(0, cut)).update(bytes.subarray(cut)).hex();
      expect(new SystemHash().update(bytes).hex()).toBe(pieces);
    }), {seed: 1, numRuns: 300});
    fc.assert(fc.property(fc.string({unit: 'binary'}), fc.float64Array(), (text, column) => {
      expect(new SystemHash().update(text).update(column).hex()).toBe(new Sha256().update(text).update(column).hex());
    }), {seed: 3, numRuns: 300});
  });

  test('of columns is that of their bytes', () => {
    const column = Float64Array.of(1, 2.5, -3);
    expect(sha256(column)).toBe(sha256(new Uint8Array(column.buffer)));
  });
});

describe('canonical', () => {
  test('does not know the order of keys, minus zero, or spaces', () => {
    expect(canonical({b: [1e21, -0, 0.1], a: {d: 'x"', c: null}, e: undefined})).toBe('{"a":{"c":null,"d":"x\\""},"b":[1e+21,0,0.1]}');
  });

  test('reads back as the value', () => {
    fc.assert(fc.property(fc.jsonValue(), json => {
      const plain = JSON.parse(JSON.stringify(json));
      expect(canonical(JSON.parse(canonical(plain)))).toBe(canonical(plain));
    }), {seed: 2});
  });
});
