/** A map whose keys are names that the planner chooses: strategies. In the file's order; two spellings of one name are refused. */
import {idOf} from './parameter.ts';
import {messages} from './messages.ts';
import {isMap} from './shape.ts';
import type {Kind} from './kind.ts';

export interface Named<T> {
  readonly id: string;
  /** As it was written. */
  readonly name: string;
  readonly value: T;
}

/** A name becomes part of file names and ids: no sign that means something to a file system, a page or a table. */
const NAME = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u;

export function names<T>(what: string, kind: Kind<T>, expects: string, least = 0): Kind<readonly Named<T>[]> {
  return {
    expects,
    parts: [kind],
    fits: isMap,
    read(written, path, issues) {
      if (!isMap(written)) {
        issues.push(messages.wrongKind(path, expects, written));
        return undefined;
      }
      const seen = new Map<string, string>();
      const named: Named<T>[] = [];
      const before = issues.length;
      for (const [name, value] of Object.entries(written)) {
        const id = idOf(name);
        const other = seen.get(id);
        if (!NAME.test(name)) issues.push(messages.badName([...path, name], name, what));
        if (other !== undefined) issues.push(messages.twice([...path, name], name, other));
        seen.set(id, name);
        const read = kind.read(value, [...path, name], issues);
        if (read !== undefined) named.push({id, name, value: read});
      }
      if (seen.size < least) issues.push(messages.wrongKind(path, expects, written));
      return issues.slice(before).some(issue => issue.severity === 'error') ? undefined : named;
    },
    jsonSchema: definitions => ({type: 'object', additionalProperties: kind.jsonSchema(definitions), ...(least ? {minProperties: least} : {})}),
  };
}
