/** What the build puts in place of this file: the loops of the model in WebAssembly. As long as there is none, they run as they are written. */

/** A loop over columns, or the plain one where a column lies elsewhere. */
export type BoundLoop = (plain: (...given: never[]) => unknown, given: readonly unknown[]) => unknown;

export interface BuiltLoops {
  /** A module of WebAssembly, in base64. */
  readonly code: string;
  /** Bytes at the start of a memory that hold where columns lie. */
  readonly reserved: number;
  /** @param buffer of the memory, with its words as whole numbers and as fractions. */
  bind(exports: object, buffer: ArrayBufferLike, whole: Int32Array, real: Float64Array): Readonly<Record<string, BoundLoop>>;
}

export const built: BuiltLoops | null = null as BuiltLoops | null;
