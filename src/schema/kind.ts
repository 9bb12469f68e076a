/** What a kind of field is: it reads what a person wrote, and says what it expects. The run-time check, types, JSON Schema and documents all come from it. */
import type {Issue, Path} from '../kernel/issues.ts';

export type JsonSchema = {readonly [keyword: string]: unknown};
/** Shapes that are named once and referred to: `$defs` of the JSON Schema. */
export type Definitions = Record<string, JsonSchema>;

export interface Kind<T> {
  /** What should stand there, as the end of a sentence: `a share, such as 20 %`. */
  readonly expects: string;
  /** Whether the value has the shape of this kind; right or wrong in detail is for `read` to say. */
  fits(written: unknown): boolean;
  /** @returns undefined when it is wrong; then at least one error has been added to `issues`. */
  read(written: unknown, path: Path, issues: Issue[]): T | undefined;
  jsonSchema(definitions: Definitions): JsonSchema;
  /** Smallest and largest number it takes, where it reads numbers. */
  readonly bounds?: readonly [number, number];
  /** What the numbers are counted in, where it reads numbers. */
  readonly unit?: string;
  /** Kinds it is made of, for documents that walk the whole language. */
  readonly parts?: readonly Kind<unknown>[];
  /** Keys it takes, where it reads a map of known keys. */
  readonly fields?: Fields;
}

export type Infer<K> = K extends Kind<infer T> ? T : never;

export interface Field<T = unknown, Presence extends 'required' | 'optional' | 'usual' = 'required' | 'optional' | 'usual'> {
  readonly kind: Kind<T>;
  readonly presence: Presence;
  /** One sentence a network designer understands. */
  readonly about: string;
  /** The key as people write it; by default the words of the name in the code: `schoolsPerDistrict` is `schools per district`. */
  readonly word?: string;
  /** Other spellings that are read too. */
  readonly aliases?: readonly string[];
  /** What holds when the key is left out, as it would be written. */
  readonly usual?: unknown;
  readonly examples?: readonly unknown[];
}
export type Fields = Readonly<Record<string, Field>>;

type Doc = Omit<Field, 'kind' | 'presence' | 'usual'>;

export function required<T>(kind: Kind<T>, doc: Doc): Field<T, 'required'> {
  return {...doc, kind, presence: 'required'};
}

export function optional<T>(kind: Kind<T>, doc: Doc): Field<T, 'optional'> {
  return {...doc, kind, presence: 'optional'};
}

/** A key that may be left out; then `usual` is read in its place. */
export function usual<T>(kind: Kind<T>, written: unknown, doc: Doc): Field<T, 'usual'> {
  return {...doc, kind, presence: 'usual', usual: written};
}

export type ReadFields<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer P> ? 'optional' extends P ? T | undefined : T : never;
};
