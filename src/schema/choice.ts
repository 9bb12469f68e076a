/** One of a few words that dlsim owns. Space, dash and underscore are one; capitals don't count; other spellings may be listed. */
import {idOf} from './parameter.ts';
import {messages} from './messages.ts';
import {nearest} from './nearest.ts';
import {shapeOf} from './shape.ts';
import type {Kind} from './kind.ts';

export function choice<const W extends string>(expects: string, words: readonly W[], aliases: Readonly<Record<string, W>> = {}): Kind<W> {
  const known = new Map<string, W>([...Object.entries(aliases).map(([other, word]) => [idOf(other), word] as const), ...words.map(word => [idOf(word), word] as const)]);
  return {
    expects,
    fits: written => shapeOf(written) === 'text',
    read(written, path, issues) {
      if (typeof written !== 'string') {
        issues.push(messages.wrongKind(path, `${expects} (${words.slice(0, 6).join(', ')}${words.length > 6 ? ', …' : ''})`, written));
        return undefined;
      }
      const word = known.get(idOf(written));
      if (word === undefined) issues.push(messages.notAChoice(path, written, expects, nearest(written, [...words, ...Object.keys(aliases)]), words));
      return word;
    },
    jsonSchema: () => ({anyOf: [{enum: words}, {type: 'string', pattern: anySpelling([...words, ...Object.keys(aliases)])}]}),
  };
}

/** A pattern that takes each word in any of its spellings, for editors. */
export function anySpelling(words: readonly string[]): string {
  const letters = (word: string) => [...idOf(word)].map(letter => (
    letter === '-' ? '[ _-]+' : letter.toUpperCase() === letter ? letter.replace(/[^\p{L}\p{N}]/u, '\\$&') : `[${letter}${letter.toUpperCase()}]`)).join('');
  return `^(${words.map(letters).join('|')})$`;
}
