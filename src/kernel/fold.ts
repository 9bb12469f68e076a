/**
 * A quick 128-bit digest of columns: every element changes it, the same on any machine. For telling states apart, not against attack.
 * Four lanes of the MurmurHash3 mixing step (Appleby 2011), one multiplication and rotation an element and lane pair.
 */
import type {Int} from './memory.ts';

export interface Lanes {
  a: Int;
  b: Int;
  c: Int;
  d: Int;
}

export function openLanes(): Lanes {
  return {a: 0x243f6a88, b: 0x85a308d3 | 0, c: 0x13198a2e, d: 0x03707344};
}

/** 0xcc9e2d51 and 0xe6546b64, as whole numbers with a sign. */
const FIRST = -0x3361d2af, ADDED = -0x19ab949c;
const SECOND = 0x1b873593;

/** Takes elements `from` to `to` of a column of 32 bits an element. */
export function foldWords(lanes: Lanes, words: Int32Array, from: Int, to: Int): void {
  let a = lanes.a, b = lanes.b, c = lanes.c, d = lanes.d;
  for (let at = from; at < to; at++) {
    const word = words[at];
    a = Math.imul(a ^ word, FIRST);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b + a, 5) + ADDED | 0;
    c = c ^ (b + word);
    c = (c << 13) | (c >>> 19);
    d = Math.imul(d ^ c, SECOND);
  }
  lanes.a = a ^ (to - from);
  lanes.b = b;
  lanes.c = c;
  lanes.d = d;
}

/** The digest so far, as four numbers of 32 bits in hexadecimal. */
export function hexOf({a, b, c, d}: Lanes): string {
  return [a, b, c, d].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
