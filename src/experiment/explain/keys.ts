/** What a key of the scenario means, wherever it may stand. */
import {idOf, wordOf, type Field} from '../../schema/index.ts';
import type {Explanation} from './explanation.ts';
import {allKeys, type Key} from './walk.ts';

/** @param alsoElsewhere the word means something besides: then keys that stand under it only repeat are left out. */
export function explainKeys(id: string, alsoElsewhere: boolean): readonly Explanation[] {
  const found = allKeys().filter(({word, field}) => idOf(word) === id || field.aliases?.some(other => idOf(other) === id));
  const told = new Set<string>();
  return found.filter(({under}) => !(alsoElsewhere && (under.at(-1) === 'spend' || under.at(-1) === 'prices'))).flatMap((key): readonly Explanation[] => {
    const lines = linesOf(key);
    const text = [key.field.about, ...lines.slice(1)].join('\n');
    if (told.has(text)) return [];
    told.add(text);
    return [{kind: 'key', word: key.word, lines}];
  });
}

function linesOf({word, under, field}: Key): readonly string[] {
  return [
    `\`${word}\` (a key${under.length ? ` under ${under.map(key => `\`${key}\``).join(' > ')}` : ' of the scenario'}): ${field.about}`,
    `Expects ${field.kind.expects}.`, ...factsOf(field),
    'Source: the language of scenarios, as `dlsim schema` prints it.',
  ];
}

/** Unit, range, default and examples of a field. */
export function factsOf({kind, presence, usual, examples}: Field): readonly string[] {
  const [low, high] = kind.bounds ?? [-Infinity, Infinity];
  return [
    ...(kind.unit ? [`Unit of a bare number: ${kind.unit}.`] : []),
    ...(low > -Infinity && high < Infinity && high < 1e6 ? [`From ${low} to ${high}.`] : low > -Infinity ? [`At least ${low}.`] : []),
    presence === 'required' ? 'Must be given.' : presence === 'usual' && !isEmpty(usual) ? `Left out: ${written(usual)}.` : 'May be left out.',
    ...(examples?.length ? [`Such as ${examples.map(written).join(' or ')}.`] : []),
    ...(kind.fields ? [`Keys: ${Object.entries(kind.fields).map(([name, one]) => wordOf(name, one)).slice(0, 30).join(', ')}.`] : []),
  ];
}

function isEmpty(usual: unknown): boolean {
  return typeof usual === 'object' && usual !== null && Object.keys(usual).length === 0;
}

/** A value in one line of YAML. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(([key, member]) => `${key}: ${written(member)}`).join(', ')}}`;
  return String(value);
}
