/** What the build puts in place of this file: the loops of the model in WebAssembly. As long as there is none, they run as they are written. */
import {built as none} from './no-loops.ts';

/** What a compiled loop needs of the memory that its columns lie in. */
export interface LoopMemory {
  readonly buffer: ArrayBufferLike;
  /** Its start as whole numbers and as fractions: where columns lie, and numbers that loops read and change. */
  readonly words: Int32Array;
  readonly reals: Float64Array;
  /** What was laid out there last, by place. */
  readonly laid: unknown[];
  /** The compiled loops, in the order of `names`. */
  readonly loops: readonly unknown[];
}

/** The compiled loop, or `plain` where a column lies elsewhere. */
export type BoundLoop = (memory: LoopMemory, plain: (...given: never[]) => unknown, ...given: readonly unknown[]) => unknown;

export interface BuiltLoops {
  /** A module of WebAssembly, in base64. */
  readonly code: string;
  readonly names: readonly string[];
  /** Bytes at the start of a memory that hold where columns lie. */
  readonly reserved: number;
  readonly bound: Readonly<Record<string, BoundLoop>>;
}

export const built: BuiltLoops | null = none as BuiltLoops | null;
