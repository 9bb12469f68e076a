/**
 * A quick 128-bit digest of columns: every element changes it, the same on any machine. For telling states apart, not against attack.
 * Four lanes of the MurmurHash3 mixing step (Appleby 2011), one multiplication and rotation an element and lane pair.
 */

export class Fold {
  #a = 0x243f6a88 | 0;
  #b = 0x85a308d3 | 0;
  #c = 0x13198a2e | 0;
  #d = 0x03707344 | 0;

  /** Takes elements `from` to `to` of a column of at most 32 bits an element. */
  add(column: Uint8Array | Uint16Array | Int32Array | Float32Array, from = 0, to = column.length): this {
    const words = column instanceof Float32Array ? new Int32Array(column.buffer, column.byteOffset, column.length) : column;
    let a = this.#a, b = this.#b, c = this.#c, d = this.#d;
    for (let at = from; at < to; at++) {
      const word = words[at];
      a = Math.imul(a ^ word, 0xcc9e2d51);
      a = (a << 15) | (a >>> 17);
      b = Math.imul(b + a, 5) + 0xe6546b64 | 0;
      c ^= b + word;
      c = (c << 13) | (c >>> 19);
      d = Math.imul(d ^ c, 0x1b873593);
    }
    this.#a = a ^ (to - from);
    this.#b = b;
    this.#c = c;
    this.#d = d;
    return this;
  }

  /** The digest so far, as four numbers of 32 bits in hexadecimal. */
  hex(): string {
    return [this.#a, this.#b, this.#c, this.#d].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
