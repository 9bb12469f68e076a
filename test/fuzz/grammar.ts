/**
 * Scenarios grown from our own JSON Schema: mostly as a person would write them, with something odd in a few places. Written in flow style, so
 * that any odd sign may stand anywhere.
 */
import type {Luck} from './luck.ts';

export type Schema = Readonly<Record<string, unknown>>;

/** Signs that are no value, or one that nobody expects, as they stand in a file. */
const ODD = [
  '', '~', '.nan', '-.inf', '1e400', '-0', '1e-320', '9007199254740993', '-1', '0', '1.5', '1e9', '0x7fffffff', '"NaN"', '"-5 %"', '"1e999 weeks"', '50', '"0 in 0"', '"1 in 0"', '"9999999 years"',
  '[]', '{}', '[[]]', '[[[[[[]]]]]]', '{a: {b: {c: 1}}}', '*x', '&x 1', '!t 1', '!!set {a}', '"\\0"', '"\\u202e"', '"\\ud800"', '"\\e[2J"', '\'\'', '"', '[', '}', ': ', '- ', '# x', '| ', '`', '@', '%', '? ', '<<: {}',
  '__proto__', 'constructor', '{__proto__: 1}', '"constructor"', 'toString', 'yes', 'off', 'null', 'true', '2026-11-25', '12:30', '1_000', '"١٢"', '"‮"', '"=cmd()"', '</script>', '"a\\nb"', '"../../x"', '"/dev/zero"', '"C:\\\\x"',
  '"week 99999"', '"year 0"', '"summer of year 0"', '"every summer"', '"end of facilitation"', '{between: [1, 0]}', '{between: [0, 1e308]}', '{normal: [0, 1e300]}', '{triangular: [0, 0, 0]}', '{mean: 1e9, spread: 99999 %}', '"5000 years"',
];
/** Words that mean something somewhere. */
const WORDS = [
  '2 years', '26 weeks', '30 weeks', '1 year', '20 %', '5 %', '12 a week', '40 h', '5', '3', '0.2', 'week 30', 'end', 'start', 'end of facilitation', 'summer of year 1', 'ours', 'theirs', 'quality-first', 'hands-off', 'teachers',
  'coaches', 'district 1', 'reach', 'practice', 'reciprocity', 'equity gap', 'growth by doing', 'nourish', 'readiest', 'half', '95 USD an hour', 'September 2026', 'plausible', 'people.csv', 'ties.csv', 'none', 'all times', '8 of 10 runs',
];
const NAMES = ['ours', 'theirs', 'quality-first', 'slow core', 'growth by doing', 'leave', 'word of mouth', 'nourish', 'reach', 'Öffnen', 'id', 'school', 'role', 'x'];
const DEEPEST = 12;

export class Grammar {
  readonly #root: Schema;
  readonly #luck: Luck;
  readonly #oddness: number;

  /** @param oddness the share of places where something odd stands. */
  constructor(root: Schema, luck: Luck, oddness: number) {
    this.#root = root;
    this.#luck = luck;
    this.#oddness = oddness;
  }

  scenario(): string {
    const properties = this.#root.properties as Readonly<Record<string, Schema>>;
    const lines = Object.entries(properties).filter(([key]) => key !== 'extends').flatMap(([key, schema]) => {
      if (key === 'dlsim') return [`dlsim: ${this.#luck.chance(0.99) ? '1' : this.#odd()}`];
      if (key === 'strategies') return [`strategies: ${this.#luck.chance(0.7) ? '{ours: {use: quality-first}, theirs: {use: hands-off}}' : this.#value(schema, 0)}`];
      // Small and short where nothing else is said, so that it can be played.
      if (key === 'horizon' && this.#luck.chance(0.8)) return ['horizon: 30 weeks'];
      if (key === 'network' && this.#luck.chance(0.6)) return ['network: {synthetic: {districts: 1, schools per district: 3, educators per school: 12}}'];
      return this.#luck.chance(0.15) ? [`${key}: ${this.#value(schema, 0)}`] : [];
    });
    return `${lines.join('\n')}\n`;
  }

  #odd(): string {
    return this.#luck.pick(ODD);
  }

  #value(schema: Schema, depth: number): string {
    if (depth > DEEPEST || this.#luck.chance(this.#oddness)) return this.#odd();
    const {$ref, anyOf, examples} = schema as {$ref?: string; anyOf?: readonly Schema[]; examples?: readonly unknown[]};
    if (examples && this.#luck.chance(0.4)) return JSON.stringify(this.#luck.pick(examples));
    if ($ref) return this.#value((this.#root.$defs as Readonly<Record<string, Schema>>)[$ref.split('/').at(-1)!], depth);
    if (anyOf) return this.#value(this.#luck.pick(anyOf), depth);
    if (Array.isArray(schema.enum)) return JSON.stringify(this.#luck.pick(schema.enum as unknown[]));
    if ('const' in schema) return JSON.stringify(schema.const);
    switch (Array.isArray(schema.type) ? this.#luck.pick(schema.type as string[]) : schema.type) {
      case 'object': return this.#map(schema, depth);
      case 'array': return `[${Array.from({length: 1 + this.#luck.below(3)}, () => this.#value((schema.items ?? {}) as Schema, depth + 1)).join(', ')}]`;
      case 'number': case 'integer': return this.#number(schema);
      case 'boolean': return this.#luck.pick(['true', 'false', 'on', 'off']);
      case 'null': return '~';
      default: return JSON.stringify(this.#luck.pick(WORDS));
    }
  }

  #map(schema: Schema, depth: number): string {
    const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema>>);
    const required = (schema.required ?? (schema.else as typeof schema | undefined)?.required ?? []) as readonly string[];
    const share = Math.min(0.6, 3 / Math.max(1, properties.length));
    const entries = properties.filter(([key]) => required.includes(key) || this.#luck.chance(share)).map(([key, one]) => `${JSON.stringify(key)}: ${this.#value(one, depth + 1)}`);
    if (typeof schema.additionalProperties === 'object') {
      const others = schema.additionalProperties as Schema;
      for (let left = 1 + this.#luck.below(3); left > 0; left--) entries.push(`${JSON.stringify(this.#luck.pick(NAMES))}: ${this.#value(others, depth + 1)}`);
    }
    if (this.#luck.chance(this.#oddness)) entries.push(this.#odd());
    return `{${entries.join(', ')}}`;
  }

  #number({minimum = 0, maximum = 100}: Schema): string {
    const [low, high] = [Number(minimum), Math.min(Number(maximum), Number(minimum) + 1000)];
    const number = this.#luck.pick([low, high, low + (high - low) / 2, low - 1, high + 1, Math.round(low + this.#luck.below(1000) / 1000 * (high - low))]);
    return String(number);
  }
}
