/** One of several kinds, told apart by their shape; the first that fits reads it and says what is wrong. */
import {messages} from './messages.ts';
import type {Kind} from './kind.ts';

export function either<A extends readonly Kind<unknown>[]>(expects: string, ...kinds: A): Kind<A[number] extends Kind<infer T> ? T : never> {
  type T = A[number] extends Kind<infer R> ? R : never;
  const unit = kinds.find(kind => kind.unit !== undefined)?.unit;
  return {
    expects,
    parts: kinds,
    ...(unit === undefined ? {} : {unit}),
    fits: written => kinds.some(kind => kind.fits(written)),
    read(written, path, issues) {
      const kind = kinds.find(one => one.fits(written));
      if (kind) return kind.read(written, path, issues) as T | undefined;
      issues.push(messages.wrongKind(path, expects, written));
      return undefined;
    },
    jsonSchema: definitions => ({anyOf: kinds.map(kind => kind.jsonSchema(definitions))}),
  };
}

/** The same kind, its result turned into something else. */
export function turned<A, B>(kind: Kind<A>, turn: (read: A) => B): Kind<B> {
  return {
    ...kind,
    read(written, path, issues) {
      const read = kind.read(written, path, issues);
      return read === undefined ? undefined : turn(read);
    },
  };
}
