/** Every key of the scenario language, in the order of the language, with the keys it stands under. */
import {scenarioKind} from '../scenario/fields.ts';
import {wordOf, type Field, type Kind} from '../../schema/index.ts';

export interface Key {
  readonly word: string;
  readonly under: readonly string[];
  readonly field: Field;
}

/** Maps whose keys are named by a registry, and so are explained there: parameters, mechanisms, measures. */
const REGISTRIES = new Set(['assumptions', 'mechanisms', 'matters']);

let keys: readonly Key[] | null = null;

export function allKeys(): readonly Key[] {
  return keys ??= walk(scenarioKind, [], new Set());
}

function walk(kind: Kind<unknown>, under: readonly string[], seen: Set<Kind<unknown>>): readonly Key[] {
  if (seen.has(kind) || REGISTRIES.has(under.at(-1) ?? '')) return [];
  const inside = new Set([...seen, kind]);
  const own = Object.entries(kind.fields ?? {}).flatMap(([name, field]): readonly Key[] => {
    const word = wordOf(name, field);
    return [{word, under, field}, ...walk(field.kind, [...under, word], inside)];
  });
  return [...own, ...(kind.fields ? [] : kind.parts ?? []).flatMap(part => walk(part, under, inside))];
}
