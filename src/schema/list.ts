/** Several of one kind, each checked; a single one may stand without brackets where `alone` says so. */
import {messages} from './messages.ts';
import {shapeOf} from './shape.ts';
import type {Kind} from './kind.ts';

export interface ListRule {
  readonly least?: number;
  /** One may stand without brackets. */
  readonly alone?: boolean;
}

export function list<T>(item: Kind<T>, expects: string, {least = 0, alone = false}: ListRule = {}): Kind<readonly T[]> {
  return {
    expects,
    parts: [item],
    ...(item.unit === undefined ? {} : {unit: item.unit}),
    fits: written => shapeOf(written) === 'list' || (alone && item.fits(written)),
    read(written, path, issues) {
      if (alone && shapeOf(written) !== 'list') {
        if (!item.fits(written)) {
          issues.push(messages.wrongKind(path, expects, written));
          return undefined;
        }
        const one = item.read(written, path, issues);
        return one === undefined ? undefined : [one];
      }
      if (!Array.isArray(written)) {
        issues.push(messages.wrongKind(path, expects, written));
        return undefined;
      }
      if (written.length < least) issues.push(messages.tooFew(path, written.length, least));
      const items = written.map((one, at) => item.read(one, [...path, at], issues));
      return written.length < least || items.includes(undefined) ? undefined : items as T[];
    },
    jsonSchema(definitions) {
      const items = item.jsonSchema(definitions);
      const many = {type: 'array', items, ...(least ? {minItems: least} : {})};
      return alone ? {anyOf: [items, many]} : many;
    },
  };
}
