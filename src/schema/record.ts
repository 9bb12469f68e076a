/** A map of known keys, each with its own kind. Strict: an unknown key is an error; all errors are collected, none hides another. */
import {anySpelling} from './choice.ts';
import {idOf} from './parameter.ts';
import {messages} from './messages.ts';
import {nearest} from './nearest.ts';
import {isMap} from './shape.ts';
import type {Issue, Path} from '../kernel/issues.ts';
import type {Definitions, Field, Fields, JsonSchema, Kind, ReadFields} from './kind.ts';

export interface RecordRule<T> {
  /** Names the shape in the JSON Schema, so that it is written there once. */
  readonly name?: string;
  /** What one of its keys is called in messages: `key`, `verb`, `parameter`. */
  readonly key?: string;
  /** Whether a map with these keys is meant as this record, where several would do. */
  readonly fits?: (written: Readonly<Record<string, unknown>>) => boolean;
  /** What can only be judged with all fields read. */
  readonly check?: (read: T, path: Path, issues: Issue[]) => void;
}

/** Beyond so many mistakes nearest spellings are no longer looked for: a file that is no scenario is refused at once. */
const MOST_SUGGESTED = 100;

/** The key as people write it. */
export function wordOf(name: string, field: Field): string {
  return field.word ?? name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}

export function record<F extends Fields>(expects: string, fields: F, rule: RecordRule<ReadFields<F>> = {}): Kind<ReadFields<F>> {
  const byId = new Map<string, string>();
  const words = Object.entries(fields).map(([name, field]) => wordOf(name, field));
  for (const [name, field] of Object.entries(fields)) {
    for (const word of [wordOf(name, field), ...field.aliases ?? []]) byId.set(idOf(word), name);
  }
  const spellings = Object.entries(fields).flatMap(([name, field]) => [wordOf(name, field), ...field.aliases ?? []]);

  return {
    expects,
    fields,
    fits: written => isMap(written) && (rule.fits === undefined || rule.fits(written)),
    read(written, path, issues) {
      if (!isMap(written)) {
        issues.push(messages.wrongKind(path, expects, written));
        return undefined;
      }
      const before = issues.length;
      const given = new Map<string, string>();
      const meant = new Set<string>();
      for (const key of Object.keys(written)) {
        const name = byId.get(idOf(key));
        if (name === undefined) {
          const near = issues.length < MOST_SUGGESTED ? nearest(key, spellings) : null;
          if (near) meant.add(byId.get(idOf(near))!);
          issues.push(messages.unknownKey([...path, key], key, rule.key ?? 'key', near, words));
        } else if (given.has(name)) {
          issues.push(messages.twice([...path, key], key, given.get(name)!));
        } else given.set(name, key);
      }
      const read: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(fields)) {
        const key = given.get(name);
        if (key !== undefined) read[name] = field.kind.read(written[key], [...path, key], issues);
        else if (field.presence === 'usual') read[name] = field.kind.read(field.usual, [...path, wordOf(name, field)], issues);
        else if (field.presence === 'required' && !meant.has(name)) issues.push(messages.missing(path, wordOf(name, field), field.kind.expects));
      }
      if (issues.slice(before).some(issue => issue.severity === 'error') || meant.size > 0) return undefined;
      const whole = Object.freeze(read) as ReadFields<F>;
      rule.check?.(whole, path, issues);
      return issues.slice(before).some(issue => issue.severity === 'error') ? undefined : whole;
    },
    jsonSchema(definitions) {
      if (rule.name === undefined) return shape(fields, definitions);
      if (!(rule.name in definitions)) {
        definitions[rule.name] = {};
        definitions[rule.name] = shape(fields, definitions);
      }
      return {$ref: `#/$defs/${rule.name}`};
    },
  };
}

function shape(fields: Fields, definitions: Definitions): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const patternProperties: Record<string, JsonSchema> = {};
  const needed: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const word = wordOf(name, field);
    const plain = field.kind.jsonSchema(definitions);
    properties[word] = described(word, field, plain);
    const others = [...(/ /.test(word) ? [word] : []), ...field.aliases ?? []];
    if (others.length) patternProperties[anySpelling(others)] = plain;
    if (field.presence === 'required') needed.push(word);
  }
  return {
    type: 'object', properties, additionalProperties: false,
    ...(Object.keys(patternProperties).length ? {patternProperties} : {}),
    ...(needed.length ? {required: needed} : {}),
  };
}

/** A property with what an editor shows beside it. A reference may carry more keywords in draft 2020-12. */
export function described(word: string, field: Field, plain: JsonSchema): JsonSchema {
  const unit = field.kind.unit === undefined ? '' : ` Unit: ${field.kind.unit}.`;
  const nothing = field.usual === undefined || (typeof field.usual === 'object' && Object.keys(field.usual as object).length === 0);
  const often = nothing ? '' : ` Left out: ${typeof field.usual === 'object' ? JSON.stringify(field.usual) : String(field.usual)}.`;
  return {
    title: word[0].toUpperCase() + word.slice(1), description: `${field.about}${unit}${often}`, ...plain,
    ...(nothing ? {} : {default: field.usual}),
    ...(field.examples ? {examples: field.examples} : {}),
  };
}
