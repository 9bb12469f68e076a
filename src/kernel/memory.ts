/**
 * The memory of one world: its columns side by side, and the loops over them. What the build compiled of a loop (`bin/loops.mjs`) runs in place of it,
 * with the same bytes, where all its columns lie in such a memory; else the loop runs as it is written.
 */
import {built, type BoundLoop, type LoopMemory} from './built-loops.ts';

/** A number that is always whole, below 2^31: how compiled loops tell them from fractions. */
export type Int = number;

/** As much of it as is used here: it is the same in Node and in pages, but described for neither alone. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, given: object) => {readonly exports: Readonly<Record<string, unknown>>};
  readonly Memory: new (size: {readonly initial: number; readonly maximum: number}) => {readonly buffer: ArrayBuffer};
};

interface ColumnType<Column> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): Column;
  new (buffer: ArrayBufferLike, offset: number, length: number): Column;
}

const PAGE = 65_536;
/** WebAssembly counts bytes in 32 bits. */
const MOST_PAGES = 65_536;

export class Memory {
  readonly #shared: LoopMemory | null = null;
  #end = 0;

  /** @param bytes that the columns will take, about; columns beyond stand elsewhere, and loops over them run as they are written. 0 = all do. */
  constructor(bytes: number) {
    const program = bytes > 0 ? compiled() : null, memory = program && reserve(Math.ceil(bytes / PAGE));
    if (!program || !memory || !built) return;
    const {buffer} = memory;
    const {exports} = new WebAssembly.Instance(program, {env: {memory, abort: giveUp}});
    this.#end = built.reserved;
    this.#shared = {
      buffer, words: new Int32Array(buffer, 0, this.#end / 4), reals: new Float64Array(buffer, 0, this.#end / 8), laid: [],
      loops: built.names.map(name => exports[name]),
    };
  }

  /** A column of zeros. */
  column<Column>(type: ColumnType<Column>, length: number): Column {
    const shared = this.#shared, start = this.#end, end = start + length * type.BYTES_PER_ELEMENT;
    if (!shared) return new type(length);
    shared.laid.length = 0; // it may take the place of another
    if (end > shared.buffer.byteLength) return new type(length);
    this.#end = Math.ceil(end / 64) * 64;
    return new type(shared.buffer, start, length);
  }

  /** A column with the values of another. */
  copy<Column extends {readonly length: number; set(values: Column): void}>(values: Column): Column {
    const column = this.column(values.constructor as unknown as ColumnType<Column>, values.length);
    column.set(values);
    return column;
  }

  /** Runs a loop, compiled if it is. */
  run<Given extends unknown[], Result>(loop: (...given: Given) => Result, ...given: Given): Result;
  // Neither a list of what is given nor a search for the loop: some sixty calls a week come by here, mostly before V8 has compiled anything.
  run(loop: Loop, a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown, f?: unknown, g?: unknown, h?: unknown, i?: unknown, j?: unknown, k?: unknown, l?: unknown): unknown {
    const shared = this.#shared, bound = shared && (loop.bound === undefined ? bind(loop) : loop.bound);
    return bound ? bound(shared, loop, a, b, c, d, e, f, g, h, i, j, k, l) : loop(a, b, c, d, e, f, g, h, i, j, k, l);
  }
}

/** A function that the build may have compiled; once it was run, it keeps what calls that. */
interface Loop {
  (...given: readonly unknown[]): unknown;
  readonly name: string;
  bound?: BoundLoop | null;
}

function bind(loop: Loop): BoundLoop | null {
  // A bundle may add a number to a name that it met before.
  return loop.bound = built?.bound[loop.name.replace(/\$\d+$/, '')] ?? null;
}

/** For columns outside of any world. */
export const NO_MEMORY = new Memory(0);

let program: object | null | undefined;

/** Compiled once a thread; null where there is nothing to compile, or a page may not. */
function compiled(): object | null {
  if (program !== undefined) return program;
  try {
    program = built && new WebAssembly.Module(bytesOf(atob(built.code)));
  } catch {
    program = null;
  }
  return program;
}

/** A letter each; `Uint8Array.from` with a function for each takes three times as long, which is a tenth of a small run's simulation. */
function bytesOf(letters: string): Uint8Array {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** Null where that is more than a memory can have, or the machine lends no addresses for it. */
function reserve(pages: number): {readonly buffer: ArrayBuffer} | null {
  try {
    return pages > MOST_PAGES ? null : new WebAssembly.Memory({initial: pages, maximum: pages});
  } catch {
    return null;
  }
}

function giveUp(): never {
  throw new Error('a compiled loop gave up');
}
