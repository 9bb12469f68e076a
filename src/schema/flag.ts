/** On or off. YAML 1.2 reads `on` and `off` as words; both they and true and false are taken, yes and no are not. */
import {messages} from './messages.ts';
import {isScalar} from './shape.ts';
import type {Kind} from './kind.ts';

export function flag(words: readonly [no: string, yes: string] = ['off', 'on']): Kind<boolean> {
  const [no, yes] = words;
  const pair: readonly [string, string] = [yes, no];
  return {
    expects: `\`${yes}\` or \`${no}\``,
    fits: isScalar,
    read(written, path, issues) {
      const word = String(written).toLowerCase();
      if (isScalar(written) && (word === yes || word === 'true')) return true;
      if (isScalar(written) && (word === no || word === 'false')) return false;
      issues.push(messages.notAFlag(path, written, pair, word === 'yes' || word === 'on' ? yes : word === 'no' || word === 'off' ? no : undefined));
      return undefined;
    },
    jsonSchema: () => ({enum: [...new Set([no, yes, false, true])].map(word => (word === 'true' ? true : word === 'false' ? false : word))}),
  };
}
