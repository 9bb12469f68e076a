/** Every sentence that the schema says to a person. What was found, what was expected, what to do; the place is added by who knows the file. */
import type {Issue, Path} from '../kernel/issues.ts';
import {inert, quoted, shown} from './shape.ts';

const tick = (text: unknown): string => `\`${inert(String(text))}\``;
const some = (words: readonly string[]): string => (words.length > 12 ? `${words.slice(0, 12).join(', ')}, …` : words.join(', '));

function error(code: string, path: Path, message: string, hint?: string, at?: 'key'): Issue {
  return {code, severity: 'error', path, message, ...(hint === undefined ? {} : {hint}), ...(at ? {at} : {})};
}

export const messages = {
  wrongKind: (path: Path, expects: string, found: unknown): Issue => error('wrong-kind', path, `expected ${expects}; found ${shown(found)}`),
  unknownKey: (path: Path, key: string, what: string, near: string | null, known: readonly string[]): Issue => error('unknown-key', path,
    `unknown ${what} ${quoted(key)}`, near ? `did you mean ${tick(near)}?` : known.length ? `known here: ${some(known)}` : undefined, 'key'),
  twice: (path: Path, key: string, other: string): Issue => error('duplicate-key', path,
    `${quoted(key)} and ${quoted(other)} are the same key`, 'keep one: space, dash, underscore and capitals make no difference', 'key'),
  missing: (path: Path, key: string, expects: string): Issue => error('missing-key', path, `${tick(key)} is missing: ${expects}`),
  notAChoice: (path: Path, found: string, expects: string, near: string | null, known: readonly string[]): Issue => error('not-a-choice', path,
    `${quoted(found)} is not ${expects}`, near ? `did you mean ${tick(near)}?` : `one of: ${some(known)}`),
  notANumber: (path: Path, expects: string, found: unknown, instead?: string): Issue => error('not-a-number', path,
    `expected ${expects}; found ${shown(found)}`, instead === undefined ? undefined : `did you mean ${tick(instead)}?`),
  wrongUnit: (path: Path, unit: string, expects: string): Issue => error('wrong-unit', path, `${quoted(unit)} is not a unit that fits here; expected ${expects}`),
  notFinite: (path: Path, found: unknown): Issue => error('not-finite', path, `${shown(found)} is not an ordinary number`),
  tooLow: (path: Path, found: unknown, low: number, instead?: string): Issue => error('out-of-range', path,
    `${typeof found === 'number' ? found : shown(found)} is too low: at least ${low}`, instead && `did you mean ${tick(instead)}?`),
  tooHigh: (path: Path, found: unknown, high: number, instead?: string): Issue => error('out-of-range', path,
    `${typeof found === 'number' ? found : shown(found)} is too high: at most ${high}`, instead && `did you mean ${tick(instead)}?`),
  notWhole: (path: Path, found: unknown): Issue => error('not-whole', path, `${shown(found)} is not a whole number`),
  unsafeWhole: (path: Path, found: unknown): Issue => error('out-of-range', path, `${shown(found)} is too large to be counted exactly: at most 9007199254740991`),
  emptyText: (path: Path): Issue => error('empty-text', path, 'nothing is written here', 'write something, or leave the key out'),
  longText: (path: Path, length: number, most: number): Issue => error('long-text', path, `${length} characters are too many: at most ${most}`),
  badName: (path: Path, name: string, what: string): Issue => error('bad-name', path, `${quoted(name)} can't name ${what}: letters, digits, spaces and dashes, at least one letter, at most 60`,
    'write the words to be shown in `title`', 'key'),
  notAFlag: (path: Path, found: unknown, words: readonly [string, string], instead?: string): Issue => error('not-a-flag', path,
    `expected ${tick(words[0])} or ${tick(words[1])}; found ${shown(found)}`, instead && `did you mean ${tick(instead)}?`),
  tooFew: (path: Path, found: number, least: number): Issue => error('too-few', path, `a list of ${found}; at least ${least} expected`),
  backwards: (path: Path, low: unknown, high: unknown): Issue => error('backwards', path, `the first number is larger than the last`, `did you mean ${tick(`[${low}, ${high}]`)}?`),
  noWidth: (path: Path): Issue => error('backwards', path, 'both ends are the same number: nothing is uncertain', 'write the number alone'),
  noSpread: (path: Path): Issue => error('out-of-range', path, 'the second number is how far values lie around the first: more than 0'),
  likelyOutside: (path: Path): Issue => error('backwards', path, 'expected the lowest, the likely and the highest, in this order'),
  needsWithin: (path: Path, low: number, within: string): Issue => error('needs-within', path, `this could draw less than ${low}`, `add ${tick(`within: ${within}`)}`),
  onlyOneWay: (path: Path, words: readonly string[]): Issue => error('only-one', path, `${words.map(tick).join(' and ')} are two ways to say one thing`, 'keep one of them'),
  lengthNotEnd: (path: Path, found: unknown): Issue => error('wrong-kind', path, `\`until\` takes gates or \`or after\`; found ${shown(found)}`,
    `a phase of fixed length is written ${tick(`lasts: ${String(found)}`)}`),
  yearAlone: (path: Path, year: number): Issue => error('bad-moment', path, `"year ${year}" is a whole year, not a moment`,
    `${tick(year === 1 ? 'start' : year === 2 ? '1 year' : `${year - 1} years`)} is its first week; or write ${tick(`year ${year} week 28`)}, ${tick(`summer of year ${year}`)}`),
  weekOfYear: (path: Path, week: number): Issue => error('bad-moment', path, `week ${week} of a year does not exist: weeks of a year run from 0 to 51`,
    `weeks counted from the start are written ${tick(`week ${week}`)}`),
  noYearZero: (path: Path): Issue => error('bad-moment', path, 'years count from 1: week 0 opens year 1'),
};
