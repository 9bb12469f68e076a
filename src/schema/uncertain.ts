/**
 * A number that is not known for sure: `{between: [0.02, 0.08]}`, `{normal: [0.05, 0.01], within: [0, 1]}`, `{triangular: [low, likely, high]}`,
 * or simply the number. Drawn once a replicate, the same draw for every strategy.
 */
import {messages} from './messages.ts';
import {nearest} from './nearest.ts';
import {isMap} from './shape.ts';
import {idOf} from './parameter.ts';
import type {Issue, Path} from '../kernel/issues.ts';
import type {Definitions, JsonSchema, Kind} from './kind.ts';

export type Distribution =
  | {readonly between: readonly [number, number]}
  | {readonly normal: readonly [mean: number, sd: number]; readonly within: readonly [number, number] | null}
  | {readonly triangular: readonly [low: number, likely: number, high: number]};
export type Uncertain = number | Distribution;

const FORMS = ['between', 'normal', 'triangular'] as const;
const KEYS = [...FORMS, 'within'];
/** No draw lies further out than this many standard deviations: 53 bits of chance. */
const FURTHEST = 8.3;

export function uncertain(inner: Kind<number>): Kind<Uncertain> {
  return {
    expects: `${inner.expects}, or {between: [low, high]}`,
    ...(inner.unit === undefined ? {} : {unit: inner.unit}),
    bounds: inner.bounds ?? [-Infinity, Infinity],
    fits: written => inner.fits(written) || isMap(written),
    read: (written, path, issues) => (isMap(written) ? readDistribution(written, inner, path, issues) : inner.read(written, path, issues)),
    jsonSchema: definitions => ({anyOf: [inner.jsonSchema(definitions), distributionSchema(definitions)]}),
  };
}

function readDistribution(written: Readonly<Record<string, unknown>>, inner: Kind<number>, path: Path, issues: Issue[]): Distribution | undefined {
  const before = issues.length;
  const given: Record<string, readonly number[] | undefined> = {};
  for (const [key, members] of Object.entries(written)) {
    const id = idOf(key);
    if (!KEYS.includes(id)) issues.push(messages.unknownKey([...path, key], key, 'key', nearest(key, KEYS), KEYS));
    else given[id] = numbers(members, id === 'triangular' ? 3 : 2, id === 'normal' ? 'normal' : 'plain', inner, [...path, key], issues);
  }
  const forms = FORMS.filter(form => form in given);
  if (issues.length > before) return undefined;
  if (forms.length > 1) issues.push(messages.onlyOneWay(path, forms));
  else if (forms.length === 0 || ('within' in given && forms[0] !== 'normal')) {
    issues.push(messages.wrongKind(path, `${inner.expects}, {between: [low, high]}, {normal: [mean, sd], within: [low, high]} or {triangular: [low, likely, high]}`, written));
  } else return distribution(forms[0], given, inner.bounds ?? [-Infinity, Infinity], path, issues);
  return undefined;
}

function distribution(form: typeof FORMS[number], given: Record<string, readonly number[] | undefined>, bounds: readonly [number, number], path: Path, issues: Issue[]): Distribution | undefined {
  const numbers = given[form]!;
  const [first, second, third] = numbers;
  const place = [...path, form];
  if (form === 'between') {
    if (first === second) issues.push(messages.noWidth(place));
    else if (first > second) issues.push(messages.backwards(place, second, first));
    else return {between: [first, second]};
  } else if (form === 'triangular') {
    if (first === third) issues.push(messages.noWidth(place));
    else if (first > second || second > third) issues.push(messages.likelyOutside(place));
    else return {triangular: [first, second, third]};
  } else {
    const within = given.within ?? null;
    if (!(second > 0)) issues.push(messages.noSpread(place));
    else if (within && within[0] >= within[1]) issues.push(messages.backwards([...path, 'within'], within[1], within[0]));
    else if (within) return {normal: [first, second], within: [within[0], within[1]]};
    else if (first - FURTHEST * second >= bounds[0] && first + FURTHEST * second <= bounds[1]) return {normal: [first, second], within: null};
    else if (Number.isFinite(bounds[0]) && Number.isFinite(bounds[1])) return {normal: [first, second], within: bounds};
    else issues.push(messages.needsWithin(place, bounds[0], `[${bounds[0]}, ${first + 4 * second}]`));
  }
  return undefined;
}

/** The standard deviation of `normal` is a difference, so only 0 bounds it; the other numbers are values like any other. */
function numbers(members: unknown, size: number, form: 'normal' | 'plain', inner: Kind<number>, path: Path, issues: Issue[]): readonly number[] | undefined {
  if (!Array.isArray(members) || members.length !== size) {
    issues.push(messages.wrongKind(path, size === 3 ? 'three numbers: [lowest, likely, highest]' : form === 'normal' ? 'two numbers: [mean, standard deviation]' : 'two numbers: [lowest, highest]', members));
    return undefined;
  }
  const read = members.map((one, at) => inner.read(one, [...path, at], issues));
  return read.includes(undefined) ? undefined : read as number[];
}

function distributionSchema(definitions: Definitions): JsonSchema {
  const number = {type: ['number', 'string']};
  const pair = {type: 'array', items: number, minItems: 2, maxItems: 2};
  definitions.uncertain ??= {
    type: 'object', additionalProperties: false, title: 'uncertain',
    description: 'A number that is not known for sure: drawn once a replicate, the same for every strategy.',
    properties: {
      between: {...pair, description: 'Evenly between the lowest and the highest.', examples: [[0.02, 0.08]]},
      normal: {...pair, description: 'Around a mean with a standard deviation.', examples: [[0.05, 0.01]]},
      within: {...pair, description: 'Draws of `normal` stay within these.', examples: [[0, 1]]},
      triangular: {type: 'array', items: number, minItems: 3, maxItems: 3, description: 'Lowest, likely, highest.', examples: [[1, 2, 4]]},
    },
  };
  return {$ref: '#/$defs/uncertain'};
}

/** Whether it is a number for sure. */
export function isSure(value: Uncertain): value is number {
  return typeof value === 'number';
}
