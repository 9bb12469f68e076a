/** The world as measures see it: the compiler refuses every write to a column. */
import type {World} from './world.ts';

type TypedArray = Uint8Array | Uint16Array | Int16Array | Int32Array | Float32Array | Float64Array;
type MutatorName = 'set' | 'fill' | 'sort' | 'reverse' | 'copyWithin' | 'buffer' | 'subarray';

export type Frozen<T> =
  T extends TypedArray ? Omit<T, MutatorName | number> & {readonly [index: number]: number}
  : T extends (...words: never[]) => unknown ? T
  : T extends readonly (infer Item)[] ? readonly Frozen<Item>[]
  : T extends object ? {readonly [K in keyof T]: Frozen<T[K]>}
  : T;

export type ReadonlyWorld = Frozen<World>;
