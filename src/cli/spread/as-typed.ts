/** A folder's name as it must be typed into a shell, so that a command that is printed can be copied. */
import {sep} from 'node:path';

const WINDOWS = sep === '\\';
const PLAIN = WINDOWS ? /^[\p{L}\p{N}_./:@%+,=\\-]+$/u : /^[\p{L}\p{N}_./:@%+,=-]+$/u;

export function asTyped(path: string): string {
  const named = path.startsWith('-') ? `./${path}` : path;
  if (PLAIN.test(named)) return named;
  return WINDOWS ? `"${named}"` : `'${named.replaceAll('\'', '\'\\\'\'')}'`;
}
