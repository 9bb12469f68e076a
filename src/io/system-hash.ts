/** SHA-256 as the system makes it: quicker than our own, which runs in pages too, and the same. */
import {createHash} from 'node:crypto';
import type {Hash} from '../kernel/sha256.ts';

export class SystemHash implements Hash {
  readonly #hash = createHash('sha256');

  update(piece: string | ArrayBufferView): this {
    this.#hash.update(typeof piece === 'string' ? piece : new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
    return this;
  }

  hex(): string {
    return this.#hash.digest('hex');
  }
}
